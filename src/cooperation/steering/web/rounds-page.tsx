import type { Visit } from '#platform/http/visit.ts'
import { Badge, Card, EmptyState } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { networkOf } from '../../web/in-network.ts'
import { paths as front } from '../../web/paths.ts'
import { steeringWords } from '../messages/index.ts'
import { listAgenda, openPoints } from '../point-store.ts'
import { listRounds } from '../queries.ts'
import { doneOf, whenOf } from './of-round.ts'
import { paths } from './paths.ts'
import { RoundList } from './round-list.tsx'
import { TaskSection } from './task-section.tsx'

/** The steering of a network: what comes next, what waits, what is to be done, what was. */
export const roundsPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const words = steeringWords(visit.locale)
  const t = words.rounds
  const { rounds, agenda, points } = await visit.world.look(visit.actor, async (tx) => {
    const rounds = await listRounds(tx, network.id)
    const next = rounds.ahead[0]
    return {
      rounds,
      agenda: next ? (await listAgenda(tx, next.id)).length : 0,
      points: (await openPoints(tx, network.id)).length,
    }
  })
  const [next, ...later] = rounds.ahead
  const isLed = network.isLed
  return staffPage(
    visit,
    {
      title: words.title,
      back: front.network(network.id),
      wide: true,
      again,
      ...doneOf(visit, {
        verworfen: words.ask.dropped,
        aufgabe: words.tasks.added,
        erledigt: words.tasks.finished,
        offen: words.tasks.reopened,
        geloescht: words.tasks.removed,
        1: words.saved,
      }),
    },
    <div class="stack-l">
      <p class="text">{words.intro}</p>
      <section class="stack">
        <h2>{t.next}</h2>
        {next ? (
          <Card title={next.title} href={visit.to(paths.round(network.id, next.id))} lang="de">
            <p>{whenOf(visit, next)}</p>
            {next.place && <p lang="de">{next.place}</p>}
            <p class="cluster">
              <Badge tone={next.state === 'eingeladen' ? 'success' : 'open'}>
                {words.states[next.state]}
              </Badge>
              {agenda > 0 && <span class="muted">{t.agendaCount(agenda)}</span>}
            </p>
          </Card>
        ) : (
          <EmptyState title={t.nextNone} pictogram="calendar">
            <p>{t.nextNoneText}</p>
          </EmptyState>
        )}
        {isLed && (
          <p>
            <ButtonLink kind={next ? 'secondary' : 'primary'} href={visit.to(paths.plan(network.id))}>
              {next ? t.planOther : t.plan}
            </ButtonLink>
          </p>
        )}
      </section>
      {later.length > 0 && (
        <section class="stack-s">
          <h2>{t.later}</h2>
          <RoundList visit={visit} rounds={later} />
        </section>
      )}
      <section class="stack-s" id="punkte">
        <h2>{t.points}</h2>
        <p>{points > 0 ? t.pointCount(points) : t.pointsNone}</p>
        <p>
          <a href={visit.to(paths.points(network.id))}>{t.toPoints}</a>
        </p>
      </section>
      <TaskSection visit={visit} network={network} again={again} />
      <section class="stack-s">
        <h2>{t.past}</h2>
        {rounds.behind.length === 0 ? (
          <p class="muted">{t.pastNone}</p>
        ) : (
          <RoundList visit={visit} rounds={rounds.behind} />
        )}
      </section>
    </div>,
  )
}
