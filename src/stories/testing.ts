import { chapter as consent } from '#consent'
import { chapter as cooperation } from '#cooperation'
import { chapter as directory } from '#directory'
import { aNetwork, anOrganization } from '#directory/testing'
import { chapter as matching } from '#matching'
import { chapter as people } from '#people'
import { aPerson } from '#people/testing'
import { chapter as places } from '#places'
import { type Member, system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import type { Sessions } from '#platform/http/visit.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { aWorld } from '#platform/testing.ts'
import { tables } from '#platform/transaction.ts'
import { chapter } from './index.ts'

/** A house and a Jobcenter of one network that make portraits, a stranger; pages, and a clock that begins today. */
export const aStoryScene = async (more: Parameters<typeof aWorld>[0]['chapters'] = []) => {
  let ahead = 0
  const members = new Map<string, Member>()
  const sessions: Sessions = {
    find: async (_world, token) => {
      const member = members.get(token)
      const state = { locked: false, provedAt: new Date() }
      return member && { sessionId: token, name: 'Kim', organizationName: 'Haus', member, ...state }
    },
    whenLocked: (visit) => visit.notFound(),
  }
  const world = await aWorld({
    chapters: [mail, places, directory, people, consent, matching, cooperation, chapter, ...more],
    sessions,
    now: () => new Date(Date.now() + ahead),
    config: { requestsPerMinute: 0 },
  })
  const house = await anOrganization(world, { name: 'Haus am Park e. V.' })
  const jobcenter = await anOrganization(world, { name: 'Jobcenter Musterstadt', kind: 'jobcenter_ge' })
  const far = await anOrganization(world, { name: 'Haus X' })
  const network = await aNetwork(world, { coordinatorId: house, members: [house], agencies: [jobcenter] })
  const person = (organization: string, ...roles: Member['roles']) =>
    aPerson(world, { organization, roles: [...roles] })
  const town = {
    host: await person(house, 'host'),
    privacy: await person(house, 'privacy'),
    counsellor: await person(jobcenter, 'counsellor'),
    stranger: await person(far, 'host', 'lead', 'coordinator'),
  }
  for (const [name, member] of Object.entries(town)) members.set(name, member)
  const app = makeApp(world)
  const ask = async (
    path: string,
    { as, form }: { as?: keyof typeof town; form?: Record<string, string> | FormData } = {},
  ) => {
    const body = form instanceof FormData ? form : new URLSearchParams(form)
    const answer = await app.request(path, {
      ...(form ? { method: 'POST', body } : {}),
      headers: { 'sec-fetch-site': 'same-origin', ...(as ? { cookie: `trittstein_session=${as}` } : {}) },
    })
    return {
      status: answer.status,
      headers: answer.headers,
      to: answer.headers.get('location') ?? '',
      answer,
      html: await answer.clone().text(),
    }
  }
  return {
    ...town,
    world,
    network,
    house,
    jobcenter,
    ask,
    /** Days from now on. */
    goAhead: (days: number) => {
      ahead += days * 86_400_000
    },
    /** Nobody has asked too often. */
    freshAllowances: () =>
      world.look(system('test'), async (tx) => {
        await tables<{ throttle: { key: string } }>(tx).deleteFrom('throttle').execute()
      }),
  }
}
