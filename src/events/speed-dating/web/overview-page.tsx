import type { Visit } from '#platform/http/visit.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { datingWords } from '../messages/index.ts'
import { Doors } from './overview-doors.tsx'
import { paths } from './paths.ts'
import { datingOf, doneOf } from './seen-dating.ts'
import { SaidWrong } from './unplannable.tsx'

/** What is there of a speed-dating, and what comes next. */
export const overviewPage = async (visit: Visit): Promise<Response> => {
  const found = await datingOf(visit)
  if (!found) return visit.notFound()
  const { event, dating } = found
  const t = datingWords(visit.locale)
  return staffPage(
    visit,
    { title: `${t.title}: ${event.title}`, back: eventPaths.own(event.id), ...doneOf(visit) },
    dating ? (
      <div class="stack-l">
        <p class="lead">{t.intro}</p>
        <Doors visit={visit} eventId={event.id} dating={dating} />
        <SaidWrong visit={visit} eventId={event.id} dating={dating} />
      </div>
    ) : (
      <EmptyState title={t.noDay} pictogram="calendar">
        <p>{t.noDayText}</p>
        <p>
          <ButtonLink href={visit.to(paths.day(event.id))}>{t.day.title}</ButtonLink>
        </p>
      </EmptyState>
    ),
  )
}
