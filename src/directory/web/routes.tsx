import { get, type Route } from '#platform/http/route.ts'
import { locationPage } from './location-page.tsx'
import { locationsPage } from './locations-page.tsx'
import { offerCalendarFile } from './offer-calendar.ts'
import { offerPage } from './offer-page.tsx'
import { weekFeedPath, weekPath } from './paths.ts'
import { weekFeed, weekPage } from './week-page.tsx'

export const routes: readonly Route[] = [
  get('/angebote/:file{.+\\.ics}', 'everyone', offerCalendarFile),
  get('/angebote/:id', 'everyone', offerPage),
  get(weekPath, 'everyone', weekPage),
  get(weekFeedPath, 'everyone', weekFeed),
  get('/einrichtungen', 'everyone', locationsPage),
  get('/einrichtungen/:id', 'everyone', locationPage),
]
