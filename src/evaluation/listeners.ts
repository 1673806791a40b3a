import { system } from '#platform/actor.ts'
import { after, type Listener } from '#platform/facts.ts'
import { handoverMoved, handoverSent } from '#referrals'
import { beginning, daysBetween, isAnswer, move, rowOf } from './count.ts'
import {
  changeCourse,
  eraseWaiting,
  findCourse,
  insertCount,
  insertWaiting,
  listWaiting,
  lockKey,
} from './store.ts'

const counting = system('counting')

/** One row, in one network or none, with what was told of it before. Told twice, it counts once. */
const countSent = after('evaluation.count-sent', handoverSent, (world, sent) =>
  world.look(counting, async (tx) => {
    const { countKey, day } = sent
    await lockKey(tx, countKey)
    if (!(await insertCount(tx, rowOf(sent)))) return
    const early = await listWaiting(tx, countKey)
    // Days to the answer are counted where a house is asked at once; a slip is taken home first.
    const isAsked = sent.kind === 'warm'
    const waited = (until: string) => (isAsked ? daysBetween(day, until) : undefined)
    const course = early.reduce((so, one) => move(so, one.state, waited(one.day)), beginning)
    if (early.length > 0) await changeCourse(tx, countKey, course)
    await eraseWaiting(tx, countKey)
    const waits = isAsked && course.answer_days === null && course.ending === 'offen'
    if (waits) await insertWaiting(tx, countKey, { state: 'sent', day })
  }),
)

/** What became of it; kept aside where the hand-over itself is not counted yet. */
const countMoved = after('evaluation.count-moved', handoverMoved, (world, { countKey, state, day }) =>
  world.look(counting, async (tx) => {
    await lockKey(tx, countKey)
    const before = await findCourse(tx, countKey)
    if (!before) return insertWaiting(tx, countKey, { state, day })
    const since = (await listWaiting(tx, countKey)).find((one) => one.state === 'sent')?.day
    const course = move(before, state, since === undefined ? undefined : daysBetween(since, day))
    await changeCourse(tx, countKey, course)
    if (isAnswer(state) || course.ending !== 'offen') await eraseWaiting(tx, countKey)
  }),
)

export const listeners: readonly Listener[] = [countSent, countMoved]
