import assert from 'node:assert/strict'

/** What a client knows of one hand-over: it had seen the consent before it sent "Ja". */
export interface Agreed {
  /** The draft's id, which becomes the hand-over's. */
  readonly id: string
  readonly firstName: string
  readonly hash: string
  readonly cookie: string
}

const redirectOf = (answer: Response): string => answer.headers.get('location') ?? ''

const send = (url: string, cookie: string, fields: Record<string, string>): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })

/** One click into a demo account. Answers the cookie. */
export const signIn = async (url: string, account: string): Promise<string> => {
  const answer = await send(`${url}/demo/sign-in`, '', { account })
  assert.equal(answer.status, 303, `sign-in of ${account}`)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? assert.fail('no cookie')
}

/** Fills the form of a warm hand-over and reads the consent, as a counsellor does before "Ja". */
export const prepare = async (
  url: string,
  cookie: string,
  serviceId: string,
  firstName: string,
): Promise<Agreed> => {
  const filled = await send(`${url}/de/weitergabe/${serviceId}/warm`, cookie, {
    language: 'de',
    firstName,
    contactKind: 'telefon',
    contactValue: '0171 3920099',
    'sentences[]': 'kennenlernen',
  })
  const id = redirectOf(filled).match(/^\/de\/weitergabe\/entwurf\/([0-9a-f-]{36})$/)?.[1]
  if (!id) throw new Error(`the form was answered with ${filled.status}`)
  const page = await fetch(`${url}/de/weitergabe/entwurf/${id}`, { headers: { cookie } })
  const hash = (await page.text()).match(/name="hash" value="([0-9a-f]{64})"/)?.[1]
  if (!hash) throw new Error(`the consent was answered with ${page.status}`)
  return { id, firstName, hash, cookie }
}

/** Sends "Ja". True: acknowledged, the print is ready. Throws where no answer came. */
export const agree = async (url: string, agreed: Agreed): Promise<boolean> => {
  const answer = await send(`${url}/de/weitergabe/entwurf/${agreed.id}/ja`, agreed.cookie, {
    hash: agreed.hash,
  })
  return answer.status === 303 && redirectOf(answer) === `/de/weitergabe/ausdruck/${agreed.id}`
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
  const cookies = await Promise.all(work.map(({ account }) => signIn(url, account)))
  let killed = false
  let longest = 0
  const killSoon = (): void => {
    killed = true
    // Any moment of the writing of those that are under way.
    setTimeout(kill, Math.random() * longest)
  }
  const client = async (index: number): Promise<void> => {
    const { services } = work[index]!
    for (let n = 0; ; n++) {
      const service = services[(index + n * 7) % services.length]!
      const agreed = await prepare(
        url,
        cookies[index]!,
        service,
        `Probe ${inLetters(round)}-${inLetters(index)}-${inLetters(n)}`,
      ).catch((error) => {
        if (!killed) throw error
        return undefined
      })
      if (!agreed) return
      const started = performance.now()
      try {
        assert.ok(await agree(url, agreed), `${agreed.firstName} was refused`)
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
  await Promise.all(work.map((_, index) => client(index)))
  return done
}
