import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { makeApp } from '#platform/http/server.ts'
import { aWorld } from '#platform/testing.ts'
import { chapters } from '../../src/chapters.ts'
import { readConfig } from '../../src/platform/config.ts'

const config = readConfig({ DEMO: 'off', OPERATOR_CONTACT: 'sicherheit@betrieb.example' })
const world = await aWorld({ chapters, config })
after(() => world.close())
const app = makeApp(world)
const ask = async (path: string, init: RequestInit = {}) => app.request(path, init)

// REQ: ASVS-5.3.2, ASVS-13.4.1
test('of the disk there is nothing but the built assets, whatever an address says', async () => {
  for (const path of [
    '/.git/config',
    '/.git/HEAD',
    '/.env',
    '/package.json',
    '/data/pg/PG_VERSION',
    '/src/main.ts',
    '/assets/',
    '/assets/manifest.json',
    '/assets/..%2fmanifest.json',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/app.css%00.txt',
    '/assets/%2fetc%2fpasswd',
  ]) {
    const answer = await ask(path)
    assert.equal(answer.status, 404, path)
    assert.doesNotMatch(await answer.text(), /"dependencies"|root:x|repositoryformatversion/, path)
  }
})

// REQ: ASVS-4.1.1
test('every answer with words in it says which kind they are, and texts their letters', async () => {
  const kinds: readonly [path: string, kind: RegExp, init?: RequestInit][] = [
    ['/de/', /^text\/html; charset=utf-8$/i],
    ['/de/nichts', /^text\/html; charset=utf-8$/i],
    [
      '/de/zettel',
      /^text\/html; charset=utf-8$/i,
      { method: 'POST', body: new URLSearchParams({ code: 'x' }) },
    ],
    ['/.well-known/security.txt', /^text\/plain; ?charset=utf-8$/i],
    ['/healthz', /^application\/json/],
    ['/api/v1/openapi.json', /^application\/json/],
    ['/api/v1/services?radius=x', /^application\/problem\+json/],
    ['/api/v1/none', /^application\/problem\+json/],
  ]
  for (const [path, kind, init] of kinds) {
    const answer = await ask(path, init)
    assert.match(answer.headers.get('content-type') ?? '', kind, path)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path)
  }
})

// REQ: ASVS-3.4.2
test('pages of other sites may read the open API, and nothing else', async () => {
  const headers = { origin: 'https://elsewhere.example' }
  for (const path of ['/', '/de/', '/de/anmelden', '/de/zettel', '/de/uebergaben', '/healthz'])
    assert.equal((await ask(path, { headers })).headers.get('access-control-allow-origin'), null, path)
  const open = (await ask('/api/v1/services?text=x', { headers })).headers
  assert.equal(open.get('access-control-allow-origin'), '*')
  assert.equal(open.get('access-control-allow-credentials'), null)
})

// REQ: ASVS-6.2.6, ASVS-6.2.7
test('a password is typed unseen, and a password manager may fill it in', async () => {
  for (const locale of ['de', 'de-leicht', 'en', 'ar']) {
    const page = await (await ask(`/${locale}/anmelden`)).text()
    const [field = ''] = /<input[^>]*name="passwort"[^>]*>/.exec(page) ?? []
    assert.match(field, /type="password"/, locale)
    assert.match(field, /autocomplete="current-password"/)
    assert.doesNotMatch(field, /maxlength|onpaste|readonly/)
    assert.match(page, /<input[^>]*name="konto"[^>]*autocomplete="username/)
  }
})

test('security.txt says whom to write to, for half a year from now (RFC 9116)', async () => {
  const text = await (await ask('/.well-known/security.txt')).text()
  assert.match(text, /^Contact: mailto:sicherheit@betrieb\.example$/m)
  const expires = /^Expires: (.+)$/m.exec(text)?.[1] ?? ''
  assert.ok(Date.parse(expires) > world.now().getTime() + 100 * 86_400_000)
})
