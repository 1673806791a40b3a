import type { Law } from './law.ts'
import { forPregnancy, forSingleParent } from './mehrbedarf.ts'
import type { Purse } from './purse.ts'
import { stageOf } from './regelbedarf.ts'
import type { Stage } from './tables/regelbedarf.ts'

/** What a person needs, in cents (§ 19 (1) SGB II). The Sofortzuschlag is paid beside it. */
export interface Need {
  readonly stage: Stage
  readonly regelbedarf: number
  readonly pregnancy: number
  readonly singleParent: number
  readonly housing: number
}

export const needSum = ({ regelbedarf, pregnancy, singleParent, housing }: Need): number =>
  regelbedarf + pregnancy + singleParent + housing

/** The need of a person with this part of rent and heating; `isChild`: within the parents' Bedarfsgemeinschaft. */
export const needOf = (
  person: Purse,
  isChild: boolean,
  housing: number,
  all: readonly Purse[],
  law: Law,
): Need => {
  const partner = person.partner === undefined ? undefined : all[person.partner]
  const stage = stageOf(person, partner, isChild, law)
  const regelbedarf = law.regelbedarf.value[stage]
  const children = all.filter(({ parents }) => parents.includes(person.position))
  return {
    stage,
    regelbedarf,
    pregnancy: person.pregnant ? forPregnancy(regelbedarf, law) : 0,
    singleParent:
      isChild || partner
        ? 0
        : forSingleParent(
            children.map(({ age }) => age),
            law,
          ),
    housing,
  }
}
