import { system } from '#platform/actor.ts'
import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { peopleWords } from './messages/index.ts'
import { eraseExpired } from './store.ts'
import { routes } from './web/routes.tsx'

export { saveAccounts } from './save-accounts.ts'
export { sessions } from './session.ts'
export { forget, keep, recall } from './session-item.ts'
export { signInDemo } from './sign-in-demo.ts'

export const chapter: Chapter = {
  name: 'people',
  migrations: sourceFolder('people/migrations/'),
  routes,
  jobs: [
    {
      name: 'people.erase-sessions',
      cron: '*/10 * * * *',
      run: (world) => world.look(system('retention'), eraseExpired),
    },
  ],
  stores: [
    {
      table: 'person',
      what: 'name and account of staff',
      owner: 'organization',
      purpose: 'sign-in',
      erased: 'with the last membership',
    },
    {
      table: 'session',
      what: 'who is signed in',
      owner: 'platform',
      purpose: 'sign-in',
      erased: 'after 10 hours or at sign-out',
    },
    {
      table: 'session_item',
      what: 'need profile and draft, encrypted',
      owner: 'platform',
      purpose: 'search with a person',
      erased: 'after 60 minutes at most',
    },
  ],
  refusals: (locale, key) => (key === 'people.noSuchAccount' ? peopleWords(locale).noSuchAccount : undefined),
}
