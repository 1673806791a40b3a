import { z } from 'zod'
import { findNetwork, findNetworksOf, findOrganization, isJobcenter } from '#directory'
import { action } from '#platform/action.ts'
import { holds, type Member } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { newCode, newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import { insertSurvey } from './store.ts'
import { audiences, isQuestion, longestDays, mostQuestions, type QuestionId, questionsFor } from './survey.ts'

/** The signed-in person, in actions whose only context is `member`. */
export const acting = (tx: Tx): Member => (tx.actor.context === 'member' ? tx.actor : notFound())

/** The network that the acting person coordinates, where their organization does. */
export const ledBy = async (tx: Tx, member: Member): Promise<string | undefined> => {
  if (!holds(member, 'coordinator') || member.networkId === undefined) return undefined
  const network = await findNetwork(tx, member.networkId)
  return network?.coordinatorId === member.organizationId ? network.id : undefined
}

/** Eight signs, about 39 random bits: short enough to type, too many to try. */
const surveyCode = (): string => newCode().replaceAll('-', '').slice(0, 8)

/** A survey, of the house or (`whose: 'netzwerk'`) of the network that the acting person coordinates. */
export const createSurvey = action({
  name: 'evaluation.create-survey',
  input: z.object({
    whose: z.enum(['haus', 'netzwerk']),
    title: z.string().trim().min(1).max(120),
    audience: z.enum(audiences),
    questions: z
      .array(z.custom<QuestionId>((id) => typeof id === 'string' && isQuestion(id)))
      .min(1, 'evaluation.noQuestion')
      .max(mostQuestions, 'evaluation.tooManyQuestions'),
    withText: z.boolean(),
    countsIn: z.uuid().nullable(),
    opensOn: z.iso.date(),
    closesOn: z.iso.date(),
  }),
  contexts: ['member'],
  may: async (actor, { whose }, tx) =>
    whose === 'haus' ? holds(actor, 'host', 'lead') : (await ledBy(tx, acting(tx))) !== undefined,
  act: async (tx, { whose, ...input }) => {
    const member = acting(tx)
    const today = berlinDay(tx.now)
    if (input.closesOn < input.opensOn || input.closesOn < today) refuse('evaluation.endsBefore')
    if (input.closesOn > addDays(input.opensOn, longestDays)) refuse('evaluation.tooLong')
    const possible = questionsFor(input.audience)
    if (!input.questions.every((id) => possible.includes(id))) refuse('evaluation.otherAudience')
    const isHouse = whose === 'haus'
    // Whoever decides on somebody's money does not ask them how content they are.
    const own = await findOrganization(tx, member.organizationId)
    if (isHouse && input.audience === 'teilnehmende' && own && isJobcenter(own))
      refuse('evaluation.notByJobcenter')
    const networks = await findNetworksOf(tx, member.organizationId, today)
    if (isHouse && input.countsIn && !networks.some(({ id }) => id === input.countsIn)) notFound()
    const id = newId()
    await insertSurvey(tx, {
      ...input,
      id,
      code: surveyCode(),
      organizationId: isHouse ? member.organizationId : null,
      networkId: isHouse ? null : ((await ledBy(tx, member)) ?? notFound()),
      countsIn: isHouse ? input.countsIn : null,
      withText: isHouse && input.withText,
      questions: possible.filter((one) => input.questions.includes(one)),
    })
    return id
  },
  audit: (_, id) => ({ subject: id }),
})
