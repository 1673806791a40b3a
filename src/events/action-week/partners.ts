import { z } from 'zod'
import { findNetworksOf, membersOf } from '#directory'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, mayHost } from '../event/acting.ts'
import { inWeek, isAlive, lockOwnWeek } from './acting.ts'
import { findAsk } from './queries.ts'
import { deleteHelper, deletePartner, helpersOf, insertPartner, setPartner } from './store.ts'

/** The other organizations of one's networks, by name. */
export const possiblePartners = async (tx: Tx) => {
  const [{ organizationId }, today] = [acting(tx), berlinDay(tx.now)]
  const found = new Map<string, string>()
  for (const { id } of await findNetworksOf(tx, organizationId, today))
    for (const member of await membersOf(tx, id, today))
      found.set(member.organizationId, member.organizationName)
  found.delete(organizationId)
  return [...found].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
}

const item = { eventId: z.uuid(), itemId: z.uuid() }

/** Whether they want to take part in an item; they answer themselves. */
export const askPartners = action({
  name: 'events.ask-partners',
  input: z.object({ ...item, partnerIds: z.array(z.uuid()).min(1, 'platform.missing').max(60) }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, itemId, partnerIds }) => {
    const week = await lockOwnWeek(tx, eventId)
    isAlive(week)
    const { organizationId } = inWeek(week, itemId)
    const possible = await possiblePartners(tx)
    for (const partnerId of partnerIds) {
      if (!possible.some(({ id }) => id === partnerId)) notFound()
      await insertPartner(tx, { eventId: itemId, organizationId }, partnerId)
    }
  },
  audit: ({ itemId, partnerIds }) => ({ subject: itemId, detail: { n: partnerIds.length } }),
})

/** They do not take part after all; the helpers they named go with them. */
export const dropPartner = action({
  name: 'events.drop-partner',
  input: z.object({ ...item, partnerId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, itemId, partnerId }) => {
    inWeek(await lockOwnWeek(tx, eventId), itemId)
    await deletePartner(tx, itemId, partnerId)
  },
  audit: ({ itemId }) => ({ subject: itemId }),
})

/** A partner says yes or no, and what it brings. A "no" takes its helpers back. */
export const answerAsk = action({
  name: 'events.answer-ask',
  input: z.object({
    itemId: z.uuid(),
    answer: z.enum(['ja', 'nein'], 'platform.missing'),
    contribution: z.string().trim().max(300),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { itemId, answer, contribution }) => {
    const { organizationId } = acting(tx)
    if (!(await findAsk(tx, organizationId, itemId))) notFound()
    if (answer === 'nein')
      for (const { id, namedBy } of await helpersOf(tx, [itemId]))
        if (namedBy === organizationId) await deleteHelper(tx, itemId, id)
    await setPartner(tx, itemId, organizationId, {
      state: answer,
      contribution: answer === 'ja' ? contribution : '',
    })
  },
  audit: ({ itemId, answer }) => ({ subject: itemId, detail: { answer } }),
})
