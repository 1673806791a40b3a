import { foundNothing } from '#matching'
import { type Listener, within } from '#platform/facts.ts'
import { insertUnmet } from './store.ts'
import { rowOf } from './unmet.ts'

/** One row for each; within, as the queue would keep the moment. */
export const listeners: readonly Listener[] = [
  within(foundNothing, (tx, told) =>
    tx.asSystem('count unmet needs', (inside) => insertUnmet(inside, rowOf(told))),
  ),
]
