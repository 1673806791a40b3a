import { chapter as consent } from '#consent'
import { chapter as cooperation } from '#cooperation'
import { chapter as directory } from '#directory'
import { aLocation, aNetwork, anOrganization } from '#directory/testing'
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

/** A house that invites, another one and a Jobcenter in the same network, a stranger; pages, and a clock. */
export const aScene = async (
  start = '2026-10-01T08:00:00Z',
  more: Parameters<typeof aWorld>[0]['chapters'] = [],
) => {
  let now = new Date(start)
  const members = new Map<string, Member>()
  const sessions: Sessions = {
    find: async (_world, token) => {
      const member = members.get(token)
      const state = { locked: false, provedAt: now }
      return member && { sessionId: token, name: 'Kim', organizationName: 'Haus', member, ...state }
    },
    whenLocked: (visit) => visit.notFound(),
  }
  const world = await aWorld({
    chapters: [mail, places, directory, people, consent, matching, cooperation, chapter, ...more],
    sessions,
    now: () => now,
    config: { requestsPerMinute: 0 },
  })
  const house = await anOrganization(world, { name: 'Haus am Park e. V.', phone: '030 23125 200' })
  const other = await anOrganization(world, { name: 'Haus B' })
  const jobcenter = await anOrganization(world, { name: 'Jobcenter', kind: 'jobcenter_ge' })
  const stranger = await anOrganization(world, { name: 'Haus X' })
  const network = await aNetwork(world, {
    coordinatorId: house,
    members: [house, other],
    agencies: [jobcenter],
  })
  const locationId = await aLocation(world, { organizationId: house, name: 'Haus am Park' })
  const person = (organization: string, ...roles: Member['roles']) =>
    aPerson(world, { organization, roles: [...roles] })
  const town = {
    host: await person(house, 'host'),
    otherHost: await person(other, 'host'),
    counsellor: await person(jobcenter, 'counsellor'),
    jobcenterLead: await person(jobcenter, 'lead', 'host', 'coordinator'),
    stranger: await person(stranger, 'host', 'lead'),
  }
  for (const [name, member] of Object.entries(town)) members.set(name, member)
  const app = makeApp(world)
  const ask = async (
    path: string,
    {
      as,
      form,
    }: { as?: keyof typeof town; form?: Record<string, string | readonly string[]> | FormData } = {},
  ) => {
    const fields = new URLSearchParams()
    if (!(form instanceof FormData))
      for (const [name, value] of Object.entries(form ?? {}))
        for (const one of [value].flat()) fields.append(name, one)
    const body = form instanceof FormData ? form : fields
    const answer = await app.request(path, {
      ...(form ? { method: 'POST', body } : {}),
      headers: { 'sec-fetch-site': 'same-origin', ...(as ? { cookie: `trittstein_session=${as}` } : {}) },
    })
    const html = await answer.clone().text()
    return {
      status: answer.status,
      headers: answer.headers,
      to: answer.headers.get('location') ?? '',
      answer,
      html,
    }
  }
  return {
    ...town,
    world,
    network,
    locationId,
    ask,
    setNow: (at: string) => {
      now = new Date(at)
    },
    /** Nobody has asked too often. */
    freshAllowances: () =>
      world.look(system('test'), async (tx) => {
        await tables<{ throttle: { key: string } }>(tx).deleteFrom('throttle').execute()
      }),
  }
}
export type Scene = Awaited<ReturnType<typeof aScene>>
