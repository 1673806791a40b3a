import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { checkTask, taskWords } from './change-task.ts'
import { partnersOf } from './members.ts'
import { talkedStates } from './point.ts'
import { changePointRow, listAgenda } from './point-store.ts'
import { listAttendance } from './queries.ts'
import { takesMinutes } from './round.ts'
import { changeRoundState, insertAddendum, lockRound, saveAttendance, saveMinutes } from './store.ts'
import { insertTask } from './task-store.ts'

export const longestMinutes = 20_000
const longText = z.string().trim().max(4000)

/**
 * What was talked about, point by point, who was there and what somebody sees to. Writing says that the round was held.
 * `revision` is the one that was read: who comes second is told so.
 */
export const writeMinutes = action({
  name: 'cooperation.write-minutes',
  input: z.object({
    roundId: z.uuid(),
    revision: z.coerce.number().int().positive(),
    minutes: z.string().trim().max(longestMinutes),
    points: z
      .array(z.object({ id: z.uuid(), state: z.enum(talkedStates), outcome: longText, decision: longText }))
      .max(100),
    came: z
      .array(
        z.object({
          organizationId: z.uuid(),
          people: z.coerce.number({ error: 'cooperation.peopleWrong' }).int().min(0).max(99, {
            error: 'cooperation.peopleWrong',
          }),
        }),
      )
      .max(300),
    task: z.object(taskWords).optional(),
    noClient,
  }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const round = await ofLedNetwork(tx, await lockRound(tx, input.roundId))
    if (round.minutesClosedAt) refuse('cooperation.minutesClosed')
    if (!takesMinutes(round, tx.now)) refuse('cooperation.notBegun')
    if (round.revision !== input.revision) refuse('cooperation.minutesChanged')
    askAboutClients(textsOf(input), input.noClient)
    await saveMinutes(tx, round.id, input.revision, input.minutes)
    if (round.state !== 'gehalten') await changeRoundState(tx, round.id, 'gehalten', round.invitedAt)
    const agenda = new Set((await listAgenda(tx, round.id)).map(({ id }) => id))
    for (const { id, ...said } of input.points) {
      if (!agenda.has(id)) refuse('cooperation.minutesChanged')
      await changePointRow(tx, id, said)
    }
    const known = [
      ...(await partnersOf(tx, round.networkId, berlinDay(round.startsAt))).map(({ id }) => id),
      ...(await partnersOf(tx, round.networkId, berlinDay(tx.now))).map(({ id }) => id),
      ...(await listAttendance(tx, round.id)).map(({ organizationId }) => organizationId),
    ]
    if (input.came.some(({ organizationId }) => !known.includes(organizationId))) notFound()
    await saveAttendance(tx, round, input.came)
    if (!input.task) return
    await checkTask(tx, round.networkId, input.task)
    await insertTask(tx, { ...input.task, networkId: round.networkId, roundId: round.id })
  },
  audit: ({ roundId, revision }) => ({ subject: roundId, detail: { revision } }),
})

/** Every text of the minutes, in the order in which it is asked about. */
const textsOf = (input: {
  readonly minutes: string
  readonly points: readonly { readonly outcome: string; readonly decision: string }[]
  readonly task?: { readonly title: string } | undefined
}): readonly string[] => [
  input.minutes,
  ...input.points.flatMap(({ outcome, decision }) => [outcome, decision]),
  input.task?.title ?? '',
]

/** Something is added to minutes that are closed; what stands there stays. */
export const addAddendum = action({
  name: 'cooperation.add-addendum',
  input: z.object({ roundId: z.uuid(), text: longText.min(3, { error: 'platform.missing' }), noClient }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { roundId, text, noClient: confirmed }) => {
    const round = await ofLedNetwork(tx, await lockRound(tx, roundId))
    if (!round.minutesClosedAt) refuse('cooperation.notClosed')
    askAboutClients([text], confirmed)
    await insertAddendum(tx, round, text)
  },
  audit: ({ roundId }) => ({ subject: roundId }),
})
