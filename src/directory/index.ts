import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { directoryWords } from './messages/public/index.ts'
import { locationsPath } from './web/paths.ts'
import { routes } from './web/routes.tsx'

export {
  acceptInvitation,
  changeOrganization,
  createNetwork,
  createOrganization,
  isInvited,
  joinNetwork,
  leaveNetwork,
  listNetworkMembers,
  listNetworks,
  listOrganizations,
  stayInNetwork,
  withdrawInvitation,
} from './administration-store.ts'
export { berlinZone, discreet, offerCalendar, printedAs } from './calendar.ts'
export { directoryCommands } from './commands.ts'
export type { OfferFacts, Provided } from './facts-of-offer.ts'
export { importServices } from './import-services.ts'
export { addressOf, type Location } from './location.ts'
export { type MemberRole, memberRoles, type Network, networkKinds } from './network.ts'
export { housesOfPartners, networkOfBoth } from './network-queries.ts'
export { listOffers, type OfferRow } from './offer-queries.ts'
export {
  type OpenService,
  openAreas,
  openLocations,
  openMemberships,
  openOrganizations,
  openServices,
} from './open-data-queries.ts'
export { isJobcenter, type OrganizationKind, organizationKinds } from './organization.ts'
export type { Indexer, OfferToIndex } from './prepare-offer.ts'
export { type OfferToPublish, placeInHouse, publishOffer, publishOffers } from './publish-offer.ts'
export {
  findLocation,
  findNetwork,
  findNetworkBySlug,
  findNetworksOf,
  findOrganization,
  findOrganizationBySlug,
  findReach,
  findService,
  locationsOf,
  membersOf,
} from './queries.ts'
export {
  areasOf,
  listResponsibilities,
  type Responsibility,
  responsibleJobcenters,
} from './responsibility-queries.ts'
export { saveLocations, saveNetworks, saveOrganizations } from './save-demo-data.ts'
export { daytimesOf, nextDate, type OfferDate, scheduleOf, weekdaysOf } from './schedule.ts'
export { offerSentences } from './sentences.ts'
export { costShort, frameShort, languageName, signUpShort, whenShort } from './short-facts.ts'
export { offerActions } from './slots.ts'
export { translated } from './translated.ts'
export { dialled, unbroken } from './web/contact-facts.tsx'
export { marks } from './web/marked.tsx'
export { OfferFact, OfferFactList } from './web/offer-facts.tsx'
export { OfferSheet } from './web/offer-sheet.tsx'
export { landAt } from './web/offer-view.ts'
export { locationPath, offerCalendarPath, offerPath, offersPath, weekPath } from './web/paths.ts'

export const chapter: Chapter = {
  name: 'directory',
  migrations: sourceFolder('directory/migrations/'),
  routes,
  menu: [{ path: locationsPath, label: (locale) => directoryWords(locale).houses }],
  stores: [
    {
      table: 'organization',
      what: 'phone and mail address that an organization publishes',
      owner: 'organization',
      purpose:
        'to be found and asked; the operator calls the number before helping with a lost second factor',
      erased: 'when the next import changes it',
    },
    {
      table: 'location, service, service_translation, directory_staging',
      what: 'in `facts`, `details` and texts: name, role, phone and mail address of the contact that a house publishes',
      owner: 'organization',
      purpose: 'to be found and asked',
      erased: 'when the next import changes it; the staging of an import at its end',
    },
  ],
}
