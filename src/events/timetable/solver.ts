import { parentPort, workerData } from 'node:worker_threads'
import { planTimetable } from './plan-timetable.ts'
import type { Order, Word } from './start-solver.ts'

// A thread of its own: a long search must not keep the house from answering.

const { problem, seconds, stop } = workerData as Order
const flag = new Int32Array(stop)
const say = (word: Word) => parentPort?.postMessage(word)

let told = 0
const planned = await planTimetable(problem, {
  seconds,
  cancelled: () => Atomics.load(flag, 0) === 1,
  tell: (found) => {
    const now = performance.now()
    if (now - told < 250) return
    told = now
    say({ is: 'progress', ...found })
  },
})
say({ is: 'done', planned })
