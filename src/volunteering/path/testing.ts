import { chapter as consent } from '#consent'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as matching } from '#matching'
import { chapter as people, saveAccounts, sessions } from '#people'
import { chapter as places } from '#places'
import { type Member, system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { newId } from '#platform/secrets.ts'
import { aWorld } from '#platform/testing.ts'
import { tables } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { chapter as volunteering } from '../index.ts'

/** A member of an organization with these roles. */
export const memberOf = (organizationId: string, ...roles: Member['roles'][number][]): Member => ({
  context: 'member',
  personId: newId(),
  organizationId,
  roles,
})

/** A house with somebody who can sign in, and a Jobcenter, on a fresh database. */
export const aPathScene = async (start: string) => {
  let now = new Date(start)
  const world = await aWorld({
    chapters: [mail, places, directory, people, consent, matching, volunteering],
    sessions,
    now: () => now,
    config: { demo: true },
  })
  const house = await anOrganization(world, { name: 'Haus am Park e. V.', slug: 'haus' })
  const agency = await anOrganization(world, {
    name: 'Jobcenter Musterstadt',
    kind: 'jobcenter_ge',
    slug: 'jc',
  })
  await saveAccounts(
    world,
    [
      {
        account: 'haus',
        name: 'Toni Probe',
        role_title: 'Koordination',
        organization: 'haus',
        roles: ['host'],
      },
      {
        account: 'jc',
        name: 'Kim Muster',
        role_title: 'Leitung',
        organization: 'jc',
        roles: ['counsellor', 'lead'],
      },
    ],
    {
      organizations: new Map([
        ['haus', house],
        ['jc', agency],
      ]),
      networks: new Map(),
    },
  )
  return {
    world,
    house,
    agency,
    host: memberOf(house, 'host'),
    setNow: (at: string) => {
      now = new Date(at)
    },
    close: () => world.close(),
  }
}

type Sent = Readonly<Record<string, string | readonly string[]>>

/** Asks a page as somebody on their own phone does; with the cookie of a session where one is given. */
export const phoneOf = (world: World) => {
  const app = makeApp(world)
  return async (path: string, fields?: Sent, { locale = 'de', cookie = '' } = {}) => {
    // Tests set the clock back: what was counted of guesses lies in their future.
    await world.look(system('test'), async (tx) => {
      await tables<{ throttle: { key: string } }>(tx).deleteFrom('throttle').execute()
    })
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields ?? {}))
      for (const one of [value].flat()) body.append(name, one)
    const answer = await app.request(`/${locale}${path}`, {
      ...(fields ? { method: 'POST', body } : {}),
      headers: cookie ? { cookie, origin: 'http://localhost' } : {},
    })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return {
      status: answer.status,
      headers: answer.headers,
      bytes,
      html: new TextDecoder().decode(bytes),
      to: answer.headers.get('location') ?? '',
    }
  }
}
export type Phone = ReturnType<typeof phoneOf>

/** The cookie of a demo account. */
export const signIn = async (world: World, account: string): Promise<string> => {
  const answer = await makeApp(world).request('/demo/sign-in', {
    method: 'POST',
    body: new URLSearchParams({ account }),
  })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** Begins a path as the page does; answers its code. */
export const beginOn = async (phone: Phone, title = 'Vorlesen'): Promise<string> => {
  const neu = /name="neu" value="([^"]+)"/.exec((await phone('/mein-ehrenamt/neu')).html)?.[1] ?? ''
  const { html } = await phone('/mein-ehrenamt/neu', { neu, title })
  return /class="code"[^>]*>([2-9A-Z-]{11})</.exec(html)?.[1] ?? ''
}
