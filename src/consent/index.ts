import { system } from '#platform/actor.ts'
import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { eraseExpiredSheets } from './store.ts'

export { consentWithdrawn } from './facts.ts'
export {
  bearer,
  offerNewCode,
  openNewCode,
  sealFields,
  sheetFingerprint,
  unsealFields,
} from './open-sheet.ts'
export { decideDraft, refuseDraft } from './refuse-draft.ts'
export { type Channel, isDraft, type Progress, type SheetState, sheetDays } from './sheet.ts'
export { changeSheet, findSheet, insertSheet, lockSheet, type SheetRow } from './store.ts'
export { withdraw } from './withdraw.ts'
export { type ConsentFacts, type Wording, wording, wordingVersion } from './wording.ts'

export const chapter: Chapter = {
  name: 'consent',
  migrations: sourceFolder('consent/migrations/'),
  jobs: [
    {
      name: 'consent.erase-sheets',
      cron: '30 3 * * *',
      run: (world) => world.look(system('retention'), eraseExpiredSheets),
    },
  ],
  stores: [
    {
      table: 'sheet',
      what: 'what a person allowed to pass on, to whom, when; sealed with their code',
      owner: 'person',
      purpose: 'proof of consent, own view, withdrawal',
      erased: 'a draft after 7 days, decided or not; a slip after 120, a given one after 300',
    },
  ],
}
