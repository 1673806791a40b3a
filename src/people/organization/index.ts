import { system } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import type { PersonalData } from '#platform/chapter.ts'
import type { Job } from '#platform/jobs.ts'
import { eraseOldOpenings } from './break-glass-store.ts'
import { eraseOldInvitations } from './invitation-store.ts'
import { eraseOldRescues } from './rescue-store.ts'
import { eraseOldStandIns } from './stand-in-store.ts'

/** What ends by the clock in this room. */
export const organizationJobs: readonly Job[] = [
  {
    name: 'people.erase-organization-rows',
    cron: '*/30 * * * *',
    run: (world) =>
      world.look(system('retention'), async (tx) => {
        await eraseOldInvitations(tx)
        await eraseOldOpenings(tx)
        await eraseOldRescues(tx)
        await eraseOldStandIns(tx, berlinDay(tx.now))
      }),
  },
]

/** What this room keeps about people. */
export const organizationStores: readonly PersonalData[] = [
  {
    table: 'invitation',
    what: 'name, account or mail address and roles of staff who are invited',
    owner: 'organization',
    purpose: 'to join',
    erased: 'when accepted or taken back, else 37 days later',
  },
  {
    table: 'notice_acceptance',
    what: 'which person accepted which notice, when',
    owner: 'organization',
    purpose: 'proof of the instruction (§ 78 SGB X)',
    erased: 'with the organization',
  },
  {
    table: 'break_glass',
    what: 'emergency access of an operator: reason, from, until',
    owner: 'organization',
    purpose: 'to be seen by those concerned',
    erased: 'after 3 years',
  },
  {
    table: 'rescue',
    what: 'who is to get a new second factor, and when',
    owner: 'organization',
    purpose: 'to stop what nobody asked for',
    erased: 'when used or cancelled, else 7 days after it was due',
  },
]
