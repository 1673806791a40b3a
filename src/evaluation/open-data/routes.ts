import { bare, get, type Route } from '#platform/http/route.ts'
import { catalogueAs, fileOf, front } from './answers.ts'
import { datasets } from './datasets.ts'
import { formatNames } from './formats.ts'
import { jsonLd, turtle } from './negotiate.ts'
import { openDataPage } from './page.tsx'
import { cataloguePath, filePath, jsonLdPath, pagePath, turtlePath } from './paths.ts'

export const routes: readonly Route[] = [
  get(pagePath, 'everyone', openDataPage),
  bare(get(cataloguePath, 'everyone', front)),
  bare(get(turtlePath, 'everyone', catalogueAs(turtle))),
  bare(get(jsonLdPath, 'everyone', catalogueAs(jsonLd))),
  ...datasets.flatMap((dataset) =>
    formatNames.map((format) => bare(get(filePath(dataset.id, format), 'everyone', fileOf(dataset, format)))),
  ),
]
