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

test('production demands a secret, refuses the demo, and wants two database roles', () => {
  assert.throws(() => readConfig({ NODE_ENV: 'production' }), /SECRET is required/)
  assert.throws(
    () => readConfig({ NODE_ENV: 'production', SECRET: secret, DEMO: 'on' }),
    /DEMO=on is refused/,
  )
  const url = 'postgres://a@localhost/b'
  assert.throws(
    () => readConfig({ NODE_ENV: 'production', SECRET: secret, DATABASE_URL: url, DATABASE_OWNER_URL: url }),
    /DATABASE_OWNER_URL/,
  )
  assert.equal(readConfig({ NODE_ENV: 'production', SECRET: secret }).handover, false)
})

test('a wrong variable is named, its value is not repeated', () => {
  assert.throws(
    () => readConfig({ PORT: 'eighty', SECRET: 'short-and-private' }),
    (error) =>
      error instanceof ConfigError && /PORT/.test(error.message) && !/eighty|short-and/.test(error.message),
  )
})
