import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'

export const chapter: Chapter = {
  name: 'cooperation',
  migrations: sourceFolder('cooperation/migrations/'),
  stores: [
    {
      table: 'agreement_party, agreement_signature',
      what: 'name and office of whoever signs for an organization; place and day',
      owner: 'organization',
      purpose: 'to know who agreed to which text',
      erased: 'with the agreement; it is kept as long as the network',
    },
  ],
}
