import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Card, EmptyState } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { agreementWords } from '../agreement/messages/index.ts'
import { listAgreements, listEvents } from '../agreement/queries.ts'
import { Milestones } from '../agreement/web/milestones.tsx'
import { paths as agreementPaths } from '../agreement/web/paths.ts'
import { Timeline } from '../agreement/web/timeline.tsx'
import { AboveAndBelow } from '../country/web/from-network.tsx'
import { listMilestones } from '../milestone/store.ts'
import { networkOf, networksOf } from './in-network.ts'
import { paths } from './paths.ts'
import { Rooms } from './rooms.tsx'

/** The cooperations of one's organization; with one alone, that one. */
export const networksPage = async (visit: Visit): Promise<Response> => {
  const networks = await networksOf(visit)
  if (networks.length === 1) return visit.redirect(paths.network(networks[0]!.id))
  const t = agreementWords(visit.locale)
  return staffPage(
    visit,
    { title: t.networksTitle },
    networks.length === 0 ? (
      <EmptyState title={t.networksNone} pictogram="handshake">
        <p>{t.networksNoneText}</p>
      </EmptyState>
    ) : (
      <div class="grid">
        {networks.map((network) => (
          <Card title={network.name} level={2} lang="de" href={visit.to(paths.network(network.id))} />
        ))}
      </div>
    ),
  )
}

/** One cooperation: what is agreed, what is due, what happened. */
export const networkPage = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const t = agreementWords(visit.locale)
  const { agreements, milestones, events } = await visit.world.look(visit.actor, async (tx) => ({
    agreements: await listAgreements(tx, network.id),
    milestones: (await listMilestones(tx, { networkId: network.id })).filter(({ doneOn }) => doneOn === null),
    events: await listEvents(tx, { networkId: network.id }, 20),
  }))
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
      <section class="stack-s">
        <h2>{t.agreements}</h2>
        {agreements.length === 0 ? (
          <EmptyState title={t.agreementsNone} pictogram="handshake">
            <p>{t.agreementsNoneText}</p>
          </EmptyState>
        ) : (
          <div class="grid">
            {agreements.map((one) => (
              <Card title={one.title} level={3} lang="de" href={visit.to(agreementPaths.one(one.id))}>
                <p>
                  {t.kinds[one.kind]}: {t.states[one.state]}
                </p>
                <p class="muted small">
                  {[
                    t.partyCount(Number(one.parties)),
                    one.signedOn && t.signedOn(dayOf(visit, one.signedOn)),
                    one.state === 'modellphase' &&
                      one.modelUntil &&
                      t.modelUntil(dayOf(visit, one.modelUntil)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </Card>
            ))}
          </div>
        )}
        {network.isLed && (
          <p>
            <ButtonLink kind="secondary" href={visit.to(agreementPaths.create(network.id))}>
              {t.create}
            </ButtonLink>
          </p>
        )}
      </section>
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
      <section class="stack-s">
        <h2>{t.timeline}</h2>
        <Timeline visit={visit} events={events} titles />
      </section>
    </div>,
  )
}
