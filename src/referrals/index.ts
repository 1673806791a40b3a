import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { close, erase, expire, release, remind } from './clock.ts'
import { listeners } from './listeners.ts'
import { deeds } from './messages/deeds.ts'
import { referralWords } from './messages/public/index.ts'
import { refusals } from './messages/refusals.ts'
import { staffWords } from './messages/staff/index.ts'
import { fills } from './web/fills.tsx'
import { paths } from './web/paths.ts'
import { routes } from './web/routes.tsx'

export { agreeAtHome } from './agree-at-home.ts'
export { countHint } from './count-hint.ts'
export { draft } from './draft.ts'
export { handoverMoved, handoverSent, type Sent } from './facts.ts'
export { handOutSlip } from './hand-out-slip.ts'
export { declineReasons, type State, type Word } from './handover.ts'
export { closeOld, type PastHandover, sendPast } from './past-handover.ts'
export { releaseArrival } from './release-arrival.ts'
export { sendHandover } from './send-handover.ts'
export { takeStep } from './take-step.ts'

export const chapter: Chapter = {
  name: 'referrals',
  migrations: sourceFolder('referrals/migrations/'),
  routes,
  menu: [
    { path: paths.list, label: (locale) => staffWords(locale).menu, roles: ['counsellor', 'host', 'lead'] },
    { path: paths.sheet, label: (locale) => referralWords(locale).slipTitle },
  ],
  fills,
  listeners,
  jobs: [
    { name: 'referrals.expire', cron: '10 2 * * *', run: expire },
    // Monday night, for everything whose day has come: word and date tell nothing else (decision 0003).
    { name: 'referrals.close', cron: '0 3 * * 1', run: close },
    { name: 'referrals.remind', cron: '0 9 * * 1-5', run: remind },
    { name: 'referrals.set-free', cron: '*/10 * * * *', run: release },
    { name: 'referrals.erase', cron: '40 3 * * *', run: erase },
  ],
  stores: [
    {
      table: 'handover_sent',
      what: 'first name (not of a slip), offer, one of four words, the counsellor’s id',
      owner: 'organization',
      purpose: 'to know what was handed over',
      erased: '90 days after closing',
    },
    {
      table: 'handover_received',
      what: 'first name, contact, chosen sentences, a note, what to prepare; proof of the consent; the host’s id',
      owner: 'organization',
      purpose: 'to receive a person',
      erased:
        'the person’s fields at withdrawal, the row 90 days after the end (open ones end after 180 days at most)',
    },
  ],
  refusals,
  deeds,
}
