import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { isStrength } from '../../strengths.ts'
import { mostStrengths } from '../confirmation.ts'
import { hoursWithin, readDay, sumOf } from '../hours.ts'
import { pathWords } from '../messages/index.ts'
import { sendHours } from '../send-hours.ts'
import { type Errors, type Opened, opened } from './opened.tsx'
import { showOwn } from './own-page.tsx'
import { type Chosen, showCheck } from './send-check.tsx'
import { askedHouses, showChoice } from './send-form.tsx'

/** What is chosen, then looked at as the house will see it, then sent; `tun` says which. */
export const receiveSend = (visit: Visit): Promise<Response> =>
  opened(visit, async (of) => {
    const tun = text(of.form, 'tun')
    if (tun !== 'pruefen' && tun !== 'senden') return showChoice(of, tun === 'aendern')
    const chosen = await readChoice(of)
    if ('errors' in chosen) return showChoice(of, true, chosen.errors)
    return tun === 'pruefen' ? showCheck(of, chosen) : send(of, chosen)
  })

const readChoice = async ({ visit, form, path }: Opened): Promise<Chosen | { readonly errors: Errors }> => {
  const t = pathWords(visit.locale)
  const errors: Record<string, string> = {}
  const house = (await askedHouses(visit)).find(({ id }) => id === text(form, 'organizationId'))
  if (!house) errors.organizationId = t.houseMissing
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
  if (!house || !from || !until || Object.keys(errors).length > 0) return { errors }
  const strong = [...new Set(list(form, 'strengths').filter(isStrength))].slice(0, mostStrengths)
  return { house, name, role, from, until, quarters, strengths: strong }
}

const send = async (of: Opened, { house, ...chosen }: Chosen): Promise<Response> => {
  const t = pathWords(of.visit.locale)
  const outcome = await sendHours(of.visit.world, of.bearer.receipts, { ...chosen, organizationId: house.id })
  return outcome.ok
    ? showOwn({ ...of, form: {} }, { notice: t.sent(house.name) })
    : showChoice(of, true, { organizationId: of.visit.say(outcome.refusal) })
}
