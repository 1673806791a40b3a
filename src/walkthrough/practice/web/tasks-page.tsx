import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { Button, Form } from '#platform/ui/forms.tsx'
import { frame } from '../frame.tsx'
import { stepsWords } from '../messages/public/steps-words/index.ts'
import { paths } from '../paths.ts'
import { type Practice, type StepState, stateOf } from '../practice.ts'
import { StateField } from '../state.ts'
import { stepIds } from '../steps.ts'
import { PractisingAs } from './practising-as.tsx'

const tones: Readonly<Record<StepState, 'open' | 'plain' | 'success'>> = {
  todo: 'open',
  seen: 'plain',
  done: 'success',
}

/** The nine steps with how far each has come, and what belongs to them. */
export const tasksPage = (visit: Visit, practice: Practice): Promise<Response> => {
  const t = stepsWords(visit.locale)
  return frame(
    visit,
    practice,
    {
      title: t.title,
      again: { path: paths.tasks },
      back: { path: paths.start },
      withoutTasks: true,
    },
    <div class="stack-l">
      <div class="stack-s">
        <PractisingAs visit={visit} practice={practice} />
        <p>{t.lead}</p>
        <p>
          <strong>{t.progress(practice.done.length, stepIds.length)}</strong>
        </p>
      </div>
      <Form action={visit.to(paths.step)} plain>
        <StateField visit={visit} practice={practice} />
        <ol class="tasks">
          {stepIds.map((step, index) => (
            <Task visit={visit} practice={practice} step={step} number={index + 1} />
          ))}
        </ol>
      </Form>
      <section class="stack" aria-labelledby="passend">
        <h2 id="passend">{t.tools}</h2>
        <Form action={visit.to(paths.estimate)} plain>
          <StateField visit={visit} practice={practice} />
          <div class="cluster">
            {(
              [
                [paths.estimate, t.toEstimate],
                [paths.check, t.toCheck],
                [paths.forms, t.toForms],
                [paths.bring, t.toBring],
                [paths.letters, t.toLetters],
                [paths.end, t.toEnd],
              ] as const
            ).map(([path, label]) => (
              <Button kind="secondary" formaction={visit.to(path)}>
                {label}
              </Button>
            ))}
          </div>
        </Form>
      </section>
    </div>,
  )
}

const Task = ({
  visit,
  practice,
  step,
  number,
}: {
  visit: Visit
  practice: Practice
  step: (typeof stepIds)[number]
  number: number
}) => {
  const t = stepsWords(visit.locale)
  const state = stateOf(practice, step)
  const stones = practice.stumbled[step]
  return (
    <li>
      <button class="task" type="submit" name="schritt" value={step}>
        <span class="task__title">
          {number}. {t.steps[step].title}
        </span>
        <span class="cluster">
          {stones !== undefined && <Badge tone="warning">{t.stones(stones)}</Badge>}
          <Badge tone={tones[state]} pictogram={state === 'done' ? 'check' : undefined}>
            {t.states[state]}
          </Badge>
        </span>
      </button>
    </li>
  )
}
