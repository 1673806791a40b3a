import type { Chapter } from '#platform/chapter.ts'
import { sourceFolder } from '#platform/source-folder.ts'
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
  jobs,
  deeds as ofRegistrationDeeds,
  refusals as ofRegistrations,
  fills as registrationFills,
  routes as registrationRoutes,
  stores as registrationStores,
} from './registration/index.ts'
import { timetableTool } from './timetable/command.ts'

/** Each room says its own refusals and deeds. */
const refusalsOfRooms = [ofEvents, ofRegistrations]
const deedsOfRooms = [ofEventDeeds, ofRegistrationDeeds]

export const chapter: Chapter = {
  name: 'events',
  migrations: sourceFolder('events/migrations/'),
  routes: [...routes, ...registrationRoutes],
  fills: [...fills, ...registrationFills],
  menu,
  jobs,
  footer,
  stores: [...stores, ...registrationStores],
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
