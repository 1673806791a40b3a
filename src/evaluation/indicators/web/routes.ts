import { get, post, type Route } from '#platform/http/route.ts'
import { receiveTarget, receiveValue } from './changes.ts'
import { indicatorPage } from './indicator-page.tsx'
import { indicatorsCsv } from './indicators-csv.ts'
import { overviewPage } from './overview-page.tsx'
import { addPage, changePage, receiveChange, receiveNew, receiveRemoval, removePage } from './own-pages.tsx'
import { paths } from './paths.ts'

const readers = ['coordinator', 'evaluator', 'lead'] as const
const writers = ['coordinator'] as const
const [network, indicator] = [':network', ':indicator']

export const routes: readonly Route[] = [
  get(paths.all(network), readers, overviewPage),
  get(paths.csv(network), readers, indicatorsCsv),
  get(paths.add(network), writers, addPage),
  post(paths.add(network), writers, receiveNew),
  get(paths.one(network, indicator), readers, indicatorPage),
  post(paths.target(network, indicator), writers, receiveTarget),
  post(paths.value(network, indicator), writers, receiveValue),
  get(paths.change(network, indicator), writers, changePage),
  post(paths.change(network, indicator), writers, receiveChange),
  get(paths.remove(network, indicator), writers, removePage),
  post(paths.remove(network, indicator), writers, receiveRemoval),
]
