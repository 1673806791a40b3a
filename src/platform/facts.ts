import type { Tx } from './transaction.ts'
import type { World } from './world.ts'

/**
 * Something that happened. Payloads hold ids and coded values, never personal data:
 * they are stored in the job queue.
 */
export interface Fact<P> {
  readonly name: string
  /** Only a type carrier. */
  readonly payload?: P
}

export const fact = <P extends Record<string, unknown>>(name: string): Fact<P> => ({ name })

/** Runs in the same transaction: for what must hold at the next request. */
export interface WithinListener {
  readonly kind: 'within'
  readonly fact: string
  readonly listen: (tx: Tx, payload: never) => Promise<void>
}

/** A job: at least once, so it must be idempotent. */
export interface AfterListener {
  readonly kind: 'after'
  /** Unique name of this listener, e.g. `evaluation.count-sent`: jobs refer to it. */
  readonly name: string
  readonly fact: string
  readonly listen: (world: World, payload: never) => Promise<void>
}

export type Listener = WithinListener | AfterListener

export const within = <P>(of: Fact<P>, listen: (tx: Tx, payload: P) => Promise<void>): Listener => ({
  kind: 'within',
  fact: of.name,
  listen,
})

export const after = <P>(
  name: string,
  of: Fact<P>,
  listen: (world: World, payload: P) => Promise<void>,
): Listener => ({
  kind: 'after',
  name,
  fact: of.name,
  listen,
})
