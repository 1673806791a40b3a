import { z } from 'zod'
import { action } from '#platform/action.ts'
import { type Actor, holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, Refused } from '#platform/refusal.ts'
import { acting } from './acting.ts'
import { findColleague } from './member-store.ts'
import { wrongDays } from './stand-in.ts'
import { deleteStandIn, findStandIn, insertStandIn } from './stand-in-store.ts'

const day = z.iso.date({ error: 'people.dayWrong' })

const isOwnOrLed = (actor: Actor, personId: string): boolean =>
  (actor.context === 'member' && actor.roles.length > 0 && actor.personId === personId) ||
  holds(actor, 'lead')

/** Each person names who stands in for them; a lead may do it for somebody who is away already. */
export const nameStandIn = action({
  name: 'people.name-stand-in',
  input: z.object({ personId: z.uuid(), standInId: z.uuid(), from: day, to: day }),
  contexts: ['member'],
  may: (actor, { personId }) => isOwnOrLed(actor, personId),
  act: async (tx, { personId, standInId, from, to }) => {
    const { organizationId } = acting(tx)
    const wrong = wrongDays(from, to, berlinDay(tx.now))
    if (wrong) throw new Refused({ key: 'platform.input', fields: { [wrong.field]: wrong.key } })
    if (personId === standInId)
      throw new Refused({ key: 'platform.input', fields: { standInId: 'people.standInSelf' } })
    for (const id of [personId, standInId]) if (!(await findColleague(tx, organizationId, id))) notFound()
    return insertStandIn(tx, {
      organization_id: organizationId,
      person_id: personId,
      stand_in_id: standInId,
      valid_from: from,
      valid_to: to,
    })
  },
  audit: ({ personId, standInId, from, to }, id) => ({
    subject: id,
    detail: { for: personId, standIn: standInId, from, to },
  }),
})

/** Ends it, before its time or before it began. */
export const endStandIn = action({
  name: 'people.end-stand-in',
  input: z.object({ id: z.uuid() }),
  contexts: ['member'],
  may: async (actor, { id }, tx) => {
    if (actor.context !== 'member') return false
    const found = await findStandIn(tx, actor.organizationId, id)
    return found !== undefined && isOwnOrLed(actor, found.person_id)
  },
  act: (tx, { id }) => deleteStandIn(tx, id),
  audit: ({ id }) => ({ subject: id }),
})
