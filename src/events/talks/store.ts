import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { Answer, Heard, Reading, Side } from '../speed-dating/dating.ts'
import { db, type Of, owned } from '../speed-dating/tables-store.ts'
import { type FollowUpStep, isPositive } from './talks.ts'

export interface Said {
  readonly applicantId: string
  readonly firmId: string
  readonly side: Side
  /** Undefined: it is taken back. */
  readonly answer: Answer | undefined
  /** From a sheet of paper: what a side said itself stays. */
  readonly typedIn: boolean
}

/**
 * Writes what a side says, and whether both have found each other. The same statements whatever the other side said:
 * not even the time it takes tells. Runs as the system; false where there is no such talk.
 */
export const saveAnswer = async (sys: Tx, { eventId }: Of, said: Said): Promise<boolean> => {
  const { applicantId, firmId, side, answer, typedIn } = said
  // Held, so that both sides may say yes at the same moment.
  const { rows } = await sql<{ organization_id: string }>`select organization_id from dating_talk
    where event_id = ${eventId} and applicant_id = ${applicantId} and firm_id = ${firmId} for update`.execute(
    sys.db,
  )
  if (!rows[0]) return false
  const of = { eventId, organizationId: rows[0].organization_id }
  const pair = { ...owned(of), applicant_id: applicantId, firm_id: firmId }
  await db(sys)
    .deleteFrom('dating_match')
    .where('applicant_id', '=', applicantId)
    .where('firm_id', '=', firmId)
    .execute()
  if (answer === undefined)
    await db(sys)
      .deleteFrom('dating_answer')
      .where('applicant_id', '=', applicantId)
      .where('firm_id', '=', firmId)
      .where('side', '=', side)
      .execute()
  else {
    const values = { answer, positive: isPositive(answer), typed_in: typedIn }
    await db(sys)
      .insertInto('dating_answer')
      .values({ ...pair, side, ...values })
      .onConflict((conflict) =>
        conflict
          .columns(['applicant_id', 'firm_id', 'side', 'organization_id'])
          .doUpdateSet(values)
          .where(({ eb, ref, or }) =>
            or([eb(ref('dating_answer.typed_in'), '=', true), eb(ref('excluded.typed_in'), '=', false)]),
          ),
      )
      .execute()
  }
  await sql`insert into dating_match (event_id, organization_id, applicant_id, firm_id)
    select event_id, organization_id, applicant_id, firm_id from dating_answer
    where applicant_id = ${applicantId} and firm_id = ${firmId} and positive
    group by event_id, organization_id, applicant_id, firm_id having count(*) = 2`.execute(sys.db)
  return true
}

export interface FlyerFacts {
  readonly about: string
  readonly strengths: string
  readonly experience: string
  readonly contact: string
}

/** In the context of whoever writes it: nobody else can. */
export const saveFlyer = async (
  tx: Tx,
  of: Of,
  applicantId: string,
  { contact, ...page }: FlyerFacts,
): Promise<void> => {
  const whose = { ...owned(of), applicant_id: applicantId }
  await db(tx)
    .insertInto('dating_flyer')
    .values({ ...whose, ...page })
    .onConflict((conflict) => conflict.columns(['applicant_id', 'organization_id']).doUpdateSet(page))
    .execute()
  await db(tx).deleteFrom('dating_contact').where('applicant_id', '=', applicantId).execute()
  if (contact !== '')
    await db(tx)
      .insertInto('dating_contact')
      .values({ ...whose, contact })
      .execute()
}
export const deleteFlyer = async (tx: Tx, applicantId: string): Promise<void> =>
  void (await db(tx).deleteFrom('dating_flyer').where('applicant_id', '=', applicantId).execute())

/** From now on the house may ask them. */
export const saveFollowUp = async (
  sys: Tx,
  of: Of,
  given: { readonly code: string; readonly name: string; readonly contact: string; readonly reads: Reading },
): Promise<void> =>
  void (await db(sys)
    .insertInto('dating_follow_up')
    .values({ ...owned(of), ...given })
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet({ contact: given.contact, reads: given.reads }),
    )
    .execute())

/** By the code of whoever takes it back. */
export const deleteFollowUp = async (sys: Tx, code: string): Promise<void> =>
  void (await db(sys).deleteFrom('dating_follow_up').where('code', '=', code).execute())

/** A new code opens what the old one did. */
export const moveFollowUp = async (sys: Tx, before: string, code: string): Promise<void> =>
  void (await db(sys).updateTable('dating_follow_up').set({ code }).where('code', '=', before).execute())

const addToCount = async (sys: Tx, of: Of, step: FollowUpStep, heard: Heard, n: 1 | -1): Promise<void> =>
  void (await sql`insert into dating_follow_up_count (event_id, organization_id, step, heard, n)
    values (${of.eventId}, ${of.organizationId}, ${step}, ${heard}, ${Math.max(0, n)})
    on conflict (event_id, organization_id, step, heard)
    do update set n = greatest(0, dating_follow_up_count.n + ${n})`.execute(sys.db))

/** What was heard is counted. After three months nothing of the person is left. */
export const saveHeard = async (
  sys: Tx,
  of: Of,
  given: {
    readonly id: string
    readonly before: Heard | null
    readonly step: FollowUpStep
    readonly heard: Heard
  },
): Promise<void> => {
  const { id, before, step, heard } = given
  if (step === 'wochen' && before) await addToCount(sys, of, step, before, -1)
  await addToCount(sys, of, step, heard, 1)
  if (step === 'wochen')
    await db(sys).updateTable('dating_follow_up').set({ heard }).where('id', '=', id).execute()
  else await db(sys).deleteFrom('dating_follow_up').where('id', '=', id).execute()
}

/** Of events that ended before. */
export const eraseFollowUps = async (sys: Tx, endedBefore: Date): Promise<void> =>
  void (await sql`delete from dating_follow_up using event where event.id = event_id and event.ends_at < ${endedBefore}`.execute(
    sys.db,
  ))
