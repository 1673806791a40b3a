import { divide } from './money.ts'
import type { Purse } from './purse.ts'

/**
 * Rent and heating by heads (Kopfteilprinzip, § 22 (1) SGB II), in cents; whoever lives there counts. The parts add up
 * to what is paid; a cent that cannot be divided goes to the older ones, among people of one age to the first named.
 */
export const housingShares = (total: number, all: readonly Purse[]): readonly number[] => {
  const order = all.toSorted((a, b) => b.age - a.age)
  const parts = divide(
    total,
    order.map(() => 1),
  )
  const shares = all.map(() => 0)
  for (const [index, { position }] of order.entries()) shares[position] = parts[index] ?? 0
  return shares
}
