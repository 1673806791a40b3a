import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** Stories that ended, or that nobody approved, before this moment; with all that belongs to them. */
export const eraseStories = async (sys: Tx, before: Date): Promise<void> => {
  await sql`delete from story where
    (state = 'zurueckgezogen' and withdrawn_at < ${before})
    or (state in ('entwurf', 'freigabe') and changed_at < ${before}
      and not exists (select from story_consent c where c.story_id = story.id and c.until >= ${before}))
    or (state in ('freigegeben', 'veroeffentlicht') and changed_at < ${before}
      and not exists (select from story_consent c where c.story_id = story.id and c.until >= ${before}))`.execute(
    sys.db,
  )
  await sql`delete from story_print p where not exists (select from story s where s.id = p.story_id)`.execute(
    sys.db,
  )
}
