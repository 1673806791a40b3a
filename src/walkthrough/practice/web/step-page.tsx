import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, Badge, Facts } from '#platform/ui/content.tsx'
import { Button, Choices, Form, Hidden } from '#platform/ui/forms.tsx'
import { frame, Go } from '../frame.tsx'
import { stepsWords } from '../messages/public/steps-words/index.ts'
import { paths } from '../paths.ts'
import { choose, finish, type PersonaId, type Practice, see, stumble } from '../practice.ts'
import { StateField } from '../state.ts'
import { decisions, isOption, isStepId, nextStep, type StepId, stepIds } from '../steps.ts'
import { Helps, lookForHelp } from './helps.tsx'
import { actorOf, PractisingAs } from './practising-as.tsx'
import { tasksPage } from './tasks-page.tsx'

/** The step in which an invented person does something of their own. */
const asideAt: Readonly<Record<PersonaId, StepId>> = {
  allein: 'vorrang',
  alleinerziehend: 'vorrang',
  familie: 'formulare',
  'wenig-lohn': 'bescheid',
  selbststaendig: 'formulare',
  'unter-25': 'gespraech',
  erspartes: 'abgabe',
  schwanger: 'nachreichen',
  dolmetschen: 'gespraech',
}

/** What helps in a step, beside the step itself. */
const tools: Readonly<Record<StepId, readonly ('estimate' | 'forms' | 'bring' | 'letters')[]>> = {
  vorrang: ['estimate'],
  antrag: [],
  formulare: ['forms'],
  gespraech: [],
  abgabe: ['bring'],
  nachreichen: ['letters'],
  bescheid: ['letters', 'estimate'],
  pruefen: ['letters'],
  aendern: [],
}

/** What somebody did on the page of a step: decided, stumbled, went on; then the page it leads to. */
export const receiveStep = async (visit: Visit, practice: Practice): Promise<Response> => {
  const form = await visit.form()
  const step = text(form, 'schritt')
  if (!isStepId(step)) return tasksPage(visit, practice)
  switch (text(form, 'tun')) {
    case 'entscheiden': {
      const option = text(form, 'antwort')
      return isOption(step, option)
        ? stepPage(visit, choose(practice, step, option), step)
        : stepPage(visit, practice, step, { missing: true })
    }
    case 'gestolpert':
      return stepPage(visit, stumble(practice, step), step, { stumbled: true })
    case 'weiter': {
      const next = nextStep(step)
      const done = finish(practice, step)
      return next ? stepPage(visit, done, next) : tasksPage(visit, done)
    }
    default:
      return stepPage(visit, practice, step)
  }
}

const stepPage = async (
  visit: Visit,
  before: Practice,
  step: StepId,
  { missing = false, stumbled = false } = {},
): Promise<Response> => {
  const t = stepsWords(visit.locale)
  const practice = see(before, step)
  const words = t.steps[step]
  const number = stepIds.indexOf(step) + 1
  const previous = stepIds[number - 2]
  const found = await lookForHelp(visit, practice, step)
  return frame(
    visit,
    practice,
    {
      title: words.title,
      again: { path: paths.step, fields: { schritt: step } },
      back: previous ? { path: paths.step, fields: { schritt: previous } } : { path: paths.tasks },
      errors: missing ? [{ field: 'antwort', message: t.chooseFirst }] : [],
    },
    <div class="stack-l">
      <div class="stack">
        <div class="cluster">
          <Badge tone="info">{t.number(number)}</Badge>
          <PractisingAs visit={visit} practice={practice} />
        </div>
        <Facts
          items={[
            { label: t.what, value: words.what, pictogram: 'info' },
            { label: t.time, value: words.time, pictogram: 'time' },
            {
              label: t.need,
              pictogram: 'check',
              value: (
                <ul>
                  {words.need.map((thing) => (
                    <li>{thing}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
        {practice.who !== 'eigene' && asideAt[practice.who] === step && (
          <p class="panel">{t.asides[practice.who]}</p>
        )}
      </div>
      <Decision visit={visit} practice={practice} step={step} missing={missing} />
      <Helps visit={visit} practice={practice} step={step} found={found} />
      {tools[step].length > 0 && (
        <div class="cluster">
          {tools[step].map((tool) => (
            <Go visit={visit} practice={practice} to={{ path: paths[tool] }} kind="secondary">
              {{ estimate: t.toEstimate, forms: t.toForms, bring: t.toBring, letters: t.toLetters }[tool]}
            </Go>
          ))}
        </div>
      )}
      <GoOn visit={visit} practice={practice} step={step} stumbled={stumbled} />
    </div>,
  )
}

const Decision = ({
  visit,
  practice,
  step,
  missing,
}: {
  visit: Visit
  practice: Practice
  step: StepId
  missing: boolean
}) => {
  const t = stepsWords(visit.locale)
  const words = t.steps[step]
  const said: Record<string, string> = words.options
  const feedback: Record<string, string> = words.feedback
  const chosen = practice.chosen[step]
  return (
    <section class="panel stack" aria-labelledby="entscheiden">
      <h2 id="entscheiden">{t.decide}</h2>
      <Form action={visit.to(paths.step)}>
        <StateField visit={visit} practice={practice} />
        <Hidden values={{ schritt: step }} />
        <Choices
          type="radio"
          name="antwort"
          label={words.question(actorOf(visit, practice))}
          options={decisions[step].options.map((value) => ({ value, label: said[value] }))}
          value={chosen}
          error={missing ? t.chooseFirst : undefined}
        />
        <Button kind="secondary" name="tun" value="entscheiden">
          {t.answer}
        </Button>
      </Form>
      {chosen !== undefined && (
        <Alert
          tone={chosen === decisions[step].good ? 'success' : 'info'}
          title={chosen === decisions[step].good ? t.good : t.other}
          live
        >
          <p>{feedback[chosen]}</p>
        </Alert>
      )}
    </section>
  )
}

const GoOn = ({
  visit,
  practice,
  step,
  stumbled,
}: {
  visit: Visit
  practice: Practice
  step: StepId
  stumbled: boolean
}) => {
  const t = stepsWords(visit.locale)
  const stones = practice.stumbled[step]
  return (
    <Form action={visit.to(paths.step)} plain>
      <StateField visit={visit} practice={practice} />
      <Hidden values={{ schritt: step }} />
      <div class="stack-s">
        <div class="cluster">
          <Button name="tun" value="weiter" pictogram="check">
            {t.done}
          </Button>
          <Button kind="secondary" name="tun" value="gestolpert">
            {t.stumbled}
          </Button>
          {stones !== undefined && <Badge tone="warning">{t.stones(stones)}</Badge>}
        </div>
        {stumbled ? <p role="status">{t.stumbledNow}</p> : <p class="muted small">{t.stumbledHint}</p>}
      </div>
    </Form>
  )
}
