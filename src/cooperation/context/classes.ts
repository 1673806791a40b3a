/**
 * Three to four classes of equal width with round borders for some shares or counts, the least first: the lower border
 * of each class but the first. Empty where all values are alike.
 */
export const bordersOf = (values: readonly number[]): readonly number[] => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (values.length === 0 || high <= low) return []
  const raw = (high - low) / 4
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((one) => one >= raw) ?? 10 * power
  const first = Math.floor(low / step) * step + step
  const borders: number[] = []
  // Of a step of 0.1 every tenth would be a hair off.
  for (let border = first; border <= high && borders.length < 4; border += step)
    borders.push(Number(border.toPrecision(6)))
  return borders
}

/** Which class a value belongs to, by the borders. */
export const classOf = (value: number, borders: readonly number[]): number =>
  borders.filter((border) => value >= border).length
