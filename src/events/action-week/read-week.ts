import type { Tx } from '#platform/transaction.ts'
import { ownWeek } from './acting.ts'
import { type Shift, shiftsOf } from './store.ts'
import { itemsOf, type Week } from './week.ts'

/** A week of one's own organization with its shifts. */
export const readWeek = async (tx: Tx, id: string): Promise<Week & { readonly shifts: readonly Shift[] }> => {
  const week = await ownWeek(tx, id)
  const items = itemsOf(week).map((item) => item.id)
  return { ...week, shifts: await shiftsOf(tx, items) }
}
