import { get, post, type Route } from '#platform/http/route.ts'
import { staff } from '../../agreement/web/routes.tsx'
import { receiveCompanion, receiveStop, stopPage } from './accompany-pages.tsx'
import { belowPage } from './below-page.tsx'
import { countryCsv } from './country-csv.ts'
import { countryPage } from './country-page.tsx'
import { kreisePage } from './kreise-page.tsx'
import { paths } from './paths.ts'

/** What lies below a frame, for whoever gives it. */
export const routes: readonly Route[] = [
  get(paths.all(':network'), staff, countryPage),
  get(paths.csv(':network'), staff, countryCsv),
  get(paths.kreise(':network'), staff, kreisePage),
  get(paths.one(':network', ':below'), staff, belowPage),
  post(paths.accompany(':network', ':below'), ['coordinator'], receiveCompanion),
  get(paths.stop(':id'), ['coordinator'], stopPage),
  post(paths.stop(':id'), ['coordinator'], receiveStop),
]
