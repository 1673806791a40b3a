import type { Chapter } from '../chapter.ts'
import type { World } from '../world.ts'

/** The embedded engine has no autovacuum: once a night it is tidied by hand. */
const tidy = async (world: World): Promise<void> => {
  if (world.database.kind !== 'embedded') return
  await world.database.asOwner(async (owner) => {
    await owner.query('vacuum (analyze)')
    await owner.query('checkpoint')
  })
}

/** Work that the house does for itself. */
export const chapter: Chapter = {
  name: 'upkeep',
  jobs: [{ name: 'platform.tidy', cron: '50 3 * * *', run: tidy }],
}
