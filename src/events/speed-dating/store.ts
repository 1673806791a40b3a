import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { isUuid } from '#platform/uuid.ts'
import { keepCodes } from './codes.ts'
import type { ApplicantFacts, Dating, Day, FirmFacts, Hours } from './dating.ts'
import { saveTables } from './firm-tables-store.ts'
import { db, type Of, owned } from './tables-store.ts'

/** The whole day, as far as the context sees it; undefined where an event has none. */
export const findDating = async (tx: Tx, eventId: string): Promise<Dating | undefined> => {
  if (!isUuid(eventId)) return undefined
  const day = await db(tx)
    .selectFrom('dating_day')
    .selectAll()
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  if (!day) return undefined
  const firms = await db(tx)
    .selectFrom('dating_firm')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('name')
    .orderBy('key')
    .execute()
  const tables = await db(tx)
    .selectFrom('dating_table')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('name')
    .execute()
  const applicants = await db(tx)
    .selectFrom('dating_applicant')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('name')
    .orderBy('key')
    .execute()
  const wishes = await db(tx)
    .selectFrom('dating_wish')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('rank')
    .execute()
  const pairs = await db(tx).selectFrom('dating_pair').selectAll().where('event_id', '=', eventId).execute()
  const interpreters = await db(tx)
    .selectFrom('dating_interpreter')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('name')
    .execute()
  const tablesOf = Map.groupBy(tables, ({ firm_id }) => firm_id)
  const wishesOf = Map.groupBy(wishes, ({ applicant_id }) => applicant_id)
  return {
    day: dayOf(day),
    acceptedRun: day.accepted_run,
    firms: firms.map((row) => ({
      id: row.id,
      key: row.key,
      name: row.name,
      reads: row.reads,
      ...hoursOf(row),
      recruiters: row.recruiters,
      trainings: row.trainings,
      tables: (tablesOf.get(row.id) ?? []).map(({ id, name, step_free, quiet }) => ({
        id,
        name,
        stepFree: step_free,
        quiet,
      })),
    })),
    applicants: applicants.map((row) => ({
      id: row.id,
      key: row.key,
      name: row.name,
      reads: row.reads,
      languages: row.languages,
      degree: row.degree,
      german: row.german,
      occupations: row.occupations,
      ...hoursOf(row),
      absent: row.absent,
      breaks: row.breaks,
      needs: row.needs,
      interpreter: row.interpreter,
      wishes: (wishesOf.get(row.id) ?? []).map(({ firm_id }) => firm_id),
    })),
    pairs: pairs.map(({ applicant_id, firm_id, meets }) => ({
      applicantId: applicant_id,
      firmId: firm_id,
      meets,
    })),
    interpreters: interpreters.map((row) => ({
      id: row.id,
      name: row.name,
      languages: row.languages,
      ...hoursOf(row),
    })),
  }
}

const dayOf = ({ start, rounds, talk, change, breaks, least }: Day): Day => ({
  start,
  rounds,
  talk,
  change,
  breaks,
  least,
})
const hoursOf = (row: { here_from: number | null; here_until: number | null }): Hours => ({
  from: row.here_from,
  until: row.here_until,
})
export const hours = ({ from, until }: Hours) => ({ here_from: from, here_until: until })

export const saveDay = async (tx: Tx, of: Of, { breaks, ...day }: Day): Promise<void> => {
  const values = {
    start: day.start,
    rounds: day.rounds,
    talk: day.talk,
    change: day.change,
    least: day.least,
    breaks: JSON.stringify(breaks),
  }
  await db(tx)
    .insertInto('dating_day')
    .values({ ...owned(of), ...values, accepted_run: null, accepted_at: null })
    .onConflict((conflict) => conflict.columns(['event_id', 'organization_id']).doUpdateSet(values))
    .execute()
}

const firmRow = (firm: FirmFacts) => ({
  key: firm.key,
  name: firm.name,
  reads: firm.reads,
  ...hours(firm),
  recruiters: [...firm.recruiters],
  trainings: JSON.stringify(firm.trainings),
})

/** Writes a firm and its tables; one with this key is changed. */
export const saveFirm = async (tx: Tx, of: Of, firm: FirmFacts, id?: string): Promise<string> => {
  const saved = id
    ? await db(tx)
        .updateTable('dating_firm')
        .set(firmRow(firm))
        .where('id', '=', id)
        .where('event_id', '=', of.eventId)
        .returning('id')
        .executeTakeFirstOrThrow()
    : await db(tx)
        .insertInto('dating_firm')
        .values({ ...owned(of), ...firmRow(firm) })
        .onConflict((conflict) =>
          conflict.columns(['event_id', 'organization_id', 'key']).doUpdateSet(firmRow(firm)),
        )
        .returning('id')
        .executeTakeFirstOrThrow()
  await keepCodes(tx, of, [{ firmId: saved.id }])
  await saveTables(tx, of, saved.id, firm.tables)
  return saved.id
}

const applicantRow = (one: ApplicantFacts) => ({
  key: one.key,
  name: one.name,
  reads: one.reads,
  languages: [...one.languages],
  degree: one.degree,
  german: one.german,
  occupations: [...one.occupations],
  ...hours(one),
  breaks: JSON.stringify(one.breaks),
  needs: [...one.needs],
  interpreter: one.interpreter,
})

type WishingApplicant = ApplicantFacts & { readonly wishes: readonly string[] }

/** Writes an applicant and their wishes, ids of firms, best first; one with this key is changed. */
export const saveApplicant = async (
  tx: Tx,
  of: Of,
  { wishes, ...facts }: WishingApplicant,
  id?: string,
): Promise<string> => {
  if (id === undefined) return (await saveApplicants(tx, of, [{ wishes, ...facts }]))[0]!
  await db(tx)
    .updateTable('dating_applicant')
    .set(applicantRow(facts))
    .where('id', '=', id)
    .where('event_id', '=', of.eventId)
    .execute()
  await saveWishes(tx, of, id, wishes)
  return id
}

const atOnce = 250

/** Many, each with a key of their own, in few statements; answers their ids in this order. */
export const saveApplicants = async (
  tx: Tx,
  of: Of,
  all: readonly WishingApplicant[],
): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let at = 0; at < all.length; at += atOnce) {
    const some = all.slice(at, at + atOnce)
    const rows = await db(tx)
      .insertInto('dating_applicant')
      .values(some.map(({ wishes: _, ...facts }) => ({ ...owned(of), ...applicantRow(facts) })))
      .onConflict((conflict) =>
        conflict
          .columns(['event_id', 'organization_id', 'key'])
          .doUpdateSet(
            Object.fromEntries(
              Object.keys(applicantRow(some[0]!)).map((name) => [name, sql.ref(`excluded.${name}`)]),
            ),
          ),
      )
      .returning(['id', 'key'])
      .execute()
    const idOf = new Map(rows.map(({ id, key }) => [key, id]))
    const known = some.map((one) => ({ id: idOf.get(one.key)!, wishes: one.wishes }))
    await keepCodes(
      tx,
      of,
      known.map(({ id }) => ({ applicantId: id })),
    )
    await replaceWishes(tx, of, known)
    ids.push(...known.map(({ id }) => id))
  }
  return ids
}

/** From now on these are their wishes, ids of firms, best first. */
export const saveWishes = (tx: Tx, of: Of, applicantId: string, wishes: readonly string[]): Promise<void> =>
  replaceWishes(tx, of, [{ id: applicantId, wishes }])

const replaceWishes = async (
  tx: Tx,
  of: Of,
  all: readonly { readonly id: string; readonly wishes: readonly string[] }[],
): Promise<void> => {
  const ids = all.map(({ id }) => id)
  await db(tx).deleteFrom('dating_wish').where('applicant_id', 'in', ids).execute()
  const rows = all.flatMap(({ id, wishes }) =>
    wishes.map((firm, index) => ({ ...owned(of), applicant_id: id, firm_id: firm, rank: index + 1 })),
  )
  // A statement takes 65,535 values.
  for (let at = 0; at < rows.length; at += 5000)
    await db(tx)
      .insertInto('dating_wish')
      .values(rows.slice(at, at + 5000))
      .execute()
}

export const deleteFirm = async (tx: Tx, eventId: string, id: string): Promise<boolean> =>
  isGone(
    await db(tx)
      .deleteFrom('dating_firm')
      .where('id', '=', id)
      .where('event_id', '=', eventId)
      .executeTakeFirst(),
  )
export const deleteApplicant = async (tx: Tx, eventId: string, id: string): Promise<boolean> =>
  isGone(
    await db(tx)
      .deleteFrom('dating_applicant')
      .where('id', '=', id)
      .where('event_id', '=', eventId)
      .executeTakeFirst(),
  )
/** Those of them who are there. */
export const deleteApplicants = async (tx: Tx, eventId: string, keys: readonly string[]): Promise<void> =>
  void (await db(tx)
    .deleteFrom('dating_applicant')
    .where('event_id', '=', eventId)
    .where('key', 'in', [...keys])
    .execute())
export const isGone = ({ numDeletedRows }: { numDeletedRows: bigint }) => numDeletedRows > 0n

/** With all that hangs on them, of events that ended before. */
export const eraseDays = async (tx: Tx, endedBefore: Date): Promise<void> =>
  void (await sql`delete from dating_day using event where event.id = event_id and event.ends_at < ${endedBefore}`.execute(
    tx.db,
  ))
