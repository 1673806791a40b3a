import { visitor } from '#platform/actor.ts'
import { csvFile } from '#platform/http/csv.ts'
import type { Visit } from '#platform/http/visit.ts'
import { isUuid } from '#platform/uuid.ts'
import { mayHost } from '../acting.ts'
import { isFormat } from '../exchange/fields.ts'
import { formatOf, tableFor } from '../exchange/table-for.ts'

/** Everything one's own organization has, drafts too. */
export const ownTable = async (visit: Visit): Promise<Response> => {
  const { actor } = visit
  if (!mayHost(actor)) return visit.notFound()
  const asked = visit.query.get('format') ?? ''
  const table = await visit.world.look(actor, async (tx) =>
    tableFor(tx, actor.organizationId, {
      format: isFormat(asked) ? asked : await formatOf(tx, actor.organizationId),
      which: 'all',
    }),
  )
  return table ? csvFile('ehrenaemter', table) : visit.notFound()
}

/** What an organization publishes, for other databases: the same address every day, without signing in. */
export const publicTable = async (visit: Visit): Promise<Response> => {
  const id = (visit.params.organization ?? '').replace(/\.csv$/, '')
  if (!isUuid(id)) return visit.notFound()
  const asked = visit.query.get('format') ?? ''
  const table = await visit.world.look(visitor, async (tx) =>
    tableFor(tx, id, { format: isFormat(asked) ? asked : await formatOf(tx, id), which: 'published' }),
  )
  return table ? csvFile('ehrenaemter', table) : visit.notFound()
}
