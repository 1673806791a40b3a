import { berlinDay } from '#platform/berlin-time.ts'
import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Details } from '#platform/ui/content.tsx'
import {
  Button,
  ButtonLink,
  Buttons,
  Choices,
  Form,
  Hidden,
  TextArea,
  TextField,
} from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { Paragraphs } from '../../agreement/web/text-view.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { type Partner, partnersOf } from '../members.ts'
import { steeringWords } from '../messages/index.ts'
import { type Point, talkedStates } from '../point.ts'
import { listAgenda } from '../point-store.ts'
import { listAttendance } from '../queries.ts'
import { type Round, takesMinutes } from '../round.ts'
import { tasksOfRound } from '../task-store.ts'
import { longestMinutes, writeMinutes } from '../write-minutes.ts'
import { doneOf, ledRoundOf } from './of-round.ts'
import { paths } from './paths.ts'
import { TaskFields, type Tasks } from './tasks.tsx'

interface Written {
  readonly agenda: readonly Point[]
  /** Who belongs to the network or came all the same; how many. */
  readonly rows: readonly (Partner & { readonly people: number | undefined })[]
  readonly partners: readonly Partner[]
}

const read = (visit: Visit, round: Round): Promise<Written> =>
  visit.world.look(visit.actor, async (tx) => {
    const partners = await partnersOf(tx, round.networkId, berlinDay(tx.now))
    const came = await listAttendance(tx, round.id)
    const then = await partnersOf(tx, round.networkId, berlinDay(round.startsAt))
    const others = came.map((one) => ({ id: one.organizationId, name: one.name }))
    const all = new Map([...partners, ...then, ...others].map((one) => [one.id, one.name]))
    return {
      agenda: await listAgenda(tx, round.id),
      partners,
      rows: [...all].map(([id, name]) => ({
        id,
        name,
        people: came.find(({ organizationId }) => organizationId === id)?.people,
      })),
    }
  })

/** Everything about a round in one form, so that nothing typed is lost by saving another part. */
export const minutesPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (!shown || !takesMinutes(shown.round, visit.world.now())) return visit.notFound()
  const { network, round } = shown
  const words = steeringWords(visit.locale)
  const t = words.minutes
  const written = await read(visit, round)
  const tasks = await visit.world.look(visit.actor, (tx) => tasksOfRound(tx, round.id))
  const errors = again ? visit.errors(again.refusal) : {}
  const value = (name: string, saved: string): string => (again ? text(again.form, name) : saved)
  return staffPage(
    visit,
    {
      title: t.title,
      back: paths.round(network.id, round.id),
      again,
      ...doneOf(visit, { 1: words.saved }),
    },
    <div class="stack-l">
      <p>
        <strong lang="de">{round.title}</strong>
        <br />
        {t.noPeople}
      </p>
      {again?.refusal.key === 'cooperation.minutesChanged' && (
        <Theirs visit={visit} round={round} agenda={written.agenda} />
      )}
      <Form action={visit.to(paths.minutes(network.id, round.id))}>
        <Hidden values={{ revision: round.revision }} />
        {written.agenda.map((point, index) => (
          <section class="panel stack">
            <h2 lang="de">
              {index + 1}. {point.title}
            </h2>
            {point.text && <Paragraphs text={point.text} />}
            <TextArea
              name={`outcome-${point.id}`}
              label={t.outcome}
              value={value(`outcome-${point.id}`, point.outcome)}
              error={errors[`points.${index}.outcome`]}
              maxlength={4000}
              lang="de"
              optional
            />
            <TextArea
              name={`decision-${point.id}`}
              label={t.decision}
              value={value(`decision-${point.id}`, point.decision)}
              error={errors[`points.${index}.decision`]}
              rows={2}
              maxlength={4000}
              lang="de"
              optional
            />
            <Choices
              type="radio"
              name={`state-${point.id}`}
              label={t.standing}
              options={talkedStates.map((state) => ({ value: state, label: words.pointStates[state] }))}
              value={value(`state-${point.id}`, point.state)}
              tiles
            />
          </section>
        ))}
        <TextArea
          name="minutes"
          label={t.general}
          hint={t.generalHint}
          value={value('minutes', round.minutes)}
          error={errors.minutes}
          rows={8}
          maxlength={longestMinutes}
          lang="de"
          optional
        />
        <fieldset class="kern-fieldset">
          <legend class="kern-label">{t.attendance}</legend>
          <p class="kern-hint">{t.attendanceHint}</p>
          <div class="grid">
            {written.rows.map((one, index) => (
              <TextField
                name={`came-${one.id}`}
                label={<span lang="de">{one.name}</span>}
                type="number"
                inputmode="numeric"
                min={0}
                max={99}
                value={value(`came-${one.id}`, one.people === undefined ? '' : String(one.people))}
                error={errors[`came.${index}.people`]}
                short
              />
            ))}
          </div>
        </fieldset>
        <fieldset class="kern-fieldset">
          <legend class="kern-label">{t.newTask}</legend>
          <p class="kern-hint">{t.newTaskHint}</p>
          <div class="stack">
            {tasks.length > 0 && <Named visit={visit} tasks={tasks} />}
            <TaskFields
              visit={visit}
              partners={written.partners}
              value={{
                title: value('task.title', ''),
                organizationId: value('task.organizationId', ''),
                dueOn: value('task.dueOn', ''),
              }}
              errors={errors}
              prefix="task."
              optional
            />
          </div>
        </fieldset>
        <ClientDataNote visit={visit} again={again} field="minutes" />
        <Buttons>
          <Button>{t.save}</Button>
          <ButtonLink kind="secondary" href={visit.to(paths.round(network.id, round.id))}>
            {t.done}
          </ButtonLink>
        </Buttons>
      </Form>
    </div>,
  )
}

/** What was agreed already, by name alone: their buttons would be a form within the form. */
const Named = ({ visit, tasks }: { visit: Visit; tasks: Parameters<typeof Tasks>[0]['tasks'] }) => (
  <ul>
    {tasks.map((task) => (
      <li>
        <span lang="de">
          {task.title} ({task.organization})
        </span>
        , {steeringWords(visit.locale).tasks.dueOn(task.dueOn)}
      </li>
    ))}
  </ul>
)

/** What somebody else saved while this text was typed. */
const Theirs = ({ visit, round, agenda }: { visit: Visit; round: Round; agenda: readonly Point[] }) => {
  const words = steeringWords(visit.locale)
  const said = agenda.filter(({ outcome, decision }) => outcome !== '' || decision !== '')
  return (
    <Details summary={words.minutes.theirs} open>
      <p>{words.minutes.theirsText}</p>
      {said.map((point) => (
        <div class="stack-s">
          <strong lang="de">{point.title}</strong>
          {point.outcome && <Paragraphs text={point.outcome} />}
          {point.decision && <Paragraphs text={`${words.round.decision}: ${point.decision}`} />}
        </div>
      ))}
      {round.minutes && <Paragraphs text={round.minutes} />}
    </Details>
  )
}

/** As the form says it; a task only where something of it was typed. */
const sent = (form: Fields, written: Written) => {
  const task = {
    title: text(form, 'task.title'),
    organizationId: text(form, 'task.organizationId'),
    dueOn: text(form, 'task.dueOn'),
  }
  return {
    revision: text(form, 'revision'),
    minutes: text(form, 'minutes'),
    points: written.agenda.map(({ id }) => ({
      id,
      outcome: text(form, `outcome-${id}`),
      decision: text(form, `decision-${id}`),
      state: text(form, `state-${id}`) || 'offen',
    })),
    came: written.rows
      .map(({ id }) => ({ organizationId: id, people: text(form, `came-${id}`) }))
      .filter(({ people }) => people !== ''),
    ...(Object.values(task).some((words) => words !== '') ? { task } : {}),
    noClient: text(form, 'noClient') || undefined,
  }
}

export const receiveMinutes = async (visit: Visit): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (!shown) return visit.notFound()
  const { networkId, id } = shown.round
  const written = await read(visit, shown.round)
  return after(
    visit,
    await writeMinutes(visit.world, visit.actor, { ...sent(await visit.form(), written), roundId: id }),
    () => visit.redirect(`${paths.minutes(networkId, id)}?ok=1`),
    (again) => minutesPage(visit, again),
  )
}
