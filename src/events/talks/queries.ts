import type { Tx } from '#platform/transaction.ts'
import type { Answer, Heard, Reading, Side } from '../speed-dating/dating.ts'
import { db } from '../speed-dating/tables-store.ts'
import { otherSide } from './talks.ts'

/** Whose talks a code opens. */
export interface Opened {
  readonly eventId: string
  readonly organizationId: string
  readonly side: Side
  /** Of the applicant or the firm. */
  readonly id: string
}

/** Undefined where nobody has this code. */
export const findOpened = async (tx: Tx): Promise<Opened | undefined> => {
  if (tx.actor.context !== 'code') return undefined
  const row = await db(tx)
    .selectFrom('dating_code')
    .select(['event_id', 'organization_id', 'applicant_id', 'firm_id'])
    .where('code', '=', tx.actor.code)
    .executeTakeFirst()
  if (!row) return undefined
  const { event_id: eventId, organization_id: organizationId, applicant_id, firm_id } = row
  return {
    eventId,
    organizationId,
    side: applicant_id ? 'bewerber' : 'betrieb',
    id: applicant_id ?? firm_id ?? '',
  }
}

/** One talk of whoever opened it. */
export interface OwnTalk {
  readonly applicantId: string
  readonly applicant: string
  readonly firmId: string
  readonly firm: string
  readonly recruiters: readonly string[]
  /** From 0. */
  readonly round: number
  readonly table: string
  readonly stepFree: boolean
  readonly quiet: boolean
  /** Whether the applicant wrote a page about themselves. */
  readonly hasFlyer: boolean
  /** How to reach the applicant: for a firm only where both said yes. */
  readonly contact: string | undefined
  readonly own: Answer | undefined
  /** Only where both said yes. */
  readonly other: Answer | undefined
}

/**
 * All talks of whoever opened them, earliest first. Read in their own context: what the other side said is left out by
 * the database, not by this function.
 */
export const ownTalks = async (
  tx: Tx,
  { side, id }: Pick<Opened, 'side' | 'id'>,
): Promise<readonly OwnTalk[]> => {
  const whose = side === 'bewerber' ? 'applicant_id' : 'firm_id'
  const talks = await db(tx)
    .selectFrom('dating_talk')
    .innerJoin('dating_applicant', 'dating_applicant.id', 'dating_talk.applicant_id')
    .innerJoin('dating_firm', 'dating_firm.id', 'dating_talk.firm_id')
    .innerJoin('dating_table', 'dating_table.id', 'dating_talk.table_id')
    .leftJoin('dating_flyer', 'dating_flyer.applicant_id', 'dating_talk.applicant_id')
    .leftJoin('dating_contact', 'dating_contact.applicant_id', 'dating_talk.applicant_id')
    .select([
      'dating_contact.contact',
      'dating_talk.applicant_id as applicantId',
      'dating_applicant.name as applicant',
      'dating_talk.firm_id as firmId',
      'dating_firm.name as firm',
      'dating_firm.recruiters',
      'dating_talk.round',
      'dating_table.name as table',
      'dating_table.step_free as stepFree',
      'dating_table.quiet',
      'dating_flyer.applicant_id as flyer',
    ])
    .where(`dating_talk.${whose}`, '=', id)
    .orderBy('dating_talk.round')
    .orderBy('dating_table.name')
    .execute()
  const said = await db(tx)
    .selectFrom('dating_answer')
    .select(['applicant_id', 'firm_id', 'side', 'answer'])
    .where(whose, '=', id)
    .execute()
  const by = new Map(said.map((one) => [`${one.applicant_id} ${one.firm_id} ${one.side}`, one.answer]))
  return talks.map(({ flyer, contact, ...talk }) => {
    const of = (one: Side) => by.get(`${talk.applicantId} ${talk.firmId} ${one}`)
    return {
      ...talk,
      hasFlyer: flyer !== null,
      contact: contact ?? undefined,
      own: of(side),
      other: of(otherSide(side)),
    }
  })
}

/** One page that an applicant writes about themselves. */
export interface Flyer {
  readonly about: string
  readonly strengths: string
  readonly experience: string
  /** Undefined as well where the context may not read it. */
  readonly contact: string | undefined
}

/** As far as the context sees it. */
export const findFlyer = async (tx: Tx, applicantId: string): Promise<Flyer | undefined> => {
  const row = await db(tx)
    .selectFrom('dating_flyer')
    .leftJoin('dating_contact', 'dating_contact.applicant_id', 'dating_flyer.applicant_id')
    .select(['about', 'strengths', 'experience', 'contact'])
    .where('dating_flyer.applicant_id', '=', applicantId)
    .executeTakeFirst()
  return row && { ...row, contact: row.contact ?? undefined }
}

/** Who allows the house to ask how it went on. */
export interface FollowUp {
  readonly id: string
  readonly eventId: string
  readonly organizationId: string
  readonly name: string
  readonly contact: string
  readonly reads: Reading
  readonly heard: Heard | null
}
const followUps = (tx: Tx) =>
  db(tx)
    .selectFrom('dating_follow_up')
    .select([
      'id',
      'event_id as eventId',
      'organization_id as organizationId',
      'name',
      'contact',
      'reads',
      'heard',
    ])

/** What the code of this context opens, also when nothing else of the day is left. */
export const findFollowUp = (tx: Tx): Promise<FollowUp | undefined> =>
  tx.actor.context === 'code'
    ? followUps(tx).where('code', '=', tx.actor.code).executeTakeFirst()
    : Promise.resolve(undefined)

export const listFollowUps = (tx: Tx, eventId: string): Promise<readonly FollowUp[]> =>
  followUps(tx).where('event_id', '=', eventId).orderBy('name').orderBy('id').execute()

/** How often something was heard. */
export const countsOf = (tx: Tx, eventId: string) =>
  db(tx)
    .selectFrom('dating_follow_up_count')
    .select(['step', 'heard', 'n'])
    .where('event_id', '=', eventId)
    .execute()

/** Who found each other, for the house: the context decides what is read. */
export const listMatches = async (tx: Tx, eventId: string) =>
  db(tx)
    .selectFrom('dating_match')
    .innerJoin('dating_applicant', 'dating_applicant.id', 'dating_match.applicant_id')
    .innerJoin('dating_firm', 'dating_firm.id', 'dating_match.firm_id')
    .innerJoin('dating_answer as bewerber', (join) =>
      join
        .onRef('bewerber.applicant_id', '=', 'dating_match.applicant_id')
        .onRef('bewerber.firm_id', '=', 'dating_match.firm_id')
        .on('bewerber.side', '=', 'bewerber'),
    )
    .innerJoin('dating_answer as betrieb', (join) =>
      join
        .onRef('betrieb.applicant_id', '=', 'dating_match.applicant_id')
        .onRef('betrieb.firm_id', '=', 'dating_match.firm_id')
        .on('betrieb.side', '=', 'betrieb'),
    )
    .select([
      'dating_applicant.name as applicant',
      'dating_firm.name as firm',
      'bewerber.answer as ofApplicant',
      'betrieb.answer as ofFirm',
    ])
    .where('dating_match.event_id', '=', eventId)
    .orderBy('dating_applicant.name')
    .orderBy('dating_firm.name')
    .execute()
