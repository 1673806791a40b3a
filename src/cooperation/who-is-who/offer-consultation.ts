import { z } from 'zod'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import { acting } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { consultationsOf, findOwnConsultation, isHouseOfPartner } from './consultation-queries.ts'
import { weekdays } from './profile.ts'
import { line } from './said.ts'
import { deleteConsultation, findOwnProfile, insertConsultation } from './store.ts'

const mostConsultations = 50
const time = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, { error: 'cooperation.timeWrong' })
  .transform((text) => text || null)

const wrong = (field: string, key: string): never => {
  throw new Refused({ key: 'platform.input', fields: { [field]: key } })
}

/** A team can be spoken to in a house: every week at a time, or as the note says. */
export const offerConsultation = action({
  name: 'cooperation.offer-consultation',
  input: z.object({
    profileId: z.uuid(),
    locationId: z.uuid({ error: 'cooperation.houseMissing' }),
    weekday: z.union([z.literal('').transform(() => null), z.enum(weekdays)]),
    starts: time,
    ends: time,
    note: line(160),
    noClient,
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { profileId, noClient: confirmed, ...input }) => {
    const { organizationId } = acting(tx)
    if (!(await findOwnProfile(tx, organizationId, profileId))) notFound()
    const team = { organizationId, profileId }
    if (!(await isHouseOfPartner(tx, input.locationId))) notFound()
    if (input.weekday === null && input.note === null) wrong('weekday', 'cooperation.whenMissing')
    if (input.starts === null && input.ends !== null) wrong('starts', 'platform.missing')
    if (input.starts !== null && input.ends !== null && input.ends <= input.starts)
      wrong('ends', 'cooperation.endsBefore')
    askAboutClients([input.note ?? ''], confirmed)
    if ((await consultationsOf(tx, team)).length >= mostConsultations) refuse('cooperation.consultationsFull')
    return insertConsultation(tx, team, input)
  },
  audit: ({ profileId, locationId }) => ({ subject: profileId, detail: { house: locationId } }),
})

export const endConsultation = action({
  name: 'cooperation.end-consultation',
  input: z.object({ consultationId: z.uuid() }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { consultationId }) => {
    const { organizationId } = acting(tx)
    const found = (await findOwnConsultation(tx, organizationId, consultationId)) ?? notFound()
    await deleteConsultation(tx, organizationId, found.id)
    return found.profileId
  },
  audit: (_input, profileId) => ({ subject: profileId }),
})
