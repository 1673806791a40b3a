import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { readings } from '../speed-dating/dating.ts'
import { listed, name, one } from '../speed-dating/input.ts'
import { saveApplicant } from '../speed-dating/store.ts'
import { nextKey } from '../speed-dating/write-firm.ts'
import { traits } from '../timetable/problem.ts'
import { mostApplicants } from '../timetable/read-tables.ts'
import { lockNow } from './acting.ts'
import { setArrival } from './store.ts'

/** Somebody who was not expected is there and wants to talk with firms. */
export const walkIn = action({
  name: 'events.walk-in-dating',
  input: one.extend({
    name,
    reads: z.enum(readings),
    occupations: listed(10, 80),
    needs: z.array(z.enum(traits)),
    wishes: z
      .array(z.union([z.literal(''), z.uuid()]))
      .max(50)
      .transform((wishes) => [...new Set(wishes)].filter((wish) => wish !== ''))
      .refine((wishes) => wishes.length > 0, 'events.hallNoWish'),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, ...facts }) => {
    const { of, dating, proposal } = await lockNow(tx, eventId)
    if (!proposal) return refuse('events.hallOver')
    if (dating.applicants.length >= mostApplicants) refuse('events.datingTooMany', { n: mostApplicants })
    if (facts.wishes.some((wish) => !dating.firms.some(({ id }) => id === wish))) notFound()
    const id = await saveApplicant(tx, of, {
      ...facts,
      key: nextKey('A', dating.applicants),
      languages: [],
      degree: null,
      german: null,
      from: null,
      until: null,
      breaks: [],
      interpreter: null,
    })
    await setArrival(tx, eventId, id, { here: true, absent: false })
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})
