import { findNetwork } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { Filled } from '#platform/slots.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { type Event, isOver } from '../event.ts'
import { eventStaffWords } from '../messages/index.ts'
import { aroundEvent } from '../publish-service.ts'
import { hostParts } from '../slots.ts'
import { OwnFacts } from './own-facts.tsx'
import { paths } from './paths.ts'
import { ownEventOf } from './seen-event.ts'
import { StateBadge } from './staff-list-page.tsx'

/** One event, for whoever invites: what stands, and what can be done. */
export const ownPage = async (visit: Visit): Promise<Response> => {
  const event = await ownEventOf(visit)
  if (!event) return visit.notFound()
  const t = eventStaffWords(visit.locale)
  const { house, network } = await visit.world.look(visit.actor, async (tx) => ({
    ...(await aroundEvent(tx, event)),
    network: event.networkId ? await findNetwork(tx, event.networkId) : undefined,
  }))
  const said: Readonly<Record<string, string>> = t.done
  const ok = visit.query.get('ok') ?? ''
  return staffPage(
    visit,
    { title: event.title, back: paths.staff, ...(Object.hasOwn(said, ok) ? { done: said[ok]! } : {}) },
    <div class="stack-l">
      <section class="stack">
        <p>
          <StateBadge visit={visit} state={event.state} />
        </p>
        <p lang="de">{event.summary}</p>
        <OwnFacts visit={visit} event={event} house={house} network={network} />
        {event.state !== 'entwurf' && (
          <p>
            <a href={visit.to(paths.one(event.id))}>{t.publicPage}</a>
          </p>
        )}
      </section>
      <Filled of={hostParts} visit={visit} props={{ event }} />
      <Doors visit={visit} event={event} />
    </div>,
  )
}

const Doors = ({ visit, event }: { visit: Visit; event: Event }) => {
  const t = eventStaffWords(visit.locale)
  if (event.state === 'abgesagt' || isOver(event, visit.world.now())) return null
  const isDraft = event.state === 'entwurf'
  return (
    <Buttons>
      {isDraft && <ButtonLink href={visit.to(paths.publish(event.id))}>{t.publish}</ButtonLink>}
      <ButtonLink kind="secondary" href={visit.to(paths.edit(event.id))}>
        {t.edit}
      </ButtonLink>
      <ButtonLink kind="secondary" href={visit.to(isDraft ? paths.drop(event.id) : paths.cancel(event.id))}>
        {isDraft ? t.drop : t.cancel}
      </ButtonLink>
    </Buttons>
  )
}
