import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { quarterOf } from '../quarter.ts'
import { type Point, type Step, say, steps } from './ladder.ts'
import { changeLadder, eraseLadder, findLadder, insertLadder, lockLadder } from './store.ts'

const step = z.enum(steps)

/** A ladder with its first point. What is stored is the step, the quarter, and the network or none. */
export const beginLadder = action({
  name: 'evaluation.begin-ladder',
  input: z.object({ step, networkId: z.uuid().nullable() }),
  contexts: ['code'],
  may: () => true,
  act: async (tx, input): Promise<readonly Point[]> => {
    const first = { step: input.step, quarter: quarterOf(tx.now) }
    if (tx.actor.context !== 'code') return notFound()
    await insertLadder(tx, tx.actor.code, input.networkId, [first])
    return (await findLadder(tx)) ?? notFound()
  },
  audit: () => undefined,
})

/** Where the person stands now: the next point, or the same one changed within its quarter. */
export const sayStep = action({
  name: 'evaluation.say-step',
  input: z.object({ step }),
  contexts: ['code'],
  may: () => true,
  act: async (tx, input: { step: Step }) => {
    const points = (await lockLadder(tx)) ?? notFound()
    const next = say(points, { step: input.step, quarter: quarterOf(tx.now) })
    if (!next) return refuse('evaluation.allThree')
    await changeLadder(tx, next)
  },
  audit: () => undefined,
})

/** At any time, without a reason, and nothing is left of it. */
export const dropLadder = action({
  name: 'evaluation.delete-ladder',
  input: z.object({}),
  contexts: ['code'],
  may: () => true,
  act: async (tx) => {
    if (!(await lockLadder(tx))) notFound()
    await eraseLadder(tx)
  },
  audit: () => undefined,
})
