import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { agreementWords, refusals as ofAgreements } from './agreement/messages/index.ts'
import { routes as agreementRoutes } from './agreement/web/routes.ts'
import { remindOfMilestones } from './milestone/remind.ts'
import { paths } from './web/paths.ts'
import { routes as networkRoutes } from './web/routes.ts'

export { listPublic as publicNetworks } from './agreement/public-queries.ts'
export { takeStep } from './agreement/take-step.ts'
export { agreementMoved } from './facts.ts'

/** Each room says its own refusals. */
const refusalsOfRooms = [ofAgreements]

export const chapter: Chapter = {
  name: 'cooperation',
  migrations: sourceFolder('cooperation/migrations/'),
  routes: [...networkRoutes, ...agreementRoutes],
  menu: [
    {
      path: paths.networks,
      label: (locale) => agreementWords(locale).menu,
      roles: ['counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator'],
    },
  ],
  jobs: [{ name: 'cooperation.remind-of-milestones', cron: '0 8 * * *', run: remindOfMilestones }],
  stores: [
    {
      table: 'agreement_party, agreement_signature',
      what: 'name and office of whoever signs for an organization; place and day',
      owner: 'organization',
      purpose: 'to know who agreed to which text',
      erased: 'with the agreement; it is kept as long as the network',
    },
  ],
  refusals: (locale, key, values) => {
    for (const say of refusalsOfRooms) {
      const words = say(locale, key, values)
      if (words) return words
    }
    return undefined
  },
}
