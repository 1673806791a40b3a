import type { Event } from '../event/event.ts'

/** The first round: mixed like the others, or whoever shares a district or a field of action sits together. */
export const firstRounds = ['gemischt', 'bezirk', 'thema'] as const
export type FirstRound = (typeof firstRounds)[number]

/** `fehlt`: did not come; `gegangen`: was there and sits at no further table. */
export const presences = ['kommt', 'gegangen', 'fehlt'] as const
export type Presence = (typeof presences)[number]

export const limits = { rounds: 8, tables: 60, seats: [2, 20], guests: 400, guestsOfOne: 40 } as const

export interface Hall {
  readonly rounds: number
  readonly tables: number
  /** At each table. */
  readonly seats: number
  readonly first: FirstRound
}

export interface Meeting extends Hall {
  readonly eventId: string
  /** Whoever invites. */
  readonly organizationId: string
  readonly networkId: string
  /** Whose parties are invited; null: the whole network. */
  readonly agreementId: string | null
  readonly invitedAt: Date | null
  /** Rounds that are over. */
  readonly held: number
  /** Of which input the plan that holds was made; null: there is none. */
  readonly planInput: string | null
  readonly concludedAt: Date | null
  readonly code: string
  readonly evaluatedAt: Date | null
  readonly result: SaidResult | null
}

/** An invited organization. */
export interface Party {
  readonly invitedId: string
  readonly name: string
  readonly invitedAt: Date
  readonly declinedAt: Date | null
  readonly remindedAt: Date | null
  /** Colleagues whom it has named. */
  readonly guests: number
}

export type Side = 'team' | 'haus'

/** A colleague who comes. */
export interface Guest {
  readonly id: string
  readonly invitedId: string
  readonly number: number
  readonly name: string
  readonly side: Side
  readonly profileId: string | null
  readonly locationId: string | null
  readonly field: string | null
  readonly presence: Presence
}

/** What gets to know the others: a team's key (`teamKey` of the cooperation), a house, or the organization as a whole. */
export const groupOf = ({
  side,
  profileId,
  locationId,
  invitedId,
}: Pick<Guest, 'side' | 'profileId' | 'locationId' | 'invitedId'>): string =>
  (side === 'team' ? profileId : locationId) ?? invitedId

export const answerOf = ({ declinedAt, guests }: Party): 'kommt' | 'abgesagt' | 'offen' =>
  declinedAt ? 'abgesagt' : guests > 0 ? 'kommt' : 'offen'

/** Whether people can still be named: until the meeting is over for good. */
export const takesGuests = (meeting: Meeting, event: Event, now: Date): boolean =>
  meeting.invitedAt !== null &&
  meeting.concludedAt === null &&
  event.state === 'veroeffentlicht' &&
  event.endsAt > now

/** The question is asked twice: before the first round, and afterwards. */
export const moments = ['vorher', 'nachher'] as const
export type Moment = (typeof moments)[number]
/** From "not at all" to "fully". */
export const answers = [1, 2, 3, 4, 5] as const
export type Answer = (typeof answers)[number]
/** So long after the end an answer is still taken. */
export const answerDays = 14

/** Before: until the end of the day's event; after: from its beginning on. */
export const isAsked = (
  moment: Moment,
  { startsAt, endsAt }: Pick<Event, 'startsAt' | 'endsAt'>,
  now: Date,
): boolean =>
  moment === 'vorher'
    ? now < endsAt
    : now >= startsAt && now.getTime() < endsAt.getTime() + answerDays * 86_400_000

/** What may be told of one moment: how many answered, and how many of them know whom to turn to; `few`: fewer than three. */
export type Told = { readonly total: number; readonly know: number | 'few' | 'nearly-all' } | null
export interface SaidResult {
  readonly vorher: Told
  readonly nachher: Told
  /** Percentage points; null where one of the two is not told exactly. */
  readonly change: number | null
}

export const leastAnswers = 5
const leastInHalf = 3

type Counts = Readonly<Partial<Record<Answer, number>>>
const toldOf = (counts: Counts): Told => {
  const total = answers.reduce((sum, answer) => sum + (counts[answer] ?? 0), 0)
  if (total < leastAnswers) return null
  const know = (counts[4] ?? 0) + (counts[5] ?? 0)
  if (know < leastInHalf) return { total, know: 'few' }
  return { total, know: total - know < leastInHalf ? 'nearly-all' : know }
}

/**
 * Nothing below five answers leaves, and no half with one or two persons in it: then it is "fewer than three", none
 * included. Single answers never leave.
 */
export const resultOf = (counts: Readonly<Record<Moment, Counts>>): SaidResult => {
  const [vorher, nachher] = [toldOf(counts.vorher), toldOf(counts.nachher)]
  const share = (told: Told): number | undefined =>
    typeof told?.know === 'number' ? (100 * told.know) / told.total : undefined
  const [before, after] = [share(vorher), share(nachher)]
  const change = before === undefined || after === undefined ? null : Math.round(after) - Math.round(before)
  return { vorher, nachher, change }
}
