import { list, text } from '#platform/http/form.ts'
import { isStrength } from '../../strengths.ts'
import { mostStrengths } from '../confirmation.ts'
import { hoursWithin, readDay, sumOf } from '../hours.ts'
import type { AskedHouse } from '../house.ts'
import { pathWords } from '../messages/index.ts'
import type { Errors, Opened } from './opened.tsx'
import type { Chosen } from './send-check.tsx'

/** What a house is to confirm, as the form has it; or what has to be mended, by field. */
export const readChoice = (
  { visit, form, path }: Opened,
  house: AskedHouse,
): Chosen | { readonly errors: Errors } => {
  const t = pathWords(visit.locale)
  const errors: Record<string, string> = {}
  const [name, role] = [text(form, 'name'), text(form, 'role')]
  if (name === '') errors.name = t.nameMissing
  if (role === '') errors.role = t.roleMissing
  for (const [field, typed] of Object.entries({ name, role }))
    if (typed.length > 120) errors[field] = t.tooLong
  const [from, until] = [readDay(text(form, 'from')), readDay(text(form, 'until'))]
  if (!from) errors.from = t.dayWrong
  if (!until) errors.until = t.dayWrong
  if (from && until && until < from) errors.until = t.untilBeforeFrom
  const withHours = text(form, 'mit') === 'stunden'
  const engagementId = path.engagements.find(({ id }) => id === text(form, 'engagement'))?.id
  const quarters =
    from && until && withHours ? sumOf(hoursWithin(path.hours, { from, until, engagementId })) : null
  if (quarters === 0) errors.mit = t.noHoursThen
  if (!from || !until || Object.keys(errors).length > 0) return { errors }
  const strong = [...new Set(list(form, 'strengths').filter(isStrength))].slice(0, mostStrengths)
  return { house, name, role, from, until, quarters, strengths: strong }
}
