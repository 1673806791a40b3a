import { z } from 'zod'
import { action } from '#platform/action.ts'
import { addDays, berlinDay, berlinInstant } from '#platform/berlin-time.ts'
import { Refused, refuse } from '#platform/refusal.ts'
import { coordinates, ledNetwork, ofLedNetwork } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { takePoints } from './agenda.ts'
import { openPoints } from './point-store.ts'
import { isAhead } from './round.ts'
import { changeRoundHead, deleteRound, insertRound, lockRound } from './store.ts'
import { tellPartners } from './tell-partners.ts'

const time = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'cooperation.timeWrong' })
const head = {
  title: z.string().trim().min(3, { error: 'cooperation.roundTitleMissing' }).max(120),
  day: z.iso.date({ error: 'cooperation.roundDayWrong' }),
  from: time,
  to: time,
  place: z.string().trim().max(160),
  noClient,
}

/** Rounds are planned up to two years ahead; what took place within the last year may still be written down. */
const headOf = (
  now: Date,
  input: {
    title: string
    day: string
    from: string
    to: string
    place: string
    noClient?: string | undefined
  },
) => {
  const today = berlinDay(now)
  const wrong = (fields: Record<string, string>): never => {
    throw new Refused({ key: 'platform.input', fields })
  }
  if (input.day < addDays(today, -366) || input.day > addDays(today, 731))
    wrong({ day: 'cooperation.roundDayWrong' })
  const [startsAt, endsAt] = [berlinInstant(input.day, input.from), berlinInstant(input.day, input.to)]
  if (endsAt <= startsAt) wrong({ to: 'cooperation.endWrong' })
  askAboutClients([input.title, input.place], input.noClient)
  return { title: input.title, startsAt, endsAt, place: input.place || null }
}

/** A steering round is planned; what waits comes to its agenda. */
export const planRound = action({
  name: 'cooperation.plan-round',
  input: z.object(head),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const { id: networkId } = await ledNetwork(tx)
    const id = await insertRound(tx, networkId, headOf(tx.now, input))
    await takePoints(tx, { id, networkId }, await openPoints(tx, networkId))
    return id
  },
  audit: (_input, id) => ({ subject: id }),
})

/** Another day, place or title. Whoever was invited is told where day or place differ. */
export const changeRound = action({
  name: 'cooperation.change-round',
  input: z.object({ roundId: z.uuid(), ...head }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const round = await ofLedNetwork(tx, await lockRound(tx, input.roundId))
    if (!isAhead(round)) refuse('cooperation.roundOver')
    const next = headOf(tx.now, input)
    const moved =
      next.startsAt.getTime() !== round.startsAt.getTime() ||
      next.endsAt.getTime() !== round.endsAt.getTime() ||
      next.place !== round.place
    if (!moved && next.title === round.title) return false
    await changeRoundHead(tx, round.id, next)
    const tells = moved && round.state === 'eingeladen' && next.startsAt > tx.now
    if (tells) await tellPartners(tx, round.id, 'changed')
    return tells
  },
  audit: ({ roundId }, told) => ({ subject: roundId, detail: { told } }),
})

/** A plan that nobody was told of is thrown away; its points wait again. */
export const dropRound = action({
  name: 'cooperation.drop-round',
  input: z.object({ roundId: z.uuid() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { roundId }) => {
    const round = await ofLedNetwork(tx, await lockRound(tx, roundId))
    if (!(await deleteRound(tx, round.id))) refuse('cooperation.roundNotPlan')
  },
  audit: ({ roundId }) => ({ subject: roundId }),
})
