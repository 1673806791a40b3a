import type { Locale } from '#platform/i18n.ts'
import type { Block, PrintDocument } from '#platform/print/document.ts'
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
    ...page(confirmed, house, choice, main, 1),
    {
      is: 'signatures',
      parties: [{ party: house, role: main.words.signsFor, placeAndDate: '' }],
    },
    ...(second
      ? [
          { is: 'page-break' } as const,
          {
            is: 'translation',
            language: second.language,
            blocks: [
              { is: 'heading', level: 1, text: second.words.translationTitle },
              { is: 'paragraph', text: second.words.translationNote, look: 'small' },
              ...page(confirmed, house, choice, second, 2),
            ],
          } as const,
        ]
      : []),
  ],
})

const page = (
  confirmed: Confirmation,
  house: string,
  choice: Choice,
  { words: t, day, hours }: Sayings,
  level: 1 | 2,
): readonly Block[] => {
  const quarters = confirmed.confirmedQuarters
  return [
    { is: 'paragraph', look: 'lead', text: t.lead(confirmed.name, house) },
    {
      is: 'facts',
      facts: [
        { label: t.name, value: confirmed.name },
        { label: t.role, value: confirmed.role },
        { label: t.period, value: t.fromTo(day(confirmed.from), day(confirmed.until)) },
        ...(choice.withHours && quarters !== null ? [{ label: t.extent, value: hours(quarters) }] : []),
      ],
    },
    ...(choice.strengths.length > 0
      ? [
          { is: 'heading', level, text: t.strengths } as const,
          { is: 'list', items: choice.strengths.map((one) => t.sentences[one]) } as const,
        ]
      : []),
    { is: 'paragraph', text: t.thanks },
  ]
}
