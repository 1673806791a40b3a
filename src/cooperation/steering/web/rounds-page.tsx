import { berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge, Card, Details, EmptyState } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { networkOf } from '../../web/in-network.ts'
import { paths as front } from '../../web/paths.ts'
import { addTask } from '../change-task.ts'
import { partnersOf } from '../members.ts'
import { steeringWords } from '../messages/index.ts'
import { listAgenda, openPoints } from '../point-store.ts'
import { listRounds } from '../queries.ts'
import type { Round } from '../round.ts'
import { doneTasks, openTasks } from '../task-store.ts'
import { doneOf, ledNetworkOf, whenOf } from './of-round.ts'
import { paths } from './paths.ts'
import { TaskFields, Tasks } from './tasks.tsx'

/** The steering of a network: what comes next, what waits, what is to be done, what was. */
export const roundsPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const words = steeringWords(visit.locale)
  const t = words.rounds
  const today = berlinDay(visit.world.now())
  const { rounds, agenda, points, open, done, partners } = await visit.world.look(visit.actor, async (tx) => {
    const rounds = await listRounds(tx, network.id)
    const next = rounds.ahead[0]
    return {
      rounds,
      agenda: next ? (await listAgenda(tx, next.id)).length : 0,
      points: (await openPoints(tx, network.id)).length,
      open: await openTasks(tx, network.id),
      done: await doneTasks(tx, network.id),
      partners: await partnersOf(tx, network.id, today),
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
      <section class="stack-s">
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
      <section class="stack" id="aufgaben">
        <h2>{words.tasks.title}</h2>
        {open.length === 0 ? (
          <p class="muted">{words.tasks.none}</p>
        ) : (
          <Tasks visit={visit} tasks={open} today={today} isLed={isLed} />
        )}
        {isLed && (
          <Details summary={words.tasks.add} open={again !== undefined}>
            <Form action={visit.to(paths.tasks(network.id))}>
              <TaskFields
                visit={visit}
                partners={partners}
                value={{
                  title: again ? text(again.form, 'title') : '',
                  organizationId: again ? text(again.form, 'organizationId') : '',
                  dueOn: again ? text(again.form, 'dueOn') : '',
                }}
                errors={again ? visit.errors(again.refusal) : {}}
              />
              <ClientDataNote visit={visit} again={again} field="title" />
              <Button kind="secondary">{words.tasks.add}</Button>
            </Form>
          </Details>
        )}
        {done.length > 0 && (
          <Details summary={words.tasks.doneList}>
            <Tasks visit={visit} tasks={done} today={today} isLed={isLed} />
          </Details>
        )}
      </section>
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

const RoundList = ({ visit, rounds }: { visit: Visit; rounds: readonly Round[] }) => {
  const words = steeringWords(visit.locale)
  return (
    <div class="grid">
      {rounds.map((round) => (
        <Card title={round.title} href={visit.to(paths.round(round.networkId, round.id))} lang="de">
          <p>{whenOf(visit, round)}</p>
          <p>
            {round.minutesClosedAt ? (
              <Badge tone="success">{words.rounds.minutesDone}</Badge>
            ) : round.state !== 'abgesagt' && round.startsAt < visit.world.now() ? (
              <Badge tone="warning">{words.rounds.minutesMissing}</Badge>
            ) : (
              <Badge>{words.states[round.state]}</Badge>
            )}
          </p>
        </Card>
      ))}
    </div>
  )
}

export const receiveTask = async (visit: Visit): Promise<Response> => {
  const network = await ledNetworkOf(visit)
  if (!network) return visit.notFound()
  const form = await visit.form()
  return after(
    visit,
    await addTask(visit.world, visit.actor, {
      title: text(form, 'title'),
      organizationId: text(form, 'organizationId'),
      dueOn: text(form, 'dueOn'),
      noClient: text(form, 'noClient') || undefined,
    }),
    () => visit.redirect(`${paths.rounds(network.id)}?ok=aufgabe#aufgaben`),
    (again) => roundsPage(visit, again),
  )
}
