import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { agreementWords } from '../agreement/messages/index.ts'
import { listAgreements, listEvents } from '../agreement/queries.ts'
import { Agreements } from '../agreement/web/agreements.tsx'
import { Milestones } from '../agreement/web/milestones.tsx'
import { Timeline } from '../agreement/web/timeline.tsx'
import { AboveAndBelow } from '../country/web/from-network.tsx'
import { listMilestones } from '../milestone/store.ts'
import { askedInto, networkOf, networksOf } from './in-network.ts'
import { Invitation } from './invitation.tsx'
import { paths } from './paths.ts'
import { Rooms } from './rooms.tsx'

/** So much of what happened is shown at first. */
const latest = 20

/** One cooperation: what is agreed, what is due, what happened. */
export const networkPage = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return askedPage(visit)
  const t = agreementWords(visit.locale)
  const { agreements, milestones, events } = await visit.world.look(visit.actor, async (tx) => ({
    agreements: await listAgreements(tx, network.id),
    milestones: (await listMilestones(tx, { networkId: network.id })).filter(({ doneOn }) => doneOn === null),
    events: await listEvents(tx, { networkId: network.id }),
  }))
  const whole = visit.query.get('verlauf') === 'alle' || events.length <= latest
  const several = (await networksOf(visit)).length > 1
  return staffPage(
    visit,
    {
      title: network.name,
      wide: true,
      ...(several ? { back: paths.networks } : {}),
      ...(visit.query.get('ok') === 'weg' ? { done: t.dropped } : {}),
    },
    <div class="stack-l">
      <AboveAndBelow visit={visit} network={network} />
      <Agreements visit={visit} network={network} agreements={agreements} />
      {milestones.length > 0 && (
        <section class="stack-s" id="termine">
          <h2>{t.milestones}</h2>
          <Milestones
            visit={visit}
            milestones={milestones}
            isLed={network.isLed}
            today={berlinDay(visit.world.now())}
          />
        </section>
      )}
      <Rooms visit={visit} network={network} />
      <section class="stack-s" id="verlauf">
        <h2>{t.timeline}</h2>
        <Timeline visit={visit} events={whole ? events : events.slice(0, latest)} titles />
        {!whole && (
          <p>
            <a href={visit.to(`${paths.network(network.id)}?verlauf=alle#verlauf`)}>
              {t.timelineAll(events.length)}
            </a>
          </p>
        )}
      </section>
    </div>,
  )
}

/** What an organization sees of a network that it was only asked into: the agreements that it is asked about. */
const askedPage = async (visit: Visit): Promise<Response> => {
  const network = (await askedInto(visit)).find(({ id }) => id === visit.params.network)
  if (!network) return visit.notFound()
  const agreements = await visit.world.look(visit.actor, (tx) => listAgreements(tx, network.id))
  return staffPage(
    visit,
    { title: network.name, wide: true, back: paths.networks },
    <div class="stack-l">
      <Invitation visit={visit} networkId={network.id} />
      <Agreements visit={visit} network={network} agreements={agreements} />
    </div>,
  )
}
