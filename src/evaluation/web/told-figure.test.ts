import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as cooperation, createAgreement } from '#cooperation'
import { chapter as directory } from '#directory'
import { aLocation, aNetwork, anOrganization } from '#directory/testing'
import { chapter as people } from '#people'
import { aPerson } from '#people/testing'
import { chapter as places } from '#places'
import type { Member } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import type { Sessions } from '#platform/http/visit.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as evaluation } from '../index.ts'
import { gatherFacts } from '../report/gather-facts.ts'

const members = new Map<string, Member>()
const now = new Date('2026-11-22T10:00:00Z')
const sessions: Sessions = {
  find: async (_world, token) => {
    const member = members.get(token)
    const state = { locked: false, provedAt: now }
    return member && { sessionId: token, name: 'Kim', organizationName: 'Amt', member, ...state }
  },
  whenLocked: (visit) => visit.notFound(),
}
const world = await aWorld({
  chapters: [places, directory, people, cooperation, evaluation],
  sessions,
  now: () => now,
})
const app = makeApp(world)
after(() => world.close())

/** A Jobcenter with so many houses in a network that it coordinates itself, and where its numbers stand. */
const aCooperation = async (houses: number) => {
  const jobcenter = await anOrganization(world, { name: 'Jobcenter', kind: 'jobcenter_ge' })
  const organizations = [jobcenter]
  for (let i = 0; i < houses; i++) {
    const house = await anOrganization(world, { name: `Haus ${i}` })
    await aLocation(world, { organizationId: house, areaCode: '01100103' })
    organizations.push(house)
  }
  const network = await aNetwork(world, {
    coordinatorId: jobcenter,
    members: organizations.slice(1),
    agencies: [jobcenter],
  })
  const coordinator = await aPerson(world, { organization: jobcenter, roles: ['coordinator'], network })
  members.set(network, coordinator)
  const text = async (path: string) => {
    const answer = await app.request(`/de/kooperation/${network}${path}`, {
      headers: { cookie: `trittstein_session=${network}` },
    })
    assert.equal(answer.status, 200, path)
    return answer.text()
  }
  const agreement = await createAgreement(world, coordinator, {
    kind: 'vertrag',
    title: 'Vertrag',
    frameworkId: null,
  })
  assert.ok(agreement.ok, JSON.stringify(agreement))
  return {
    known: /<dt>Sich begegnet<\/dt><dd>([^<]*)/,
    enough: /<dt>Teams mit Auswahl<\/dt><dd>([^<]*)/,
    text,
    facts: await world.look(coordinator, (tx) => gatherFacts(tx, agreement.value)),
  }
}

test('who knows whom is let out by one function: on both pages, among the indicators, in the report', async () => {
  const { text, facts, known, enough } = await aCooperation(2)
  for (const path of ['', '/kontakte']) {
    assert.equal(
      known.exec(await text(path))?.[1],
      '0 von 2 Paaren aus Team und Haus in den letzten zwölf Monaten',
    )
    assert.equal(enough.exec(await text(path))?.[1], '0 von einem Team kennen mindestens drei Häuser')
  }
  assert.match(await text('/wirkung/teams-kennen'), /0 %/)
  assert.equal(facts?.knownPairs, 0)
})

test('of two organizations nothing is told anywhere', async () => {
  const { text, facts, known, enough } = await aCooperation(1)
  for (const path of ['', '/kontakte']) {
    assert.equal(known.exec(await text(path))?.[1], '– (unterdrückt)')
    assert.equal(enough.exec(await text(path))?.[1], '– (unterdrückt)')
  }
  assert.match(await text('/wirkung/teams-kennen'), /– unterdrückt/)
  assert.doesNotMatch(await text('/wirkung/teams-kennen'), /0 %/)
  assert.equal(facts?.knownPairs, null)
})
