import { type Form, text } from '#platform/http/form.ts'
import { type Payment, readAmount } from './allowance.ts'

export const mostPayments = 3
/** The years that the form offers; of the last one nothing is known yet, and the page says so. */
export const years = [2022, 2023, 2024, 2025, 2026, 2027] as const

export interface Typed {
  readonly year: number
  readonly payments: readonly Payment[]
}
type Wrong = 'amountWrong' | 'amountMissing' | 'monthsWrong' | 'yearWrong'

const month = (typed: string): number | undefined => {
  const n = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
  return n >= 1 && n <= 12 ? n : undefined
}

/** What was typed into the calculator, or what is wrong with it, by field. */
export const readTyped = (form: Form): Typed | { readonly wrong: Readonly<Record<string, Wrong>> } => {
  const wrong: Record<string, Wrong> = {}
  const year = years.find((one) => String(one) === text(form, 'year'))
  if (!year) wrong.year = 'yearWrong'
  const payments: Payment[] = []
  for (let n = 1; n <= mostPayments; n++) {
    const typed = text(form, `amount.${n}`)
    if (typed === '') continue
    const amount = readAmount(typed)
    const from = month(text(form, `from.${n}`))
    const until = month(text(form, `until.${n}`))
    if (!amount) wrong[`amount.${n}`] = 'amountWrong'
    else if (!from || !until || until < from) wrong[`until.${n}`] = 'monthsWrong'
    else payments.push({ amount, from, until })
  }
  if (payments.length === 0 && Object.keys(wrong).length === 0) wrong['amount.1'] = 'amountMissing'
  return year && Object.keys(wrong).length === 0 ? { year, payments } : { wrong }
}
