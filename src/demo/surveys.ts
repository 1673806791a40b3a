import { findNetworkBySlug, findOrganizationBySlug } from '#directory'
import { answerSurvey, createSurvey, endSurvey, publishAnswers, surveyCodeOf } from '#evaluation'
import type { Outcome } from '#platform/action.ts'
import { type Member, type Role, system, visitor } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { chance } from './chance.ts'
import { readDemoFile } from './read-file.ts'

/** A survey as the demo tells it; days are counted from today. */
interface Told {
  readonly network: string
  /** Whose it is; the network's where missing. */
  readonly house?: string
  readonly title: string
  readonly audience: string
  readonly questions: readonly string[]
  readonly opens: number
  readonly closes: number
  /** How many answer each week of it, up to today. */
  readonly weekly: number
  readonly texts: readonly string[]
  /** Its result was made on the day of its end. */
  readonly ended: boolean
}

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`a survey of the demo: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** Surveys of a house and of its network, answered in the weeks before, through people's own actions. */
export const writeSurveys = async (world: World): Promise<void> => {
  for (const one of (await readDemoFile('surveys.json')) as readonly Told[]) await writeSurvey(world, one)
  await publishAnswers(world)
}

const writeSurvey = async (world: World, told: Told): Promise<void> => {
  const today = berlinDay(world.now())
  const on = (days: number): World => ({
    ...world,
    now: () => new Date(`${addDays(today, days)}T11:00:00Z`),
  })
  const { network, house } = await world.look(system('demo'), async (tx) => ({
    network: await findNetworkBySlug(tx, told.network),
    house: told.house ? await findOrganizationBySlug(tx, told.house) : undefined,
  }))
  if (!network || (told.house && !house)) throw new Error('the demo lacks a house or a network')
  const as = (organizationId: string, ...roles: Role[]): Member => ({
    context: 'member',
    personId: organizationId,
    organizationId,
    roles,
    networkId: network.id,
  })
  const asks = house ? as(house.id, 'host') : as(network.coordinatorId, 'coordinator')
  const surveyId = done(
    await createSurvey(on(told.opens), asks, {
      whose: house ? 'haus' : 'netzwerk',
      title: told.title,
      audience: told.audience,
      questions: told.questions,
      withText: told.texts.length > 0,
      countsIn: house ? network.id : null,
      opensOn: addDays(today, told.opens),
      closesOn: addDays(today, told.closes),
    }),
  )
  const code = await surveyCodeOf(world, asks, surveyId)
  const { weighted } = chance(told.title.length * 7919)
  const texts = [...told.texts]
  for (let day = told.opens; day <= Math.min(told.closes, 0); day += 7)
    for (let i = 0; i < told.weekly; i++) {
      const said = told.questions.map((question) => [
        question,
        Number(weighted({ 5: 36, 4: 34, 3: 16, 2: 7, 1: 4, 0: 3 })),
      ])
      const text = i === 0 ? (texts.shift() ?? '') : ''
      done(await answerSurvey(on(day), visitor, { code, said: Object.fromEntries(said), text }))
    }
  if (told.ended) done(await endSurvey(on(told.closes), asks, { surveyId }))
}
