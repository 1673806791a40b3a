import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { Badge, Card } from '#platform/ui/content.tsx'
import { hallWords } from '../../hall/messages/index.ts'
import { paths as hallPaths } from '../../hall/web/paths.ts'
import { talkStaffWords } from '../../talks/messages/index.ts'
import { paths as talkPaths } from '../../talks/web/paths.ts'
import { clock, roundsOf } from '../../timetable/times.ts'
import type { Dating } from '../dating.ts'
import { datingWords } from '../messages/index.ts'
import { paths } from './paths.ts'

/** A door to each room of a speed-dating, with what is in it. */
export const Doors = ({ visit, eventId, dating }: { visit: Visit; eventId: string; dating: Dating }) => {
  const t = datingWords(visit.locale)
  const talks = talkStaffWords(visit.locale)
  const rounds = roundsOf(dating.day)
  const door = (path: string, title: string, text: string, badge?: Child) => (
    <Card title={title} href={visit.to(path)} level={2}>
      <p>{text}</p>
      {badge && <p>{badge}</p>}
    </Card>
  )
  const tables = dating.firms.reduce((sum, firm) => sum + firm.tables.length, 0)
  const { length: helpers } = dating.interpreters
  return (
    <div class="grid">
      {door(
        paths.day(eventId),
        t.day.title,
        t.dayLine(rounds.length, clock(rounds[0]!.start), clock(rounds.at(-1)!.end), dating.day.talk),
      )}
      {door(paths.firms(eventId), t.firms.title, t.firmsLine(dating.firms.length, tables))}
      {door(paths.applicants(eventId), t.applicants.title, t.applicantsLine(dating.applicants.length))}
      {door(paths.pairs(eventId), t.pairs.title, t.pairsLine(dating.pairs.length))}
      {door(paths.interpreters(eventId), t.interpreters.title, t.interpretersLine(helpers))}
      {door(
        paths.plan(eventId),
        t.plan.title,
        t.plan.door,
        <Badge tone={dating.acceptedRun ? 'success' : 'open'}>
          {dating.acceptedRun ? t.plan.holds : t.plan.none}
        </Badge>,
      )}
      {dating.acceptedRun && door(paths.papers(eventId), t.papers.title, t.papers.door)}
      {door(talkPaths.codes(eventId), talks.codes.title, talks.codes.door)}
      {dating.acceptedRun && door(talkPaths.sheets(eventId), talks.sheets.title, talks.sheets.door)}
      {dating.acceptedRun &&
        door(hallPaths.day(eventId), hallWords(visit.locale).title, hallWords(visit.locale).door)}
    </div>
  )
}
