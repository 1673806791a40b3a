import { fact } from '#platform/facts.ts'
import type { ActivityKind } from './knowing.ts'

type Told = {
  networkId: string
  kind: ActivityKind
  day: string
  teamKey: string
  locationId: string
}

/** A team and a house did something together; ids and coded values only. */
export const jointActivity = fact<Told>('cooperation.joint-activity')

/** It was recorded by mistake. */
export const jointActivityUndone = fact<Told>('cooperation.joint-activity-undone')
