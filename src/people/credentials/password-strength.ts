import { ZxcvbnFactory } from '@zxcvbn-ts/core'

const shortest = 12
/** Longer is welcome, up to here: a bound against a hash that takes for ever. */
export const longestPassword = 1000

/** Powers of ten: names, words and years put together ("Sommer2026!!") stay below. */
const enoughGuesses = 8.5

// What everybody here would think of first; the library's lists hold what everybody elsewhere thought of.
const ownWords =
  'trittstein stadtteilzentrum jobcenter familienzentrum mehrgenerationenhaus nachbarschaft passwort kennwort geheim berlin sommer winter fruehling herbst hallo willkommen anmelden schatz qwertzuiop qwertz asdfghjkl yxcvbnm'.split(
    ' ',
  )

let zxcvbn: Promise<ZxcvbnFactory> | undefined
const estimator = (): Promise<ZxcvbnFactory> => {
  // Two megabytes of word lists: read when somebody chooses a password for the first time.
  zxcvbn ??= import('@zxcvbn-ts/language-common').then(
    ({ adjacencyGraphs, dictionary }) =>
      new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary: { ...dictionary, own: ownWords } }),
  )
  return zxcvbn
}

/**
 * Whether a password is good enough: length, and not among the common ones or made of them; nothing else is asked
 * for (NIST SP 800-63B, 5.1.1.2). Nothing leaves the house.
 * @param about what others know about the person: name, account, organization
 * @returns the key of what is wrong, or undefined
 */
export const weakness = async (
  password: string,
  about: readonly string[],
): Promise<'people.passwordShort' | 'people.passwordLong' | 'people.passwordCommon' | undefined> => {
  const length = [...password].length
  if (length < shortest) return 'people.passwordShort'
  if (length > longestPassword) return 'people.passwordLong'
  // Beyond this no guess gets through, and the estimate would take long.
  const { guessesLog10 } = (await estimator()).check(password.slice(0, 100), [...about])
  return guessesLog10 < enoughGuesses ? 'people.passwordCommon' : undefined
}
