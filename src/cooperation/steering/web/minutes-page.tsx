import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
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
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { Paragraphs } from '../../agreement/web/text-view.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { steeringWords } from '../messages/index.ts'
import { talkedStates } from '../point.ts'
import { takesMinutes } from '../round.ts'
import { longestMinutes } from '../write-minutes.ts'
import { Named, Theirs } from './minutes-parts.tsx'
import { doneOf, ledRoundOf } from './of-round.ts'
import { paths } from './paths.ts'
import { readRound } from './read-round.ts'
import { TaskFields } from './tasks.tsx'

/** Everything about a round in one form, so that nothing typed is lost by saving another part. */
export const minutesPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (!shown || !takesMinutes(shown.round, visit.world.now())) return visit.notFound()
  const { network, round } = shown
  const words = steeringWords(visit.locale)
  const t = words.minutes
  const written = await readRound(visit, round)
  const errors = again ? visit.errors(again.refusal) : {}
  const asked = [
    'minutes',
    ...written.agenda.flatMap(({ id }) => [`outcome-${id}`, `decision-${id}`]),
    'task-title',
  ]
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
              error={errors[`outcome-${point.id}`]}
              maxlength={4000}
              lang="de"
              optional
            />
            <TextArea
              name={`decision-${point.id}`}
              label={t.decision}
              value={value(`decision-${point.id}`, point.decision)}
              error={errors[`decision-${point.id}`]}
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
            {written.rows.map((one) => (
              <TextField
                name={`came-${one.id}`}
                label={<span lang="de">{one.name}</span>}
                type="number"
                inputmode="numeric"
                min={0}
                max={99}
                value={value(`came-${one.id}`, one.people === undefined ? '' : String(one.people))}
                error={errors[`came-${one.id}`]}
                short
              />
            ))}
          </div>
        </fieldset>
        <fieldset class="kern-fieldset">
          <legend class="kern-label">{t.newTask}</legend>
          <p class="kern-hint">{t.newTaskHint}</p>
          <div class="stack">
            {written.tasks.length > 0 && <Named visit={visit} tasks={written.tasks} />}
            <TaskFields
              visit={visit}
              partners={written.partners}
              value={{
                title: value('task-title', ''),
                organizationId: value('task-organizationId', ''),
                dueOn: value('task-dueOn', ''),
              }}
              errors={errors}
              prefix="task-"
              optional
            />
          </div>
        </fieldset>
        <ClientDataNote visit={visit} again={again} field={asked} />
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
