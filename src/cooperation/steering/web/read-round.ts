import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { partnersOf } from '../members.ts'
import { listAgenda } from '../point-store.ts'
import { listAddenda, listAttendance } from '../queries.ts'
import type { Round } from '../round.ts'
import { tasksOfRound } from '../task-store.ts'

export type ReadRound = Awaited<ReturnType<typeof readRound>>

/** A round with all that belongs to it. */
export const readRound = (visit: Visit, round: Round) =>
  visit.world.look(visit.actor, async (tx) => {
    const today = berlinDay(tx.now)
    const partners = await partnersOf(tx, round.networkId, today)
    const then = await partnersOf(tx, round.networkId, berlinDay(round.startsAt))
    const came = await listAttendance(tx, round.id)
    const others = came.map((one) => ({ id: one.organizationId, name: one.name }))
    const all = new Map([...partners, ...then, ...others].map((one) => [one.id, one.name]))
    return {
      today,
      agenda: await listAgenda(tx, round.id),
      came,
      addenda: await listAddenda(tx, round.id),
      tasks: await tasksOfRound(tx, round.id),
      /** Who belongs to the network today. */
      partners,
      /** Who belongs to it, belonged to it then or came all the same; how many. */
      rows: [...all].map(([id, name]) => ({
        id,
        name,
        people: came.find(({ organizationId }) => organizationId === id)?.people,
      })),
    }
  })
