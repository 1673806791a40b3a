import { system } from '#platform/actor.ts'
import type { Chapter } from '#platform/chapter.ts'
import type { Sessions } from '#platform/http/visit.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { accountCommands } from './account-command.ts'
import { eraseLeftOver, eraseOldProofs } from './credentials/index.ts'
import { accountWords, waitWords } from './messages/account/index.ts'
import { organizationRefusals } from './messages/staff/index.ts'
import { oneCase } from './one-case/index.ts'
import { organizationJobs, organizationStores } from './organization/index.ts'
import { operatorCommand } from './organization/operator-command.ts'
import { findOwnSession } from './session.ts'
import { eraseExpired } from './session-store.ts'
import { organizationMenu, organizationRoutes } from './web/organization/routes.ts'
import { routes } from './web/routes.tsx'
import { whenLocked } from './web/when-locked.ts'

export { memberEnded } from './facts.ts'
export { listColleagues, listTakers } from './organization/colleague-queries.ts'
export { findLinkRules, findTeamOf, mayReceive } from './organization/duty-queries.ts'
export { mailboxesOfCoordinators } from './organization/mailbox-queries.ts'
export { listTeams } from './organization/team-store.ts'
export { saveAccounts } from './save-accounts.ts'
export { forget, keep, recall } from './session-item.ts'
export { signInDemo } from './sign-in-demo.ts'
export { organizationNotes } from './slots.ts'
export { askForProof } from './web/ask-for-proof.ts'
export { RescueAlert } from './web/organization/rescue-pages.tsx'

/** The seam between sign-in and everything else. */
export const sessions: Sessions = { find: findOwnSession, whenLocked }

export const chapter: Chapter = {
  name: 'people',
  migrations: sourceFolder('people/migrations/'),
  routes: [...routes, ...organizationRoutes, ...oneCase.routes],
  menu: [...organizationMenu, ...oneCase.menu],
  commands: [operatorCommand, ...accountCommands],
  jobs: [
    ...organizationJobs,
    {
      name: 'people.erase-sessions',
      cron: '*/10 * * * *',
      run: async (world) => {
        await world.look(system('retention'), eraseExpired)
        await eraseOldProofs(world)
      },
    },
    { name: 'people.erase-left-over', cron: '50 3 * * *', run: eraseLeftOver },
  ],
  stores: [
    ...organizationStores,
    {
      table: 'person',
      what: 'name, account and mail address of staff',
      owner: 'organization',
      purpose: 'sign-in',
      erased: 'with the last membership',
    },
    {
      table: 'membership',
      what: 'roles, team and title of staff in an organization',
      owner: 'organization',
      purpose: 'who may see what (R2)',
      erased: 'when the person leaves; an operator’s emergency access within half an hour of its end',
    },
    {
      table: 'stand_in',
      what: 'who stands in for whom, on which days (not why)',
      owner: 'organization',
      purpose: 'who may see what (R2)',
      erased: 'after its last day',
    },
    {
      table: 'organization_duty',
      what: 'privacy contact of an organization; slow hash of the PIN of its mail links',
      owner: 'organization',
      purpose: 'its duties as a controller (R7, R11)',
      erased: 'when it is changed',
    },
    {
      table: 'session',
      what: 'who is signed in, since when, in which browser (two words)',
      owner: 'platform',
      purpose: 'sign-in; one’s own list of sessions',
      erased: 'at sign-out, after 10 hours at most',
    },
    {
      table: 'device',
      what: 'keyed hash of a browser’s cookie, slow hash of the PIN of its lock',
      owner: 'platform',
      purpose: 'to open the lock; so that guesses of strangers keep nobody out',
      erased: 'after 180 days without use',
    },
    {
      table: 'auth.user, auth.account, auth.passkey, auth.session, auth.verification',
      what: 'hash of the password, public keys of passkeys, hash of issuer and subject at the provider; no name, no mail or network address: those columns stay empty or hold a random id',
      owner: 'platform',
      purpose: 'to prove who somebody is',
      erased:
        'in the night after the person, or in the one after that; challenges and links within minutes of their end',
    },
    {
      table: 'second_factor, recovery_code',
      what: 'sealed secret of the app, keyed hashes of recovery codes',
      owner: 'platform',
      purpose: 'the second factor',
      erased: 'with the person',
    },
    {
      table: 'mail_change',
      what: 'a new mail address of staff that its owner has yet to confirm, keyed hash of the link to it',
      owner: 'platform',
      purpose: 'so that links to sign in with reach nobody else',
      erased: 'when it is confirmed, after 24 hours at the latest',
    },
    {
      table: 'session_item',
      what: 'need profile, draft, form kept behind the lock, secret of an app that is being set up; encrypted',
      owner: 'platform',
      purpose: 'search with a person',
      erased: 'after 60 minutes, a kept form after 10 hours, at the latest',
    },
  ],
  deeds: oneCase.deeds,
  refusals: (locale, key, { retryAfter }) => {
    if (key === 'people.tooOften') return waitWords(locale, Number(retryAfter))
    const [chapter, word = ''] = key.split('.')
    const said: Record<string, string> = accountWords(locale).errors
    return chapter === 'people' ? (said[word] ?? organizationRefusals(locale, key)) : undefined
  },
}
