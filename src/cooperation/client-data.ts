import { z } from 'zod'
import { refuse } from '#platform/refusal.ts'
import { sha256 } from '#platform/secrets.ts'

/**
 * What looks like data about a client. Minutes, points and tasks of a cooperation hold nothing about single people
 * (decision 0016); this asks before such a text is saved. It reads plain German and guesses: who knows better says so.
 */
export const suspicions = [
  'number',
  'insurance',
  'bank',
  'birth',
  'file',
  'contact',
  'address',
  'person',
  'situation',
] as const
export type SuspicionKind = (typeof suspicions)[number]
export interface Suspicion {
  readonly kind: SuspicionKind
  /** The words that it was told by, shortened. */
  readonly found: string
}

/** Numbers and marks that belong to one person, whatever stands around them. */
const marks: readonly (readonly [SuspicionKind, RegExp])[] = [
  // Kundennummer and number of a Bedarfsgemeinschaft as the agencies write them.
  ['number', /\b\d{3} ?[A-Z] ?\d{6}\b/g],
  ['number', /\b\d{5} ?\/\/ ?\d{5,7}\b/g],
  ['number', /\b(?:kunden|bg|bedarfsgemeinschafts)[- ]?(?:nummer|nr\.?)\s?:?\s?[A-Z\d][A-Z\d/ -]{4,20}\d/giu],
  ['number', /\bKd\.? ?-?Nr\.?\s?:?\s?[A-Z\d][A-Z\d/ -]{4,20}\d/gu],
  // Versicherungsnummer (§ 147 SGB VI): area, date of birth, letter, serial number.
  ['insurance', /\b\d{2} ?[0-3]\d[01]\d{3} ?[A-Z] ?\d{3}\b/g],
  ['bank', /\bDE\d{2}(?: ?\d{4}){4} ?\d{2}\b/g],
  [
    'birth',
    /(?:\bgeb(?:\.|oren)?(?: am)?|\bgeburtsdatum|(?<=[\s(])\*)\s?:?\s?\d{1,2}\. ?(?:\d{1,2}\. ?|\p{L}{3,9} )(?:\d{4}|\d{2})/giu,
  ],
  ['birth', /\b\d{1,2}\.\d{1,2}\.(?:19|20)\d{2} geboren/giu],
]

const privateMail =
  /[\w.+-]{1,64}@(?:gmail|googlemail|gmx|web|yahoo|hotmail|outlook|live|icloud|freenet|t-online|aol|proton|protonmail)\.[a-z]{2,3}\b/giu
const mobile = /(?:\+49 ?|\b0)1[5-7]\d[\s/-]?\d{2,4}(?:[\s/-]?\d{2,5}){0,3}/g
const privately = /\b(?:privat\w*|handy|mobil)\b[^.!?\n]{0,30}?\+?\d[\d\s/-]{6,}\d/giu
const lives =
  /\bwohn(?:t|haft|end)\b[^.!?\n]{0,60}?\p{Lu}[\p{L}-]+(?:str\.|straße|strasse|weg|platz|allee|ufer|damm| Str\.| Straße) ?\d+/giu
const court = /\b[SL] ?\d{1,3} ?(?:AS|SO|KR|R|AL|SB|VG) ?\d{1,5}\/\d{2,4}/g
const file = /\b(?:Az\.?|Aktenzeichen|Gesch\.?-?Z\.|Geschäftszeichen)\s?:?\s?(?=[^\s,;]*\d)[^\s,;]{3,30}/gu
/** Files and rulings that are not about a client. */
const ofOthers =
  /urteil|beschluss|rechtsprechung|\b[BL]SG\b|zuwendung|förder|ausschreibung|vergabe|drucksache|haushalt/iu

// Situations of a single person, as minutes would name them.
const states =
  /\b(?:arbeits|obdach|wohnungs|mittel)los(?:e[nrsm]?)?\b|\b(?:hoch)?schwanger\b|\balleinerziehend(?:e[nr]?)?\b|\b(?:alkohol|drogen|sucht|spiel|psychisch |schwer |chronisch )krank\b|\b\w*süchtig\b|\b(?:alkohol|drogen|tabletten)?abhängig\b(?! von (?:der|dem|den))|\bdepressi(?:v|onen?)\b|\b(?:schwer)?behinder(?:t|ung)\b|\bpflegebedürftig\b|\b(?:ver|über)schuldet\b|\bvorbestraft\b|\bstraffällig\b|\btraumatisiert\b|\bkrank ?geschrieben\b|\b(?:arbeits|erwerbs)unfähig\b|\binsolvent\b|\bgewalttätig\b|\bin (?:haft|therapie|behandlung|reha|elternzeit|privatinsolvenz|der psychiatrie)\b/iu
const matters =
  /\b(?:miet|strom|energie)?(?:schulden|rückst[aä]nde?)\b|\bräumung\w*|\b(?:sucht|alkohol|drogen)(?:problem\w*|erkrankung|entzug)?\b|\bdiagnose\w*|\bpsychose\w*|\bkrebs(?:erkrankung)?\b|\bscheidung\b|\bsorgerecht\w*|\bsanktion(?:en|iert)?\b|\bleistungsminderung\w*|\bleistungsbezug\b|\bbürgergeld\b|\bgrundsicherung(?:sgeld)?\b|\bkooperationsplan\b|\beingliederungsvereinbarung\b|\bduldung\b|\baufenthalts(?:titel|status|erlaubnis)\b|\basyl\w*|\b(?:privat)?insolvenz\b|\bpfändung\w*|\bstromsperre\b|\bfrauenhaus\b|\bhäusliche\w* gewalt\b|\bbewährung\b|\battest\w*|\bkrankschreibung\b|\bentgiftung\b|\bkindeswohl\w*|\bschwangerschaft\b|\berkrankung\b|\bschwerbehindertenausweis\b|\bwiderspruch\b/iu
const acts =
  /\bnicht (?:erschienen|gekommen|gemeldet|wahrgenommen|mitgewirkt|erreichbar)\b|\b(?:erscheint|meldet sich|kommt) (?:oft |schon wieder |wieder )?nicht\b|\bunentschuldigt\b|\bversäumt\w*|\babgebrochen\b|\b(?:bezieht|bekommt|erhält)\b[^.]{0,25}\b(?:leistung(?:en)?|bürgergeld|grundsicherung(?:sgeld)?|geld vom)\b|\blebt (?:getrennt|von|mit|allein|auf der straße)\b|\bsucht (?:eine |einen |dringend |seit \w+ )*(?:wohnung|arbeit|stelle|job|ausbildung|minijob)\b|\bhat \w+ kinder\b|\bspricht (?:kaum|kein|schlecht|wenig) deutsch\b|\btrinkt\b|\bkann (?:kaum|nicht) (?:lesen|schreiben)\b/iu
const told = (text: string): string | undefined =>
  (states.exec(text) ?? matters.exec(text) ?? acts.exec(text))?.[0]
/** What is said to be somebody's own: nobody says that of a colleague in a meeting. */
const ownMatters =
  /\b(?:sein|ihr)(?:e[nrms]?)? (?:\p{Ll}+ )?(?:\w*schulden|mietrückst[aä]nde?|sucht\w*|alkohol\w*|depression\w*|diagnose|erkrankung|krankheit|scheidung|schwangerschaft|bescheid\w*|leistung(?:en)?|sanktion\w*|kooperationsplan|antrag|bedarfsgemeinschaft|betreuer(?:in)?|therapie|duldung|insolvenz|räumung\w*)\b/iu

// Whoever speaks, is asked to do something or belongs to a house is there for their work.
const atWork =
  /\b(?:berichte[nt]\w*|stell(?:t|te|en)\b[^.]{0,80}\bvor|vorgestellt|präsentier\w+|informier\w+|erläuter\w+|erklär\w+|übern(?:immt|ahm|ommen)|schl(?:ägt|ug)\b|vorschlag|l(?:ä|u)dt?\b[^.]{0,60}\bein|koordinier\w+|leite[nt]\w*|vertr(?:itt|at|eten)|moderier\w+|bedank\w+|dank(?:t|te)|sag(?:t|te)\b[^.]{0,40}\bzu|kümmer\w+|klär(?:t|te|en)|frag(?:t|te)|reg(?:t|te)\b[^.]{0,60}\ban|entschuldigt(?! nicht)|begrüß\w+|w(?:ei|ie)st\b|verw(?:ei|ie)st?\b|betont\w*|ergänzt\w*|mein(?:t|te)|sprach|sprich(?:t|st) (?:über|an|sich|für)|zuständig|ansprech\w+|protokoll\w*|gast|gäste|vortrag|referier\w+|teilt(?:e)?\b[^.]{0,40}\bmit|organisier\w+|plant|bereitet|schickt|verschickt|schreibt|liefert|bietet|bot|prüft|lädt|nimmt\b[^.]{0,40}\b(?:mit|auf|kontakt)|zeig(?:t|te)|widerspricht|bestätigt|beantwortet|kündigt\b[^.]{0,60}\ban|hält|hielt|gibt|gab|wechselt|geht in|fehlt|(?:ist|war) verhindert|nachfolg\w+|vertretung|stellvertret\w+|leitung|leiter(?:in)?|geschäftsf\w+|koordinator(?:in)?|referent(?:in)?|beauftragte[rn]?|beraterin|berater|mitarbeiter(?:in)?|kolleg(?:e|in)|stadtr[aä]t(?:in)?|sozialarbeiter(?:in)?|dozent(?:in)?)\b/iu
const title = String.raw`(?:Frau|Herrn?|Hr\.|Fr\.|Hrn\.|Familie|Fam\.)`
const surname = String.raw`(?:Dr\. |Prof\. )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?`
const names = new RegExp(String.raw`\b${title} ${surname}`, 'gu')
/** Only clients are called by one letter. */
const initials = new RegExp(
  String.raw`\b${title} \p{Lu}\.(?! ?\p{Lu}\.? ?\p{Lu}?)(?! (?!(?:Er|Sie|Die|Der|Das|Wir|Es|Ihre?|Seine?)\b)\p{Lu}\p{Ll})`,
  'gu',
)
const client = String.raw`(?:Kundin|Kunden?|Klient(?:in|en)?|Leistungs(?:bezieher|berechtigte)(?:in|n|r)?|Antragsteller(?:in)?|Betroffener?|Teilnehmer(?:in)?|Ratsuchende[rn]?|Bewohner(?:in)?|Arbeitslose[rn]?|Alleinerziehende[rn]?|Patient(?:in|en)?|Mutter|Vater|Frau|Mann|Person|Sohn|Tochter|Jugendliche[rn]?)`
const named =
  /\b(?:Kundin|Kunde|Kunden|Klientin|Klienten?|Leistungsbezieher(?:in)?|Antragsteller(?:in)?|Patient(?:in)?) (?:Frau |Herrn? )?(?!Jobcenter|Agentur|Haus|Bezirk|Stadt|Caritas|Diakonie|Träger)\p{Lu}(?:\p{Ll}{2,}|\.)/gu
const one = new RegExp(
  String.raw`\b(?:[Ee]in(?:e[rmns]?)?|[Dd]er|[Dd]ie|[Dd]em|[Dd]iese[rms]?|[Uu]nsere?[rms]?) (?:\p{Ll}[\p{L}-]+ ){0,2}${client}\b`,
  'gu',
)
const aged = new RegExp(
  String.raw`\b(?:[Ee]in(?:e[rmns]?)?|[Dd]er|[Dd]ie|[Dd]em) \d{2}[- ]?jährige[rnms]? (?:\p{Ll}+ )?${client}\b|\b${client},? \d{2}(?: Jahre| J\.|,)`,
  'gu',
)

/** A house or an office right behind the name. */
const ofHouse =
  /^,? ?(?:\((?!geb|\*|\d)[^)]*\p{L}{2}[^)]*\)|(?:vom|von der|von den|aus dem|aus der|im|in der|beim) (?:\p{Ll}+ )?\p{Lu})/u

const sentences = (text: string): readonly string[] =>
  text.split(
    /(?<!\b(?:geb|str|tel|abs|nr|dr|prof|hr|hrn|fr|fam|ca|bzw|az|inkl|evtl|ggf|vgl|kd|\p{L}))[.!?;]\s+|\n+/iu,
  )

/** What stands around each name: to the next name on the right, to the beginning of its clause on the left. */
const aroundNames = (
  sentence: string,
): readonly { name: string; around: string; behind: string; inBrackets: boolean }[] => {
  const all = [...sentence.matchAll(names)]
  return all.map((match, index) => {
    const from = match.index + match[0].length
    const before = all[index - 1]
      ? sentence.slice(all[index - 1]!.index + all[index - 1]![0].length, match.index)
      : sentence.slice(0, match.index)
    const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(':')) + 1)
    const behind = sentence.slice(from, all[index + 1]?.index)
    return { name: match[0], around: `${clause} ${behind}`, behind, inBrackets: /\($/.test(before) }
  })
}

const aboutNames = (sentence: string): readonly Suspicion[] =>
  aroundNames(sentence).flatMap(({ name, around, behind, inBrackets }): Suspicion[] => {
    const own = ownMatters.exec(around)?.[0]
    if (own) return [{ kind: 'situation', found: `${name} … ${own}` }]
    if (inBrackets || ofHouse.test(behind) || atWork.test(around)) return []
    const word = told(around)
    return word ? [{ kind: 'situation', found: `${name} … ${word}` }] : []
  })

/** One person without a name, but with what nobody but this person has. */
const aboutOne = (sentence: string): readonly Suspicion[] => {
  const found: Suspicion[] = [...sentence.matchAll(aged)].map(([words]) => ({ kind: 'person', found: words }))
  for (const match of sentence.matchAll(one)) {
    const word = told(sentence.slice(match.index + match[0].length, match.index + match[0].length + 120))
    if (word && /^[Ee]in|^[Dd]iese|^[Uu]nser/.test(match[0]))
      found.push({ kind: 'situation', found: `${match[0]} … ${word}` })
  }
  return found
}

const inText = (text: string, kind: SuspicionKind, pattern: RegExp): readonly Suspicion[] =>
  [...text.matchAll(pattern)].map(([found]) => ({ kind, found }))

const inSentence = (sentence: string): readonly Suspicion[] => [
  ...(ofOthers.test(sentence) ? [] : [...inText(sentence, 'file', court), ...inText(sentence, 'file', file)]),
  ...(/dienst|büro|team|hotline/iu.test(sentence) ? [] : inText(sentence, 'contact', mobile)),
  ...inText(sentence, 'contact', privately),
  ...inText(sentence, 'address', lives),
  ...inText(sentence, 'person', initials),
  ...inText(sentence, 'person', named),
  ...aboutNames(sentence),
  ...aboutOne(sentence),
]

const shortened = (found: string): string => {
  const words = found.trim().replace(/\s+/g, ' ')
  return words.length > 60 ? `${words.slice(0, 57)}…` : words
}
const most = 6

/** What in a text looks like data about a client, each once, at most six; empty where nothing does. */
export const looksLikeClientData = (text: string): readonly Suspicion[] => {
  const plain = text.normalize('NFC')
  const all = [
    ...marks.flatMap(([kind, pattern]) => inText(plain, kind, pattern)),
    ...inText(plain, 'contact', privateMail),
    ...sentences(plain).flatMap(inSentence),
  ].map(({ kind, found }) => ({ kind, found: shortened(found) }))
  const once = new Map(all.map((suspicion) => [suspicion.found, suspicion]))
  return [...once.values()].slice(0, most)
}

/** What "it is about no client" is said of: exactly these texts, in this order. */
export const confirmationOf = (texts: readonly string[]): string =>
  sha256(texts.map((text) => text.trim()).join('\u0000'))

/** The field of a form, and of an action's input, that says "it is about no client". */
export const confirmedField = 'noClient'
export const confirmed = z.string().max(64).optional()

/**
 * Refuses texts that look like data about a client, unless somebody has confirmed exactly these.
 * The refusal `cooperation.clientData` carries `kinds` and `found`, one in each line.
 */
export const askAboutClients = (texts: readonly string[], confirmation: string | undefined): void => {
  const found = texts.flatMap(looksLikeClientData).slice(0, most)
  if (found.length === 0 || confirmation === confirmationOf(texts)) return
  refuse('cooperation.clientData', {
    kinds: found.map(({ kind }) => kind).join('\n'),
    found: found.map((one) => one.found).join('\n'),
    confirmation: confirmationOf(texts),
  })
}
