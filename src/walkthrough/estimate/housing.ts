import { divide } from './money.ts'
import type { Purse } from './purse.ts'

/**
 * Rent and heating by heads (BSG: Kopfteilprinzip, § 22 (1) SGB II), in cents, whoever lives there counts. The parts
 * add up to what is paid; a cent that cannot be divided goes to the older ones, so that the order does not matter.
 */
export const housingShares = (total: number, all: readonly Purse[]): readonly number[] => {
  const order = all.toSorted((a, b) => b.age - a.age || rank(a) - rank(b))
  const parts = divide(
    total,
    order.map(() => 1),
  )
  const shares = all.map(() => 0)
  for (const [index, { position }] of order.entries()) shares[position] = parts[index] ?? 0
  return shares
}

const rank = ({ gross, deductions, kindergeld, maintenance, other }: Purse): number =>
  gross * 1.7 + deductions * 1.3 + kindergeld * 1.1 + maintenance * 0.7 + other * 0.3
