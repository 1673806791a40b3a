import type { Tx } from '#platform/transaction.ts'
import type { FieldOfAction, TargetGroup } from '../vocabulary.ts'
import { coverage } from './coverage.ts'
import { agreedOn, areaOfNetwork, offersOfArea } from './queries.ts'

/** What the living agreements of a network name and nothing in reach of its districts offers. */
export const agreedGaps = async (
  tx: Tx,
  networkId: string,
): Promise<readonly { readonly field: FieldOfAction; readonly group: TargetGroup }[]> => {
  const area = await areaOfNetwork(tx, networkId)
  const agreed = await agreedOn(tx, networkId)
  const [whole] = coverage(await offersOfArea(tx, area), [area.whole])
  return (whole?.cells ?? [])
    .filter(
      (cell) =>
        cell.isGap &&
        agreed.fields.includes(cell.field) &&
        (agreed.groups.length === 0 || agreed.groups.includes(cell.group)),
    )
    .map(({ field, group }) => ({ field, group }))
}
