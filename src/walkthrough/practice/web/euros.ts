import type { Visit } from '#platform/http/visit.ts'
import { intlTag, number } from '#platform/i18n.ts'

/** Euros as the reader writes them: "1.016 €", "202,68 €". */
export const euros = (visit: Visit, amount: number): string =>
  number(intlTag[visit.locale], amount, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  })
