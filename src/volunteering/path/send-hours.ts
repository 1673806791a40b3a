import { z } from 'zod'
import { action } from '#platform/action.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { confirmationKeptDays, mostConfirmations, mostStrengths } from './confirmation.ts'
import {
  eraseConfirmation,
  findConfirmation,
  insertConfirmation,
  listConfirmations,
} from './confirmation-store.ts'
import { housesToAsk } from './house-queries.ts'

const day = z.iso.date()
const line = z.string().trim().min(1).max(120)

/**
 * A chosen set goes to a house of the person's choice: a transfer. The house gets a row of its own with exactly these
 * fields; nothing in it leads to the path (decision 0026).
 */
export const sendHours = action({
  name: 'volunteering.send-hours',
  input: z.object({
    /** Made with the form: sent twice, it is one. */
    id: z.uuid(),
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
    const sent = await listConfirmations(tx, today)
    if (sent.some(({ id }) => id === input.id)) return input.id
    if (sent.length >= mostConfirmations) refuse('volunteering.confirmationsFull')
    const [house] = await housesToAsk(tx, input.organizationId)
    if (!house) return refuse('volunteering.houseNotAsked')
    await tx.into({ organization: house.id }, 'volunteering.send-hours', (into) =>
      insertConfirmation(into, receipt, {
        ...input,
        sentOn: today,
        expiresOn: addDays(today, confirmationKeptDays),
      }),
    )
    return input.id
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
