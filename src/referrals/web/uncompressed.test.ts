// What a code or a PIN opened stands beside words of the address: nobody shall learn it from its length (BREACH).
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { slowHash } from '#platform/secrets.ts'
import { aHandover, aScene } from '../testing.ts'

const scene = await aScene('2026-09-01T08:00:00Z')
const { world } = scene
after(() => scene.close())
const app = makeApp(world)
const ask = async (
  path: string,
  { fields, cookie = '' }: { fields?: Record<string, string>; cookie?: string } = {},
) =>
  app.request(`/de${path}`, {
    headers: { 'accept-encoding': 'gzip', origin: world.config.baseUrl, cookie },
    ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
  })

test('a sheet and an opened link are not compressed; what shows nothing of a person is', async () => {
  const { code } = await aHandover(scene)
  const sheet = await ask('/zettel', { fields: { code } })
  assert.equal(sheet.headers.get('content-encoding'), null)
  assert.match(await sheet.text(), /Amira/)
  assert.equal((await ask('/zettel')).headers.get('content-encoding'), 'gzip')

  await world.jobs.drain()
  const hash = await slowHash('482915')
  const mails = await world.look(system('test'), async (tx) => {
    await sql`update organization_duty set link_pin = ${hash}`.execute(tx.db)
    return newestMails(tx, 9)
  })
  const link =
    mails.map(({ body }) => /\/antwort\/\S+/.exec(body)?.[0]).find(Boolean) ?? assert.fail('no link')
  assert.equal((await ask(link)).headers.get('content-encoding'), 'gzip')
  const opening = await ask(`${link}/oeffnen`, { fields: { pin: '482915', confirmed: 'ja' } })
  const cookie = opening.headers.get('set-cookie')?.split(';')[0] ?? assert.fail('not opened')
  const opened = await ask(link, { cookie })
  assert.equal(opened.headers.get('content-encoding'), null)
  assert.match(await opened.text(), /Amira/)
})
