import type { Visit } from '#platform/http/visit.ts'
import { Alert, EmptyState } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { paths as datingPaths } from '../../speed-dating/web/paths.ts'
import { isNews } from '../acting.ts'
import { hallWords } from '../messages/index.ts'
import { changedSeats } from '../proposal.ts'
import { ClockPanel } from './clock-panel.tsx'
import { paths } from './paths.ts'
import { PeopleLists } from './people-lists.tsx'
import { type SeenDay, seenDay } from './seen-day.ts'
import { TablesNow } from './tables-now.tsx'

/** The day on one page, for a tablet: the clock, the tables, who is there, and what changes. */
export const dayPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await seenDay(visit)
  if (!seen) return visit.notFound()
  const t = hallWords(visit.locale)
  const back = datingPaths.overview(seen.event.id)
  if (seen.talks.length === 0)
    return staffPage(
      visit,
      { title: t.title, back, again },
      <EmptyState title={t.noPlan} pictogram="calendar">
        <p>{t.noPlanText}</p>
        <p>
          <ButtonLink href={visit.to(datingPaths.plan(seen.event.id))}>{t.toPlan}</ButtonLink>
        </p>
      </EmptyState>,
    )
  const done = { notiert: t.people.saved, zurueck: t.changed.undone }[visit.query.get('ok') ?? '']
  return staffPage(
    visit,
    { title: t.title, back, wide: true, again, scripts: ['hall.js'], ...(done ? { done } : {}) },
    <div class="stack-l">
      <ClockPanel visit={visit} seen={seen} />
      <News visit={visit} seen={seen} />
      <Buttons>
        <ButtonLink kind="secondary" href={visit.to(paths.walkIn(seen.event.id))}>
          {t.walkIn.door}
        </ButtonLink>
        <ButtonLink kind="secondary" href={visit.to(paths.times(seen.event.id))}>
          {t.times.door}
        </ButtonLink>
        {seen.replan && (
          <ButtonLink kind="secondary" href={visit.to(paths.changed(seen.event.id))}>
            {t.changed.door}
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" href={visit.to(paths.paper(seen.event.id))}>
          {t.paper.door}
        </ButtonLink>
      </Buttons>
      <PeopleLists visit={visit} seen={seen} />
      <TablesNow visit={visit} seen={seen} />
    </div>,
  )
}

const News = ({ visit, seen }: { visit: Visit; seen: SeenDay }) => {
  const t = hallWords(visit.locale).proposal
  if (!seen.proposal || !isNews(seen)) return null
  return (
    <Alert title={t.title}>
      <p>{t.news(changedSeats(seen.talks, seen.proposal.talks))}</p>
      <p>
        <ButtonLink href={visit.to(paths.proposal(seen.event.id))}>{t.door}</ButtonLink>
      </p>
    </Alert>
  )
}
