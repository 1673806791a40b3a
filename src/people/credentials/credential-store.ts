import { type Generated, sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'

interface CredentialTables {
  second_factor: {
    person_id: string
    secret: Buffer
    confirmed_at: Date
    last_step: number
    wrong: Generated<number>
  }
  recovery_code: { person_id: string; code: string }
}
const db = (tx: Tx) => tables<CredentialTables>(tx)

export interface FoundPerson {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly email: string | null
  readonly organizations: readonly string[]
}

const person = (tx: Tx, where: ReturnType<typeof sql>, order = sql`p.id`) =>
  sql<FoundPerson>`select p.id, p.account, p.name, p.email,
      array(select o.name from membership m join organization o on o.id = m.organization_id
        where m.person_id = p.id order by o.name) as organizations
    from person p where p.disabled_at is null and (${where}) order by ${order} limit 1`
    .execute(tx.db)
    .then(({ rows }) => rows[0])

export const findPerson = (tx: Tx, id: string) => person(tx, sql`p.id = ${id}`)

/** By what is typed at sign-in: account or mail address, in any case. An account goes before another's address. */
export const findByAccount = (tx: Tx, typed: string) => {
  const wanted = typed.trim().toLowerCase()
  return person(tx, sql`p.account = ${wanted} or lower(p.email) = ${wanted}`, sql`p.account = ${wanted} desc`)
}

export const findSecondFactor = (tx: Tx, personId: string) =>
  db(tx).selectFrom('second_factor').selectAll().where('person_id', '=', personId).executeTakeFirst()

/** The secret that a first code confirmed; the step of that code is used up. False where the person has one already. */
export const saveSecondFactor = async (
  tx: Tx,
  personId: string,
  secret: Buffer,
  step: number,
): Promise<boolean> =>
  (await db(tx)
    .insertInto('second_factor')
    .values({ person_id: personId, secret, confirmed_at: tx.now, last_step: step })
    .onConflict((c) => c.column('person_id').doNothing())
    .returning('person_id')
    .executeTakeFirst()) !== undefined

/** Counts a try before it is checked. Undefined where there is no app, or there were `most` wrong ones in a row. */
export const countTry = (tx: Tx, personId: string, most: number) =>
  db(tx)
    .updateTable('second_factor')
    .set({ wrong: sql`wrong + 1` })
    .where('person_id', '=', personId)
    .where('wrong', '<', most)
    .returning(['secret', 'wrong'])
    .executeTakeFirst()

/** A code was right, or the person has a new password: the count begins anew. */
export const forgetTries = async (tx: Tx, personId: string): Promise<void> =>
  void (await db(tx)
    .updateTable('second_factor')
    .set({ wrong: 0 })
    .where('person_id', '=', personId)
    .execute())

/** Uses up a time step. False where this one or a later one was used before: a replay, or two at once. */
export const useStep = async (tx: Tx, personId: string, step: number): Promise<boolean> =>
  (await db(tx)
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where('last_step', '<', step)
    .returning('person_id')
    .executeTakeFirst()) !== undefined

export const replaceRecoveryCodes = async (
  tx: Tx,
  personId: string,
  codes: readonly string[],
): Promise<void> => {
  await db(tx).deleteFrom('recovery_code').where('person_id', '=', personId).execute()
  await db(tx)
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ person_id: personId, code })))
    .execute()
}

/** A recovery code works once. */
export const useRecoveryCode = async (tx: Tx, personId: string, code: string): Promise<boolean> =>
  (await db(tx)
    .deleteFrom('recovery_code')
    .where('person_id', '=', personId)
    .where('code', '=', code)
    .returning('code')
    .executeTakeFirst()) !== undefined

export const countRecoveryCodes = async (tx: Tx, personId: string): Promise<number> =>
  (
    await db(tx)
      .selectFrom('recovery_code')
      .select(sql<number>`count(*)`.as('n'))
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
  ).n

export const dropSecondFactor = async (tx: Tx, personId: string): Promise<void> => {
  await db(tx).deleteFrom('second_factor').where('person_id', '=', personId).execute()
  await db(tx).deleteFrom('recovery_code').where('person_id', '=', personId).execute()
}

/** Those of the ids that are nobody's any more. */
export const whichAreGone = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (
    await sql<{ id: string }>`select asked.id from unnest(${[...ids]}::uuid[]) as asked (id)
      where not exists (select from person where person.id = asked.id)`.execute(tx.db)
  ).rows.map(({ id }) => id)
