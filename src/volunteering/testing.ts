import { chapter as consent } from '#consent'
import { chapter as cooperation } from '#cooperation'
import { chapter as directory } from '#directory'
import { aLocation, aNetwork, anOrganization } from '#directory/testing'
import { chapter as matching } from '#matching'
import { chapter as people } from '#people'
import { aPerson } from '#people/testing'
import { chapter as places } from '#places'
import type { Member } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import type { Sessions } from '#platform/http/visit.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { aWorld } from '#platform/testing.ts'
import { chapter } from './index.ts'

/** A house that offers engagements, another one and a Jobcenter in the same network, a stranger; pages, and a clock. */
export const aScene = async (start = '2026-10-01T08:00:00Z') => {
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
    chapters: [mail, places, directory, people, consent, matching, cooperation, chapter],
    sessions,
    now: () => now,
    config: { requestsPerMinute: 0 },
  })
  const house = await anOrganization(world, {
    name: 'Haus am Park e. V.',
    phone: '030 23125 200',
    email: 'post@haus-am-park.example',
  })
  const other = await anOrganization(world, { name: 'Haus B' })
  const jobcenter = await anOrganization(world, { name: 'Jobcenter', kind: 'jobcenter_ge' })
  const stranger = await anOrganization(world, { name: 'Haus X' })
  await aNetwork(world, { coordinatorId: house, members: [house, other], agencies: [jobcenter] })
  const locationId = await aLocation(world, {
    organizationId: house,
    name: 'Haus am Park',
    lat: 52.55,
    lon: 13.36,
  })
  const person = (organization: string, ...roles: Member['roles']) =>
    aPerson(world, { organization, roles: [...roles] })
  const town = {
    host: await person(house, 'host'),
    privacy: await person(house, 'privacy'),
    otherHost: await person(other, 'host'),
    counsellor: await person(jobcenter, 'counsellor'),
    stranger: await person(stranger, 'host', 'lead'),
  }
  for (const [name, member] of Object.entries(town)) members.set(name, member)
  const app = makeApp(world)
  const ask = async (
    path: string,
    {
      as,
      form,
    }: { as?: keyof typeof town; form?: Readonly<Record<string, string | readonly string[]>> } = {},
  ): Promise<{ status: number; body: string; to: string; headers: Headers }> => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(form ?? {}))
      for (const one of [value].flat()) body.append(name, one)
    const answer = await app.request(path, {
      method: form ? 'POST' : 'GET',
      ...(form ? { body } : {}),
      headers: { 'sec-fetch-site': 'same-origin', ...(as ? { cookie: `trittstein_session=${as}` } : {}) },
    })
    return {
      status: answer.status,
      body: await answer.text(),
      to: answer.headers.get('location') ?? '',
      headers: answer.headers,
    }
  }
  return {
    world,
    ...town,
    locationId,
    ask,
    setNow: (at: string) => {
      now = new Date(at)
    },
  }
}
