import {
  closeMinutes,
  finishTask,
  listAgenda,
  openTasks,
  planRound,
  proposePoint,
  takeRoundStep,
  writeMinutes,
} from '#cooperation'
import { findNetworkBySlug, findOrganizationBySlug } from '#directory'
import type { Outcome } from '#platform/action.ts'
import { type Member, type Role, system } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { readDemoFile } from './read-file.ts'

interface ToldPoint {
  /** Organizations by their names for machines. */
  readonly by: string
  readonly title: string
  readonly text: string
}
/** Rounds as the demo tells them; days of what is past are how many days ago, of what is ahead how many days from now. */
interface Told {
  readonly network: string
  readonly held: {
    readonly day: number
    readonly title: string
    readonly place: string
    readonly minutes: string
    readonly came: Readonly<Record<string, number>>
    readonly points: readonly (ToldPoint & {
      readonly state: string
      readonly outcome: string
      readonly decision: string
    })[]
    readonly tasks: readonly { title: string; owner: string; due: number; done?: number }[]
  }
  readonly next: {
    readonly day: number
    readonly title: string
    readonly place: string
    readonly invited: boolean
    readonly points: readonly ToldPoint[]
  } | null
  readonly waiting: readonly ToldPoint[]
}

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`a round of the demo: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** A round that was held and the next one of each network, each step on its own day and through people's own actions. */
export const writeSteering = async (world: World): Promise<void> => {
  for (const one of (await readDemoFile('steering.json')) as readonly Told[]) await writeRounds(world, one)
}

const writeRounds = async (world: World, { network: slug, held, next, waiting }: Told): Promise<void> => {
  const today = berlinDay(world.now())
  const day = (days: number): string => addDays(today, days)
  let looks = 0
  /** The same world on that day; what comes first is first. */
  const ago = (days: number): World => {
    const noon = Date.parse(`${day(-days)}T12:00:00Z`)
    return { ...world, now: () => new Date(noon + 1000 * looks++) }
  }
  /** Rounds are on Tuesdays. */
  const tuesday = (days: number): string => {
    const weekday = new Date(`${day(days)}T12:00:00Z`).getUTCDay()
    return day(days + ((2 - weekday + 7) % 7))
  }
  const network = await world.look(system('demo'), (tx) => findNetworkBySlug(tx, slug))
  if (!network) throw new Error(`there is no network ${slug}`)
  const idOf = async (organization: string): Promise<string> => {
    const found = await world.look(system('demo'), (tx) => findOrganizationBySlug(tx, organization))
    if (!found) throw new Error(`there is no organization ${organization}`)
    return found.id
  }
  const as = (organizationId: string, ...roles: Role[]): Member => ({
    context: 'member',
    personId: organizationId,
    organizationId,
    roles,
    networkId: network.id,
  })
  const coordinator = as(network.coordinatorId, 'coordinator')
  const propose = async (days: number, { by, title, text }: ToldPoint): Promise<string> =>
    done(
      await proposePoint(ago(days), as(await idOf(by), 'host'), {
        networkId: network.id,
        title,
        text,
        source: { kind: 'own' },
      }),
    )
  const plan = async (days: number, round: { day: string; title: string; place: string }): Promise<string> =>
    done(await planRound(ago(days), coordinator, { ...round, from: '10:00', to: '12:00' }))

  for (const point of held.points) await propose(held.day + 30, point)
  const roundId = await plan(held.day + 21, { ...held, day: tuesday(-held.day) })
  const agenda = await world.look(coordinator, (tx) => listAgenda(tx, roundId))
  const came = await Promise.all(
    Object.entries(held.came).map(async ([by, people]) => ({ organizationId: await idOf(by), people })),
  )
  const [first, ...others] = await Promise.all(
    held.tasks.map(async (task) => ({
      title: task.title,
      organizationId: await idOf(task.owner),
      dueOn: day(task.due),
    })),
  )
  const written = {
    roundId,
    minutes: held.minutes,
    points: held.points.map(({ title, state, outcome, decision }) => ({
      id: agenda.find((point) => point.title === title)?.id,
      state,
      outcome,
      decision,
    })),
    came,
  }
  let revision = 1
  for (const task of [first, ...others])
    done(await writeMinutes(ago(held.day - 7), coordinator, { ...written, revision: revision++, task }))
  done(await closeMinutes(ago(held.day - 9), coordinator, { roundId, revision }))
  const tasks = await world.look(coordinator, (tx) => openTasks(tx, network.id))
  for (const { title, done: days } of held.tasks) {
    const task = tasks.find((one) => one.title === title)
    if (task && days !== undefined)
      done(await finishTask(ago(days), as(task.organizationId, 'lead'), { taskId: task.id, done: true }))
  }

  if (next) {
    for (const point of next.points) await propose(20, point)
    const id = await plan(12, { ...next, day: tuesday(next.day) })
    if (next.invited) done(await takeRoundStep(ago(6), coordinator, { roundId: id, step: 'invite' }))
  }
  for (const point of waiting) await propose(3, point)
}
