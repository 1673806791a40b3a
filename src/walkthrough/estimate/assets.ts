import type { Law } from './law.ts'

/**
 * What a Bedarfsgemeinschaft may own, in cents, by the ages of its members (§ 12 SGB II): in the Karenzzeit a high
 * amount for the first and one for each further person; else one for each, since 07/2026 by age. What one does not
 * use goes to the others.
 */
export const assetLimit = (ages: readonly number[], karenzzeit: boolean, law: Law): number => {
  const { karenz, by_age } = law.assets.value
  if (karenz && karenzzeit) return karenz.first + karenz.further * (ages.length - 1)
  return ages.reduce((sum, age) => sum + (by_age.findLast(({ from }) => from <= age)?.limit ?? 0), 0)
}
