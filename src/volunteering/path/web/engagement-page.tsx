import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Details } from '#platform/ui/content.tsx'
import { Button, Choices, Form, Hidden, TextArea, TextField } from '#platform/ui/forms.tsx'
import { updatePath } from '../change-path.ts'
import { readDay } from '../hours.ts'
import { pathWords } from '../messages/index.ts'
import {
  addEngagement,
  dropEngagement,
  type Engagement,
  longestNote,
  longestTitle,
  type PathStep,
  pathStepNames,
  pathSteps,
  type Reached,
  writeEngagement,
} from '../own-path.ts'
import { changed, Door, type Errors, idIn, type Opened, opened, openedPage, Sure } from './opened.tsx'
import { showOwn } from './own-page.tsx'
import { paths } from './paths.ts'

/** One engagement: shown, begun, changed, taken out; `tun` says which. */
export const receiveEngagement = (visit: Visit): Promise<Response> =>
  opened(visit, (of) => {
    const tun = text(of.form, 'tun')
    if (tun === 'neu') return begin(of)
    const engagement = of.path.engagements.find(({ id }) => id === text(of.form, 'id'))
    if (!engagement) return showOwn({ ...of, form: {} })
    if (tun === 'sichern') return save(of, engagement)
    if (tun === 'weg') return drop(of, engagement)
    return showEngagement(of, engagement)
  })

const begin = async (of: Opened): Promise<Response> => {
  const t = pathWords(of.visit.locale)
  const title = text(of.form, 'title')
  if (title === '') return showOwn(of, { error: t.titleMissing })
  if (title.length > longestTitle) return showOwn(of, { error: t.tooLong })
  const outcome = await updatePath(of.visit.world, of.bearer, (path) =>
    addEngagement(path, { id: idIn(of.form), title, serviceId: null }),
  )
  return changed(
    of,
    outcome,
    (now) => showOwn(now, { notice: t.saved }),
    (error) => showOwn(of, { error }),
  )
}

/** The steps as the form has them: a day or a few words say that it was reached, too. */
const readSteps = ({ visit, form }: Opened) => {
  const t = pathWords(visit.locale)
  const errors: Record<string, string> = {}
  const steps: Partial<Record<PathStep, Reached>> = {}
  const marked = list(form, 'steps')
  for (const step of pathStepNames) {
    const typed = text(form, `${step}.day`)
    const note = text(form, `${step}.note`)
    const day = typed === '' ? null : readDay(typed)
    if (day === undefined) errors[`${step}.day`] = t.dayWrong
    if (note.length > longestNote) errors[`${step}.note`] = t.tooLong
    if (marked.includes(step) || typed !== '' || note !== '') steps[step] = { day: day ?? null, note }
  }
  return { steps, errors }
}

const save = async (of: Opened, engagement: Engagement): Promise<Response> => {
  const t = pathWords(of.visit.locale)
  const { steps, errors } = readSteps(of)
  const title = text(of.form, 'title')
  if (title === '') errors.title = t.titleMissing
  if (title.length > longestTitle) errors.title = t.tooLong
  if (Object.keys(errors).length > 0) return showEngagement(of, engagement, errors)
  const outcome = await updatePath(of.visit.world, of.bearer, (path) =>
    writeEngagement(path, { id: engagement.id, title, steps }),
  )
  return changed(
    of,
    outcome,
    (now) => showOwn(now, { notice: t.saved }),
    (error) => showEngagement(of, engagement, { title: error }),
  )
}

const drop = async (of: Opened, { id }: Engagement): Promise<Response> => {
  const t = pathWords(of.visit.locale)
  const outcome = await updatePath(of.visit.world, of.bearer, (path) => dropEngagement(path, id))
  return changed(
    of,
    outcome,
    (now) => showOwn(now, { notice: t.engagementGone }),
    (error) => showOwn(of, { error }),
  )
}

/** Each step with a day and a few words, or without; none has to be there. */
const showEngagement = (of: Opened, engagement: Engagement, errors?: Errors): Promise<Response> => {
  const { visit, bearer, form } = of
  const t = pathWords(visit.locale)
  const isAsking = text(form, 'frage') === 'weg'
  const typed = (name: string, stored: string | null | undefined): string =>
    errors ? text(form, name) : (stored ?? '')
  const marked = (step: PathStep) => (errors ? list(form, 'steps').includes(step) : engagement.steps[step])
  return openedPage(
    of,
    { title: t.engagement, errors, back: true },
    <>
      {isAsking && (
        <Sure
          of={of}
          title={t.engagementSure}
          body={t.engagementSureText}
          yes={t.engagementYes}
          action={paths.engagement}
          values={{ id: engagement.id, tun: 'weg' }}
          back={paths.engagement}
        />
      )}
      <p>{t.stepsText}</p>
      <Form action={visit.to(paths.engagement)} autocomplete="off">
        <Hidden values={{ code: bearer.typed, id: engagement.id, tun: 'sichern' }} />
        <TextField
          name="title"
          label={t.engagementTitle}
          value={typed('title', engagement.title)}
          error={errors?.title}
          required
          maxlength={longestTitle}
        />
        {pathStepNames.map((step) => (
          <section class="panel stack-s">
            <Choices
              type="checkbox"
              name="steps[]"
              id={`step-${step}`}
              label={t.steps[step]}
              hideLegend
              value={marked(step) ? step : undefined}
              options={[
                {
                  value: step,
                  label: t.steps[step],
                  hint: t.stepHints[step],
                  pictogram: pathSteps[step].pictogram,
                },
              ]}
            />
            <Details
              summary={[t.dayAndNote, <span class="kern-sr-only">: {t.steps[step]}</span>]}
              open={engagement.steps[step] !== undefined || errors !== undefined}
            >
              <TextField
                name={`${step}.day`}
                label={[t.day, <span class="kern-sr-only">: {t.steps[step]}</span>]}
                type="date"
                value={typed(`${step}.day`, engagement.steps[step]?.day)}
                error={errors?.[`${step}.day`]}
                optional
                short
              />
              <TextArea
                name={`${step}.note`}
                label={[t.note, <span class="kern-sr-only">: {t.steps[step]}</span>]}
                value={typed(`${step}.note`, engagement.steps[step]?.note)}
                error={errors?.[`${step}.note`]}
                rows={2}
                maxlength={longestNote}
                optional
              />
            </Details>
          </section>
        ))}
        <Button>{t.save}</Button>
      </Form>
      {!isAsking && (
        <Door of={of} action={paths.engagement} values={{ id: engagement.id, frage: 'weg' }}>
          {t.engagementDrop}
        </Door>
      )}
    </>,
  )
}
