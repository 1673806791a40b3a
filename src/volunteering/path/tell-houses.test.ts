import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { system } from '#platform/actor.ts'
import { tables } from '#platform/transaction.ts'
import { tellHouses } from './tell-houses.ts'
import { aPathScene, beginOn, phoneOf } from './testing.ts'

const scene = await aPathScene('2026-09-01T08:00:00Z')
const { world, house } = scene
const phone = phoneOf(world)
after(() => scene.close())

const ask = async (name: string): Promise<void> => {
  const code = await beginOn(phone)
  const sent = await phone('/mein-ehrenamt/bestaetigen', {
    code,
    tun: 'senden',
    mit: 'ohne',
    organizationId: house,
    name,
    role: 'Vorlesen',
    from: '2026-08-01',
    until: '2026-08-31',
  })
  assert.equal(sent.status, 200)
}
const mails = () =>
  world.look(system('test'), (tx) =>
    tables<{ mail: { subject: string; body: string; organization_id: string | null } }>(tx)
      .selectFrom('mail')
      .select(['subject', 'body', 'organization_id'])
      .execute(),
  )

test('a house hears once of all who have asked since the last mail, and the mail names nobody', async () => {
  await tellHouses(world)
  assert.equal((await mails()).length, 0)
  await ask('Amira Muster')
  await ask('Juri Probe')
  await tellHouses(world)
  await tellHouses(world)
  const [mail, ...more] = await mails()
  assert.equal(more.length, 0)
  assert.equal(mail?.organization_id, house)
  assert.match(mail?.body ?? '', /\/de\/ehrenamt-bestaetigen\n/)
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Amira|Juri|Vorlesen|Jobcenter|Bürgergeld/)
  await ask('Noor Beispiel')
  await tellHouses(world)
  assert.equal((await mails()).length, 2)
})
