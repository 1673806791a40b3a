import { fact } from '#platform/facts.ts'
import type { ActivityKind } from './knowing.ts'

/** A team and a house did something together; ids and coded values only. */
export const jointActivity = fact<{
  networkId: string
  kind: ActivityKind
  day: string
  teamKey: string
  locationId: string
}>('cooperation.joint-activity')
