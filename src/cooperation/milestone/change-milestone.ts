import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, Refused } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { coordinates, ledNetwork, ofLedNetwork } from '../acting.ts'
import { findAgreement } from '../agreement/store.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { milestoneKinds, milestoneKindsOf } from './milestone.ts'
import {
  changeMilestoneRow,
  deleteMilestone,
  findMilestone,
  finishMilestone,
  insertMilestone,
} from './store.ts'

const words = {
  title: z.string().trim().max(120),
  dueOn: z.iso.date({ error: 'cooperation.dayWrong' }),
  remindDays: z.coerce.number({ error: 'platform.wrong' }).int().min(0).max(366),
  noClient,
}
const own = (kind: string, title: string, confirmed: string | undefined): string | null => {
  askAboutClients([title], confirmed)
  if (kind === 'eigener' && title.length < 3)
    throw new Refused({ key: 'platform.input', fields: { title: 'platform.missing' } })
  return title || null
}
const milestoneOf = async (tx: Tx, id: string) => ofLedNetwork(tx, await findMilestone(tx, id))

/** Something is due on a day; whoever coordinates is told before. */
export const addMilestone = action({
  name: 'cooperation.add-milestone',
  input: z.object({
    agreementId: z.uuid(),
    kind: z.enum(milestoneKinds, { error: 'platform.missing' }),
    ...words,
  }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const { id: networkId } = await ledNetwork(tx)
    const { kind } = await ofLedNetwork(tx, await findAgreement(tx, input.agreementId))
    if (!milestoneKindsOf(kind).includes(input.kind)) notFound()
    return insertMilestone(tx, { ...input, title: own(input.kind, input.title, input.noClient), networkId })
  },
  audit: ({ kind }, id) => ({ subject: id, detail: { kind } }),
})

export const changeMilestone = action({
  name: 'cooperation.change-milestone',
  input: z.object({ id: z.uuid(), ...words }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const { id, kind } = await milestoneOf(tx, input.id)
    await changeMilestoneRow(tx, id, { ...input, title: own(kind, input.title, input.noClient) })
  },
  audit: ({ id }) => ({ subject: id }),
})

/** Done today, or open again. */
export const markMilestone = action({
  name: 'cooperation.mark-milestone',
  input: z.object({ id: z.uuid(), done: z.boolean() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { id, done }) => {
    const found = await milestoneOf(tx, id)
    await finishMilestone(tx, found.id, done ? berlinDay(tx.now) : null)
  },
  audit: ({ id, done }) => ({ subject: id, detail: { done } }),
})

export const removeMilestone = action({
  name: 'cooperation.remove-milestone',
  input: z.object({ id: z.uuid() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { id }) => deleteMilestone(tx, (await milestoneOf(tx, id)).id),
  audit: ({ id }) => ({ subject: id }),
})
