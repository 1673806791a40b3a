import { isJobcenter, type OrganizationKind } from '#directory'
import type { Sent, State } from '#referrals'
import type { Quarter } from './quarter.ts'

/** The way it was handed over (DOMAIN.md 1.3, levels 0 to 2). */
export const kinds = ['hinweis', 'zettel', 'warm'] as const
export type Kind = (typeof kinds)[number]

/**
 * What the house answered, as a coordinator sees it; the last one is "none, or open". Attendance is no outcome (R4):
 * who arrived was accepted, and arrivals, like withdrawals, are told in network-notes.ts.
 */
export const outcomes = ['angenommen', 'nicht-moeglich', 'ohne-antwort'] as const
export type Outcome = (typeof outcomes)[number]

/** Hints and slips have no answer: also not the slip that was taken home and agreed to there. */
export const cannotBe = (kind: string, outcome: string): boolean =>
  (kind === 'hinweis' || kind === 'zettel') && (outcome === 'angenommen' || outcome === 'nicht-moeglich')

export type Direction = 'jc-haus' | 'haus-jc' | 'haus-haus' | 'jc-jc'
export type AnswerDays = '0-2' | '3-5' | '6-10' | '11-30'

const endings = ['offen', 'abgelaufen', 'beendet', 'zurueckgenommen'] as const

/** What became of a hand-over. Every part only moves forward, so that order and repetition of facts do not matter. */
export interface Course {
  readonly answer: 'keine' | 'angenommen' | 'nicht-moeglich'
  readonly answer_days: AnswerDays | null
  readonly arrived: boolean
  readonly released: boolean
  readonly ending: (typeof endings)[number]
}

export const beginning: Course = {
  answer: 'keine',
  answer_days: null,
  arrived: false,
  released: false,
  ending: 'offen',
}

export type Moved = State | 'slip-arrived' | 'released'

/** What each state says about the course. Not come (`missed`) is never counted. */
const says: Readonly<Record<Moved, Partial<Course>>> = {
  sent: {},
  accepted: { answer: 'angenommen' },
  declined: { answer: 'nicht-moeglich' },
  arrived: { answer: 'angenommen', arrived: true },
  missed: {},
  'slip-arrived': { arrived: true },
  released: { arrived: true, released: true },
  ended: { ending: 'beendet' },
  expired: { ending: 'abgelaufen' },
  withdrawn: { ending: 'zurueckgenommen' },
}

/** @param waited days from sending to this answer, where they are known */
export const move = (course: Course, state: Moved, waited?: number | undefined): Course => {
  const said = says[state]
  const further = said.ending && endings.indexOf(said.ending) > endings.indexOf(course.ending)
  const timed = isAnswer(state) && waited !== undefined
  return {
    answer: course.answer === 'keine' && said.answer ? said.answer : course.answer,
    answer_days: course.answer_days ?? (timed ? answerDays(waited) : null),
    arrived: course.arrived || said.arrived === true,
    released: course.released || said.released === true,
    ending: further ? said.ending! : course.ending,
  }
}

export const isAnswer = (state: Moved): boolean => state === 'accepted' || state === 'declined'

/** The class of days to the first answer; unanswered ones expire after 30. */
export const answerDays = (days: number): AnswerDays =>
  days <= 2 ? '0-2' : days <= 5 ? '3-5' : days <= 10 ? '6-10' : '11-30'

type Counted = Pick<Course, 'answer' | 'arrived'> & { readonly kind: Kind }

/** What was answered; a withdrawal afterwards changes nothing of it. */
export const outcomeOf = ({ kind, answer, arrived }: Counted): Outcome => {
  if (kind !== 'warm') return 'ohne-antwort'
  return arrived ? 'angenommen' : answer === 'keine' ? 'ohne-antwort' : answer
}

/** Ticked by the house, or told by the person: of warm hand-overs and slips, as nobody ticks a hint. */
export const hasArrived = ({ kind, arrived }: Counted): boolean => arrived && kind !== 'hinweis'

/** Jobcenter and Agentur on one side, everybody else on the other. */
export const directionOf = (senderKind: string, receiverKind: string): Direction => {
  const side = (kind: string) => (isJobcenter({ kind: kind as OrganizationKind }) ? 'jc' : 'haus')
  return `${side(senderKind)}-${side(receiverKind)}`
}

const day = 86_400_000
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** Calendar days between two dates `2026-11-22`. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / day)

/** The Monday of the ISO week of a date. */
export const mondayOf = (date: string): string => {
  const at = utc(date)
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7
  return new Date(at - sinceMonday * day).toISOString().slice(0, 10)
}

/** The quarter of a date in Berlin. */
export const quarterOfDate = (date: string): Quarter =>
  `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}` as Quarter

/** Counted in no network: the row is there only so that later facts find it. */
export const noNetwork = '00000000-0000-0000-0000-000000000000'

/** The row of a new hand-over. */
export const rowOf = (sent: Sent) => ({
  count_key: sent.countKey,
  network_id: sent.networkId ?? noNetwork,
  sender_kind: sent.senderKind,
  sender_id: sent.senderId,
  direction: directionOf(sent.senderKind, sent.receiverKind),
  kind: sent.kind,
  location_id: sent.locationId,
  receiver_id: sent.receiverId,
  area_code: sent.areaCode,
  needs: [...sent.needs],
  week: mondayOf(sent.day),
  quarter: quarterOfDate(sent.day),
  ...beginning,
})
