import type { Tx } from '#platform/transaction.ts'
import type { FieldOfAction, TargetGroup } from '../vocabulary.ts'
import { coverage, gapKey } from './coverage.ts'
import { areaOfNetwork, offersOfArea } from './queries.ts'

/** What was agreed on in a network and nothing in reach of its districts offers. Without groups it is about all of them. */
export const agreedGaps = async (
  tx: Tx,
  networkId: string,
  agreed: { readonly fields: readonly string[]; readonly targetGroups: readonly string[] },
): Promise<
  readonly { readonly field: FieldOfAction; readonly group: TargetGroup; readonly key: string }[]
> => {
  const area = await areaOfNetwork(tx, networkId)
  const [whole] = coverage(await offersOfArea(tx, area), [area.whole])
  return (whole?.cells ?? [])
    .filter(
      (cell) =>
        cell.isGap &&
        agreed.fields.includes(cell.field) &&
        (agreed.targetGroups.length === 0 || agreed.targetGroups.includes(cell.group)),
    )
    .map(({ field, group }) => ({ field, group, key: gapKey({ field, group }, area.whole) }))
}
