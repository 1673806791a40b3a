import type { MenuItem } from '#platform/chapter.ts'
import type { Route } from '#platform/http/route.ts'
import { staffWords } from '../../messages/staff/index.ts'
import { everybodyRoutes, workers } from './everybody-routes.ts'
import { duties, leadRoutes } from './lead-routes.ts'
import { operator, operatorRoutes } from './operator-routes.ts'
import { paths } from './paths.ts'

export const organizationRoutes: readonly Route[] = [...everybodyRoutes, ...leadRoutes, ...operatorRoutes]

export const organizationMenu: readonly MenuItem[] = [
  { path: paths.standIn, label: (locale) => staffWords(locale).standInMenu, roles: workers },
  { path: paths.organization, label: (locale) => staffWords(locale).menu, roles: duties },
  { path: paths.operator, label: (locale) => staffWords(locale).operatorMenu, roles: operator },
]
