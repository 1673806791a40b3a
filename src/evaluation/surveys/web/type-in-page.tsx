import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Button, Form } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { typeIn } from '../answer.ts'
import { surveyStaffWords } from '../messages/index.ts'
import { stateOf } from '../survey.ts'
import { surveyOf } from './of-survey.ts'
import { paths } from './paths.ts'
import { Questions, saidIn } from './questions.tsx'

/** Sheets of paper, one after the other. */
export const typeInPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await surveyOf(visit)
  if (!seen) return visit.notFound()
  const t = surveyStaffWords(visit.locale)
  const { survey } = seen
  const state = stateOf(survey, berlinDay(visit.world.now()))
  if (!again && state !== 'offen' && state !== 'papier') return visit.notFound()
  return staffPage(
    visit,
    {
      title: `${t.typeIn}: ${survey.title}`,
      back: paths.one(survey.id),
      again,
      ...(!again && visit.query.get('ok') === '1' ? { done: t.typedIn } : {}),
    },
    <>
      <p>{t.typeInText}</p>
      <Form action={visit.to(paths.typeIn(survey.id))} autocomplete="off">
        <Questions locale={staffLocale(visit.locale)} survey={survey} form={again?.form} />
        <Button>{t.typeInSave}</Button>
      </Form>
    </>,
  )
}

export const receivePaper = async (visit: Visit): Promise<Response> => {
  const seen = await surveyOf(visit)
  if (!seen) return visit.notFound()
  const outcome = await typeIn(visit.world, visit.actor, {
    surveyId: seen.survey.id,
    ...saidIn(seen.survey, await visit.form()),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.typeIn(seen.survey.id)}?ok=1`),
    (again) => typeInPage(visit, again),
  )
}
