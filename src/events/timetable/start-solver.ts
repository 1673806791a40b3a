import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { sourceFolder } from '#platform/source-folder.ts'
import type { Planned } from './plan-timetable.ts'
import type { Problem } from './problem.ts'

/** What the thread is asked. It gets ids and rounds, no names. */
export interface Order {
  readonly problem: Problem
  readonly seconds: number
  /** One whole number; 1 means stop. */
  readonly stop: SharedArrayBuffer
}

/** How far a search is: the value of the best plan so far, and what none can be better than. */
export interface Progress {
  readonly value: number | undefined
  readonly bound: number | undefined
}
export type Word =
  | ({ readonly is: 'progress' } & Progress)
  | { readonly is: 'done'; readonly planned: Planned }

export interface Search {
  readonly done: Promise<Planned>
  /** The search ends soon, with nothing. */
  readonly cancel: () => void
}

/**
 * Plans in a thread of its own. It is over when `done` is; a thread that hangs is ended ten seconds after its time.
 * @param seconds what the search may take
 */
export const startSolver = (
  problem: Problem,
  { seconds, tell }: { readonly seconds: number; readonly tell?: ((progress: Progress) => void) | undefined },
): Search => {
  const stop = new SharedArrayBuffer(4)
  const built = sourceFolder('solver.js')
  const worker = new Worker(existsSync(built) ? built : new URL('./solver.ts', import.meta.url), {
    workerData: { problem, seconds, stop } satisfies Order,
    // It needs no secret.
    env: {},
    execArgv: [],
  })
  const cancel = () => {
    Atomics.store(new Int32Array(stop), 0, 1)
  }
  const done = new Promise<Planned>((resolve, reject) => {
    const late = setTimeout(() => resolve({ is: 'stopped' }), (seconds + 10) * 1000)
    worker.on('message', (word: Word) => {
      if (word.is === 'done') resolve(word.planned)
      else tell?.(word)
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve({ is: 'stopped' }))
    late.unref()
  }).finally(() => void worker.terminate())
  return { done, cancel }
}
