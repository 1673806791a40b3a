import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound } from '#platform/refusal.ts'
import { coordinates, ledNetwork } from './acting.ts'
import { directions, levels, units } from './catalogue.ts'
import { deleteOwn, findOwn, insertOwn, updateOwn } from './store.ts'

const missing = { error: 'platform.missing' }
const words = {
  name: z.string().trim().min(3).max(120),
  definition: z.string().trim().min(3).max(600),
  level: z.enum(levels, missing),
  better: z.enum(directions, missing),
}
/** What stays: numbers that were entered are counted so. */
const kept = { unit: z.enum(units, missing), persons: z.enum(['ja', 'nein'], missing) }

/** An indicator that a network adds to the catalogue. */
export const addIndicator = action({
  name: 'evaluation.add-indicator',
  input: z.object({ networkId: z.uuid(), ...words, ...kept }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { networkId, persons, ...own }) => {
    await ledNetwork(tx, networkId)
    return insertOwn(tx, networkId, { ...own, persons: persons === 'ja' })
  },
  audit: ({ networkId }, id) => ({ subject: networkId, detail: { indicator: id } }),
})

/** Other words; what it counts in stays. */
export const changeIndicator = action({
  name: 'evaluation.change-indicator',
  input: z.object({ networkId: z.uuid(), id: z.string(), ...words }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { networkId, id, ...given }) => {
    await ledNetwork(tx, networkId)
    const { unit, persons } = (await findOwn(tx, networkId, id)) ?? notFound()
    await updateOwn(tx, id, { ...given, unit, persons })
  },
  audit: ({ networkId, id }) => ({ subject: networkId, detail: { indicator: id } }),
})

/** With its targets and numbers. */
export const removeIndicator = action({
  name: 'evaluation.remove-indicator',
  input: z.object({ networkId: z.uuid(), id: z.string() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { networkId, id }) => {
    await ledNetwork(tx, networkId)
    const own = (await findOwn(tx, networkId, id)) ?? notFound()
    await deleteOwn(tx, networkId, own.id)
  },
  audit: ({ networkId, id }) => ({ subject: networkId, detail: { indicator: id } }),
})
