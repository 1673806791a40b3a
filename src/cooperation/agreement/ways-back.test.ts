import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { findNetworksOf } from '#directory'
import { type Member, system } from '#platform/actor.ts'
import { listMilestones } from '../milestone/store.ts'
import { anOfferedAgreement, aRegion, aSignedAgreement, type Region, yesTo } from '../testing.ts'
import { agreeToText } from './agree.ts'
import { addParty } from './change-parties.ts'
import { createAgreement } from './create-agreement.ts'
import { endParty } from './end-party.ts'
import { correctPaper, recordPaper, withdrawPaper } from './paper.ts'
import { listParties } from './party-store.ts'
import { listEvents, ownNetworks } from './queries.ts'
import { listSignatures } from './signature-store.ts'
import { takeBackLeaving } from './stay.ts'
import { findAgreement } from './store.ts'
import { takeBackEnd } from './take-back.ts'
import { takeStep } from './take-step.ts'
import { paths } from './web/paths.ts'
import { aWorldWithPages } from './web/testing.ts'

const day = 86_400_000
/** The timeline knows by the database's own clock when something was recorded. */
const start = new Date()
let now = start
const { world, ask } = await aWorldWithPages(() => now)
after(() => world.close())

const keyOf = (outcome: { ok: true } | { ok: false; refusal: { key: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.key
const kiez = () => aRegion(world, ['Amt', 'Jobcenter', 'Haus'])
const today = () => now.toISOString().slice(0, 10)
const partyOf = async (by: Member, id: string, name = 'Haus') =>
  (await world.look(by, (tx) => listParties(tx, id))).find((one) => one.name === name)!
const told = async (by: Member, id: string) =>
  (await world.look(by, (tx) => listEvents(tx, { agreementId: id }))).map(({ kind, note }) => [kind, note])
const onPaper = async (region: Region, id: string, name: string) => {
  const { confirmed: _, ...yes } = await yesTo(world, region.leads[name]!, id, '2026-02-20')
  const { id: partyId } = await partyOf(region.coordinator, id, name)
  return recordPaper(world, region.coordinator, { ...yes, partyId })
}

test('a text that lies before the parties is taken back after a question that says whose yes is lost', async () => {
  const region = await kiez()
  const id = await anOfferedAgreement(world, region)
  const { Amt } = region.leads
  assert.ok((await agreeToText(world, Amt!, await yesTo(world, Amt!, id, today()))).ok)
  const text = await ask(region.coordinator, paths.text(id))
  assert.doesNotMatch(text.html, /<form[^>]*neue-fassung/)
  const question = await ask(region.coordinator, paths.redraft(id))
  assert.match(question.text, /Schon zugestimmt haben: Amt/)
  assert.equal((await ask(Amt, paths.redraft(id))).status, 404)
  assert.equal((await ask(region.coordinator, paths.redraft(id), {})).to, paths.text(id))
})

test('a signature on paper that was recorded wrongly is taken out as long as the text does not hold', async () => {
  const region = await kiez()
  const id = await anOfferedAgreement(world, region)
  assert.ok((await onPaper(region, id, 'Haus')).ok)
  const { id: partyId } = await partyOf(region.coordinator, id)
  const input = { agreementId: id, partyId, number: 1 }
  assert.equal(keyOf(await withdrawPaper(world, region.leads.Haus!, input)), 'platform.notFound')
  assert.ok(
    (await ask(region.coordinator, paths.party(id, partyId))).html.includes(paths.paperOf(id, partyId)),
  )
  assert.match((await ask(region.coordinator, paths.paperOf(id, partyId))).text, /Eintrag zurücknehmen/)
  assert.equal(keyOf(await withdrawPaper(world, region.coordinator, input)), 'ok')
  assert.equal(keyOf(await withdrawPaper(world, region.coordinator, input)), 'platform.notFound')
  assert.deepEqual(await world.look(region.coordinator, (tx) => listSignatures(tx, id)), [])
  assert.equal((await told(region.coordinator, id))[0]?.[0], 'papier_zurueck')
  // What a lead has said itself, nobody else takes out.
  const { Haus } = region.leads
  assert.ok((await agreeToText(world, Haus!, await yesTo(world, Haus!, id, today()))).ok)
  assert.equal(keyOf(await withdrawPaper(world, region.coordinator, input)), 'platform.notFound')
})

test('once it holds who signed on paper is corrected, the timeline says so, and it stays the same text', async () => {
  const region = await kiez()
  const id = await anOfferedAgreement(world, region)
  for (const name of ['Amt', 'Jobcenter', 'Haus']) assert.ok((await onPaper(region, id, name)).ok)
  const { id: partyId } = await partyOf(region.coordinator, id)
  const of = { agreementId: id, partyId, number: 1 }
  assert.equal(keyOf(await withdrawPaper(world, region.coordinator, of)), 'cooperation.inForceAlready')
  const page = paths.paperOf(id, partyId)
  assert.match((await ask(region.coordinator, page)).text, /bleibt es/)
  const words = { signedBy: 'Alex Muster', signedAs: 'Vorstand', place: 'Bernau', day: '2026-02-19' }
  assert.equal(
    keyOf(await correctPaper(world, region.leads.Haus!, { ...of, ...words, reason: 'Falscher Name' })),
    'platform.notFound',
  )
  const before = (await world.look(region.coordinator, (tx) => listSignatures(tx, id))).find(
    ({ organizationId }) => organizationId === region.leads.Haus!.organizationId,
  )
  assert.equal(
    (await ask(region.coordinator, page, { number: '1', ...words, reason: 'Falscher Name' })).status,
    303,
  )
  const after = (await world.look(region.coordinator, (tx) => listSignatures(tx, id))).find(
    ({ organizationId }) => organizationId === region.leads.Haus!.organizationId,
  )
  assert.deepEqual([after?.signedBy, after?.place, after?.hash], ['Alex Muster', 'Bernau', before?.hash])
  assert.equal((await world.look(region.coordinator, (tx) => findAgreement(tx, id)))?.signedOn, '2026-02-20')
  assert.deepEqual((await told(region.coordinator, id))[0], ['papier_berichtigt', 'Falscher Name'])
})

test('a wrong end is taken back within fourteen days, with a reason in the timeline; what was due is due again', async () => {
  for (const [step, more] of [
    ['terminate', { said: 'Verklickt' }],
    ['expire', {}],
  ] as const) {
    const region = await kiez()
    const id = await aSignedAgreement(world, region, '2026-02-01')
    const take = (name: string, more: object) =>
      takeStep(world, region.coordinator, { agreementId: id, step: name, day: today(), ...more })
    assert.ok((await take('begin', { until: '2030-12-31' })).ok)
    const back = (by: Member, reason = 'Das war die falsche Vereinbarung') =>
      takeBackEnd(world, by, { agreementId: id, reason })
    assert.equal(keyOf(await back(region.coordinator)), 'cooperation.tooLate', 'nothing has ended')
    assert.ok((await take(step, more)).ok)
    assert.equal(keyOf(await back(region.leads.Haus!)), 'platform.notFound')
    assert.equal(keyOf(await back(region.coordinator, '')), 'platform.input')
    assert.match((await ask(region.coordinator, paths.one(id))).text, /war ein Irrtum: zurücknehmen/)
    assert.match((await ask(region.coordinator, paths.takeBack(id))).text, /wieder auf „Modellphase“/)
    now = new Date(start.getTime() + 15 * day)
    assert.equal(keyOf(await back(region.coordinator)), 'cooperation.tooLate')
    assert.equal((await ask(region.coordinator, paths.takeBack(id))).status, 404)
    now = start
    assert.equal(keyOf(await back(region.coordinator)), 'ok')
    assert.equal((await world.look(region.coordinator, (tx) => findAgreement(tx, id)))?.state, 'modellphase')
    const open = (
      await world.look(region.coordinator, (tx) => listMilestones(tx, { agreementId: id }))
    ).filter(({ doneOn }) => doneOn === null)
    assert.equal(open.length, 2)
    assert.deepEqual((await told(region.coordinator, id))[0], [
      'stand_zurueck',
      'Das war die falsche Vereinbarung',
    ])
    assert.equal(keyOf(await back(region.coordinator)), 'cooperation.tooLate', 'once')
  }
})

test('a wrong leaving is taken back by whoever recorded it: nobody says for a house that it stays', async () => {
  const region = await kiez()
  const id = await aSignedAgreement(world, region, '2026-02-01')
  const { Haus } = region.leads
  const { id: partyId } = await partyOf(region.coordinator, id)
  const leave = (by: Member, on: string) =>
    endParty(world, by, { agreementId: id, partyId, day: on, reason: '' })
  const back = (by: Member) =>
    takeBackLeaving(world, by, { agreementId: id, partyId, reason: 'Es war ein anderes Haus' })
  const networks = async () =>
    (await world.look(system('test'), (tx) => ownNetworks(tx, Haus!.organizationId, today()))).length

  assert.ok((await leave(region.coordinator, '2026-03-01')).ok)
  assert.equal(await networks(), 0)
  now = new Date(start.getTime() + 15 * day)
  assert.equal(keyOf(await back(region.coordinator)), 'cooperation.tooLate')
  now = start
  assert.match(
    (await ask(region.coordinator, paths.stay(id, partyId))).text,
    /als wäre sie nicht ausgetreten/,
  )
  assert.equal(keyOf(await back(region.coordinator)), 'ok')
  assert.equal(await networks(), 1)
  assert.equal((await partyOf(region.coordinator, id)).leftOn, null)
  assert.deepEqual((await told(region.coordinator, id))[0], ['austritt_zurueck', 'Es war ein anderes Haus'])

  // What its own lead has said, only that takes back.
  assert.ok((await leave(Haus!, new Date(start.getTime() + 30 * day).toISOString().slice(0, 10))).ok)
  assert.equal(keyOf(await back(region.coordinator)), 'cooperation.tooLate')
  assert.equal((await ask(region.coordinator, paths.stay(id, partyId))).status, 404)
  assert.equal((await ask(region.leads.Jobcenter, paths.stay(id, partyId))).status, 404)
  assert.equal(keyOf(await back(region.leads.Jobcenter!)), 'platform.notFound')
  assert.equal(keyOf(await back(Haus!)), 'ok')
})

test('who leaves one agreement and is only asked for another one is asked, and no member any more', async () => {
  const region = await kiez()
  const id = await aSignedAgreement(world, region, '2026-02-01')
  const { Haus } = region.leads
  const made = await createAgreement(world, region.coordinator, {
    kind: 'vertrag',
    title: 'Zweite',
    frameworkId: null,
  })
  assert.ok(made.ok)
  const words = { role: 'haus', representedBy: '', representedAs: '', paidServices: false }
  assert.ok(
    (
      await addParty(world, region.coordinator, {
        agreementId: made.value,
        organizationId: Haus!.organizationId,
        ...words,
      })
    ).ok,
  )
  const { id: partyId } = await partyOf(region.coordinator, id)
  const end = { agreementId: id, partyId, day: '2026-03-01', reason: '' }
  assert.ok((await endParty(world, region.coordinator, end)).ok)
  const counted = () => world.look(system('test'), (tx) => findNetworksOf(tx, Haus!.organizationId, today()))
  assert.deepEqual(await counted(), [], 'a partner no more')
  assert.ok(await world.look(Haus!, (tx) => findAgreement(tx, made.value)), 'it reads what it is asked about')
  assert.ok(
    (await takeBackLeaving(world, region.coordinator, { agreementId: id, partyId, reason: 'Irrtum' })).ok,
  )
  assert.equal((await counted()).length, 1)
})
