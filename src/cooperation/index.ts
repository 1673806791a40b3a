import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { agreementWords, refusals as ofAgreements } from './agreement/messages/index.ts'
import { publicWords } from './agreement/messages/public/index.ts'
import { routes as agreementRoutes } from './agreement/web/routes.tsx'
import { clientDataRefusals } from './client-data-words.ts'
import { importContextCommand } from './context/command.ts'
import { foundNetworksCommand } from './country/command.ts'
import { refusals as ofCountry } from './country/messages/index.ts'
import { routes as countryRoutes } from './country/web/routes.ts'
import { formatRoutes, formatStores, refusals as ofFormats } from './formats/index.ts'
import { routes as gapRoutes } from './gaps/web/routes.ts'
import {
  jobs as knowingJobs,
  routes as knowingRoutes,
  stores as knowingStores,
  refusals as ofKnowing,
} from './knowing/index.ts'
import { remindOfMilestones } from './milestone/remind.ts'
import {
  refusals as ofSteering,
  jobs as steeringJobs,
  routes as steeringRoutes,
  stores as steeringStores,
} from './steering/index.ts'
import { fills } from './web/fills.tsx'
import { paths } from './web/paths.ts'
import { routes as networkRoutes } from './web/routes.ts'
import { refusals as ofWhoIsWho } from './who-is-who/messages/index.ts'
import { stores as whoIsWhoStores } from './who-is-who/stores.ts'
import { routes as whoIsWhoRoutes } from './who-is-who/web/routes.tsx'

export { agreeToText } from './agreement/agree.ts'
export { type AgreementKind, binding as bindingStates, type PartyRole } from './agreement/agreement.ts'
export { addParty } from './agreement/change-parties.ts'
export { createAgreement } from './agreement/create-agreement.ts'
export { endParty } from './agreement/end-party.ts'
export { agreementPath, decisionSteps } from './agreement/front.ts'
export { offerText } from './agreement/offer-text.ts'
export { recordPaper } from './agreement/paper.ts'
export { listParties } from './agreement/party-store.ts'
export { listPublic as publicNetworks } from './agreement/public-queries.ts'
export { publishAgreement } from './agreement/publish.ts'
export { listAgreements } from './agreement/queries.ts'
export { setFocus } from './agreement/set-focus.ts'
export { findAgreement } from './agreement/store.ts'
export { takeStep } from './agreement/take-step.ts'
export { latestVersion, textInForce } from './agreement/version-store.ts'
export { writeBlock } from './agreement/write-text.ts'
export { agreementMoved } from './facts.ts'
export {
  joinFormat,
  type ListedFormat,
  linkOffer,
  listFormats,
  proposeFormat,
  takeFormatStep,
} from './formats/index.ts'
export { agreedGaps } from './gaps/agreed-gaps.ts'
export {
  countActivities,
  jointActivity,
  jointActivityUndone,
  knowingFigures,
  proposeActivity,
  readPairs,
  recordActivity,
} from './knowing/index.ts'
export { vocabularyWords } from './messages/public/index.ts'
export {
  agreementRooms,
  belowFigures,
  gapNotes,
  networkRooms,
  pressStories,
  toldFigure,
  vainNeeds,
  weekStories,
} from './slots.ts'
export {
  closeMinutes,
  finishTask,
  listAgenda,
  nextRound,
  openPoints,
  openTasks,
  planRound,
  proposePoint,
  takeRoundStep,
  writeMinutes,
} from './steering/index.ts'
export { listRounds } from './steering/queries.ts'
export { type FieldOfAction, fieldIds, fieldsOfAction, type TargetGroup, targetGroups } from './vocabulary.ts'
export { networkOf, type OwnNetwork } from './web/in-network.ts'
export { introduceTeam } from './who-is-who/describe-team.ts'
export { nameContact } from './who-is-who/name-contact.ts'
export { offerConsultation } from './who-is-who/offer-consultation.ts'
export { contactsOf, describeTeams, listTeamProfiles } from './who-is-who/queries.ts'

/** Each room says its own refusals. */
const refusalsOfRooms = [
  ofAgreements,
  ofWhoIsWho,
  ofCountry,
  ofKnowing,
  ofSteering,
  clientDataRefusals,
  ofFormats,
]

export const chapter: Chapter = {
  name: 'cooperation',
  migrations: sourceFolder('cooperation/migrations/'),
  routes: [
    ...whoIsWhoRoutes,
    ...networkRoutes,
    ...agreementRoutes,
    ...countryRoutes,
    ...formatRoutes,
    ...gapRoutes,
    ...knowingRoutes,
    ...steeringRoutes,
  ],
  menu: [
    {
      path: paths.networks,
      label: (locale) => agreementWords(locale).menu,
      roles: ['counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator'],
    },
  ],
  fills,
  commands: [importContextCommand, foundNetworksCommand],
  footer: [{ path: paths.public, label: (locale) => publicWords(locale).listTitle }],
  jobs: [
    { name: 'cooperation.remind-of-milestones', cron: '0 8 * * *', run: remindOfMilestones },
    ...knowingJobs,
    ...steeringJobs,
  ],
  stores: [
    {
      table: 'agreement_party, agreement_signature',
      what: 'name and office of whoever signs for an organization; place and day',
      owner: 'organization',
      purpose: 'to know who agreed to which text',
      erased: 'with the agreement; it is kept as long as the network',
    },
    {
      table: 'agreement, agreement_version, agreement_event, milestone',
      what: 'texts of agreements, their timeline and milestones: may name staff in their function, never a client',
      owner: 'organization',
      purpose: 'to know what was agreed on, and what became of it',
      erased: 'with the agreement; it is kept as long as the network',
    },
    ...whoIsWhoStores,
    ...formatStores,
    ...knowingStores,
    ...steeringStores,
  ],
  refusals: (locale, key, values) => {
    for (const say of refusalsOfRooms) {
      const words = say(locale, key, values)
      if (words) return words
    }
    return undefined
  },
}
