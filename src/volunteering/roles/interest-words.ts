import { understand, wordForms } from '#matching'
import type { Interest } from './role.ts'

/** Words by which people say what they like to have to do with, in German, English and Arabic. */
const said: Readonly<Record<Interest, readonly string[]>> = {
  menschen: [
    'Menschen',
    'Leute',
    'Gespräch',
    'reden',
    'Gäste',
    'begrüßen',
    'people',
    'talk',
    'guests',
    'الناس',
    'ناس',
  ],
  kinder: [
    'Kinder',
    'Jugendliche',
    'Hausaufgaben',
    'vorlesen',
    'Schule',
    'children',
    'kids',
    'homework',
    'أطفال',
    'الأطفال',
  ],
  aeltere: [
    'Senioren',
    'Ältere',
    'alte',
    'Besuchsdienst',
    'besuchen',
    'Oma',
    'Opa',
    'elderly',
    'older',
    'seniors',
    'كبار',
    'السن',
    'المسنين',
  ],
  lernen: [
    'beibringen',
    'unterrichten',
    'Deutsch',
    'Nachhilfe',
    'Sprachcafé',
    'erklären',
    'teach',
    'tutoring',
    'تعليم',
    'تدريس',
  ],
  praktisch: [
    'praktisch',
    'reparieren',
    'handwerklich',
    'Werkstatt',
    'nähen',
    'bauen',
    'basteln',
    'Fahrrad',
    'repair',
    'sewing',
    'bicycle',
    'build',
    'إصلاح',
    'خياطة',
  ],
  kueche: [
    'Küche',
    'kochen',
    'backen',
    'Essen',
    'Mittagstisch',
    'Café',
    'cook',
    'cooking',
    'baking',
    'kitchen',
    'طبخ',
    'مطبخ',
    'المطبخ',
  ],
  draussen: [
    'draußen',
    'Garten',
    'gärtnern',
    'Natur',
    'Pflanzen',
    'Hochbeet',
    'garden',
    'gardening',
    'outdoors',
    'nature',
    'حديقة',
    'الطبيعة',
  ],
  tiere: ['Tiere', 'Hund', 'Katze', 'animals', 'dog', 'cat', 'حيوانات', 'الحيوانات'],
  buero: [
    'Büro',
    'Schreibtisch',
    'Empfang',
    'Verwaltung',
    'Buchhaltung',
    'Rechnungen',
    'office',
    'reception',
    'bookkeeping',
    'مكتب',
    'المكتب',
  ],
  digital: ['Computer', 'Handy', 'Internet', 'digital', 'Webseite', 'Website', 'phone', 'حاسوب', 'هاتف'],
  kultur: [
    'Kultur',
    'Musik',
    'Theater',
    'Chor',
    'malen',
    'Kunst',
    'Bibliothek',
    'music',
    'theatre',
    'art',
    'library',
    'موسيقى',
    'فن',
    'ثقافة',
  ],
  feste: [
    'Fest',
    'Feste',
    'Veranstaltung',
    'Flohmarkt',
    'Party',
    'parties',
    'event',
    'events',
    'festival',
    'حفلات',
    'فعاليات',
  ],
}

/** What everybody says who wants to join in: it asks for nothing in particular. */
const general = [
  'Ehrenamt',
  'ehrenamtlich',
  'freiwillig',
  'Freiwilligenarbeit',
  'mitmachen',
  'engagieren',
  'Engagement',
  'tun',
  'machen',
  'arbeiten',
  'Zeit',
  'volunteer',
  'volunteering',
  'something',
  'work',
  'do',
  'help',
  'helping',
  'تطوع',
  'تطوعي',
  'شيء',
  'شيئا',
  'شيئًا',
  'عمل',
]

/** The stems that were typed; not the words that a search adds because they mean the same. */
const typedStems = (text: string): readonly string[] => {
  const typed = new Set(wordForms(text.slice(0, 300)).flatMap(({ whole, parts }) => [...whole, ...parts]))
  return understand(text).words.filter((word) => typed.has(word))
}

const stemsOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap(typedStems))

const stems = (Object.keys(said) as Interest[]).map(
  (interest) => [interest, stemsOf(said[interest])] as const,
)
const generalStems = stemsOf(general)

/** What a sentence asks for, as far as roles have it. `words` are the stems that are left. */
export interface UnderstoodWish {
  readonly interests: readonly Interest[]
  readonly words: readonly string[]
}

/** @param text as somebody typed it; at most 300 characters are read */
export const interestsIn = (text: string): UnderstoodWish => {
  const found = new Set<Interest>()
  const left = typedStems(text).filter((word) => {
    const meant = stems.filter(([, known]) => known.has(word)).map(([interest]) => interest)
    for (const interest of meant) found.add(interest)
    return meant.length === 0 && !generalStems.has(word)
  })
  return { interests: [...found], words: left }
}
