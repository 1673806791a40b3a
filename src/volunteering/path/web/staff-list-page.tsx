import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge, Card, EmptyState } from '#platform/ui/content.tsx'
import { dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { listConfirmations } from '../confirmation-store.ts'
import { pathStaffWords } from '../messages/index.ts'
import { tones } from './own-cards.tsx'
import { paths } from './paths.ts'

/** What people ask this house to confirm: what waits first. */
export const confirmationsPage = async (visit: Visit): Promise<Response> => {
  const t = pathStaffWords(visit.locale)
  const all = await visit.world.look(visit.actor, async (tx) => {
    const found = await listConfirmations(tx, berlinDay(tx.now))
    tx.read({ subject: found.map(({ id }) => id), purpose: 'volunteering.confirmations' })
    return found
  })
  return staffPage(
    visit,
    { title: t.title },
    <>
      <p class="text">{t.lead}</p>
      {all.length === 0 && <EmptyState title={t.none} />}
      {all.map((one) => (
        <Card title={<bdi>{one.name}</bdi>} level={2} href={visit.to(paths.confirmation(one.id))}>
          <p>
            <Badge tone={tones[one.state]}>{t.states[one.state]}</Badge>
          </p>
          <p>
            <bdi>{one.role}</bdi> · {t.sentOn(dayOf(visit, one.sentOn))}
          </p>
        </Card>
      ))}
    </>,
  )
}
