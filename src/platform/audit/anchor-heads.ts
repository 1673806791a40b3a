import { sql } from 'kysely'
import { system } from '../actor.ts'
import { errorFacts } from '../log.ts'
import { queueMail } from '../mail/mail.ts'
import type { Tx } from '../transaction.ts'
import type { World } from '../world.ts'
import { appendAnchors } from './anchor-file.ts'
import { anchorLines } from './anchor-line.ts'
import type { Head } from './chain.ts'

type OwnHead = Head & { readonly organization: string }

/**
 * Writes down where every chain stands that has moved since the last time, where AUDIT_ANCHOR says: into a file, or
 * into a mail that leaves through the outbox.
 * @param all also those that have not moved
 * @returns how many were written down; undefined where AUDIT_ANCHOR is not set
 */
export const anchorHeads = async (world: World, all = false): Promise<number | undefined> => {
  const { auditAnchor } = world.config
  if (!auditAnchor) return undefined
  const heads = await world.look(system('anchor audit'), (tx) => findHeads(tx, all))
  if (heads.length === 0) return 0
  // The file first: what a crash leaves unmarked is written down twice, never skipped.
  if ('file' in auditAnchor) await appendAnchors(auditAnchor.file, heads, world.now())
  await world.look(system('anchor audit'), async (tx) => {
    if ('mail' in auditAnchor) await queueMail(tx, anchorMail(auditAnchor.mail, heads, tx.now))
    await markAnchored(tx, heads)
  })
  return heads.length
}

/** The clock's turn: a file every hour, a mail once a day. What fails is tried again at the next turn. */
export const anchorByClock =
  (kind: 'file' | 'mail') =>
  async (world: World): Promise<void> => {
    if (!world.config.auditAnchor || !(kind in world.config.auditAnchor)) return
    try {
      await anchorHeads(world)
    } catch (error) {
      world.log('audit.anchor-failed', errorFacts(error))
      throw error
    }
  }

const findHeads = async (tx: Tx, all: boolean): Promise<readonly OwnHead[]> =>
  (
    await sql<OwnHead>`select organization_id as organization, seq, hash from audit_head
      where seq > 0 and (${all} or seq <> anchored_seq) order by organization_id`.execute(tx.db)
  ).rows

const markAnchored = async (tx: Tx, heads: readonly OwnHead[]): Promise<void> =>
  void (await sql`update audit_head h set anchored_seq = m.seq
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as m(organization uuid, seq bigint)
    where h.organization_id = m.organization`.execute(tx.db))

/** Up to where each chain was written down, as the database remembers it. */
export const rememberedAnchors = async (
  tx: Pick<Tx, 'db'>,
): Promise<readonly { readonly organization: string; readonly seq: number }[]> =>
  (
    await sql<{ organization: string; seq: number }>`
      select organization_id as organization, anchored_seq as seq from audit_head
      where anchored_seq > 0 order by organization_id`.execute(tx.db)
  ).rows

/** It says nothing about anybody: numbers that fit to a database or do not. */
const anchorMail = (to: string, heads: readonly OwnHead[], at: Date) => ({
  organizationId: null,
  to,
  subject: 'Prüfsummen',
  body: [
    'Guten Tag,',
    '',
    'bitte heben Sie diese Nachricht auf. Mit den Zeilen unten lässt sich später prüfen, ob das Änderungsprotokoll noch',
    'so ist, wie es war: in eine Datei kopieren, dann "npm run trittstein -- verify-audit --anchor <Datei>".',
    '',
    ...anchorLines(heads, at).map((line) => JSON.stringify(line)),
    '',
  ].join('\n'),
})

/** The oldest entry that nothing outside of the database vouches for yet; undefined where there is none. */
export const oldestUnanchored = async (tx: Pick<Tx, 'db'>): Promise<Date | undefined> => {
  const { rows } = await sql<{ at: string | null }>`select min(e.at) as at from audit_head h
    join audit_entry e on e.organization_id = h.organization_id and e.seq = h.anchored_seq + 1
    where h.seq > h.anchored_seq`.execute(tx.db)
  const at = rows[0]?.at
  return at ? new Date(at) : undefined
}
