import { sql, type Transaction } from 'kysely'
import { type Actor, type Role, roles } from './actor.ts'
import { type AuditEntry, type ReadEntry, writeAudit, writeReads } from './audit/write-audit.ts'
import type { Fact } from './facts.ts'
import type { World } from './world.ts'

/** Whose rows a transfer writes: another organization's, or those of the person who owns a sheet. */
export type Target = { readonly organization: string } | { readonly sheet: string }

/**
 * One transaction in one context. SQL only: no mail, HTTP, PDF, password hash or parsing inside.
 */
export interface Tx {
  readonly world: World
  readonly actor: Actor
  readonly now: Date
  readonly db: Transaction<unknown>
  /** Tells a fact: `within` listeners run now, `after` listeners become jobs at commit. */
  readonly tell: <P>(fact: Fact<P>, payload: P) => Promise<void>
  /** Adds an entry to an organization's audit chain (the actor's own by default). `detail` holds coded values only. */
  readonly note: (entry: Omit<AuditEntry, 'organizationId'> & { organizationId?: string | undefined }) => void
  /**
   * Records that personal data was read, as what and for what (R2): once for all rows of a list. The person learns
   * organization and role; `role` says which, where somebody with several read it as one of them.
   */
  readonly read: (
    entry: Pick<ReadEntry, 'subject' | 'purpose' | 'daily'> & {
      organizationId?: string | undefined
      role?: Role | undefined
    },
  ) => void
  /**
   * The only way to write rows of another owner: same transaction, changed context, audited in both chains.
   * A test lists every use by its `reason`.
   */
  readonly into: <T>(target: Target, reason: string, work: (tx: Tx) => Promise<T>) => Promise<T>
  /** The same transaction with the rights of the system, for what no member may touch (counters). */
  readonly asSystem: <T>(purpose: string, work: (tx: Tx) => Promise<T>) => Promise<T>
}

/** A chapter's view on its own tables. */
export const tables = <T>(tx: Tx): Transaction<T> => tx.db as unknown as Transaction<T>

interface Books {
  readonly audit: AuditEntry[]
  readonly reads: ReadEntry[]
  readonly jobs: { listener: string; payload: unknown }[]
}

/** Two transactions locked each other out, or were not serializable: one of them may simply try again. */
const isCollision = (error: unknown): boolean =>
  ['40P01', '40001'].includes(String((error as { code?: unknown }).code))
const attempts = 4

/**
 * Runs `work` in one transaction in the actor's context; audit entries and jobs are written in it, last.
 * `work` may run again after a deadlock: it changes nothing but the database.
 */
export const inTransaction = async <T>(
  world: World,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => {
  if (world.listeners.size > 0) await world.jobs.ready()
  for (let attempt = 1; ; attempt++)
    try {
      return await once(world, actor, work)
    } catch (error) {
      if (attempt === attempts || !isCollision(error)) throw error
    }
}

const once = async <T>(world: World, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const books: Books = { audit: [], reads: [], jobs: [] }
  const value = await world.database.kysely.transaction().execute(async (db) => {
    await enter(db, actor)
    const result = await work(makeTx(world, actor, db, books))
    if (books.audit.length > 0 || books.reads.length > 0 || books.jobs.length > 0) {
      await enter(db, { context: 'system', purpose: 'books' })
      await writeAudit(db, books.audit, world.now())
      await writeReads(db, books.reads, world.now())
      await world.jobs.enqueue(db, books.jobs)
    }
    return result
  })
  if (books.jobs.length > 0) world.jobs.wake()
  return value
}

const makeTx = (world: World, actor: Actor, db: Transaction<unknown>, books: Books, sheet = ''): Tx => {
  const own = actor.context === 'member' ? actor.organizationId : undefined
  const within = async <T>(
    other: Actor,
    otherSheet: string | undefined,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> => {
    await enter(db, other, otherSheet)
    try {
      return await work(makeTx(world, other, db, books, otherSheet))
    } finally {
      // Also after a refusal that somebody catches: the next statement is the actor's own again.
      await enter(db, actor, sheet).catch(() => {})
    }
  }
  const tx: Tx = {
    world,
    actor,
    now: world.now(),
    db,
    tell: async (fact, payload) => {
      for (const listener of world.listeners.get(fact.name) ?? []) {
        if (listener.kind === 'within') await listener.listen(tx, payload as never)
        else books.jobs.push({ listener: listener.name, payload })
      }
    },
    note: (entry) => {
      const organizationId = entry.organizationId ?? own
      if (organizationId) books.audit.push({ ...entry, organizationId, by: entry.by ?? by(actor) })
    },
    read: (entry) => {
      const organizationId = entry.organizationId ?? own
      if (organizationId && entry.subject.length > 0)
        books.reads.push({ ...entry, organizationId, by: by(actor), role: entry.role ?? readsAs(actor) })
    },
    into: async (target, reason, work) => {
      if ('sheet' in target) return within({ context: 'code', code: '' }, target.sheet, work)
      // Both chains: the giver's (where there is one) and the taker's.
      if (own && own !== target.organization)
        books.audit.push({ organizationId: own, action: reason, subject: null, detail: {}, by: by(actor) })
      books.audit.push({
        organizationId: target.organization,
        action: reason,
        subject: null,
        detail: {},
        by: `transfer:${actor.context}`,
      })
      return within(
        {
          context: 'member',
          personId: nobody,
          organizationId: target.organization,
          roles: ['host', 'counsellor', transfer],
        },
        undefined,
        work,
      )
    },
    asSystem: (purpose, work) => within({ context: 'system', purpose }, undefined, work),
  }
  return tx
}

/** Not a role that anybody can be given: a transfer reaches the rows of everybody in the organization. */
const transfer = 'transfer' as Role
const nobody = '00000000-0000-0000-0000-000000000000'

/** Who did it, as the chain keeps it: the person's id, never a name; other contexts by their kind. */
const by = (actor: Actor): string => (actor.context === 'member' ? `person:${actor.personId}` : actor.context)

/** As what somebody reads: the first of their roles, or the context. */
const readsAs = (actor: Actor): string =>
  (actor.context === 'member' ? roles.find((role) => actor.roles.includes(role)) : undefined) ?? actor.context

/** Sets role and context in one statement. Policies read `app.*` (migrations/0001). */
const enter = async (db: Transaction<unknown>, actor: Actor, sheet = ''): Promise<void> => {
  const member = actor.context === 'member' ? actor : undefined
  await sql`select set_config('role', ${`trittstein_${actor.context}`}, true),
    set_config('app.organization_id', ${member?.organizationId ?? ''}, true),
    set_config('app.person_id', ${member?.personId ?? ''}, true),
    set_config('app.network_id', ${member?.networkId ?? ''}, true),
    set_config('app.team_id', ${member?.teamId ?? ''}, true),
    set_config('app.people', ${member ? `{${[member.personId, ...(member.colleagues ?? [])].join(',')}}` : ''}, true),
    set_config('app.roles', ${member ? `,${member.roles.join(',')},` : ''}, true),
    set_config('app.link', ${actor.context === 'link' ? actor.link : ''}, true),
    set_config('app.code', ${actor.context === 'code' ? actor.code : ''}, true),
    set_config('app.sheet_id', ${sheet}, true)`.execute(db)
}
