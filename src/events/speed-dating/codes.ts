import type { CodeBearer } from '#platform/actor.ts'
import { derivedCode, fingerprint, normaliseCode } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { db, type Of, owned } from './tables-store.ts'

/**
 * The code that opens somebody's talks. Run sheets are printed again and again (a change of plan, a lost sheet, a power
 * cut), so it must be there again without being stored: it is made out of the id with the key of the house. The database
 * holds only its keyed hash, and how often it was made anew: a code that was lost is worth nothing afterwards.
 */
const codeOf = (world: World, id: string, turn: number): string =>
  derivedCode(world.config.secret, 'dating-code', `${id} ${turn}`)
const hashOf = (world: World, code: string): string => fingerprint(world.config.secret, 'dating', code)

export type Bearer = CodeBearer & { readonly typed: string }
/** Who opens talks by what they typed; undefined: that can be no code. */
export const datingBearer = (world: World, typed: string): Bearer | undefined => {
  const code = normaliseCode(typed)
  return code ? { context: 'code', code: hashOf(world, code), typed: code } : undefined
}

/** Whoever gets a code: an applicant or a firm. */
export type Whose = { readonly applicantId: string } | { readonly firmId: string }
const columns = (whose: Whose) =>
  'applicantId' in whose
    ? { applicant_id: whose.applicantId, firm_id: null }
    : { applicant_id: null, firm_id: whose.firmId }
const idIn = (whose: Whose): string => ('applicantId' in whose ? whose.applicantId : whose.firmId)

/** Gives everybody of them a code who has none yet; at least one. */
export const keepCodes = async (tx: Tx, of: Of, all: readonly Whose[]): Promise<void> =>
  void (await db(tx)
    .insertInto('dating_code')
    .values(
      all.map((whose) => ({
        ...owned(of),
        ...columns(whose),
        code: hashOf(tx.world, codeOf(tx.world, idIn(whose), 0)),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute())

/** The codes of a day, by the id of the applicant or firm. */
export const codesOf = async (tx: Tx, eventId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await db(tx)
    .selectFrom('dating_code')
    .select(['applicant_id', 'firm_id', 'turn'])
    .where('event_id', '=', eventId)
    .execute()
  return new Map(
    rows.map(({ applicant_id, firm_id, turn }) => {
      const id = applicant_id ?? firm_id ?? ''
      return [id, codeOf(tx.world, id, turn)]
    }),
  )
}

/** A new code for whoever lost theirs; answers both hashes and what is to be printed. */
export const replaceCode = async (
  tx: Tx,
  of: Of,
  whose: Whose,
): Promise<{ readonly code: string; readonly before: string | undefined; readonly hash: string }> => {
  const id = idIn(whose)
  const before = await db(tx)
    .selectFrom('dating_code')
    .select(['code', 'turn'])
    .where('event_id', '=', of.eventId)
    .where('applicantId' in whose ? 'applicant_id' : 'firm_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const turn = before ? before.turn + 1 : 0
  const code = codeOf(tx.world, id, turn)
  const hash = hashOf(tx.world, code)
  if (before)
    await db(tx)
      .updateTable('dating_code')
      .set({ code: hash, turn })
      .where('code', '=', before.code)
      .execute()
  else
    await db(tx)
      .insertInto('dating_code')
      .values({ ...owned(of), ...columns(whose), code: hash, turn })
      .execute()
  return { code, before: before?.code, hash }
}
