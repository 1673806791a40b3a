import { z } from 'zod'
import { action } from '#platform/action.ts'
import { bringsCode, openedApplicant } from './acting.ts'
import { deleteFlyer, saveFlyer } from './store.ts'

export const flyerLimits = { about: 600, strengths: 400, experience: 800, contact: 200 } as const
export type FlyerField = keyof typeof flyerLimits
export const flyerFields = Object.keys(flyerLimits) as readonly FlyerField[]

const text = (field: FlyerField) => z.string().trim().max(flyerLimits[field])
/** Nothing is refused but what is too long. */
export const flyerInput = z.object({
  about: text('about'),
  strengths: text('strengths'),
  experience: text('experience'),
  contact: text('contact'),
})

/** From now on the firms that talk with them read it; empty, it is taken back. */
export const writeFlyer = action({
  name: 'events.write-flyer',
  input: flyerInput,
  contexts: ['code'],
  may: bringsCode,
  act: async (tx, flyer) => {
    const { eventId, organizationId, id } = await openedApplicant(tx)
    if (flyerFields.every((field) => flyer[field] === '')) await deleteFlyer(tx, id)
    else await saveFlyer(tx, { eventId, organizationId }, id, flyer)
  },
  audit: () => undefined,
})

/** Gone at once, for everybody. */
export const takeBackFlyer = action({
  name: 'events.take-back-flyer',
  input: z.object({}),
  contexts: ['code'],
  may: bringsCode,
  act: async (tx) => deleteFlyer(tx, (await openedApplicant(tx)).id),
  audit: () => undefined,
})
