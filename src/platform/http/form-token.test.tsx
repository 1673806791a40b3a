import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aWorld } from '../testing.ts'
import { Button, Form, TextField } from '../ui/forms.tsx'
import { text } from './form.ts'
import { bare, get, post } from './route.ts'
import { makeApp } from './server.ts'
import type { Account, Visit } from './visit.ts'

const Slowly = async () => {
  await new Promise((done) => setTimeout(done, Math.random() * 20))
  return (
    <Form action="/later">
      <Button>later</Button>
    </Form>
  )
}
const page = (visit: Visit) =>
  visit.page(
    { title: 'Page' },
    <>
      <h1>Page</h1>
      <Slowly />
      <Form action="/de/change">
        <TextField name="word" label="Word" />
        <Button>Send</Button>
      </Form>
      <Form method="get" action="/de/page">
        <Button>Look</Button>
      </Form>
    </>,
  )
const change = async (visit: Visit) => {
  const form = await visit.form()
  return new Response(`changed to ${text(form, 'word')} (${Object.keys(form).join()})`)
}

const account = (token: string): Account => ({
  sessionId: token,
  name: token,
  organizationName: 'House',
  member: { context: 'member', personId: token, organizationId: token, roles: ['host'] },
  locked: false,
  provedAt: new Date(),
})
const world = await aWorld({
  chapters: [
    {
      name: 'test',
      routes: [
        get('/page', 'everyone', page),
        post('/change', 'everyone', change),
        get('/anmelden', 'everyone', page),
        post('/anmelden/passwort', 'everyone', change),
        bare(post('/change', 'everyone', change)),
      ],
    },
  ],
  sessions: {
    find: async (_, token) => (token.startsWith('session') ? account(token) : undefined),
    whenLocked: (visit) => visit.notFound(),
  },
})
after(() => world.close())
const app = makeApp(world)

const tokensOn = (html: string): string[] =>
  [...html.matchAll(/<input type="hidden" name="form-token" value="([^"]+)"\/>/g)].map(
    ([, token = '']) => token,
  )
const open = async (path: string, cookie?: string) => {
  const answer = await app.request(path, { headers: cookie ? { cookie } : {} })
  const html = await answer.text()
  return { answer, html, tokens: tokensOn(html) }
}
/** As an old phone sends it: without a word on where the form was. */
const send = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers })
  return { status: answer.status, html: await answer.text() }
}
const session = (name: string) => ({ cookie: `trittstein_session=session-${name}` })

test('every form of a session that posts carries its token, and no other does', async () => {
  const { html, tokens, answer } = await open('/de/page', session('a').cookie)
  // Slowly, the page’s own and the one that signs out, twice: in the menu and beside it.
  assert.equal(tokens.length, (html.match(/method="post"/g) ?? []).length)
  assert.ok(tokens.length >= 4)
  assert.equal(new Set(tokens).size, 1)
  assert.match(html, /<form[^>]*method="get"[^>]*><button/)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.deepEqual((await open('/de/page')).tokens, [], 'without a session there is nothing to protect')
})

test('pages that are made at the same time do not get each other’s tokens', async () => {
  const names = Array.from({ length: 20 }, (_, n) => `n${n}`)
  const alone = new Map<string, string>()
  for (const name of names) alone.set(name, (await open('/de/page', session(name).cookie)).tokens[0] ?? '')
  assert.equal(new Set(alone.values()).size, names.length)
  await Promise.all(
    names.map(async (name) => {
      const { tokens } = await open('/de/page', session(name).cookie)
      assert.ok(tokens.length >= 4)
      for (const token of tokens) assert.equal(token, alone.get(name))
    }),
  )
})

test('a browser that says nothing gets through with the token, and the page does not see it', async () => {
  const [token = ''] = (await open('/de/page', session('a').cookie)).tokens
  const sent = await send('/de/change', { word: 'x', 'form-token': token }, session('a'))
  assert.deepEqual(sent, { status: 200, html: 'changed to x (word)' })
  const body = new FormData()
  body.set('word', 'y')
  body.set('form-token', token)
  const multipart = await app.request('/de/change', { method: 'POST', body, headers: session('a') })
  assert.equal(await multipart.text(), 'changed to y (word)')
})

// REQ: ASVS-3.5.1
test('without the token, with a wrong one or with another session’s: 403 that says how to mend it', async () => {
  const [foreign = ''] = (await open('/de/page', session('b').cookie)).tokens
  for (const fields of [
    {},
    { 'form-token': '' },
    { 'form-token': 'x'.repeat(43) },
    { 'form-token': foreign },
  ]) {
    const sent = await send('/de/change', { word: 'x', ...fields }, session('a'))
    assert.equal(sent.status, 403)
    assert.match(sent.html, /laden Sie die Seite neu/)
  }
  assert.match((await send('/en/change', {}, session('a'))).html, /reload the page/)
  assert.match((await send('/ar/change', {}, session('a'))).html, /lang="ar" dir="rtl"/)
  const { status } = await send('/change', {}, { ...session('a'), 'accept-language': 'en' })
  assert.equal(status, 403, 'also without a language')
})

test('the token is worth nothing from another site, and needs none where the browser says that it is ours', async () => {
  const [token = ''] = (await open('/de/page', session('a').cookie)).tokens
  const fields = { word: 'x', 'form-token': token }
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: world.config.baseUrl },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ] as Record<string, string>[])
    assert.equal(
      (await send('/de/change', fields, { ...session('a'), ...headers })).status,
      403,
      JSON.stringify(headers),
    )
  for (const headers of [
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { origin: new URL(world.config.baseUrl).origin },
  ] as Record<string, string>[])
    assert.equal((await send('/de/change', { word: 'x' }, { ...session('a'), ...headers })).status, 200)
  assert.equal((await send('/de/change', { word: 'x' })).status, 200, 'nothing is done in anybody’s name')
})

// REQ: ASVS-3.5.1
test('nobody signs others in: the forms of the sign-in belong to the browser that opened them', async () => {
  const { answer, tokens } = await open('/de/anmelden')
  const set = answer.headers.get('set-cookie') ?? ''
  assert.match(set, /^trittstein_form=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  const cookie = set.split(';')[0] ?? ''
  const again = await open('/en/anmelden', cookie)
  assert.equal(again.answer.headers.get('set-cookie'), null)
  assert.deepEqual(new Set(again.tokens), new Set(tokens), 'a second tab does not spoil the first')

  const fields = { word: 'x', 'form-token': tokens[0] ?? '' }
  assert.equal((await send('/de/anmelden/passwort', fields, { cookie })).status, 200)
  assert.equal((await send('/de/anmelden/passwort', fields)).status, 403, 'without the cookie')
  assert.equal((await send('/de/anmelden/passwort', { word: 'x' }, { cookie })).status, 403)
  const [other = ''] = (await open('/de/anmelden')).tokens
  assert.equal((await send('/de/anmelden/passwort', { 'form-token': other }, { cookie })).status, 403)
  assert.equal((await send('/de/anmelden/passwort', {}, { origin: world.config.baseUrl })).status, 200)
})
