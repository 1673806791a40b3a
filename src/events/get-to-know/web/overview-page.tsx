import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, Badge, Card, EmptyState } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import type { Event } from '../../event/event.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { answerOf, type Meeting } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'
import { readPlanning } from '../planning.ts'
import { listParties } from '../store.ts'
import { paths } from './paths.ts'
import { doneOf, eventIdOf, meetingOf } from './seen.ts'

/** What is there of a get-to-know meeting, and what comes next. */
export const overviewPage = async (visit: Visit): Promise<Response> => {
  const found = await meetingOf(visit)
  if (!found) return visit.notFound()
  const { event, meeting } = found
  const t = meetingWords(visit.locale)
  const isForStaff = event.audience === 'netz' && event.networkId !== null
  return staffPage(
    visit,
    { title: event.title, back: eventPaths.own(event.id), ...doneOf(visit) },
    <div class="stack-l">
      <p class="lead">{t.intro}</p>
      {meeting ? (
        <Doors visit={visit} event={event} meeting={meeting} />
      ) : isForStaff ? (
        <EmptyState title={t.refusals.meetingNotPrepared} pictogram="calendar">
          <p>
            <ButtonLink href={visit.to(paths.setUp(event.id))}>{t.setUp.title}</ButtonLink>
          </p>
        </EmptyState>
      ) : (
        <Alert tone="warning">
          <p>{t.needsNetwork}</p>
          <p>
            <a href={visit.to(eventPaths.edit(event.id))}>{t.guests.change}</a>
          </p>
        </Alert>
      )}
    </div>,
  )
}

const Doors = async ({ visit, event, meeting }: { visit: Visit; event: Event; meeting: Meeting }) => {
  const t = meetingWords(visit.locale)
  const id = eventIdOf(visit)
  const { parties, planning } = await visit.world.look(visit.actor, async (tx) => ({
    parties: await listParties(tx, id),
    planning: await readPlanning(tx, event, meeting),
  }))
  const count = (wanted: string) => parties.filter((one) => answerOf(one) === wanted).length
  const plan =
    meeting.planInput === null
      ? 'none'
      : meeting.planInput === planning.input || meeting.concludedAt
        ? 'holds'
        : 'stale'
  const hasBegun = event.startsAt <= visit.world.now()
  const door = (path: string, title: string, text: string, badge?: Child) => (
    <Card title={title} href={visit.to(path)} level={2}>
      <p>{text}</p>
      {badge && <p>{badge}</p>}
    </Card>
  )
  return (
    <div class="grid">
      {door(paths.setUp(id), t.setUp.title, t.setUp.line(meeting.rounds, meeting.tables, meeting.seats))}
      {door(
        paths.parties(id),
        t.parties.title,
        parties.length === 0
          ? t.parties.none
          : t.parties.line(parties.length, count('kommt'), count('offen')),
      )}
      {door(paths.guests(id), t.guests.title, t.guests.line(planning.guests.length))}
      {door(
        paths.plan(id),
        t.plan.title,
        t.plan.door,
        <Badge tone={plan === 'holds' ? 'success' : plan === 'stale' ? 'warning' : 'open'}>
          {t.plan[plan]}
        </Badge>,
      )}
      {door(paths.papers(id), t.papers.title, [t.papers.wall, t.papers.cards, t.papers.profiles].join(', '))}
      {door(paths.say(id), t.say.title, t.say.door)}
      {meeting.concludedAt
        ? door(paths.after(id), t.conclude.after, t.conclude.door)
        : hasBegun &&
          meeting.planInput !== null &&
          door(paths.conclude(id), t.conclude.title, t.conclude.door)}
    </div>
  )
}
