import type { Law } from './law.ts'
import type { Stage } from './tables/regelbedarf.ts'

/**
 * The Sofortzuschlag of a child or a young adult, in cents (§ 72 (1) SGB II): stages 3 to 6 with a claim of their
 * own, or without one only because Kindergeld counts as their income. It is paid beside the need: no income is set
 * against it.
 */
export const sofortzuschlagOf = (stage: Stage, hasClaim: boolean, law: Law): number =>
  stage >= 3 && hasClaim ? law.sofortzuschlag.value : 0
