import { system } from '../actor.ts'
import { audit } from '../audit/index.ts'
import type { Chapter } from '../chapter.ts'
import { eraseFull } from '../http/throttle.ts'
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
  commands: audit.commands,
  jobs: [
    { name: 'platform.tidy', cron: '50 3 * * *', run: tidy },
    {
      name: 'platform.erase-throttle',
      cron: '*/30 * * * *',
      run: (world) => world.look(system('retention'), eraseFull),
    },
    ...audit.jobs,
  ],
  stores: [
    {
      table: 'throttle',
      what: 'keyed hash of an address, account or session, and how often it tried',
      owner: 'platform',
      purpose: 'abuse control',
      erased: 'when the allowance is full again: after half an hour as a rule, after half a day at most',
    },
    {
      table: 'pgboss.*',
      what: 'ids of hand-overs, mails and organizations that work waits for; of work that failed, the kind of error and where',
      owner: 'platform',
      purpose: 'that nothing is forgotten and the clock does its work',
      erased: '7 days after it is done',
    },
    ...audit.stores,
  ],
}
