import { findOrganization } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { VisuallyHidden } from '#platform/ui/content.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import type { Pair } from '../knowing.ts'
import { knowingWords } from '../messages/index.ts'
import { activitiesOf } from '../store.ts'
import { paths } from './paths.ts'
import { type Here, look } from './room.tsx'

/** What a pair did together so far; what one's own organization recorded can be deleted. */
export const History = async ({ visit, here, pair }: { visit: Visit; here: Here; pair: Pair }) => {
  const t = knowingWords(visit.locale)
  const { team, house } = pair
  const { entries, third } = await look(visit, async (tx) => {
    const entries = await activitiesOf(tx, here.network.id, { ...team, locationId: house.id })
    // Whoever coordinates may have recorded it for both.
    const third = await findOrganization(tx, here.network.coordinatorId)
    return { entries, third }
  })
  const names = new Map([
    [third?.id ?? '', third?.name ?? ''],
    [team.organizationId, team.organizationName],
    [house.organizationId, house.organizationName],
  ])
  const mayRemove = (by: string) => here.isLed || (here.speaks && by === here.organizationId)
  return (
    <section class="stack-s">
      <h2>{t.history}</h2>
      {entries.length === 0 ? (
        <p>{t.historyNone}</p>
      ) : (
        <DataTable
          id="eintraege"
          caption={<VisuallyHidden>{t.history}</VisuallyHidden>}
          columns={[
            { key: 'day', label: t.day },
            { key: 'kind', label: t.kind },
            { key: 'by', label: t.recordedBy },
            ...(entries.some(({ recordedBy }) => mayRemove(recordedBy))
              ? [{ key: 'remove', label: t.remove } as const]
              : []),
          ]}
          rows={entries.map(({ id, day, kind, recordedBy }) => ({
            day: dayOf(visit, day),
            kind: t.kinds[kind],
            by: <span lang="de">{names.get(recordedBy) || t.somebody}</span>,
            remove: mayRemove(recordedBy) ? (
              <a href={visit.to(paths.entry(here.network.id, id))}>
                {t.remove}
                <VisuallyHidden>: {t.lastWas(t.kinds[kind], dayOf(visit, day))}</VisuallyHidden>
              </a>
            ) : null,
          }))}
        />
      )}
    </section>
  )
}
