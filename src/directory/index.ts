import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { directoryWords } from './messages/public/index.ts'
import { locationsPath } from './web/paths.ts'
import { routes } from './web/routes.tsx'

export { offerCalendar } from './calendar.ts'
export { directoryCommands } from './commands.ts'
export type {
  AccessibilityFeature,
  LegalFrame,
  OfferFacts,
  PlaceKind,
  Provided,
} from './facts-of-offer.ts'
export { accessibilityFeatures } from './facts-of-offer.ts'
export { importLocations } from './import-locations.ts'
export type { ImportReport } from './import-report.ts'
export { importServices } from './import-services.ts'
export { addressOf, type Contact, type Location, type LocationKind } from './location.ts'
export type { MemberRole, Network, NetworkMember } from './network.ts'
export { listOffers, type OfferFilter, type OfferRow } from './offer-queries.ts'
export { isJobcenter, type Organization, type OrganizationKind } from './organization.ts'
export type { Indexer, OfferToIndex } from './prepare-offer.ts'
export { isLand, type Land } from './public-holidays.ts'
export {
  findLocation,
  findLocationBySlug,
  findNetwork,
  findNetworkBySlug,
  findNetworksOf,
  findOrganization,
  findOrganizationBySlug,
  findService,
  findTranslations,
  listLocations,
  locationsOf,
  type Membership,
  membersOf,
} from './queries.ts'
export { saveLocations, saveNetworks, saveOrganizations } from './save-demo-data.ts'
export {
  type Daytime,
  daytimesOf,
  nextDate,
  nextDates,
  nextOccurrence,
  type OfferDate,
  type OfferTimes,
  type Schedule,
  type Weekday,
  weekdays,
  weekdaysOf,
} from './schedule.ts'
export { type FactGroup, type FactKey, type FreeText, offerSentences } from './sentences.ts'
export { isOver, isVoluntary, type Service, type ServicePlace, type Translations } from './service.ts'
export { costShort, frameShort, languageName, signUpShort, whenShort } from './short-facts.ts'
export { offerActions } from './slots.ts'
export { tellMoment } from './telling-time.ts'
export { type Marked, translated } from './translated.ts'
export { OfferSheet } from './web/offer-sheet.tsx'
export { landAt } from './web/offer-view.ts'
export { locationPath, locationsPath, offerPath, offersPath } from './web/paths.ts'

export const chapter: Chapter = {
  name: 'directory',
  migrations: sourceFolder('directory/migrations/'),
  routes,
  menu: [{ path: locationsPath, label: (locale) => directoryWords(locale).houses }],
  stores: [
    {
      table: 'location.facts, service.details',
      what: 'name, role, phone and mail of the contact a house publishes',
      owner: 'organization',
      purpose: 'to be found and asked',
      erased: 'when the house changes or withdraws it',
    },
  ],
}
