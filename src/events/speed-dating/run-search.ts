import { system } from '#platform/actor.ts'
import { errorFacts } from '#platform/log.ts'
import type { World } from '#platform/world.ts'
import type { Planned } from '../timetable/plan-timetable.ts'
import type { Problem } from '../timetable/problem.ts'
import { type Progress, type Search, startSolver } from '../timetable/start-solver.ts'
import type { RunPlan } from './run.ts'
import { endRun, markRun } from './run-store.ts'

const solver = system('speed-dating plan')
/** What a search may take. With windows and breaks the rest of the gap is rarely worth more. */
const seconds = 60
const beatMs = 2000

/** Searches of this server, by their run: two at once, so that the pages keep their processor. */
const searches = new Map<string, Promise<void>>()
export const mostSearches = 2
export const isBusy = (): boolean => searches.size >= mostSearches

/** Is over when the run is; for tests and for a page that waits a moment. */
export const whenDone = (runId: string): Promise<void> => searches.get(runId) ?? Promise.resolve()

/** A moment for a run: most plans are there then, and the next page shows them. */
export const moment = (runId: string): Promise<unknown> =>
  Promise.race([whenDone(runId), new Promise((resolve) => setTimeout(resolve, 1500))])

/** Searches in a thread. How far it is, and what it finds, stands in its run: any server can show and stop it. */
export const searchFor = (world: World, runId: string, problem: Problem): void => {
  const work = follow(world, runId, problem).finally(() => searches.delete(runId))
  searches.set(runId, work)
}

const follow = async (world: World, runId: string, problem: Problem): Promise<void> => {
  const started = performance.now()
  const sinceStart = () => Math.round((performance.now() - started) / 1000)
  let latest: Progress = { value: undefined, bound: undefined }
  let search: Search | undefined
  const beat = setInterval(() => {
    world
      .look(solver, (tx) => markRun(tx, runId, { ...numbers(latest), seconds: sinceStart() }))
      .then((isToStop) => {
        if (isToStop) search?.cancel()
      })
      // The database is away: the next beat tries again.
      .catch(() => {})
  }, beatMs)
  try {
    search = startSolver(problem, {
      seconds,
      tell: (progress) => {
        latest = progress
      },
    })
    const planned = await search.done
    await world.look(solver, (tx) =>
      endRun(tx, runId, { ...resultOf(problem, planned), seconds: sinceStart() }),
    )
  } catch (error) {
    world.log('events.dating-search', errorFacts(error))
    await world
      .look(solver, (tx) =>
        endRun(tx, runId, { state: 'gestoert', value: null, bound: null, plan: null, seconds: sinceStart() }),
      )
      .catch(() => {})
  } finally {
    clearInterval(beat)
  }
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) && Math.abs(value) < 2 ** 31 ? Math.floor(value) : null
const numbers = ({ value, bound }: Progress) => ({ value: finite(value), bound: finite(bound) })

const resultOf = (problem: Problem, planned: Planned) => {
  const nothing = { value: null, bound: null, plan: null }
  if (planned.is === 'stopped') return { state: 'abgebrochen', ...nothing } as const
  const empty = { talks: [], minTalks: 0, proven: false, limit: null, alone: {} }
  if (planned.is === 'impossible')
    return { state: 'unmoeglich', ...nothing, plan: { ...empty, impossible: planned.pairs } } as const
  const { talks, minTalks, value, bound, proven, limit, alone } = planned.plan
  const plan: RunPlan = {
    talks,
    minTalks,
    proven,
    limit: limit ?? null,
    alone: Object.fromEntries(problem.applicants.map(({ id }, index) => [id, alone[index] ?? 0])),
    impossible: [],
  }
  return { state: 'fertig', value, bound, plan } as const
}
