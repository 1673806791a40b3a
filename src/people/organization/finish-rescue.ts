import { z } from 'zod'
import { action, type Outcome } from '#platform/action.ts'
import { holds, visitor } from '#platform/actor.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { fingerprint, newCode, normaliseCode } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { checkPassword, isProvided, resetSecondFactor } from '../credentials/index.ts'
import { guess } from '../sign-in/guess-limits.ts'
import { acting } from './acting.ts'
import { findPerson } from './member-store.ts'
import { codeExpiry } from './rescue.ts'
import { deleteRescue, findByCode, findRescueById, giveCode, listConcerning } from './rescue-store.ts'

const codePrint = (world: World, code: string): string => fingerprint(world.config.secret, 'rescue', code)

/** Once it is due, whoever started it hands out a code; a new one makes the old one worthless. */
export const issueRescueCode = action({
  name: 'people.issue-rescue-code',
  input: z.object({ id: z.uuid() }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead', 'operator'),
  act: async (tx, { id }) => {
    const { organizationId, personId } = acting(tx)
    const found = await tx.asSystem('rescue', (sys) => findRescueById(sys, id))
    // A lead hands out what a lead started; what the operator started, the operator.
    const may =
      found &&
      (found.called === null
        ? holds(tx.actor, 'lead') && found.organization_id === organizationId
        : holds(tx.actor, 'operator'))
    if (!found || !may || found.person_id === personId) return notFound()
    if (found.due_at > tx.now) refuse('people.rescueNotDue')
    const code = newCode()
    await tx.asSystem('rescue', (sys) => giveCode(sys, id, codePrint(tx.world, code), codeExpiry(tx.now)))
    tx.note({
      organizationId: found.organization_id,
      action: 'people.issue-rescue-code',
      subject: found.person_id,
      detail: { rescue: id },
    })
    const person = await tx.asSystem('rescue', (sys) => findPerson(sys, found.person_id))
    return { code, account: person?.account ?? '' }
  },
  audit: () => undefined,
})

/** The person themself, or a lead of one of their organizations, stops it: nobody asked for it. */
export const cancelRescue = action({
  name: 'people.cancel-rescue',
  input: z.object({ id: z.uuid() }),
  contexts: ['member'],
  may: () => true,
  act: async (tx, { id }) => {
    const actor = acting(tx)
    const concerning = await tx.asSystem('rescue', (sys) =>
      listConcerning(sys, { ...actor, leads: holds(actor, 'lead') }),
    )
    const found = concerning.find((one) => one.id === id) ?? notFound()
    await tx.asSystem('rescue', (sys) => deleteRescue(sys, id))
    tx.note({
      organizationId: found.organization_id,
      action: 'people.cancel-rescue',
      subject: found.person_id,
      detail: { rescue: id },
    })
  },
  audit: () => undefined,
})

const input = z.object({ code: z.string().max(40) })

/** Whom a code would help; it stays good until it is used with the right password. */
const findRescued = action({
  name: 'people.find-rescued',
  input,
  contexts: ['visitor', 'member'],
  may: () => true,
  act: (tx, { code }) =>
    tx.asSystem('rescue', async (sys) => (await findByCode(sys, codePrint(tx.world, code)))?.person_id),
  audit: () => undefined,
})

const consume = action({
  name: 'people.use-rescue',
  input,
  contexts: ['visitor'],
  may: () => true,
  act: (tx, { code }) =>
    tx.asSystem('rescue', async (sys) => {
      const found = (await findByCode(sys, codePrint(tx.world, code))) ?? refuse('people.rescueWrong')
      await deleteRescue(sys, found.id)
      tx.note({
        organizationId: found.organization_id,
        action: 'people.use-rescue',
        subject: found.person_id,
        by: `person:${found.person_id}`,
        detail: { rescue: found.id },
      })
      return found.person_id
    }),
  audit: () => undefined,
})

/**
 * The person uses the code with their password: the old second factor is gone, all sessions end, and the next sign-in
 * sets up a new one. A wrong code and a wrong password answer alike and take as long.
 */
export const useRescue = async (
  world: World,
  given: { readonly code: string; readonly password: string; readonly address: string },
): Promise<Outcome<string>> => {
  const code = normaliseCode(given.code) ?? ''
  const found = await findRescued(world, visitor, { code })
  const personId = found.ok ? found.value : undefined
  // Whoever holds the code, the helping lead for one, must not try passwords with it.
  const answer = await guess(
    world,
    { account: `rescue ${personId ?? code}`, address: given.address },
    async () =>
      // Whoever signs in with a provider has shown their password there, and will again.
      (personId !== undefined && (await isProvided(world, personId))) ||
      checkPassword(world, personId, given.password),
  )
  if (typeof answer === 'object')
    return { ok: false, refusal: { key: 'people.tooOften', values: { retryAfter: answer.retryAfter } } }
  if (answer === 'wrong' || personId === undefined)
    return { ok: false, refusal: { key: 'people.rescueWrong' } }
  const used = await consume(world, visitor, { code })
  if (used.ok) await resetSecondFactor(world, personId)
  return used
}
