import { type Case, noMoney } from '../case.ts'
import { readDay } from '../practice/day.ts'
import { appealUntil, daysAfter, receivedOn } from './deadline.ts'

/** The letters of a Jobcenter, in the order in which they may come. */
export const letterIds = [
  'einladung',
  'mitwirkung',
  'bewilligung',
  'vorlaeufig',
  'ablehnung',
  'anhoerung',
  'aufhebung',
] as const
export type LetterId = (typeof letterIds)[number]
export const isLetterId = (text: string): text is LetterId => (letterIds as readonly string[]).includes(text)

/** The passages of each letter; `rechnung` is followed by the calculation. */
export const passagesOf = {
  einladung: ['termin', 'grund', 'verhindert', 'fahrt', 'folge'],
  mitwirkung: ['betreff', 'fehlt', 'frist', 'pflicht', 'folge'],
  bewilligung: ['zeitraum', 'rechnung', 'wohnen', 'aendern', 'weiter', 'widerspruch'],
  vorlaeufig: ['betreff', 'grund', 'schaetzung', 'spaeter', 'nachweis', 'widerspruch'],
  ablehnung: ['betreff', 'grund', 'anderes', 'versicherung', 'widerspruch'],
  anhoerung: ['betreff', 'anlass', 'absicht', 'frist'],
  aufhebung: ['betreff', 'aufhebung', 'erstattung', 'zahlung', 'widerspruch'],
} as const satisfies Record<LetterId, readonly string[]>
export type PassageOf<L extends LetterId> = (typeof passagesOf)[L][number]

/** What a letter sets a term with: a Widerspruch, an answer, an appointment. */
export const termOf = {
  einladung: 'meeting',
  mitwirkung: 'reply',
  bewilligung: 'appeal',
  vorlaeufig: 'appeal',
  ablehnung: 'appeal',
  anhoerung: 'reply',
  aufhebung: 'appeal',
} as const satisfies Record<
  LetterId,
  keyof Omit<LetterDates, 'posted' | 'received' | 'applied' | 'from' | 'to'>
>

/** The days of a letter, `2026-11-29`. */
export interface LetterDates {
  readonly posted: string
  readonly received: string
  /** Last day for a Widerspruch. */
  readonly appeal: string
  /** The invented letters give two weeks for an answer and invite in ten days. */
  readonly reply: string
  readonly meeting: string
  readonly applied: string
  /** First and last day of the time that is granted. */
  readonly from: string
  readonly to: string
}

/** All days that follow from the date of a letter. */
export const datesOf = (posted: string): LetterDates => {
  const [year = 0, month = 1] = posted.split('-').map(Number)
  const day = (y: number, m: number, d: number): string =>
    new Date(Date.UTC(y, m, d)).toISOString().slice(0, 10)
  return {
    posted,
    received: receivedOn(posted),
    appeal: appealUntil(posted),
    reply: daysAfter(posted, 14),
    meeting: daysAfter(posted, 10),
    applied: day(year, month - 2, 20),
    from: day(year, month - 1, 1),
    to: day(year + 1, month - 1, 0),
  }
}

/** A day that a letter may have: none of a time whose rules for post were not looked at, none far ahead. */
export const letterDate = (typed: string): string | undefined => {
  const day = readDay(typed)
  return day && day >= '2023-01-01' && day <= '2049-12-31' ? day : undefined
}

/** Whose decision is shown where nobody practises: an invented mother with a child of six. */
export const exampleCase = (date: string): Case => ({
  household: {
    date,
    persons: [
      { ...noMoney, age: 31 },
      { ...noMoney, age: 6, child_of: [0], kindergeld_m: 259 },
    ],
    rent_m: 520,
    heating_m: 80,
    assets: 0,
  },
  situations: ['miete', 'kind-anderer-elternteil'],
})
