import type { Locale } from '#platform/i18n.ts'
import type { Block, PrintDocument, Words } from '#platform/print/document.ts'
import type { Strength } from '../strengths.ts'
import type { Confirmation } from './confirmation.ts'
import type { CertificateWords } from './messages/index.ts'

/** What the person chose to have on it. */
export interface Choice {
  /** Of the certificate itself: German, or English. */
  readonly language: 'de' | 'en'
  readonly withHours: boolean
  readonly strengths: readonly Strength[]
  /** A second page with the same in the language of the person. */
  readonly second: Locale | undefined
}

interface Sayings {
  readonly words: CertificateWords
  /** BCP 47. */
  readonly language: string
  readonly day: (day: string) => string
  readonly hours: (quarters: number) => string
}

/**
 * The certificate of engagement in the name of the house, out of what it confirmed. It says what somebody did and can,
 * never why, and nothing of benefits (R12).
 */
export const certificateDocument = (
  confirmed: Confirmation,
  house: string,
  choice: Choice,
  main: Sayings,
  second: Sayings | undefined,
): PrintDocument => ({
  title: main.words.title,
  language: main.language,
  publisher: house,
  blocks: [
    ...page(confirmed, house, choice, main, undefined),
    {
      is: 'signatures',
      parties: [{ party: house, role: main.words.signsFor, placeAndDate: '' }],
    },
    ...(second
      ? [
          { is: 'page-break' } as const,
          { is: 'heading', level: 1, text: [said(second.words.translationTitle, second.language)] } as const,
          {
            is: 'paragraph',
            text: [said(second.words.translationNote, second.language)],
            look: 'small',
          } as const,
          ...page(confirmed, house, choice, second, second.language),
        ]
      : []),
  ],
})

const said = (text: string, language: string | undefined) => (language ? { text, language } : text)

const page = (
  confirmed: Confirmation,
  house: string,
  choice: Choice,
  { words: t, day, hours }: Sayings,
  language: string | undefined,
): readonly Block[] => {
  const mark = (text: string): Words => [said(text, language)]
  const quarters = confirmed.confirmedQuarters
  return [
    { is: 'paragraph', look: 'lead', text: mark(t.lead(confirmed.name, house)) },
    {
      is: 'facts',
      facts: [
        { label: t.name, value: confirmed.name },
        { label: t.role, value: confirmed.role },
        { label: t.period, value: mark(t.fromTo(day(confirmed.from), day(confirmed.until))) },
        ...(choice.withHours && quarters !== null ? [{ label: t.extent, value: mark(hours(quarters)) }] : []),
      ],
    },
    ...(choice.strengths.length > 0
      ? [
          { is: 'heading', level: language ? 2 : 1, text: mark(t.strengths) } as const,
          { is: 'list', items: choice.strengths.map((one) => mark(t.sentences[one])) } as const,
        ]
      : []),
    { is: 'paragraph', text: mark(t.thanks) },
  ]
}
