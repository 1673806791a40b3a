import { type Actor, holds, type Member } from '#platform/actor.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { fingerprint, newCode, normaliseCode } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { lockOpened, lockStory, type Story, saveCode } from './store.ts'
import { type Content, canStep, isEmptied, type StepName } from './story.ts'

/** Whoever makes portraits in an organization: at a house, or at a Jobcenter. */
export const makerRoles = ['counsellor', 'host', 'lead', 'coordinator'] as const
export const mayMake = (actor: Actor): actor is Member => holds(actor, ...makerRoles)
/** Whoever brings a code; whether anybody has it, the action finds out. */
export const bringsCode = (actor: Actor): boolean => actor.context === 'code'

/** The signed-in person, in actions whose only context is `member`. */
export const acting = (tx: Tx): Member => (tx.actor.context === 'member' ? tx.actor : notFound())

type Written = Story & { readonly content: Content }
const written = (story: Story | undefined): Written =>
  story && !isEmptied(story.content) ? (story as Written) : notFound()

/** A portrait of one's own organization that is still there, held until the transaction ends. */
export const lockOwn = async (tx: Tx, id: string): Promise<Written> =>
  written(await lockStory(tx, acting(tx).organizationId, id))
/** What the code of this context opens, held; a code that nobody has opens nothing. */
export const lockTheirs = async (tx: Tx): Promise<Written> => written(await lockOpened(tx))

export const inTurn = (step: StepName, story: Story): void => {
  if (!canStep(step, story.state)) refuse('stories.notNow')
}

const hashOf = (world: World, code: string): string => fingerprint(world.config.secret, 'story', code)
export type Bearer = { readonly context: 'code'; readonly code: string; readonly typed: string }
/** Who opens a story by what they typed; undefined: that can be no code. */
export const storyBearer = (world: World, typed: string): Bearer | undefined => {
  const code = normaliseCode(typed)
  return code ? { context: 'code', code: hashOf(world, code), typed: code } : undefined
}
/** A new code, of which the database keeps a keyed hash alone: shown once, and never again. */
export const issueCode = async (tx: Tx, storyId: string): Promise<string> => {
  const code = newCode()
  await tx.asSystem('code of a story', (sys) => saveCode(sys, storyId, hashOf(tx.world, code)))
  return code
}
