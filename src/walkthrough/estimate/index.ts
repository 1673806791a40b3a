import type { Route } from '#platform/http/route.ts'

export { estimate } from './estimate.ts'
export { benefitName } from './law.ts'
export { lineText } from './line-text.ts'
export type { Estimate, Line, Part, PersonEstimate } from './lines.ts'

export const routes: readonly Route[] = []
