import type { Visit } from '#platform/http/visit.ts'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { moments } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'
import { listParties } from '../store.ts'
import { paths } from './paths.ts'
import { readyMeeting } from './seen.ts'

/** All that can be printed, and what is for phones. */
export const papersPage = async (visit: Visit): Promise<Response> => {
  const found = await readyMeeting(visit, async (tx, { id }) => ({ parties: await listParties(tx, id) }))
  if (!found) return visit.notFound()
  const { event, meeting, parties } = found
  const t = meetingWords(visit.locale)
  const link = (path: string, words: string) => (
    <li>
      <a href={visit.to(path)}>{words}</a>
    </li>
  )
  return staffPage(
    visit,
    { title: t.papers.title, back: paths.overview(event.id) },
    <div class="stack">
      {meeting.planInput === null ? (
        <p>{t.refusals.meetingNoPlan}</p>
      ) : (
        <ul class="stack-s">
          {link(paths.wall(event.id), t.papers.wall)}
          {link(paths.cards(event.id), t.papers.cards)}
          {link(paths.tables(meeting.code), t.papers.phone)}
        </ul>
      )}
      <ul class="stack-s">
        {parties.length > 0 && link(paths.profilesPdf(event.id), t.papers.profiles)}
        {moments.map((moment) =>
          link(
            paths.sheet(event.id, moment),
            moment === 'vorher' ? t.papers.sheetBefore : t.papers.sheetAfter,
          ),
        )}
      </ul>
    </div>,
  )
}
