import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anOrganization } from '#directory/testing'
import { aPerson } from '#people/testing'
import type { Member } from '#platform/actor.ts'
import { addMilestone } from '../milestone/change-milestone.ts'
import { anOfferedAgreement, aRegion, type Region, yesTo } from '../testing.ts'
import { paths as front } from '../web/paths.ts'
import { agreeToText } from './agree.ts'
import { addParty } from './change-parties.ts'
import { offerText, redraft } from './offer-text.ts'
import { recordPaper } from './paper.ts'
import { listParties } from './party-store.ts'
import { publishAgreement } from './publish.ts'
import { findAgreement } from './store.ts'
import { takeStep } from './take-step.ts'
import { listVersions } from './version-store.ts'
import { paths } from './web/paths.ts'
import { aWorldWithPages } from './web/testing.ts'

const { world, ask } = await aWorldWithPages(() => new Date('2026-03-02T09:00:00Z'))
after(() => world.close())

const keyOf = (outcome: { ok: true } | { ok: false; refusal: { key: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.key
const since = '2024-09-01'
/** Nobody signs here; nothing may sound as if somebody had. */
const signing = /unterzeichn|unterschr|kündig/i

const aPractice = async (): Promise<{ region: Region; id: string }> => {
  const region = await aRegion(world, ['Amt', 'Jobcenter', 'Haus'])
  return { region, id: await anOfferedAgreement(world, region, { kind: 'ohne_schriftform' }) }
}
const inputs = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  )
/** One click on the page: nothing is typed. */
const saysYes = async (lead: Member | undefined, id: string): Promise<void> => {
  const { html, text } = await ask(lead, paths.agree(id))
  assert.match(text, /Ja, so ist es/)
  assert.doesNotMatch(html.replace(/[\s\S]*<main/, ''), /<input type="(text|date)"/)
  assert.equal((await ask(lead, paths.agree(id), inputs(html))).to, `${paths.one(id)}?ok=ja`)
}
const live = (by: Member, id: string, day = since) =>
  takeStep(world, by, { agreementId: id, step: 'live', day })
const stateOf = async (by: Member, id: string) => {
  const found = await world.look(by, (tx) => findAgreement(tx, id))
  return [found?.state, found?.signedOn]
}
const allLive = async ({ coordinator, leads }: Region, id: string) => {
  for (const lead of Object.values(leads)) await saysYes(lead, id)
  assert.equal(keyOf(await live(coordinator, id)), 'ok')
}

test('everybody says with one click that it is so; whoever coordinates says since when, and it holds since then', async () => {
  const { region, id } = await aPractice()
  const { coordinator, leads } = region
  await saysYes(leads.Amt, id)
  await saysYes(leads.Haus, id)
  assert.equal(keyOf(await live(coordinator, id)), 'cooperation.notAllSaid')
  assert.doesNotMatch((await ask(coordinator, paths.one(id))).text, /So leben wir es seit/)
  await saysYes(leads.Jobcenter, id)
  assert.deepEqual(await stateOf(coordinator, id), ['abgestimmt', null], 'nobody’s click says since when')
  assert.match((await ask(coordinator, paths.one(id))).text, /So leben wir es seit/)
  assert.equal(keyOf(await live(leads.Haus!, id)), 'platform.notFound')
  assert.equal(keyOf(await live(coordinator, id, '2026-03-03')), 'platform.input')
  assert.equal(keyOf(await live(coordinator, id)), 'ok')
  assert.deepEqual(await stateOf(coordinator, id), ['unterzeichnet', since])
  const parties = await world.look(coordinator, (tx) => listParties(tx, id))
  assert.deepEqual(new Set(parties.map(({ joinedOn }) => joinedOn)), new Set([since]))
  assert.match((await ask(leads.Haus, paths.one(id))).text, /So gelebt seit 0?1\.0?9\.2024/)
})

test('nothing is signed, and no page sounds as if it were', async () => {
  const { region, id } = await aPractice()
  const { coordinator, leads } = region
  const pages = [paths.one(id), paths.text(id), paths.versions(id)]
  const look = async () => {
    for (const [who, path] of [
      ...pages.flatMap((path) => [[coordinator, path] as const, [leads.Haus, path] as const]),
      [coordinator, paths.addParty(id)] as const,
      [coordinator, paths.publish(id)] as const,
      [coordinator, paths.addMilestone(id)] as const,
    ]) {
      const { status, text } = await ask(who, path)
      if (status !== 404) assert.doesNotMatch(text, signing, path)
    }
  }
  await look()
  assert.doesNotMatch(
    (await ask(leads.Haus, paths.agree(id))).text.replace(/Unterschreiben müssen Sie nichts/, ''),
    signing,
  )
  assert.equal((await ask(coordinator, paths.paper(id))).status, 404)
  const parties = await world.look(coordinator, (tx) => listParties(tx, id))
  const { confirmed: _, ...yes } = await yesTo(world, leads.Haus!, id, '2026-03-01')
  assert.equal(
    keyOf(await recordPaper(world, coordinator, { ...yes, partyId: parties[0]!.id })),
    'platform.notFound',
  )
  await allLive(region, id)
  await look()
  assert.ok(
    (
      await publishAgreement(world, coordinator, {
        agreementId: id,
        about: 'Wir arbeiten seit Jahren gut zusammen.',
        isPublic: true,
      })
    ).ok,
  )
  const { slug } = (await ask(coordinator, paths.publish(id))).html.match(/kooperationen\/(?<slug>[\w-]+)"/)!
    .groups!
  const open = await ask(undefined, front.onePublic(slug!))
  assert.match(open.text, /wird so gelebt/)
  assert.doesNotMatch(open.text, signing)
})

test('who comes later says that it is so, and is in; a change is asked of all, the old words hold until then', async () => {
  const { region, id } = await aPractice()
  await allLive(region, id)
  const organization = await anOrganization(world, { name: 'Später' })
  const later = await aPerson(world, { organization, roles: ['lead'] })
  const asked = { role: 'haus', representedBy: '', representedAs: '', paidServices: false }
  assert.ok(
    (await addParty(world, region.coordinator, { agreementId: id, organizationId: organization, ...asked }))
      .ok,
  )
  await saysYes(later, id)
  const party = (await world.look(later, (tx) => listParties(tx, id))).find(({ name }) => name === 'Später')
  assert.equal(party?.joinedOn, '2026-03-02')
  assert.ok((await redraft(world, region.coordinator, { agreementId: id })).ok)
  assert.ok((await offerText(world, region.coordinator, { agreementId: id, revision: 1 })).ok)
  const inForce = async () =>
    (await world.look(later, (tx) => listVersions(tx, id))).map(({ inForceOn }) => inForceOn)
  for (const lead of Object.values(region.leads)) await saysYes(lead, id)
  assert.deepEqual(await inForce(), [null, since])
  await saysYes(later, id)
  assert.deepEqual(await inForce(), ['2026-03-02', since])
  assert.deepEqual(await stateOf(later, id), ['unterzeichnet', since])
})

test('it goes on like any other: a model phase, an end that is no termination of a contract; no notice period', async () => {
  const { region, id } = await aPractice()
  await allLive(region, id)
  assert.equal(
    keyOf(
      await addMilestone(world, region.coordinator, {
        agreementId: id,
        kind: 'kuendigungsfrist',
        title: '',
        dueOn: '2027-01-01',
        remindDays: '28',
      }),
    ),
    'platform.notFound',
  )
  const step = (name: string, more = {}) =>
    takeStep(world, region.coordinator, { agreementId: id, step: name, day: '2026-03-02', ...more })
  assert.doesNotMatch((await ask(region.coordinator, paths.step(id, 'begin'))).text, /kündigen/)
  assert.equal(keyOf(await step('begin', { until: '2026-12-31', notice: '2026-12-31' })), 'ok')
  assert.doesNotMatch((await ask(region.coordinator, paths.one(id))).text, /Kündigungsfrist/)
  assert.match((await ask(region.coordinator, paths.one(id))).text, / Beenden /)
  assert.equal(keyOf(await step('terminate', { said: 'Das Haus zieht um' })), 'ok')
  assert.match((await ask(region.leads.Haus, paths.one(id))).text, /Neuer Stand: beendet: Das Haus zieht um/)
})

test('practice is lived, a contract is signed: neither takes the way of the other', async () => {
  const region = await aRegion(world, ['Amt', 'Haus'])
  const id = await anOfferedAgreement(world, region)
  for (const lead of Object.values(region.leads))
    assert.equal(keyOf(await live(region.coordinator, id)), 'cooperation.stepWrong', lead.organizationId)
  const yes = await yesTo(world, region.leads.Haus!, id, '2026-03-01')
  assert.equal(keyOf(await agreeToText(world, region.leads.Haus!, { ...yes, place: '' })), 'platform.input')
})
