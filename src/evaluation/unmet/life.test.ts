import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { sql } from 'kysely'
import { chapter as cooperation } from '#cooperation'
import { chapter as directory } from '#directory'
import { aLocation, aNetwork, anOrganization } from '#directory/testing'
import { foundNothing, chapter as matching } from '#matching'
import { peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { withFewPlaces } from '#places/testing'
import { type Actor, type Member, type Role, system, visitor } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { newId } from '#platform/secrets.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter } from '../index.ts'
import { coarsenUnmet, publishUnmet } from './publish.ts'

let now = new Date('2026-08-20T10:00:00Z')
let member: Member | undefined
const world = await aWorld({
  chapters: [places, directory, peopleTables, matching, cooperation, chapter],
  now: () => now,
  sessions: {
    find: async () =>
      member && {
        sessionId: newId(),
        name: 'Lou Probe',
        organizationName: 'Nachbarn e. V.',
        member,
        locked: false,
        provedAt: now,
      },
    whenLocked: (visit) => visit.notFound(),
  },
})
const app = makeApp(world)
before(() => withFewPlaces(world))
after(() => world.close())

const rows = (text: string) =>
  world.database.asOwner(async (owner) => (await owner.query<Record<string, unknown>>(text)).rows)
const unmet = () => rows('select * from unmet_need order by count_key')
type Told = typeof foundNothing extends { payload?: infer P } ? P : never
const tell = async (n: number, given: Partial<NonNullable<Told>> = {}): Promise<void> => {
  for (let i = 0; i < n; i++)
    await world.look(visitor, (tx) =>
      tx.tell(foundNothing, {
        countKey: newId(),
        need: 'wege',
        reach: 'none',
        areaCode: '014009',
        week: '2026-08-17',
        by: 'person',
        ...given,
      }),
    )
}

test('a search that found nothing is one row, however often it is told, without anything of a person', async () => {
  const answer = await app.request('/de/angebote?need=wege&near=13353')
  assert.equal(answer.status, 200)
  await tell(2, { countKey: newId(), need: 'seele' })
  // The search has not waited for it.
  for (const end = Date.now() + 30_000; (await unmet()).length < 2 && Date.now() < end; );
  const found = await unmet()
  assert.deepEqual(
    found.map(({ need, area_code, reach, week, quarter }) => [need, area_code, reach, week, quarter]).sort(),
    [
      ['seele', '014009', 'none', '2026-08-17', '2026-Q3'],
      ['wege', '014009', 'none', '2026-08-17', '2026-Q3'],
    ],
  )
  assert.deepEqual(Object.keys(found[0]!).sort(), [
    'area_code',
    'count_key',
    'need',
    'quarter',
    'reach',
    'week',
  ])
  assert.equal((await rows(`select from pgboss.job where data::text ~ 'wege|seele|found-nothing'`)).length, 0)
})

const someone = (...roles: Role[]): Member => ({
  context: 'member',
  personId: newId(),
  organizationId: newId(),
  roles,
})
test('single rows are read by the system alone, publications by whoever works in an organization', async () => {
  const seen = (actor: Actor, table: string) =>
    world.look(actor, async ({ db }) => (await sql`select from ${sql.table(table)}`.execute(db)).rows.length)
  assert.equal(await seen(system('test'), 'unmet_need'), 2)
  for (const actor of [visitor, someone('coordinator', 'evaluator')] as const)
    await assert.rejects(seen(actor, 'unmet_need'), { code: '42501' })
  await assert.rejects(seen(visitor, 'unmet_publication'), { code: '42501' })
  assert.equal(await seen(someone('counsellor'), 'unmet_publication'), 0, 'may look, and there is none yet')
})

test('a quarter is published once, 31 days after it, for each Bezirk and Kreis, and never changes', async () => {
  await tell(30)
  await tell(8, { reach: 'far' })
  // In its field somebody looked once: a neighbour hides it.
  await tell(6, { need: 'geld' })
  await tell(2, { areaCode: '011003' })
  await tell(2, { areaCode: '07339', week: '2026-07-06' })
  now = new Date('2026-10-31T10:00:00Z')
  await publishUnmet(world)
  assert.deepEqual(await rows('select * from unmet_publication'), [])
  now = new Date('2026-11-02T10:00:00Z')
  await publishUnmet(world)
  const first = await rows('select * from unmet_publication order by area_code')
  assert.deepEqual(
    first.map(({ area_code, quarter, spaces }) => [area_code, quarter, spaces]),
    [
      ['01', '2026-Q3', ['01', '011003', '014009']],
      ['07339', '2026-Q3', ['07339']],
    ],
  )
  // Late ones of the quarter are lost: what was published stands.
  await tell(3, { areaCode: '011003' })
  await publishUnmet(world)
  assert.deepEqual(await rows('select * from unmet_publication order by area_code'), first)
  const released = JSON.stringify(first.map(({ releases }) => releases))
  assert.doesNotMatch(released, /"n":[12][,}]|seele|wege/)
})

const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const validator = new HtmlValidate(
  new StaticConfigLoader(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData),
)
test('beside a gap stands how often it was looked for in vain, or the number of the Bezirk', async () => {
  const organizationId = await anOrganization(world, { name: 'Nachbarn e. V.' })
  await aLocation(world, { organizationId, areaCode: '014009' })
  await aLocation(world, { organizationId, areaCode: '011003' })
  const networkId = await aNetwork(world, { coordinatorId: organizationId, members: [organizationId] })
  member = { ...someone('host'), organizationId }
  const gap = async (space: string, field: string, locale = 'de') => {
    const path = `/${locale}/kooperation/${networkId}/luecken?feld=${field}&gruppe=aeltere&raum=${space}`
    const answer = await app.request(path, { headers: { cookie: 'trittstein_session=x' } })
    assert.equal(answer.status, 200)
    const html = await answer.text()
    const { results } = validator.validateStringSync(html)
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId}: ${m.message}`)),
      [],
    )
    return plain(html)
  }
  const whole = await gap('01', 'mobilitaet')
  assert.match(whole, /Mitte, 3\. Quartal 2026: 4\d-mal wurde vergeblich nach „Unterwegs sein“ gesucht\./)
  const small = await gap('011003', 'mobilitaet')
  assert.match(small, /Mitte, 3\. Quartal 2026: 4\d-mal/)
  assert.match(small, /Für Alexanderplatz allein nennen wir keine Zahl/)
  assert.match(await gap('014009', 'mobilitaet', 'en'), /searches for “[^”]+” were in vain\./)
  const hidden = await gap('014009', 'gesundheit')
  assert.doesNotMatch(hidden, /vergeblich nach „Gesundheit/)

  // Above the table the most frequent ones, as far as they may be told, each with the way on.
  const open = async (path: string): Promise<string> => {
    const answer = await app.request(path, { headers: { cookie: 'trittstein_session=x' } })
    const html = await answer.text()
    assert.deepEqual(
      validator.validateStringSync(html).results.flatMap(({ messages }) => messages.map((m) => m.message)),
      [],
    )
    return html
  }
  const page = `/de/kooperation/${networkId}/luecken`
  const list = /<section[^>]*id="vergeblich">[\s\S]*?<\/section>/.exec(await open(page))?.[0] ?? ''
  assert.match(plain(list), /Unterwegs sein Mitte , 3\. Quartal 2026: \d\d Suchen/)
  assert.doesNotMatch(plain(list), /Gesundheit|: [12] Suchen/)
  const [, on = ''] = /<a href="([^"#]+)#weiter"/.exec(list) ?? []
  const field = plain(await open(on.replaceAll('&amp;', '&')))
  assert.match(field, /Wie weiter mit „Unterwegs sein“ in \S+\?/)
  assert.match(field, /wurde vergeblich nach „Unterwegs sein“ gesucht/)
  assert.match(field, /Auf die Tagesordnung setzen/)
  assert.match(await open(on.replaceAll('&amp;', '&')), /value="Bedarf: Unterwegs sein \(/)
})

test('after twelve months only the quarter is left', async () => {
  now = new Date('2027-09-30T10:00:00Z')
  await coarsenUnmet(world)
  assert.equal((await rows('select from unmet_need where week is null')).length, 0)
  now = new Date('2027-10-01T10:00:00Z')
  await coarsenUnmet(world)
  assert.equal((await rows('select from unmet_need where week is not null')).length, 0)
})
