import type { Route } from '#platform/http/route.ts'

export { checkHousehold } from './check-household.ts'
export { estimate } from './estimate.ts'
export { benefitName } from './law.ts'
export { lineText } from './line-text.ts'
export type { Estimate, Line, Part, PersonEstimate } from './lines.ts'
export { api } from './web/api.ts'

export const routes: readonly Route[] = []
