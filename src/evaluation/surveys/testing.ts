import { aNetwork, anOrganization } from '#directory/testing'
import { aPerson } from '#people/testing'
import type { Outcome } from '#platform/action.ts'
import { type Member, visitor } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { answerSurvey } from './answer.ts'
import { createSurvey } from './create-survey.ts'
import { findSurvey } from './store.ts'
import type { Said } from './survey.ts'

export const worked = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** Four houses in one network, each with a host and a lead, a Jobcenter, and whoever coordinates. */
export const aNeighbourhood = async (world: World) => {
  const houses: string[] = []
  for (const name of ['Haus A', 'Haus B', 'Haus C', 'Haus D'])
    houses.push(await anOrganization(world, { name }))
  const office = await anOrganization(world, { name: 'Bezirksamt', kind: 'kommune' })
  const jobcenter = await anOrganization(world, { name: 'Jobcenter', kind: 'jobcenter_ge' })
  const network = await aNetwork(world, {
    coordinatorId: office,
    members: [...houses, office],
    agencies: [jobcenter],
  })
  const hosts: Member[] = []
  for (const organization of houses) hosts.push(await aPerson(world, { organization, roles: ['host'] }))
  return {
    network,
    hosts,
    counsellor: await aPerson(world, { organization: jobcenter, roles: ['counsellor'] }),
    leadOfJobcenter: await aPerson(world, { organization: jobcenter, roles: ['lead'] }),
    coordinator: await aPerson(world, { organization: office, roles: ['coordinator'], network }),
  }
}

/** A survey that begins today, by this member. Answers its id and code. */
export const aSurvey = async (
  world: World,
  by: Member,
  given: Record<string, unknown> = {},
): Promise<{ id: string; code: string }> => {
  const id = worked(
    await createSurvey(world, by, {
      whose: 'haus',
      title: 'Wie war es?',
      audience: 'teilnehmende',
      questions: ['zufrieden', 'wieder'],
      withText: true,
      countsIn: null,
      opensOn: berlinDay(world.now()),
      closesOn: addDays(berlinDay(world.now()), 200),
      ...given,
    }),
  )
  const survey = await world.look(by, (tx) => findSurvey(tx, id))
  return { id, code: survey?.code ?? '' }
}

/** Several people answer the same. */
export const answered = async (
  world: World,
  code: string,
  times: number,
  said: Said,
  text = '',
): Promise<void> => {
  for (let i = 0; i < times; i++) worked(await answerSurvey(world, visitor, { code, said, text }))
}
