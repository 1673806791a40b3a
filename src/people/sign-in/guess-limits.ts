import { type Bucket, giveBack, type Taken, take } from '#platform/http/throttle.ts'
import { fingerprint } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'

const limits = {
  /** A device on which the person was signed in before: what strangers guess elsewhere does not keep it out. */
  device: { name: 'sign-in-device', limit: 10, seconds: 900 },
  account: { name: 'sign-in-account', limit: 10, seconds: 3600 },
  /** An office with one line makes many typing errors. */
  address: { name: 'sign-in-address', limit: 60, seconds: 900 },
  /** One password tried on many accounts. */
  password: { name: 'sign-in-password', limit: 10, seconds: 3600 },
} as const satisfies Record<string, Bucket>

/**
 * A word for a guessed password that says nothing about it: four signs (24 bits) of a keyed hash, so that about one in
 * sixteen million passwords shares it.
 */
const shapeOf = (world: World, password: string): string =>
  fingerprint(world.config.secret, 'guessed password', password).slice(0, 4)

export interface Guess {
  /** Whose password it is; where there is nobody, what was typed: an account that does not exist counts, too. */
  readonly account: string
  readonly address: string
  readonly password?: string | undefined
  /** Where it is this person's own. */
  readonly deviceId?: string | undefined
}

/** The address goes first: one that has used up its own takes nothing from the account. */
const allowances = (world: World, guess: Guess): [Bucket, string][] =>
  guess.deviceId
    ? [[limits.device, guess.deviceId]]
    : [
        [limits.address, guess.address],
        [limits.account, guess.account.trim().toLowerCase()],
        ...(guess.password ? [[limits.password, shapeOf(world, guess.password)] as [Bucket, string]] : []),
      ]

/**
 * Takes one guess before it is checked; `check` answers whether it was right, which costs nothing.
 * @returns `right`, `wrong`, or in how many seconds it is worth while to try again
 */
export const guess = async (
  world: World,
  what: Guess,
  check: () => Promise<boolean>,
): Promise<'right' | 'wrong' | { retryAfter: number }> => {
  const taken: [Bucket, string][] = []
  for (const [bucket, key] of allowances(world, what)) {
    const answer: Taken = await take(world, bucket, key)
    if (!answer.ok) {
      await back(world, taken)
      return { retryAfter: answer.retryAfter }
    }
    taken.push([bucket, key])
  }
  if (!(await check())) return 'wrong'
  await back(world, taken)
  return 'right'
}

const back = async (world: World, taken: readonly [Bucket, string][]): Promise<void> => {
  for (const [bucket, key] of taken) await giveBack(world, bucket, key)
}
