import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, readConfig } from './config.ts'

const secret = 'x'.repeat(32)

test('nothing set: the demo on port 3000 with the embedded database', () => {
  const config = readConfig({})
  assert.deepEqual(
    [config.port, config.host, config.demo, config.databaseUrl],
    [3000, '127.0.0.1', true, undefined],
  )
})

test('the demo is on outside production, also where others can reach it; its secret is then nobody else’s', () => {
  const config = readConfig({ HOST: '0.0.0.0' })
  assert.equal(config.demo, true)
  assert.notEqual(config.secret, readConfig({ HOST: '0.0.0.0' }).secret)
  assert.equal(readConfig({}).secret, readConfig({}).secret, 'alone on this machine it survives a restart')
})

test('behind a proxy the secret is nobody else’s, whatever its protocol; on this machine it is fixed', () => {
  const secretAt = (BASE_URL: string) => readConfig({ BASE_URL }).secret
  for (const url of ['http://trittstein.intranet', 'https://trittstein.example', 'http://127.0.0.1.example'])
    assert.notEqual(secretAt(url), secretAt(url), url)
  for (const url of ['http://localhost:8080', 'http://127.0.0.2', 'http://[::1]:3000'])
    assert.equal(secretAt(url), secretAt(url), url)
})

test('without BASE_URL the address is one that a browser on this machine opens', () => {
  const at = (HOST: string) => readConfig({ HOST }).baseUrl
  assert.deepEqual(['127.0.0.1', '0.0.0.0', '::', '::1'].map(at), [
    'http://127.0.0.1:3000',
    'http://localhost:3000',
    'http://localhost:3000',
    'http://[::1]:3000',
  ])
  assert.equal(readConfig({ BASE_URL: 'https://trittstein.example/' }).baseUrl, 'https://trittstein.example')
})

test('production demands a secret, refuses the demo, and wants two database roles', () => {
  assert.throws(() => readConfig({ NODE_ENV: 'production' }), /SECRET is required/)
  assert.throws(
    () => readConfig({ NODE_ENV: 'production', SECRET: secret, DEMO: 'on' }),
    /DEMO=on is refused/,
  )
  const sameRole = [
    undefined,
    'postgres://a@localhost/b',
    'postgres://a@localhost:5432/b',
    'postgresql://a:other@elsewhere/b?sslmode=require',
    'postgres://x@localhost/b?user=a',
  ]
  const databases = { NODE_ENV: 'production', SECRET: secret, DATABASE_URL: 'postgres://a@localhost/b' }
  for (const DATABASE_OWNER_URL of sameRole)
    assert.throws(() => readConfig({ ...databases, DATABASE_OWNER_URL }), /another role/, DATABASE_OWNER_URL)
  assert.ok(readConfig({ ...databases, DATABASE_OWNER_URL: 'postgres://owner@localhost/b' }).handover)
  assert.equal(readConfig({ NODE_ENV: 'production', SECRET: secret }).handover, false)
})

test('a wrong variable is named, its value is not repeated', () => {
  assert.throws(
    () => readConfig({ PORT: 'eighty', SECRET: 'short-and-private' }),
    (error) =>
      error instanceof ConfigError && /PORT/.test(error.message) && !/eighty|short-and/.test(error.message),
  )
})

const wrong: readonly (readonly [name: string, ...values: string[]])[] = [
  ['DATABASE_URL', 'nonsense', 'mysql://a@b/c', 'localhost:5432/b'],
  ['DATABASE_OWNER_URL', 'nonsense'],
  ['SMTP_URL', 'nonsense', 'mail.example:465', 'https://mail.example'],
  [
    'BASE_URL',
    'nonsense',
    'javascript:alert(1)',
    'https://trittstein.example/app',
    'https://trittstein.example/?a=1',
    'https://somebody@trittstein.example',
  ],
  ['SIGN_LANGUAGE_VIDEO', 'javascript:alert(1)'],
  ['TRUSTED_PROXIES', 'proxy.example', '10.0.0.0/33', '10.0.0.1;10.0.0.2'],
  ['REQUESTS_PER_MINUTE', 'many', '-1', '1.5'],
]
for (const [name, ...values] of wrong)
  for (const value of values)
    test(`${name}=${value} is refused in one line that names it`, () => {
      assert.throws(
        () => readConfig({ [name]: value }),
        (error) =>
          error instanceof ConfigError &&
          error.message.startsWith(`${name} must be `) &&
          !error.message.includes('\n') &&
          !error.message.includes(value),
      )
    })

test('in production a provider is asked over TLS, or on this machine', () => {
  const at = (issuer: string, NODE_ENV = 'production') =>
    readConfig({
      NODE_ENV,
      SECRET: secret,
      OIDC: JSON.stringify({ issuer, clientId: 'trittstein', organizations: {}, roles: {} }),
    }).oidc?.issuer
  for (const issuer of ['http://sso.behoerde.de', 'http://10.0.0.7', 'http://127.0.0.1.example'])
    assert.throws(() => at(issuer), /^Error: OIDC issuer must begin with https:/, issuer)
  for (const issuer of ['https://sso.behoerde.de', 'http://localhost:8080', 'http://127.0.0.1:8080/realms/a'])
    assert.equal(at(issuer), issuer)
  assert.equal(at('http://sso.behoerde.de', 'development'), 'http://sso.behoerde.de')
})
