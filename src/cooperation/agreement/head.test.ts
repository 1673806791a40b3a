import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { joinNetwork } from '#directory'
import { anOrganization } from '#directory/testing'
import { system } from '#platform/actor.ts'
import { anOfferedAgreement, aRegion, aSignedAgreement } from '../testing.ts'
import { changeHead, createAgreement } from './create-agreement.ts'
import { redraft } from './offer-text.ts'
import { findAgreement } from './store.ts'
import { takeStep } from './take-step.ts'
import { paths } from './web/paths.ts'
import { aWorldWithPages } from './web/testing.ts'

const { world, ask } = await aWorldWithPages(() => new Date('2026-03-02T09:00:00Z'))
after(() => world.close())

const keyOf = (outcome: { ok: true } | { ok: false; refusal: { key: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.key

test('fields of action and target groups have a form of their own, and everybody in the network reads them', async () => {
  const region = await aRegion(world, ['Amt', 'Haus'])
  const id = await aSignedAgreement(world, region, '2026-02-01')
  const { html } = await ask(region.coordinator, paths.focus(id))
  const [, field] = html.match(/name="fields\[\]"[^>]*value="(\w+)"/) ?? []
  assert.ok(field)
  assert.equal((await ask(region.leads.Haus, paths.focus(id))).status, 404)
  assert.equal((await ask(region.coordinator, paths.focus(id), { 'fields[]': field })).status, 303)
  assert.match((await ask(region.leads.Haus, paths.one(id))).text, /Handlungsfelder \S/)
})

test('a frame that has ended is not offered; while a change is written another one may be chosen, the title stays', async () => {
  const frame = await aRegion(world, ['Bund', 'Land'], { kind: 'rahmen' })
  const region = await aRegion(world, ['Amt', 'Haus'], { partOf: frame.network })
  const [living, over] = [
    await aSignedAgreement(world, frame, '2026-02-01'),
    await aSignedAgreement(world, frame, '2026-02-01'),
  ]
  const end = { agreementId: over, step: 'terminate', day: '2026-03-01', said: 'Das Land ändert den Rahmen' }
  assert.ok((await takeStep(world, frame.coordinator, end)).ok)
  const create = (frameworkId: string) =>
    createAgreement(world, region.coordinator, {
      kind: 'regionale_vereinbarung',
      title: 'Region',
      frameworkId,
    })
  assert.equal(keyOf(await create(over)), 'platform.notFound')
  assert.equal(keyOf(await create(living)), 'ok')
  const page = await ask(region.coordinator, paths.create(region.network))
  assert.ok(page.html.includes(living) && !page.html.includes(over))

  const id = await aSignedAgreement(world, region, '2026-02-01')
  const change = (title: string) =>
    changeHead(world, region.coordinator, { agreementId: id, title, frameworkId: living })
  assert.equal(keyOf(await change('Kooperation im Kiez')), 'cooperation.textOffered')
  assert.equal((await ask(region.coordinator, paths.head(id))).status, 404)
  assert.ok((await redraft(world, region.coordinator, { agreementId: id })).ok)
  assert.doesNotMatch((await ask(region.coordinator, paths.head(id))).html, /<input[^>]*type="text"/)
  assert.equal(keyOf(await change('Ein anderer Titel')), 'cooperation.textOffered')
  assert.equal(keyOf(await change('Kooperation im Kiez')), 'ok')
  assert.equal((await world.look(region.coordinator, (tx) => findAgreement(tx, id)))?.frameworkId, living)
  // Whoever belongs to the wider network follows the link; the others read the title.
  const link = new RegExp(`href="[^"]*${paths.one(living)}"`)
  assert.doesNotMatch((await ask(region.leads.Haus, paths.one(id))).html, link)
  assert.match((await ask(region.leads.Haus, paths.one(id))).text, /Stützt sich auf Kooperation im Kiez/)
  await world.look(system('test'), (tx) =>
    joinNetwork(tx, {
      networkId: frame.network,
      organizationId: region.leads.Haus!.organizationId,
      role: 'haus',
      from: '2026-01-01',
    }),
  )
  assert.match((await ask(region.leads.Haus, paths.one(id))).html, link)
})

test('a party is taken in only where that is possible, and found by its name without JavaScript', async () => {
  const region = await aRegion(world, ['Amt', 'Haus'])
  const offered = await anOfferedAgreement(world, region)
  assert.doesNotMatch((await ask(region.coordinator, paths.one(offered))).text, /Partei aufnehmen/)
  assert.equal((await ask(region.coordinator, paths.addParty(offered))).status, 404)
  const id = await aSignedAgreement(world, region, '2026-02-01')
  assert.match((await ask(region.coordinator, paths.one(id))).text, /Partei aufnehmen/)
  for (let n = 0; n < 12; n++) await anOrganization(world, { name: `Treffpunkt ${n}` })
  await anOrganization(world, { name: 'Café Übermut' })
  const all = await ask(region.coordinator, paths.addParty(id))
  assert.match(all.html, /Treffpunkt 11/)
  assert.match(all.text, /Fehlt die Organisation in der Liste/)
  const found = await ask(region.coordinator, `${paths.addParty(id)}?suche=cafe+ubermut`)
  assert.match(found.html, /Café Übermut/)
  assert.doesNotMatch(found.html, /Treffpunkt/)
})
