import { chapter as directory } from '#directory'
import { peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import type { Member } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import type { Account } from '#platform/http/visit.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as cooperation } from '../../index.ts'

/** A world whose pages are asked for as a member, without signing in. */
export const aWorldWithPages = async (now: () => Date) => {
  const accounts = new Map<string, Account>()
  const world = await aWorld({
    chapters: [places, directory, peopleTables, cooperation],
    sessions: { find: async (_world, token) => accounts.get(token), whenLocked: (visit) => visit.notFound() },
    now,
    config: { requestsPerMinute: 0 },
  })
  const app = makeApp(world)
  const ask = async (member: Member | undefined, path: string, fields?: Record<string, string>) => {
    if (member)
      accounts.set(member.personId, {
        sessionId: crypto.randomUUID(),
        name: 'Lou Probe',
        organizationName: 'Organisation',
        member,
        locked: false,
        provedAt: now(),
      })
    const answer = await app.request(`/de${path}`, {
      method: fields ? 'POST' : 'GET',
      headers: { cookie: `trittstein_session=${member?.personId ?? ''}`, 'sec-fetch-site': 'same-origin' },
      ...(fields ? { body: new URLSearchParams(fields) } : {}),
    })
    const html = await answer.text()
    return {
      status: answer.status,
      to: (answer.headers.get('location') ?? '').replace(/^\/de/, ''),
      html,
      /** The words of the page. */
      text: html
        .replace(/[\s\S]*<main[^>]*>/, '')
        .replace(/<\/main>[\s\S]*/, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' '),
    }
  }
  return { world, ask }
}
