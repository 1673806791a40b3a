import type { Visit } from '#platform/http/visit.ts'
import { intlTag, number } from '#platform/i18n.ts'

/** Euros as the reader writes them: "1.016 €", "202,68 €". */
export const euros = (visit: Visit, amount: number): string =>
  written(visit, amount, Number.isInteger(amount) ? 0 : 2)

/** In a column of amounts: "563,00 €", so that they stand below each other. */
export const eurosInColumn = (visit: Visit, amount: number): string => written(visit, amount, 2)

const written = (visit: Visit, amount: number, minimumFractionDigits: number): string =>
  number(intlTag[visit.locale], amount, { style: 'currency', currency: 'EUR', minimumFractionDigits })
