import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, Refused } from '#platform/refusal.ts'
import { coordinates, indicatorIn, ledNetwork, numberTyped, periodTyped } from './acting.ts'
import { isEntered } from './catalogue.ts'
import { takesAmong, takesPersons, whyNot } from './entry.ts'
import { hasBegun } from './period.ts'
import { deleteAt, listEntered, saveEntered } from './store.ts'

/**
 * Enters the number of a period, or writes it anew; an empty one takes it back. One or two persons are not entered, nor
 * what would leave one or two beside what is there.
 */
export const enterValue = action({
  name: 'evaluation.enter-value',
  input: z.object({
    networkId: z.uuid(),
    indicator: z.string(),
    period: periodTyped,
    value: numberTyped,
    among: numberTyped,
    persons: numberTyped,
    note: z.string().trim().max(200),
  }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const { networkId, indicator: id, period, value, note } = input
    await ledNetwork(tx, networkId)
    const indicator = await indicatorIn(tx, networkId, id)
    if (!isEntered(indicator)) notFound()
    const wrong = (field: string, key: string): never => {
      throw new Refused({ key: 'platform.input', fields: { [field]: `evaluation.${key}` } })
    }
    if (!hasBegun(period, tx.now)) wrong('period', 'periodAhead')
    const of = { networkId, indicator: id, period }
    if (value === null) return deleteAt(tx, 'indicator_value', of)
    const entry = {
      value,
      among: takesAmong(indicator) ? input.among : null,
      persons: takesPersons(indicator) ? input.persons : null,
    }
    const others = (await listEntered(tx, networkId)).filter((one) => one.indicator === id)
    const why = whyNot(indicator, period, entry, others)
    if (why === 'amongMissing') wrong('among', why)
    else if (why === 'personsMissing') wrong('persons', why)
    else if (why === 'tooFew' && entry.persons !== null) wrong('persons', why)
    else if (why) wrong('value', why)
    return saveEntered(tx, of, { ...entry, note: note || null, enteredOn: berlinDay(tx.now) })
  },
  audit: ({ networkId, indicator, period }) => ({ subject: networkId, detail: { indicator, period } }),
})
