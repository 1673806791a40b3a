import { westernDigits } from '#platform/digits.ts'
import { mostEuros } from './state.ts'

/** The most that is entered for a month, in euros. */
const mostMonthly = 100_000

/**
 * Euros as people write them: `1.234,56`, `1234.5`, `480 €`, `٤٨٠٫٥`. Empty is 0; undefined where it is no amount, or more than
 * anybody has.
 */
export const readEuros = (typed: string, most: number = mostMonthly): number | undefined => {
  const plain = westernDigits(typed)
    .replace(/[\s\u00a0\u202f€]|EUR/gi, '')
    .replaceAll('٬', '.')
    .replaceAll('٫', ',')
  if (plain === '') return 0
  const grouped = /^\d{1,3}(\.\d{3})+$/.test(plain)
  const point = plain.includes(',') ? plain.replaceAll('.', '').replace(',', '.') : plain
  const digits = grouped ? plain.replaceAll('.', '') : point
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(digits)) return undefined
  const euros = Number(digits)
  return euros <= most ? euros : undefined
}

export const readSavings = (typed: string): number | undefined => readEuros(typed, mostEuros)

/** An amount as it stands in a field: nothing where it is 0. */
export const eurosInField = (euros: number, comma: boolean): string => {
  if (euros === 0) return ''
  const text = Number.isInteger(euros) ? String(euros) : euros.toFixed(2)
  return comma ? text.replace('.', ',') : text
}

/** Years of life; undefined where it is no age. */
export const readAge = (typed: string): number | undefined => {
  const plain = westernDigits(typed.trim())
  return /^\d{1,3}$/.test(plain) && Number(plain) <= 120 ? Number(plain) : undefined
}
