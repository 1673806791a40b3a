import { system } from '../actor.ts'
import type { Chapter } from '../chapter.ts'
import { anchorByClock } from './anchor-heads.ts'
import { commands } from './commands.ts'
import { eraseOldReads } from './readers.ts'

/** The chains of changes, their anchors, and who read what. */
export const audit = {
  commands,
  jobs: [
    { name: 'platform.anchor-file', cron: '5 * * * *', run: anchorByClock('file') },
    { name: 'platform.anchor-mail', cron: '5 5 * * *', run: anchorByClock('mail') },
    {
      name: 'platform.erase-reads',
      cron: '30 3 * * *',
      run: (world) => world.look(system('retention'), eraseOldReads),
    },
  ],
  stores: [
    {
      table: 'audit_entry',
      what: 'ids of what was changed and of the member of staff who did it',
      owner: 'organization',
      purpose: 'to show that nothing was changed unseen (Art. 5 (2), 32 GDPR)',
      erased: 'never: a chain has no gaps; ids say nothing once their rows are erased',
    },
    {
      table: 'read_entry',
      what: 'ids of what was read, role and id of the member of staff, purpose',
      owner: 'organization',
      purpose: 'to tell a person who read about them (Art. 15 GDPR)',
      erased: 'at the end of the year after',
    },
  ],
} satisfies Partial<Chapter>
