import type { Household } from './household.ts'
import type { Law, TableName } from './law.ts'
import type { LineId, LineValues, Part } from './lines.ts'
import type { Purse } from './purse.ts'
import type { Member, Reckoning } from './reckon.ts'

/** Everything that was reckoned, in cents. */
export interface Reckoned {
  readonly household: Household
  readonly law: Law
  readonly all: readonly Purse[]
  readonly members: readonly Member[]
  readonly reckoned: Reckoning
  readonly need: number
  readonly income: number
  readonly benefit: number
  readonly assets: number
  readonly tooMuch: boolean
}

/** Puts a line together: `amount` in cents; paragraph and source are those of the table. */
export type Write = <K extends LineId>(
  part: Part,
  id: K,
  values: LineValues[K],
  amount: number,
  where: { readonly table: TableName; readonly paragraph?: string; readonly person?: number },
) => void
