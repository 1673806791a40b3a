import type { Role } from '#platform/actor.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { paths } from './paths.ts'
import {
  dropPage,
  finishPage,
  receiveDrop,
  receiveFinish,
  receiveSection,
  receiveStart,
  reportsPage,
  sectionPage,
} from './report-changes.tsx'
import { reportCsv } from './report-csv.ts'
import { reportPage } from './report-page.tsx'
import { reportPdf } from './report-pdf.ts'

const staff: readonly Role[] = ['counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator']
const led: readonly Role[] = ['coordinator']

/** The evaluation of a model phase: read by the network, written by whoever coordinates it. */
export const routes: readonly Route[] = [
  get(paths.ofAgreement(':id'), staff, (visit) => reportsPage(visit)),
  post(paths.ofAgreement(':id'), led, receiveStart),
  get(paths.one(':id'), staff, reportPage),
  get(paths.section(':id', ':section'), led, (visit) => sectionPage(visit)),
  post(paths.section(':id', ':section'), led, receiveSection),
  get(paths.finish(':id'), led, (visit) => finishPage(visit)),
  post(paths.finish(':id'), led, receiveFinish),
  get(paths.drop(':id'), led, (visit) => dropPage(visit)),
  post(paths.drop(':id'), led, receiveDrop),
  get(paths.pdf(':id'), staff, reportPdf),
  get(paths.csv(':id'), staff, reportCsv),
]
