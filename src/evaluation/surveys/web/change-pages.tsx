import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { dropSurvey, endSurvey, moveEnd } from '../change-survey.ts'
import { surveyStaffWords } from '../messages/index.ts'
import type { Seen } from './of-survey.ts'
import { surveyOf } from './of-survey.ts'
import { paths } from './paths.ts'

const mine = async (visit: Visit): Promise<Seen | undefined> => {
  const seen = await surveyOf(visit)
  return seen?.mayChange ? seen : undefined
}

const sure = (
  visit: Visit,
  { survey }: Seen,
  words: { title: string; text: string; yes: string; action: string },
  again: Again | undefined,
): Promise<Response> =>
  surePage(visit, {
    ...words,
    title: `${words.title}: ${survey.title}`,
    back: paths.one(survey.id),
    no: surveyStaffWords(visit.locale).cancel,
    again,
  })

export const endPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await mine(visit)
  if (!seen || (seen.survey.evaluatedOn !== null && !again)) return visit.notFound()
  const t = surveyStaffWords(visit.locale)
  const action = paths.end(seen.survey.id)
  return sure(visit, seen, { title: t.end, text: t.endText, yes: t.endYes, action }, again)
}

export const receiveEnd = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await endSurvey(visit.world, visit.actor, { surveyId: visit.params.survey }),
    () => visit.redirect(`${paths.one(visit.params.survey ?? '')}?ok=ende`),
    (again) => endPage(visit, again),
  )

export const dropPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await mine(visit)
  if (!seen) return visit.notFound()
  const t = surveyStaffWords(visit.locale)
  const action = paths.drop(seen.survey.id)
  return sure(visit, seen, { title: t.drop, text: t.dropText, yes: t.dropYes, action }, again)
}

export const receiveDrop = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropSurvey(visit.world, visit.actor, { surveyId: visit.params.survey }),
    () => visit.redirect(`${paths.list}?ok=weg`),
    (again) => dropPage(visit, again),
  )

/** Another last day, while it runs. */
export const movePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await mine(visit)
  if (!seen || (seen.survey.evaluatedOn !== null && !again)) return visit.notFound()
  const t = surveyStaffWords(visit.locale)
  const { survey } = seen
  return staffPage(
    visit,
    { title: `${t.moveEnd}: ${survey.title}`, back: paths.one(survey.id), again },
    <Form action={visit.to(paths.move(survey.id))}>
      <TextField
        name="closesOn"
        label={t.closesOn}
        type="date"
        value={again ? text(again.form, 'closesOn') : survey.closesOn}
        error={again && visit.errors(again.refusal).closesOn}
        required
        short
      />
      <Button>{t.moveEndSave}</Button>
    </Form>,
  )
}

export const receiveMove = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await moveEnd(visit.world, visit.actor, {
      surveyId: visit.params.survey,
      closesOn: text(await visit.form(), 'closesOn'),
    }),
    () => visit.redirect(`${paths.one(visit.params.survey ?? '')}?ok=verschoben`),
    (again) => movePage(visit, again),
  )
