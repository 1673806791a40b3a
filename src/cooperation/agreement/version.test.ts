import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anOrganization } from '#directory/testing'
import { aPerson } from '#people/testing'
import type { Member } from '#platform/actor.ts'
import { aRegion, aSignedAgreement, type Region, yesTo } from '../testing.ts'
import { agreeToText } from './agree.ts'
import { addParty } from './change-parties.ts'
import { createAgreement } from './create-agreement.ts'
import { dropDraft, offerText, redraft } from './offer-text.ts'
import { recordPaper } from './paper.ts'
import { listParties } from './party-store.ts'
import { findAgreement } from './store.ts'
import { takeStep } from './take-step.ts'
import { listVersions, textInForce } from './version-store.ts'
import { paths } from './web/paths.ts'
import { aWorldWithPages } from './web/testing.ts'
import { writeBlock } from './write-text.ts'

const { world, ask } = await aWorldWithPages(() => new Date('2026-03-02T09:00:00Z'))
after(() => world.close())

const keyOf = (outcome: { ok: true } | { ok: false; refusal: { key: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.key
const fresh = 'Ab Sommer gehen wir auch samstags gemeinsam los.'

/** A signed agreement with a change of it begun: it has other words about its costs. */
const aChange = async (): Promise<{ region: Region; id: string }> => {
  const region = await aRegion(world, ['Amt', 'Jobcenter', 'Haus'])
  const id = await aSignedAgreement(world, region, '2026-02-01')
  assert.equal(keyOf(await redraft(world, region.coordinator, { agreementId: id })), 'ok')
  assert.equal(
    keyOf(
      await writeBlock(world, region.coordinator, {
        agreementId: id,
        revision: 1,
        key: 'kosten',
        title: 'Kosten',
        text: fresh,
      }),
    ),
    'ok',
  )
  return { region, id }
}
const offer = async ({ coordinator }: Region, id: string, revision = 2) =>
  assert.equal(keyOf(await offerText(world, coordinator, { agreementId: id, revision })), 'ok')
const agree = async (lead: Member, id: string) =>
  keyOf(await agreeToText(world, lead, await yesTo(world, lead, id, '2026-03-01')))
const standing = async (by: Member, id: string) =>
  (await world.look(by, (tx) => listVersions(tx, id))).map(
    ({ inForceOn, offeredAt, withdrawnOn }) =>
      inForceOn ?? (withdrawnOn ? 'withdrawn' : offeredAt ? 'asked' : 'draft'),
  )
/** Somebody who is to accede. */
const aLaterParty = async ({ coordinator }: Region, id: string): Promise<Member> => {
  const organization = await anOrganization(world, { name: 'Später' })
  const lead = await aPerson(world, { organization, roles: ['lead'] })
  const asked = { role: 'haus', representedBy: '', representedAs: '', paidServices: false }
  assert.equal(
    keyOf(await addParty(world, coordinator, { agreementId: id, organizationId: organization, ...asked })),
    'ok',
  )
  return lead
}

test('while a change is written everybody reads what is in force, whoever coordinates the draft and both', async () => {
  const { region, id } = await aChange()
  const { coordinator, leads } = region
  const house = await ask(leads.Haus, paths.text(id))
  assert.match(house.text, /Fassung 1\. .*In Kraft seit/)
  assert.doesNotMatch(house.text, new RegExp(fresh))
  assert.equal((await ask(leads.Haus, paths.text(id, 2))).status, 404, 'a draft is not there for the others')
  assert.equal((await ask(leads.Haus, paths.pdf(id, 2))).status, 404)
  assert.equal((await ask(leads.Haus, paths.text(id, 7))).status, 404)
  assert.doesNotMatch((await ask(leads.Haus, paths.versions(id))).text, /Fassung 2/)

  const draft = await ask(coordinator, paths.text(id))
  assert.match(draft.text, new RegExp(fresh))
  assert.match(draft.text, /In Kraft ist Fassung 1/)
  assert.match((await ask(coordinator, paths.one(id))).text, /Ein Entwurf wartet/)
  const inForce = await ask(coordinator, paths.text(id, 1))
  assert.match(inForce.text, /Fassung 2 wartet als Entwurf/)
  assert.doesNotMatch(inForce.text, new RegExp(`${fresh}|Bearbeiten`))
  const pdf = await ask(leads.Haus, paths.pdf(id))
  assert.equal(pdf.status, 200)
})

test('while a change is asked the old text still holds and is read; who is in is asked for the new one', async () => {
  const { region, id } = await aChange()
  await offer(region, id)
  const { Haus, Amt, Jobcenter } = region.leads
  assert.match((await ask(Haus, paths.text(id))).text, /Fassung 1\. .*Fassung 2 liegt den Parteien vor/)
  assert.match((await ask(Haus, paths.text(id, 2))).text, new RegExp(fresh))
  const form = await ask(Haus, paths.agree(id))
  assert.match(form.text, new RegExp(fresh))
  for (const lead of [Haus!, Amt!]) assert.equal(await agree(lead, id), 'ok')
  assert.deepEqual(await standing(Haus!, id), ['asked', '2026-02-01'])
  assert.equal((await ask(Haus, paths.agree(id))).status, 404, 'once is enough')
  assert.equal(await agree(Jobcenter!, id), 'ok')
  assert.deepEqual(await standing(Haus!, id), ['2026-03-01', '2026-02-01'])
  assert.match((await ask(Haus, paths.text(id))).text, /Fassung 2\. .*In Kraft seit/)
  assert.match((await ask(Haus, paths.text(id, 1))).text, /Fassung 1\./, 'what held stays to be read')
})

test('who comes later accedes to what is in force, while a newer text is written and while it is asked', async () => {
  for (const isAsked of [false, true]) {
    const { region, id } = await aChange()
    if (isAsked) await offer(region, id)
    const later = await aLaterParty(region, id)
    const form = await ask(later, paths.agree(id))
    assert.equal(form.status, 200)
    assert.match(form.text, /Der Vereinbarung beitreten/)
    assert.doesNotMatch(form.text, new RegExp(fresh))
    // The newer text is none of theirs yet.
    const [newest] = await world.look(later, (tx) => listVersions(tx, id))
    const wrong = {
      ...(await yesTo(world, later, id, '2026-03-01')),
      number: 2,
      hash: newest?.hash ?? 'f'.repeat(64),
    }
    assert.equal(keyOf(await agreeToText(world, later, wrong)), 'cooperation.textChanged')
    assert.equal(await agree(later, id), 'ok')
    const party = (await world.look(later, (tx) => listParties(tx, id))).find(({ name }) => name === 'Später')
    assert.equal(party?.joinedOn, '2026-03-01')
    if (!isAsked) await offer(region, id)
    // From now on it is asked like the others, and waited for.
    for (const lead of Object.values(region.leads)) assert.equal(await agree(lead, id), 'ok')
    assert.deepEqual(await standing(later, id), ['asked', '2026-02-01'])
    assert.equal(await agree(later, id), 'ok')
    assert.deepEqual(await standing(later, id), ['2026-03-01', '2026-02-01'])
  }
})

test('on paper, too, each party signs the text that it is asked for', async () => {
  const { region, id } = await aChange()
  await offer(region, id)
  const later = await aLaterParty(region, id)
  const parties = await world.look(later, (tx) => listParties(tx, id))
  const record = async (name: string, number: number) => {
    const version = (await world.look(later, (tx) => listVersions(tx, id))).find(
      (one) => one.number === number,
    )
    return keyOf(
      await recordPaper(world, region.coordinator, {
        agreementId: id,
        partyId: parties.find((party) => party.name === name)?.id,
        number,
        hash: version?.hash,
        signedBy: 'Kim Beispiel',
        signedAs: '',
        place: 'Berlin',
        day: '2026-03-01',
      }),
    )
  }
  assert.match(
    (await ask(region.coordinator, paths.paper(id))).text,
    /Haus \(Fassung 2\).*Später \(Fassung 1\)/,
  )
  assert.equal(await record('Später', 2), 'cooperation.textChanged')
  assert.equal(await record('Später', 1), 'ok')
  assert.equal(await record('Haus', 1), 'cooperation.agreedAlready')
  assert.equal(await record('Haus', 2), 'ok')
})

test('what is taken back nobody signs any more, also when the draft after it is thrown away', async () => {
  const { region, id } = await aChange()
  await offer(region, id)
  const { Haus } = region.leads
  const read = await yesTo(world, Haus!, id, '2026-03-01')
  assert.equal(read.number, 2)
  assert.equal(keyOf(await redraft(world, region.coordinator, { agreementId: id })), 'ok')
  assert.equal(keyOf(await agreeToText(world, Haus!, read)), 'cooperation.textChanged')
  assert.equal(keyOf(await dropDraft(world, region.coordinator, { agreementId: id })), 'ok')
  assert.deepEqual(await standing(Haus!, id), ['withdrawn', '2026-02-01'])
  assert.equal(keyOf(await agreeToText(world, Haus!, read)), 'cooperation.textChanged')
  assert.match((await ask(Haus, paths.text(id, 2))).text, /Zurückgenommen am/)
  // A new change begins with what holds, not with what was taken back.
  assert.equal(keyOf(await redraft(world, region.coordinator, { agreementId: id })), 'ok')
  assert.doesNotMatch((await ask(region.coordinator, paths.text(id))).text, new RegExp(fresh))
})

test('when it has ended nobody agrees to anything any more', async () => {
  const { region, id } = await aChange()
  await offer(region, id)
  const { Haus } = region.leads
  const later = await aLaterParty(region, id)
  const [yes, accession] = [
    await yesTo(world, Haus!, id, '2026-03-01'),
    await yesTo(world, later, id, '2026-03-01'),
  ]
  const end = { agreementId: id, step: 'terminate', day: '2026-03-02', said: 'Die Förderung endet' }
  assert.equal(keyOf(await takeStep(world, region.coordinator, end)), 'ok')
  assert.equal(keyOf(await agreeToText(world, Haus!, yes)), 'cooperation.over')
  assert.equal(keyOf(await agreeToText(world, later, accession)), 'cooperation.over')
  assert.equal((await ask(Haus, paths.agree(id))).status, 404)
  assert.equal((await world.look(Haus!, (tx) => findAgreement(tx, id)))?.state, 'gekuendigt')
})

test('a first draft is read by all who are asked in; what is another network’s is not there', async () => {
  const region = await aRegion(world, ['Amt', 'Haus'])
  const made = await createAgreement(world, region.coordinator, {
    kind: 'vertrag',
    title: 'Gemeinsam',
    frameworkId: null,
  })
  assert.ok(made.ok)
  for (const path of [paths.text(made.value), paths.text(made.value, 1)])
    assert.match((await ask(region.leads.Haus, path)).text, /Entwurf: noch nicht vorgelegt/)
  const { id } = await aChange()
  assert.equal((await ask(region.leads.Haus, paths.text(id, 1))).status, 404)
  assert.equal((await ask(region.coordinator, paths.text(id, 1))).status, 404)
})

test('a report tells of what holds, not of what is being written', async () => {
  const { region, id } = await aChange()
  const held = await world.look(region.coordinator, (tx) => textInForce(tx, id))
  assert.equal(held?.number, 1)
})
