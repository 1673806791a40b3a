import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { steeringWords } from '../messages/index.ts'
import { openPoints } from '../point-store.ts'
import { nextRound } from '../queries.ts'
import { isOverdue } from '../task.ts'
import { openTasks } from '../task-store.ts'
import { whenOf } from './of-round.ts'
import { paths } from './paths.ts'

/** For the page of a network: the next round, and what waits. */
export const SteeringSummary = async ({ visit, networkId }: { visit: Visit; networkId: string }) => {
  const t = steeringWords(visit.locale).summary
  const { next, points, tasks } = await visit.world.look(visit.actor, async (tx) => ({
    next: await nextRound(tx, networkId),
    points: (await openPoints(tx, networkId)).length,
    tasks: await openTasks(tx, networkId),
  }))
  const overdue = tasks.filter((task) => isOverdue(task, berlinDay(visit.world.now()))).length
  return (
    <section class="stack-s" id="steuerung">
      <h2>{t.title}</h2>
      {next ? (
        <p>
          {t.next}:{' '}
          <a href={visit.to(paths.round(networkId, next.id))} lang="de">
            {next.title}
          </a>
          <br />
          {whenOf(visit, next)}
        </p>
      ) : (
        <p>{t.none}</p>
      )}
      {(points > 0 || tasks.length > 0) && (
        <p class="cluster">
          {points > 0 && <span>{t.points(points)}</span>}
          {tasks.length > 0 && <span>{t.tasks(tasks.length)}</span>}
          {overdue > 0 && <Badge tone="warning">{t.overdue(overdue)}</Badge>}
        </p>
      )}
      <p>
        <a href={visit.to(paths.rounds(networkId))}>{t.open}</a>
      </p>
    </section>
  )
}
