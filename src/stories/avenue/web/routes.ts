import { get, post, type Route } from '#platform/http/route.ts'
import { makerRoles } from '../../portrait/acting.ts'
import { exhibitionPage, receiveHanging } from './exhibition-page.tsx'
import { labelsPdf, leafletPdf, postersPdf } from './papers.ts'
import { paths } from './paths.ts'
import { pressText } from './press-part.tsx'
import { printPage } from './print-page.tsx'
import { slidesPage } from './slides-page.tsx'
import { pictureOn } from './week-part.tsx'

const story = ':story'

export const routes: readonly Route[] = [
  get(paths.slides, 'everyone', slidesPage),
  get(paths.weekPicture(story, ':year'), 'everyone', pictureOn('aktionswoche')),
  get(paths.pressPicture(story), 'everyone', pictureOn('presse')),
  get(paths.pressText(story), 'everyone', pressText),

  get(paths.exhibition, makerRoles, (visit) => exhibitionPage(visit)),
  post(paths.exhibition, makerRoles, receiveHanging),
  get(paths.print, makerRoles, printPage),
  get(paths.posters, makerRoles, postersPdf),
  get(paths.labels, makerRoles, labelsPdf),
  get(paths.leaflet, makerRoles, leafletPdf),
]
