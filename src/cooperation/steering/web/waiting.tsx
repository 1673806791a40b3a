import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { agreementWords } from '../../agreement/messages/index.ts'
import { listMilestones } from '../../milestone/store.ts'
import { steeringWords } from '../messages/index.ts'
import { listAgenda, openPoints } from '../point-store.ts'
import { isAhead, type Round } from '../round.ts'
import { openTasks } from '../task-store.ts'
import { paths } from './paths.ts'

/** How far ahead a date is worth a point. */
const daysAhead = 120

/** A thing that can become a point of this agenda: an open task, or a date that comes up. */
export interface Takeable {
  readonly kind: 'task' | 'milestone'
  readonly key: string
  readonly title: string
  readonly text: string
}

/** What is not done and what is due, as points that are on no agenda yet; German, as minutes are. */
export const takeableFor = (visit: Visit, networkId: string, roundId: string): Promise<readonly Takeable[]> =>
  visit.world.look(visit.actor, async (tx) => {
    const [t, kinds] = [steeringWords('de').round, agreementWords('de').milestoneKinds]
    const until = addDays(berlinDay(tx.now), daysAhead)
    const there = [...(await listAgenda(tx, roundId)), ...(await openPoints(tx, networkId))]
    const tasks = (await openTasks(tx, networkId)).map(
      (task): Takeable => ({
        kind: 'task',
        key: task.id,
        title: t.taskPoint(task.title).slice(0, 140),
        text: t.taskPointText(task.organization, dayOf(visit, task.dueOn)),
      }),
    )
    const milestones = (await listMilestones(tx, { networkId }))
      .filter(({ doneOn, dueOn }) => doneOn === null && dueOn <= until)
      .map(
        (one): Takeable => ({
          kind: 'milestone',
          key: one.id,
          title: t.milestonePoint(one.title ?? kinds[one.kind], dayOf(visit, one.dueOn)).slice(0, 140),
          text: '',
        }),
      )
    return [...tasks, ...milestones].filter(
      ({ kind, key }) => !there.some((point) => point.source === kind && point.sourceKey === key),
    )
  })

/** What could come onto this agenda with one click. */
export const Waiting = async ({ visit, round }: { visit: Visit; round: Round }) => {
  const words = steeringWords(visit.locale)
  const t = words.round
  const points = await visit.world.look(visit.actor, (tx) => openPoints(tx, round.networkId))
  // Once it was held only points are added that somebody had already proposed.
  const takeable = isAhead(round) ? await takeableFor(visit, round.networkId, round.id) : []
  const action = visit.to(paths.takeOn(round.networkId, round.id))
  const row = (title: string, from: string, sends: Record<string, string>) => ({
    title: <span lang="de">{title}</span>,
    from,
    take: (
      <Form plain action={action}>
        <Hidden values={sends} />
        <Button kind="secondary">
          {t.on}
          <span class="kern-sr-only">: {title}</span>
        </Button>
      </Form>
    ),
  })
  const rows = [
    ...points.map((one) =>
      row(one.title, one.state === 'vertagt' ? words.points.postponed : words.sources[one.source], {
        pointId: one.id,
      }),
    ),
    ...takeable.map((one) => row(one.title, words.sources[one.kind], { kind: one.kind, key: one.key })),
  ]
  if (rows.length === 0) return null
  return (
    <section class="stack no-print" id="wartet">
      <h2>{t.waiting}</h2>
      <DataTable
        id="waiting"
        caption={t.waitingText}
        columns={[
          { key: 'title', label: t.what },
          { key: 'from', label: t.source },
          { key: 'take', label: t.agenda },
        ]}
        rows={rows}
      />
      {points.length > 1 && (
        <Form plain action={action}>
          <Hidden values={{ pointId: 'all' }} />
          <Button kind="secondary">{t.allOn}</Button>
        </Form>
      )}
    </section>
  )
}
