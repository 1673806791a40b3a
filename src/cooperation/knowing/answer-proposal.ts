import { z } from 'zod'
import { action } from '#platform/action.ts'
import { type Actor, holds } from '#platform/actor.ts'
import { addDays } from '#platform/berlin-time.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { teamKey } from './knowing.ts'
import { isOpen, type Part, proposalStepNames, proposalStepOf, stepsOf } from './proposal.ts'
import { tellByMail } from './propose.ts'
import { addActivity } from './record-activity.ts'
import { changeProposal, lockProposal, type Proposal } from './store.ts'
import { mayTell, type Place, placeIn } from './within.ts'

/** As what somebody meets a proposal. The asked house is answered for by its people or its lead, a team by Beratung or lead. */
export const partIn = (
  actor: Actor,
  place: Pick<Place, 'organizationId' | 'speaks' | 'isLed'>,
  proposal: Proposal,
): Part => {
  const { asked, organizationId, houseOrganizationId, proposedBy } = proposal
  const answers = asked === 'haus' ? houseOrganizationId : organizationId
  return {
    isAsked:
      place.organizationId === answers && holds(actor, asked === 'haus' ? 'host' : 'counsellor', 'lead'),
    isProposer: place.organizationId === proposedBy && (place.speaks || place.isLed),
    isAny: mayTell(place, { organizationId }, { organizationId: houseOrganizationId }),
  }
}

/** Which step tells the other side by mail. */
const mailed: readonly string[] = ['accept', 'other', 'decline', 'agree', 'withdraw']

/** One step of a proposal (steps in `proposal.ts`). `happened` makes the joint activity of it. */
export const answerProposal = action({
  name: 'cooperation.answer-proposal',
  input: z.object({
    networkId: z.uuid(),
    id: z.uuid(),
    step: z.enum(proposalStepNames),
    day: z.union([z.literal(''), z.iso.date({ error: 'cooperation.contactDay' })]).optional(),
    answer: z.string().trim().max(300, { error: 'platform.tooLong' }).default(''),
    noClient,
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'counsellor', 'host', 'lead', 'coordinator'),
  act: async (tx, input) => {
    const place = await placeIn(tx, input.networkId)
    const seen = await lockProposal(tx, input.networkId, input.id)
    const part = seen && partIn(tx.actor, place, seen)
    if (!seen || !part || !(part.isAsked || part.isProposer || part.isAny)) return notFound()
    if (!stepsOf(seen, part, place.today).includes(input.step)) return refuse('cooperation.proposalMoved')
    const { into, needs, by } = proposalStepOf(input.step)
    if (needs === 'day' && (!input.day || input.day < place.today || input.day > addDays(place.today, 366)))
      throw new Refused({ key: 'cooperation.proposedDay', fields: { day: 'cooperation.proposedDay' } })
    if (by === 'asked') askAboutClients([input.answer], input.noClient)
    await changeProposal(tx, seen.id, {
      state: into,
      ...(needs === 'day' ? { other_day: input.day! } : {}),
      ...(input.step === 'agree' ? { day: seen.otherDay! } : {}),
      ...(by === 'asked' ? { answer: input.answer || null, answered_on: place.today } : {}),
      ...(isOpen(into) ? {} : { ended_on: place.today }),
    })
    if (mailed.includes(input.step)) {
      const answers = seen.asked === 'haus' ? seen.houseOrganizationId : seen.organizationId
      await tellByMail(tx, by === 'asked' ? seen.proposedBy : answers, seen, 'answered')
    }
    if (input.step !== 'happened') return undefined
    const { id } = await addActivity(tx, place, seen)
    return { id, pair: { team: teamKey(seen), house: seen.locationId } }
  },
  audit: ({ networkId, id, step }) => ({ subject: id, detail: { network: networkId, step } }),
})
