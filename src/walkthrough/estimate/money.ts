/** Euros as typed or sent → whole cents, half a cent upwards (§ 41 (2) SGB II). */
export const cents = (euros: number): number => Math.round(euros * 100 + 1e-7)

/** Whole cents → euros, for pages and interfaces. */
export const euros = (amount: number): number => amount / 100

/** A percentage of an amount in cents, half a cent upwards (§ 41 (2) SGB II). */
export const percent = (amount: number, of100: number): number => Math.floor((amount * of100 + 50) / 100)

/**
 * An amount in cents, divided in proportion to `weights` so that the parts add up to it exactly: the cents that
 * remain go to the largest fractions, among equals to the earlier one. Nobody's weight: nobody's part.
 */
export const divide = (amount: number, weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return weights.map(() => 0)
  // Amounts up to 20 million euros and as many cents of weight stay exact only as big integers.
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight))
  const parts = exact.map((product) => Number(product / BigInt(total)))
  let left = amount - parts.reduce((sum, part) => sum + part, 0)
  const order = exact
    .map((product, index) => ({ index, rest: product % BigInt(total) }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  for (const { index } of order) {
    if (left === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts
}
