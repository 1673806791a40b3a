import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as places } from '#places'
import { type Member, system, visitor } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import type { Account, Sessions } from '#platform/http/visit.ts'
import { newId } from '#platform/secrets.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { aWorld } from '#platform/testing.ts'
import { aPerson } from '../testing.ts'
import { oneCase } from './index.ts'

let account: Account | undefined
const sessions: Sessions = { find: async () => account, whenLocked: (visit) => visit.notFound() }
const world = await aWorld({
  chapters: [
    places,
    directory,
    { name: 'people', migrations: sourceFolder('people/migrations/'), ...oneCase },
    {
      name: 'referrals',
      deeds: (_locale, name, { kind }) =>
        ({ 'referrals.send': `Weitergegeben: ${kind}`, 'referrals.open-sent': 'Geöffnet' })[name],
    },
  ],
  sessions,
  now: () => new Date('2026-11-22T10:00:00Z'),
})
after(() => world.close())
const app = makeApp(world)

const jobcenter = await anOrganization(world, { name: 'Jobcenter', slug: 'jc' })
const house = await anOrganization(world, { name: 'Haus', slug: 'haus' })
const toni = await aPerson(world, { organization: jobcenter, roles: ['counsellor'], name: 'Toni Probe' })
const officer = await aPerson(world, { organization: jobcenter, roles: ['privacy'], name: 'Dana Schutz' })
const stranger = await aPerson(world, {
  organization: house,
  roles: ['privacy', 'host'],
  name: 'Fremde Frau',
})
const [mine, another] = [newId(), newId()]

const touch = (member: Member, id: string): Promise<void> =>
  world.look(member, async (tx) => {
    tx.note({ action: 'referrals.send', subject: id, detail: { kind: 'warm' } })
    tx.note({ action: 'test.other', subject: id, detail: {} })
    tx.read({ subject: id, purpose: 'referrals.open-sent' })
  })
await touch(toni, mine)
await touch(toni, another)
await world.look({ context: 'link', link: 'x' }, async (tx) =>
  tx.read({ organizationId: jobcenter, subject: mine, purpose: 'referrals.open-link' }),
)
await touch({ ...toni, personId: newId() }, mine)

const signIn = (member: Member | undefined): void => {
  account = member && {
    sessionId: newId(),
    name: 'Dana Schutz',
    organizationName: 'Jobcenter',
    member,
    locked: false,
    provedAt: new Date(),
  }
}
const open = (form?: Record<string, string>) =>
  app.request(
    '/de/datenschutz/fall',
    form
      ? {
          method: 'POST',
          headers: { cookie: 'trittstein_session=x', 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams(form),
        }
      : { headers: { cookie: 'trittstein_session=x' } },
  )
const chain = async () =>
  (
    await world.look(system('test'), (tx) =>
      sql<{ subject: string; by: string; detail: string }>`select subject, by, detail from audit_entry
        where action = 'people.ask-about-case' order by organization_id, seq`.execute(tx.db),
    )
  ).rows

test('without a reason, or without a case, nothing is shown and nothing recorded; what was typed stays', async () => {
  signIn(officer)
  const answer = await open({ case: mine, reason: '', reference: 'AZ 1/26' })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /Bitte wählen Sie einen Grund/)
  assert.ok(html.includes(mine) && html.includes('AZ 1/26'))
  assert.doesNotMatch(html, /Toni Probe/)
  assert.equal((await open({ case: 'Frau Müller', reason: 'sample' })).status, 422)
  for (const reference of ['<Frau Müller>', 'Amira', 'Amira Muster 1'])
    assert.equal((await open({ case: mine, reason: 'sample', reference })).status, 422, reference)
  assert.deepEqual(await chain(), [])
})

test('one case: who changed it, who read it and as what; the reason is in the chain', async () => {
  const answer = await open({
    case: `https://trittstein.example/de/uebergaben/${mine.toUpperCase()}?ok=1`,
    reason: 'complaint',
    reference: 'AZ 1/26',
  })
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  const html = await answer.text()
  for (const words of [
    /Toni Probe/,
    /Weitergegeben: warm/,
    /Beratung/,
    /22\.11\.2026, 11:00/,
    /Hier nachgesehen/,
  ])
    assert.match(html, words)
  assert.match(html, /Haus, über den Link in der Mail/)
  assert.match(html, /Nicht mehr in Ihrer Organisation/)
  assert.ok(!html.includes(another) && !html.includes('test.other'))
  assert.deepEqual(await chain(), [
    {
      subject: mine,
      by: `person:${officer.personId}`,
      detail: '{"reason":"complaint","reference":"AZ 1/26"}',
    },
  ])
})

test('a foreign case answers like one that never was, and asking leaves its trace all the same', async () => {
  signIn(stranger)
  const plain = async (id: string) =>
    (await (await open({ case: id, reason: 'sample' })).text()).replaceAll(id, 'ID')
  const foreign = await plain(mine)
  assert.match(foreign, /Zu dieser Nummer steht nichts/)
  assert.doesNotMatch(foreign, /Toni|Dana Schutz<\/span>/)
  assert.equal(foreign, await plain(newId()))
  assert.equal((await chain()).length, 3)
})

test('what a colleague did is no case: their id shows nothing', async () => {
  await world.look(toni, async (tx) =>
    tx.note({ action: 'people.accept-notice', subject: toni.personId, detail: {} }),
  )
  signIn(officer)
  const html = await (await open({ case: toni.personId, reason: 'sample' })).text()
  assert.match(html, /Zu dieser Nummer steht nichts/)
  assert.doesNotMatch(html, /Toni|accept-notice/)
})

test('the page is there for privacy officers only', async () => {
  signIn(toni)
  assert.equal((await open()).status, 404)
  assert.equal((await open({ case: mine, reason: 'sample' })).status, 404)
  signIn(undefined)
  assert.equal((await open()).status, 303)
  signIn(officer)
  const empty = await open()
  assert.equal(empty.status, 200)
  assert.equal(empty.headers.get('cache-control'), 'no-store')
})

test('the database itself lists nothing by person: one case at a time, of the own organization, for this role', async () => {
  const seen = (actor: Parameters<typeof world.look>[0], caseId?: string) =>
    world.look(actor, async (tx) => {
      if (caseId !== undefined) await sql`select set_config('app.case', ${caseId}, true)`.execute(tx.db)
      const { rows } = await sql<{ subject: string }>`select subject from audit_entry
        union all select subject from read_entry`.execute(tx.db)
      return [...new Set(rows.map(({ subject }) => subject))]
    })
  assert.deepEqual(await seen(officer), [])
  assert.deepEqual(await seen(officer, mine), [mine])
  // What changed no case at all has an empty subject.
  await world.look(officer, async (tx) => tx.note({ action: 'test.other', subject: null, detail: {} }))
  assert.deepEqual(await seen(officer, ''), [])
  for (const actor of [toni, stranger, visitor, { ...officer, roles: ['lead', 'operator', 'host'] as const }])
    assert.deepEqual(
      await seen(actor, another).catch((error: { code?: string }) =>
        error.code === '42501' ? [] : [error.code],
      ),
      [],
    )
})
