import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { coordinates, ledNetwork, ofLedNetwork } from '../acting.ts'
import { findBelow, organizationsOf } from './queries.ts'
import {
  accompaniesAlready,
  deleteAccompaniment,
  endAccompaniment,
  findAccompaniment,
  insertAccompaniment,
} from './store.ts'

const day = z.iso.date({ error: 'cooperation.dayOfAccompanying' })

/** An organization of the frame accompanies a cooperation below it, from a day on. */
export const accompany = action({
  name: 'cooperation.accompany',
  input: z.object({
    belowId: z.string(),
    organizationId: z.uuid({ error: 'platform.missing' }),
    team: z.string().trim().max(80),
    note: z.string().trim().max(200),
    from: day,
  }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const frame = await ledNetwork(tx)
    const below = (await findBelow(tx, frame.id, input.belowId)) ?? notFound()
    const may = await organizationsOf(tx, frame.id, berlinDay(tx.now))
    if (!may.some(({ id }) => id === input.organizationId)) notFound()
    const of = { networkId: frame.id, belowId: below.id, organizationId: input.organizationId }
    if (await accompaniesAlready(tx, of)) refuse('cooperation.accompaniesAlready')
    return (
      (await insertAccompaniment(tx, {
        ...of,
        team: input.team || null,
        note: input.note || null,
        from: input.from,
      })) ?? refuse('cooperation.accompaniesAlready')
    )
  },
  audit: ({ organizationId, from }, id) => ({ subject: id, detail: { organization: organizationId, from } }),
})

/** The last day of an accompaniment. One that ends before it began was never true: it goes. */
export const stopAccompanying = action({
  name: 'cooperation.stop-accompanying',
  input: z.object({ id: z.string(), to: day }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { id, to }) => {
    const found = await ofLedNetwork(tx, await findAccompaniment(tx, id))
    if (to < found.from) await deleteAccompaniment(tx, found.id)
    else await endAccompaniment(tx, found.id, to)
    return found
  },
  audit: ({ id, to }) => ({ subject: id, detail: { to } }),
})
