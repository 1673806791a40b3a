import type { Outcome } from '#platform/action.ts'
import { type Bucket, giveBack, take } from '#platform/http/throttle.ts'
import type { World } from '#platform/world.ts'

/** So that nobody's mailbox is flooded: what may be told by mail at once, and as often again in eleven hours. */
const halfDay = 11 * 3600
/** Proposals of one organization, to whomever. */
export const ofProposals: Bucket = { name: 'cooperation.proposals', limit: 20, seconds: halfDay }
/** Answers to one proposal, of both sides. */
export const ofAnswers: Bucket = { name: 'cooperation.answers', limit: 8, seconds: halfDay }
/** What all houses of a network are told of one round. */
export const ofRound: Bucket = { name: 'cooperation.round-mails', limit: 6, seconds: halfDay }

/** Does what mails tell of, where the allowance still has room; what tells nobody takes nothing of it. */
export const limited = async <T>(
  world: World,
  bucket: Bucket,
  key: string,
  act: () => Promise<Outcome<T>>,
  tells: (value: T) => boolean = () => true,
): Promise<Outcome<T>> => {
  if (!(await take(world, bucket, key)).ok) return { ok: false, refusal: { key: 'cooperation.toldEnough' } }
  const outcome = await act()
  if (!outcome.ok || !tells(outcome.value)) await giveBack(world, bucket, key)
  return outcome
}
