import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge, Card, EmptyState } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { surveyStaffWords } from '../messages/index.ts'
import { listSurveys } from '../queries.ts'
import type { Survey } from '../store.ts'
import { stateOf } from '../survey.ts'
import { paths } from './paths.ts'

/** The house's surveys and those of its networks. */
export const listPage = async (visit: Visit): Promise<Response> => {
  const t = surveyStaffWords(visit.locale)
  const surveys = await visit.world.look(visit.actor, listSurveys)
  const done = visit.query.get('ok') === 'weg' ? t.done.weg : undefined
  const own = surveys.filter(({ organizationId }) => organizationId !== null)
  const shared = surveys.filter(({ organizationId }) => organizationId === null)
  const mayCreate = visit.holds('host', 'lead', 'coordinator')
  return staffPage(
    visit,
    { title: t.title, ...(done ? { done } : {}) },
    <div class="stack-l">
      <div class="stack">
        <p class="lead">{t.intro}</p>
        {mayCreate && (
          <p>
            <ButtonLink href={visit.to(paths.create)}>{t.create}</ButtonLink>
          </p>
        )}
      </div>
      {surveys.length === 0 && (
        <EmptyState title={t.none} pictogram="question">
          <p>{t.noneText}</p>
        </EmptyState>
      )}
      <Part visit={visit} title={t.ofHouse} surveys={own} />
      <Part visit={visit} title={t.ofNetwork} surveys={shared} />
    </div>,
  )
}

const Part = ({ visit, title, surveys }: { visit: Visit; title: string; surveys: readonly Survey[] }) => {
  if (surveys.length === 0) return null
  const t = surveyStaffWords(visit.locale)
  const today = berlinDay(visit.world.now())
  return (
    <section class="stack">
      <h2>{title}</h2>
      <div class="grid">
        {surveys.map((survey) => (
          <Card title={<bdi>{survey.title}</bdi>} href={visit.to(paths.one(survey.id))} lang="de">
            <p>
              <StateBadge visit={visit} survey={survey} today={today} />
            </p>
            <p>{t.audiences[survey.audience]}</p>
            <p class="muted small">{t.fromTo(dayOf(visit, survey.opensOn), dayOf(visit, survey.closesOn))}</p>
          </Card>
        ))}
      </div>
    </section>
  )
}

export const StateBadge = ({ visit, survey, today }: { visit: Visit; survey: Survey; today: string }) => {
  const t = surveyStaffWords(visit.locale)
  const state = stateOf(survey, today)
  const isNetwork = survey.organizationId === null
  return (
    <Badge tone={state === 'offen' ? 'success' : state === 'geplant' ? 'open' : 'plain'}>
      {isNetwork && state === 'ausgewertet' ? t.networkOver : t.states[state]}
    </Badge>
  )
}
