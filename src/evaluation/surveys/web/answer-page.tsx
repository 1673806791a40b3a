import { findNetwork, findOrganization } from '#directory'
import { visitor } from '#platform/actor.ts'
import { berlinDay, noonOf } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ButtonLink, ErrorSummary, Form } from '#platform/ui/forms.tsx'
import { surveyWords } from '../../messages/public/survey-words/index.ts'
import { answerSurvey } from '../answer.ts'
import { findByCode, type SurveyHead } from '../store.ts'
import { normaliseSurveyCode, stateOf } from '../survey.ts'
import { paths } from './paths.ts'
import { Questions, saidIn } from './questions.tsx'

interface Shown {
  readonly survey: SurveyHead
  /** The house or the network that asks. */
  readonly asks: string
}

const surveyOf = async (visit: Visit): Promise<Shown | undefined> => {
  const code = normaliseSurveyCode(visit.params.code ?? '')
  if (!code) return undefined
  return visit.world.look(visitor, async (tx) => {
    const survey = await findByCode(tx, code)
    const asks = survey?.organizationId
      ? await findOrganization(tx, survey.organizationId)
      : survey?.networkId && (await findNetwork(tx, survey.networkId))
    return survey && asks ? { survey, asks: asks.name } : undefined
  })
}

/** Where somebody answers: no account, no cookie, nothing that is remembered of them. */
export const answerPage = async (visit: Visit): Promise<Response> => {
  const shown = await surveyOf(visit)
  return shown ? ask(visit, shown) : visit.notFound()
}

const ask = async (visit: Visit, { survey, asks }: Shown, error?: string): Promise<Response> => {
  const t = surveyWords(visit.locale)
  const state = stateOf(survey, berlinDay(visit.world.now()))
  const form = error ? await visit.form() : undefined
  const isStaff = survey.audience === 'mitarbeitende'
  const [first = ''] = survey.questions
  return visit.page(
    {
      title: survey.title,
      noStore: true,
      quickExit: !isStaff,
      status: error ? 422 : 200,
      hasErrors: error !== undefined,
    },
    <div class="stack">
      <p class="muted">
        {t.eyebrow} · {t.askedBy} <bdi lang="de">{asks}</bdi>
      </p>
      <h1 lang="de">
        <bdi>{survey.title}</bdi>
      </h1>
      {state === 'geplant' && (
        <Alert title={t.planned}>
          <p>{t.plannedText(longDate(visit.locale, noonOf(survey.opensOn)))}</p>
        </Alert>
      )}
      {(state === 'papier' || state === 'ausgewertet') && (
        <Alert title={t.over}>
          <p>{t.overText}</p>
        </Alert>
      )}
      {state === 'offen' ? (
        <>
          {error && <ErrorSummary errors={[{ field: first, message: error }]} />}
          <p class="lead">{survey.questions.length === 1 ? t.introOne : t.intro}</p>
          <div class="panel stack-s">
            <p>{isStaff ? t.voluntaryStaff : t.voluntary}</p>
            <p class="muted small">{t.kept}</p>
          </div>
          <Form action={visit.to(paths.answer(survey.code))} autocomplete="off">
            <Questions locale={visit.locale} survey={survey} form={form} error={error} />
            <Button>{t.send}</Button>
          </Form>
        </>
      ) : (
        <p>
          <ButtonLink kind="secondary" href={visit.to('/')}>
            {t.home}
          </ButtonLink>
        </p>
      )}
    </div>,
  )
}

export const receiveAnswer = async (visit: Visit): Promise<Response> => {
  const shown = await surveyOf(visit)
  if (!shown) return visit.notFound()
  const { survey } = shown
  // Whoever is signed in at this device answers as a visitor like everybody else.
  const outcome = await answerSurvey(visit.world, visitor, {
    code: survey.code,
    ...saidIn(survey, await visit.form()),
  })
  if (outcome.ok) return visit.redirect(paths.thanks(survey.code))
  const { key } = outcome.refusal
  if (key === 'evaluation.nothingSaid') return ask(visit, shown, surveyWords(visit.locale).nothingSaid)
  if (key === 'evaluation.isOver') return ask(visit, shown)
  return ask(visit, shown, visit.say(outcome.refusal))
}

export const thanksPage = async (visit: Visit): Promise<Response> => {
  const shown = await surveyOf(visit)
  if (!shown) return visit.notFound()
  const t = surveyWords(visit.locale)
  return visit.page(
    { title: t.thanks, noStore: true },
    <div class="stack">
      <h1>{t.thanks}</h1>
      <p class="lead">{t.thanksText}</p>
      <p>{t.thanksNext}</p>
      <div class="cluster">
        <ButtonLink kind="secondary" href={visit.to(paths.answer(shown.survey.code))}>
          {t.again}
        </ButtonLink>
        <ButtonLink kind="tertiary" href={visit.to('/')}>
          {t.home}
        </ButtonLink>
      </div>
    </div>,
  )
}
