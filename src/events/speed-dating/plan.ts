import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { sha256 } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { mayHost } from '../event/acting.ts'
import { hasBegun } from '../hall/running.ts'
import type { Problem } from '../timetable/problem.ts'
import { lockOwn, lockOwnDating } from './acting.ts'
import { one } from './input.ts'
import { problemOf } from './problem-of.ts'
import { silentMs } from './run.ts'
import { isBusy, searchFor } from './run-search.ts'
import { clearRuns, findRun, findRuns, insertRun, saveTalks, setAccepted, wantStop } from './run-store.ts'

/** Of a problem: whether a plan that was made from it still fits. */
export const inputOf = (problem: Problem): string => sha256(JSON.stringify(problem))

const insert = action({
  name: 'events.plan-dating',
  input: one,
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId }) => {
    const { of, dating } = await lockOwnDating(tx, eventId)
    const { problem, wrong } = problemOf(dating)
    if (wrong.some(({ what }) => what === 'nobody')) refuse('events.datingNobody')
    if (wrong.some(({ what }) => what === 'no-firm')) refuse('events.datingNoFirm')
    await clearRuns(tx, eventId, new Date(tx.now.getTime() - silentMs))
    const { last } = await findRuns(tx, eventId)
    if (last?.state === 'laeuft') refuse('events.datingRuns')
    if (isBusy()) refuse('events.datingBusy')
    return { runId: await insertRun(tx, of, inputOf(problem)), problem }
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** Starts a search; answers its run. The plan that holds stays until another one is accepted. */
export const startPlan = async (world: World, actor: Parameters<typeof insert>[1], given: unknown) => {
  const outcome = await insert(world, actor, given)
  if (!outcome.ok) return outcome
  const { runId, problem } = outcome.value
  searchFor(world, runId, problem)
  return { ok: true, value: runId } as const
}

export const stopPlan = action({
  name: 'events.stop-dating-plan',
  input: one.extend({ runId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, runId }) => {
    await lockOwn(tx, eventId)
    await wantStop(tx, eventId, runId)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** From now on this plan holds. */
export const acceptPlan = action({
  name: 'events.accept-dating-plan',
  input: one.extend({ runId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, runId }) => {
    const { of, dating } = await lockOwnDating(tx, eventId)
    const run = (await findRun(tx, eventId, runId)) ?? notFound()
    if (await hasBegun(tx, eventId, dating.day)) refuse('events.hallRuns')
    if (run.state !== 'fertig' || !run.plan) return refuse('events.datingNotDone')
    if (run.input !== inputOf(problemOf(dating).problem)) refuse('events.datingChanged')
    await saveTalks(tx, of, run.plan.talks)
    await setAccepted(tx, eventId, runId)
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
