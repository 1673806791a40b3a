import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Facts } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { surveyWords } from '../../messages/public/survey-words/index.ts'
import { surveyStaffWords } from '../messages/index.ts'
import { paperDays, stateOf } from '../survey.ts'
import { StateBadge } from './list-page.tsx'
import { networkResults } from './network-results.tsx'
import { surveyOf } from './of-survey.ts'
import { paths } from './paths.ts'
import { Results } from './results.tsx'
import { Share } from './share.tsx'

/** One survey: how to pass it on, what came of it, what can be done. */
export const surveyPage = async (visit: Visit): Promise<Response> => {
  const seen = await surveyOf(visit)
  if (!seen) return visit.notFound()
  const t = surveyStaffWords(visit.locale)
  const { survey, asks, countsIn } = seen
  const today = berlinDay(visit.world.now())
  const state = stateOf(survey, today)
  const ok = visit.query.get('ok') ?? ''
  const said: Readonly<Record<string, string>> = t.done
  const questions = surveyWords(staffLocale(visit.locale)).questions
  return staffPage(
    visit,
    { title: survey.title, back: paths.list, ...(Object.hasOwn(said, ok) ? { done: said[ok]! } : {}) },
    <div class="stack-l">
      <section class="stack">
        <p>
          <StateBadge visit={visit} survey={survey} today={today} />
        </p>
        <Facts
          items={[
            { label: t.facts.by, value: <bdi>{asks}</bdi>, lang: 'de' },
            { label: t.facts.audience, value: t.audiences[survey.audience] },
            {
              label: t.facts.time,
              value: t.fromTo(dayOf(visit, survey.opensOn), dayOf(visit, survey.closesOn)),
            },
            { label: t.facts.counts, value: countsIn, lang: 'de' },
          ]}
        />
        <ul>
          {survey.questions.map((question) => (
            <li>{questions[question]}</li>
          ))}
        </ul>
        {seen.mayRead && (
          <p>
            <a href={visit.to(paths.texts(survey.id))}>{t.texts}</a>
          </p>
        )}
      </section>
      {state !== 'ausgewertet' && <Share visit={visit} seen={seen} />}
      <section class="stack">
        <h2>{t.results}</h2>
        {survey.networkId !== null ? (
          <>
            <p>{t.resultsNetwork}</p>
            {await networkResults(visit, survey)}
          </>
        ) : state === 'ausgewertet' ? (
          <Results visit={visit} survey={survey} />
        ) : (
          <p>{t.resultsLater(paperDays)}</p>
        )}
      </section>
      {seen.mayChange && (
        <Buttons>
          {(state === 'offen' || state === 'papier') && (
            <ButtonLink kind="secondary" href={visit.to(paths.end(survey.id))}>
              {t.end}
            </ButtonLink>
          )}
          {state !== 'ausgewertet' && (
            <ButtonLink kind="secondary" href={visit.to(paths.move(survey.id))}>
              {t.moveEnd}
            </ButtonLink>
          )}
          <ButtonLink kind="secondary" href={visit.to(paths.drop(survey.id))}>
            {t.drop}
          </ButtonLink>
        </Buttons>
      )}
    </div>,
  )
}
