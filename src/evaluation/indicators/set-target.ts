import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { Refused } from '#platform/refusal.ts'
import { coordinates, indicatorIn, ledNetwork, numberTyped, periodTyped } from './acting.ts'
import { isOfThemselves } from './catalogue.ts'
import { deleteAt, saveTarget } from './store.ts'

/** What is aimed at in a period; an empty number takes the target back. */
export const setTarget = action({
  name: 'evaluation.set-target',
  input: z.object({
    networkId: z.uuid(),
    indicator: z.string(),
    targetPeriod: periodTyped,
    target: numberTyped,
  }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { networkId, indicator: id, targetPeriod: period, target }) => {
    await ledNetwork(tx, networkId)
    const indicator = await indicatorIn(tx, networkId, id)
    // Whoever has to reach a number of arrivals asks who did not come (R4).
    if (isOfThemselves(indicator)) throw new Refused({ key: 'evaluation.noTargetOfPersons' })
    if (target !== null && indicator.unit === 'share' && target > 100)
      throw new Refused({ key: 'platform.input', fields: { target: 'evaluation.shareWrong' } })
    const of = { networkId, indicator: id, period }
    if (target === null) await deleteAt(tx, 'indicator_target', of)
    else await saveTarget(tx, of, { value: target, set_on: berlinDay(tx.now) })
  },
  audit: ({ networkId, indicator, targetPeriod }) => ({
    subject: networkId,
    detail: { indicator, period: targetPeriod },
  }),
})
