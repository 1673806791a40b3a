import { get, type Route } from '#platform/http/route.ts'
import { figuresCsv } from './figures-csv.ts'
import { figuresPage } from './figures-page.tsx'
import { paths } from './paths.ts'

const readers = ['coordinator', 'evaluator'] as const

export const routes: readonly Route[] = [
  get(paths.figures, readers, figuresPage),
  get('/auswertung.csv', readers, figuresCsv),
]
