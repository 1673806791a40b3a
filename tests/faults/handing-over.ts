import assert from 'node:assert/strict'
import { type HttpClient, pick, signedIn } from '../support/http-client.ts'

/** What a client knows of one hand-over: it had seen the consent before it sent "Ja". */
export interface Agreed {
  /** The draft's id, which becomes the hand-over's. */
  readonly id: string
  readonly firstName: string
  readonly hash: string
  /** Its session outlives the server. */
  readonly client: HttpClient
}

/** Fills the form of a warm hand-over and reads the consent, as a counsellor does before "Ja". */
const prepare = async (client: HttpClient, serviceId: string, firstName: string): Promise<Agreed> => {
  const consent = await client.follow(`/de/weitergabe/${serviceId}/warm`, {
    language: 'de',
    firstName,
    contactKind: 'telefon',
    contactValue: '0171 3920099',
    'sentences[]': 'kennenlernen',
  })
  return {
    id: pick(consent.path, /^\/de\/weitergabe\/entwurf\/([0-9a-f-]{36})$/),
    firstName,
    hash: pick(consent.body, /name="hash" value="([0-9a-f]{64})"/),
    client,
  }
}

/** Sends "Ja". True: acknowledged, the print is ready. Throws where no answer came. */
export const agree = async ({ id, hash, client }: Agreed): Promise<boolean> => {
  const answer = await client.post(`/de/weitergabe/entwurf/${id}/ja`, { hash })
  return answer.status === 303 && answer.headers.get('location') === `/de/weitergabe/ausdruck/${id}`
}

export interface Storm {
  /** Answered with the print. */
  readonly acknowledged: Agreed[]
  /** "Ja" was sent and no answer came. */
  readonly unanswered: Agreed[]
}

/** A name has no digits: 10 becomes "ba". */
const inLetters = (n: number): string => String(n).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)

/**
 * Counsellors and hosts hand over, one hand-over after the other, all of them at once, until the server is killed
 * in the middle of it.
 * @param after the server is killed a moment after so many acknowledgements
 */
export const storm = async (
  url: string,
  work: readonly { readonly account: string; readonly services: readonly string[] }[],
  { round, after, kill }: { round: number; after: number; kill: () => void },
): Promise<Storm> => {
  const done: Storm = { acknowledged: [], unanswered: [] }
  const clients = await Promise.all(work.map(({ account }) => signedIn(url, account)))
  let killed = false
  let longest = 0
  const killSoon = (): void => {
    killed = true
    // Any moment of the writing of those that are under way.
    setTimeout(kill, Math.random() * longest)
  }
  const handOver = async (index: number): Promise<void> => {
    const { services } = work[index]!
    for (let n = 0; ; n++) {
      const service = services[(index + n * 7) % services.length]!
      const agreed = await prepare(
        clients[index]!,
        service,
        `Probe ${inLetters(round)}-${inLetters(index)}-${inLetters(n)}`,
      ).catch((error) => {
        if (!killed) throw error
        return undefined
      })
      if (!agreed) return
      const started = performance.now()
      try {
        assert.ok(await agree(agreed), `${agreed.firstName} was refused`)
        done.acknowledged.push(agreed)
        longest = Math.max(longest, performance.now() - started)
        if (!killed && done.acknowledged.length >= after) killSoon()
      } catch (error) {
        if (!killed || error instanceof assert.AssertionError) throw error
        done.unanswered.push(agreed)
        return
      }
    }
  }
  await Promise.all(work.map((_, index) => handOver(index)))
  return done
}
