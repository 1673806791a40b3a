import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import {
  deeds as ofWeekDeeds,
  refusals as ofWeeks,
  fills as weekFills,
  jobs as weekJobs,
  routes as weekRoutes,
  stores as weekStores,
} from './action-week/index.ts'
import {
  fills,
  footer,
  menu,
  deeds as ofEventDeeds,
  refusals as ofEvents,
  routes,
  stores,
} from './event/index.ts'
import {
  fills as meetingFills,
  jobs as meetingJobs,
  routes as meetingRoutes,
  stores as meetingStores,
  deeds as ofMeetingDeeds,
  refusals as ofMeetings,
} from './get-to-know/index.ts'
import {
  fills as hallFills,
  listeners as hallListeners,
  routes as hallRoutes,
  stores as hallStores,
  deeds as ofHallDeeds,
  refusals as ofHalls,
} from './hall/index.ts'
import {
  jobs,
  deeds as ofRegistrationDeeds,
  refusals as ofRegistrations,
  fills as registrationFills,
  routes as registrationRoutes,
  stores as registrationStores,
} from './registration/index.ts'
import {
  fills as datingFills,
  jobs as datingJobs,
  listeners as datingListeners,
  routes as datingRoutes,
  stores as datingStores,
  deeds as ofDatingDeeds,
  refusals as ofDatings,
} from './speed-dating/index.ts'
import {
  refusals as ofTalks,
  deeds as ofTalksDeeds,
  fills as talksFills,
  jobs as talksJobs,
  routes as talksRoutes,
  stores as talksStores,
} from './talks/index.ts'
import { timetableTool } from './timetable/command.ts'

/** Each room says its own refusals and deeds. */
const refusalsOfRooms = [ofEvents, ofRegistrations, ofDatings, ofHalls, ofTalks, ofMeetings, ofWeeks]
const deedsOfRooms = [
  ofEventDeeds,
  ofRegistrationDeeds,
  ofDatingDeeds,
  ofHallDeeds,
  ofTalksDeeds,
  ofMeetingDeeds,
  ofWeekDeeds,
]

export { publishWeek } from './action-week/change-week.ts'
export { addVoice, writeConclusion } from './action-week/conclusion.ts'
export { answerAsk, askPartners } from './action-week/partners.ts'
export { writePress } from './action-week/press.ts'
export { readWeek } from './action-week/read-week.ts'
export { nameHelper, namePartnersHelper, writeShift } from './action-week/roster.ts'
export { copyWeek, startWeek } from './action-week/start-week.ts'
export { findEvent } from './event/store.ts'
export { publishEvent } from './event/take-step.ts'
export { changeEvent, createEvent } from './event/write-event.ts'
export { participationCounted } from './facts.ts'
export { declineInvitation, nameGuest } from './get-to-know/answer-invitation.ts'
export { concludeMeeting } from './get-to-know/conclude.ts'
export { inviteParties } from './get-to-know/invite.ts'
export { acceptTablePlan } from './get-to-know/plan.ts'
export { evaluateAnswers, typeInSheets } from './get-to-know/say.ts'
export { writeMeeting } from './get-to-know/write-meeting.ts'
export { markArrival } from './hall/mark-arrival.ts'
export { typeInSheet } from './registration/type-in-sheet.ts'
export { codesOf, datingBearer } from './speed-dating/codes.ts'
export { importDatingTable } from './speed-dating/import-tables.ts'
export { acceptPlan, startPlan } from './speed-dating/plan.ts'
export { whenDone } from './speed-dating/run-search.ts'
export { listTalks } from './speed-dating/run-store.ts'
export { writeDatingDay } from './speed-dating/write-day.ts'
export { writeDatingInterpreter } from './speed-dating/write-pair.ts'
export { allowFollowUp } from './talks/follow-up.ts'
export { sayAnswer } from './talks/say-answer.ts'
export { writeFlyer } from './talks/write-flyer.ts'

export const chapter: Chapter = {
  name: 'events',
  migrations: sourceFolder('events/migrations/'),
  routes: [
    ...routes,
    ...registrationRoutes,
    ...datingRoutes,
    ...talksRoutes,
    ...meetingRoutes,
    ...hallRoutes,
    ...weekRoutes,
  ],
  fills: [
    ...fills,
    ...meetingFills,
    ...registrationFills,
    ...datingFills,
    ...talksFills,
    ...hallFills,
    ...weekFills,
  ],
  menu,
  jobs: [...jobs, ...datingJobs, ...talksJobs, ...meetingJobs, ...weekJobs],
  footer,
  listeners: [...datingListeners, ...hallListeners],
  stores: [
    ...stores,
    ...registrationStores,
    ...datingStores,
    ...talksStores,
    ...meetingStores,
    ...hallStores,
    ...weekStores,
  ],
  tools: [timetableTool],
  refusals: (locale, key, values) => {
    for (const say of refusalsOfRooms) {
      const words = say(locale, key, values)
      if (words) return words
    }
    return undefined
  },
  deeds: (locale, name) => {
    for (const say of deedsOfRooms) {
      const words = say(locale, name)
      if (words) return words
    }
    return undefined
  },
}
