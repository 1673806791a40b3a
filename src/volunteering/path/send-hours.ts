import { z } from 'zod'
import { findOrganization } from '#directory'
import { action } from '#platform/action.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { newId } from '#platform/secrets.ts'
import { confirmationKeptDays, mayBeAsked, mostConfirmations, mostStrengths } from './confirmation.ts'
import {
  eraseConfirmation,
  findConfirmation,
  insertConfirmation,
  listConfirmations,
} from './confirmation-store.ts'

const day = z.iso.date()
const line = z.string().trim().min(1).max(120)

/**
 * A chosen set goes to a house of the person's choice: a transfer. The house gets a row of its own with exactly these
 * fields; nothing in it leads to the path (decision 0026).
 */
export const sendHours = action({
  name: 'volunteering.send-hours',
  input: z.object({
    organizationId: z.uuid(),
    name: line,
    role: line,
    from: day,
    until: day,
    quarters: z.int().min(1).max(40_000).nullable(),
    strengths: z.array(z.string().max(40)).max(mostStrengths),
  }),
  contexts: ['code'],
  may: () => true,
  act: async (tx, input): Promise<string> => {
    if (tx.actor.context !== 'code') return notFound()
    const receipt = tx.actor.code
    const today = berlinDay(tx.now)
    if (input.until < input.from) refuse('volunteering.untilBeforeFrom')
    if ((await listConfirmations(tx, today)).length >= mostConfirmations)
      refuse('volunteering.confirmationsFull')
    const house = await findOrganization(tx, input.organizationId)
    if (!house || !mayBeAsked(house)) return refuse('volunteering.houseNotAsked')
    const id = newId()
    await tx.into({ organization: house.id }, 'volunteering.send-hours', (into) =>
      insertConfirmation(into, receipt, {
        ...input,
        id,
        sentOn: today,
        expiresOn: addDays(today, confirmationKeptDays),
      }),
    )
    return id
  },
  audit: () => undefined,
})

/** Taken back, at any time and without a reason: the house's copy is erased in the same transaction. */
export const takeBack = action({
  name: 'volunteering.take-back',
  input: z.object({ id: z.uuid() }),
  contexts: ['code'],
  may: () => true,
  act: async (tx, { id }) => {
    const sent = (await findConfirmation(tx, id, berlinDay(tx.now))) ?? notFound()
    await tx.into({ organization: sent.organizationId }, 'volunteering.take-back', (into) =>
      eraseConfirmation(into, id),
    )
  },
  audit: () => undefined,
})
