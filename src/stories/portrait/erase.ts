import { system } from '#platform/actor.ts'
import type { Job } from '#platform/jobs.ts'
import type { World } from '#platform/world.ts'
import { eraseStories } from './retention-store.ts'
import { keptDays } from './story.ts'

/** Every night: what was withdrawn, what is allowed nowhere any more, and drafts that nobody approved. */
export const eraseEnded = (world: World): Promise<void> =>
  world.look(system('story retention'), (tx) =>
    eraseStories(tx, new Date(tx.now.getTime() - keptDays * 86_400_000)),
  )

export const jobs: readonly Job[] = [{ name: 'stories.erase', cron: '35 4 * * *', run: eraseEnded }]
