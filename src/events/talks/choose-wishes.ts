import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { lockEvent } from '../event/store.ts'
import { findDating, saveWishes } from '../speed-dating/store.ts'
import { bringsCode, openedApplicant } from './acting.ts'
import { wishesAfter, wishSteps } from './talks.ts'

const mostWishes = 50

/** An applicant puts a firm among their wishes, takes it out, or moves it; as long as no plan holds. */
export const chooseWishes = action({
  name: 'events.choose-wishes',
  input: z.object({ firmId: z.uuid(), step: z.enum(wishSteps) }),
  contexts: ['code'],
  may: bringsCode,
  act: async (tx, { firmId, step }) => {
    const { eventId, organizationId, id } = await openedApplicant(tx)
    await tx.asSystem('wishes of an applicant', async (sys) => {
      // Held: no plan is accepted meanwhile.
      await lockEvent(sys, eventId)
      const dating = (await findDating(sys, eventId)) ?? notFound()
      if (dating.acceptedRun) refuse('events.wishesClosed')
      if (!dating.firms.some((firm) => firm.id === firmId)) notFound()
      const before = dating.applicants.find((one) => one.id === id)?.wishes ?? notFound()
      const wishes = wishesAfter(before, step, firmId)
      if (wishes.length > mostWishes) refuse('events.wishesFull', { n: mostWishes })
      if (wishes !== before) await saveWishes(sys, { eventId, organizationId }, id, wishes)
    })
  },
  audit: () => undefined,
})
