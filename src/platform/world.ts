import type { Actor } from './actor.ts'
import type { Chapter } from './chapter.ts'
import type { Config } from './config.ts'
import type { Database } from './database.ts'
import type { Listener } from './facts.ts'
import type { Sessions } from './http/visit.ts'
import { type Jobs, openJobs } from './jobs.ts'
import type { Log } from './log.ts'
import { inTransaction, type Tx } from './transaction.ts'

/** Everything a request, job or command may reach: composed once in `main.ts`. */
export interface World {
  readonly config: Config
  readonly database: Database
  readonly chapters: readonly Chapter[]
  readonly listeners: ReadonlyMap<string, readonly Listener[]>
  readonly jobs: Jobs
  readonly sessions: Sessions
  readonly log: Log
  readonly now: () => Date
  /** Reads in the actor's context (pages, exports). Changes go through an action. */
  readonly look: <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export const makeWorld = (parts: {
  config: Config
  database: Database
  chapters: readonly Chapter[]
  sessions: Sessions
  log: Log
  now?: (() => Date) | undefined
}): World => {
  const listeners = new Map<string, Listener[]>()
  for (const listener of parts.chapters.flatMap((chapter) => chapter.listeners ?? []))
    listeners.set(listener.fact, [...(listeners.get(listener.fact) ?? []), listener])
  const world: World = {
    config: parts.config,
    database: parts.database,
    chapters: parts.chapters,
    listeners,
    sessions: parts.sessions,
    log: parts.log,
    now: parts.now ?? (() => new Date()),
    jobs: openJobs(() => world),
    look: (actor, work) => inTransaction(world, actor, work),
    close: async () => {
      await world.jobs.stop()
      await parts.database.close()
    },
  }
  return world
}
