// Who looks after it, on the pages (docs/decisions/0013).
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { saveAccounts, signInDemo } from '#people'
import { makeApp } from '#platform/http/server.ts'
import { newId } from '#platform/secrets.ts'
import { takeStep } from '../take-step.ts'
import { aHandover, aScene } from '../testing.ts'

const scene = await aScene('2026-09-01T08:00:00Z')
const { world, counsellor, host } = scene
after(() => scene.close())
await saveAccounts(
  world,
  [
    { account: 'haus2', name: 'Mika Muster', role_title: 'Mitarbeit', organization: 'haus', roles: ['host'] },
    {
      account: 'jc2',
      name: 'Sascha Probe',
      role_title: 'Beratung',
      organization: 'jc',
      roles: ['counsellor'],
    },
    {
      account: 'leitung',
      name: 'Rana Leitung',
      role_title: 'Leitung',
      organization: 'haus',
      roles: ['lead'],
    },
  ],
  {
    organizations: new Map([
      ['jc', counsellor.organizationId],
      ['haus', host.organizationId],
    ]),
    networks: new Map(),
  },
)
const app = makeApp(world)
const browser = async (account: string) => {
  const { token } = (await signInDemo(world, account)) ?? assert.fail('no session')
  const ask = async (path: string, fields?: Record<string, string>) => {
    const answer = await app.request(`/de${path}`, {
      headers: { cookie: `trittstein_session=${token}`, origin: world.config.baseUrl },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    })
    const html = (await answer.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    return { status: answer.status, to: answer.headers.get('location'), html }
  }
  return { open: (path: string) => ask(path), post: ask }
}
const [first, second, third, fourth, lead] = await Promise.all(
  ['haus', 'haus2', 'jc', 'jc2', 'leitung'].map(browser),
)
assert.ok(first && second && third && fourth && lead)
const person = async (account: string): Promise<string> => {
  const { token } = (await signInDemo(world, account)) ?? assert.fail('no session')
  return (await world.sessions.find(world, token))?.member.personId ?? ''
}

test('a host takes on what was accepted by the mail link; to a colleague it looks like nothing was ever there', async () => {
  const { receivedId, sentId } = await aHandover(scene)
  const path = `/uebergaben/${receivedId}`
  assert.match((await first.open(path)).html, /Kümmert sich<\/dt><dd>noch niemand/)
  // As if by the link: nobody signed in said yes.
  await takeStep(world, { ...host, personId: newId() }, { id: receivedId, step: 'accept' })
  assert.match((await second.open('/uebergaben')).html, /Kümmert sich: noch niemand/)
  const taken = await second.post(`${path}/uebernehmen`, {})
  assert.deepEqual([taken.status, taken.to], [303, `/de${path}?ok=1`])
  assert.match((await second.open(path)).html, /Kümmert sich<\/dt><dd>Mika Muster/)
  const unknown = `/uebergaben/${newId()}`
  for (const [way, fields] of [
    ['', undefined],
    ['/uebernehmen', {}],
    ['/abgeben', {}],
    ['/abgeben', { to: await person('haus2') }],
    ['/schritt', { step: 'end' }],
    ['/schritt', { step: 'decline' }],
  ] as const)
    for (const id of [path, `/uebergaben/${sentId}`]) {
      const gone = await first.post(`${id}${way}`, fields)
      assert.equal(gone.status, 404)
      assert.deepEqual(gone, await first.post(`${unknown}${way}`, fields), way)
    }
  // Their lead sees it with them.
  assert.match((await lead.open('/uebergaben')).html, /Amira/)
  assert.match((await lead.open(path)).html, /0171 3920001/)
})

test('a host gives it to a colleague, who is found by name; nobody chosen is said at the field', async () => {
  const { receivedId } = await aHandover(scene)
  const path = `/uebergaben/${receivedId}`
  await first.post(`${path}/schritt`, { step: 'accept' })
  const page = await first.open(path)
  assert.match(page.html, /<option[^>]*>Mika Muster<\/option>/)
  assert.doesNotMatch(page.html, /<option[^>]*>(Toni Probe|Rana Leitung|Kim Muster)<\/option>/)
  const none = await first.post(`${path}/abgeben`, { to: '' })
  assert.equal(none.status, 422)
  assert.match(none.html, /id="to-error"/)
  assert.match(none.html, /<details class="details" open/)
  const given = await first.post(`${path}/abgeben`, { to: await person('haus2') })
  assert.deepEqual([given.status, given.to], [303, '/de/uebergaben?ok=1'])
  assert.match((await first.open('/uebergaben?ok=1')).html, /Abgegeben\./)
  assert.equal((await first.open(path)).status, 404)
  assert.equal((await second.open(path)).status, 200)
})

test('a counsellor gives what they sent to a colleague', async () => {
  const { sentId } = await aHandover(scene)
  const path = `/uebergaben/${sentId}`
  assert.equal((await fourth.open(path)).status, 404)
  assert.match((await third.open(path)).html, /<option[^>]*>Sascha Probe<\/option>/)
  assert.equal((await third.post(`${path}/abgeben`, { to: await person('jc2') })).status, 303)
  assert.match((await fourth.open(path)).html, /Amira/)
})
