import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as directory, findNetworksOf } from '#directory'
import { anOrganization } from '#directory/testing'
import { aPerson, peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { type Actor, system } from '#platform/actor.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as cooperation } from '../index.ts'
import { addMilestone } from '../milestone/change-milestone.ts'
import { listMilestones } from '../milestone/store.ts'
import { anOfferedAgreement, aRegion, aSignedAgreement, type Region, yesTo } from '../testing.ts'
import { agreeToText } from './agree.ts'
import { addParty, removeParty } from './change-parties.ts'
import { createAgreement, dropAgreement } from './create-agreement.ts'
import { endParty } from './end-party.ts'
import { dropDraft, offerText, redraft } from './offer-text.ts'
import { recordPaper } from './paper.ts'
import { listParties } from './party-store.ts'
import { publicAgreements } from './public-queries.ts'
import { publishAgreement } from './publish.ts'
import { listEvents } from './queries.ts'
import { setFocus } from './set-focus.ts'
import { listSignatures } from './signature-store.ts'
import { findAgreement } from './store.ts'
import { takeStep } from './take-step.ts'
import { latestVersion, listVersions } from './version-store.ts'
import { writeBlock } from './write-text.ts'

let now = new Date('2026-03-02T09:00:00Z')
const world = await aWorld({
  chapters: [places, directory, peopleTables, cooperation],
  now: () => now,
})
after(() => world.close())

const keyOf = (
  outcome: { ok: true } | { ok: false; refusal: { key: string; fields?: object | undefined } },
) =>
  outcome.ok ? 'ok' : outcome.refusal.fields ? JSON.stringify(outcome.refusal.fields) : outcome.refusal.key
const agreementOf = async (by: Actor, id: string) => (await world.look(by, (tx) => findAgreement(tx, id)))!
const kiez = (): Promise<Region> => aRegion(world, ['Amt', 'Jobcenter', 'Haus'])
const words = { role: 'haus', representedBy: '', representedAs: '', paidServices: false }

test('an agreement begins with the parts of the template, and only whoever coordinates prepares one', async () => {
  const region = await kiez()
  const input = { kind: 'vertrag', title: 'Vertrag', frameworkId: null }
  assert.equal(keyOf(await createAgreement(world, region.leads.Haus!, input)), 'platform.notFound')
  const made = await createAgreement(world, region.coordinator, input)
  assert.ok(made.ok)
  const version = await world.look(region.coordinator, (tx) => latestVersion(tx, made.value))
  assert.equal(version?.number, 1)
  assert.ok(version.blocks.length > 10)
  assert.equal((await agreementOf(region.leads.Haus!, made.value)).state, 'anbahnung')
})

test('another network neither sees nor changes it', async () => {
  const region = await kiez()
  const abroad = await kiez()
  const id = await anOfferedAgreement(world, region)
  for (const stranger of [abroad.coordinator, abroad.leads.Haus!]) {
    assert.equal(await world.look(stranger, (tx) => findAgreement(tx, id)), undefined)
    assert.deepEqual(await world.look(stranger, (tx) => listParties(tx, id)), [])
    assert.equal(
      keyOf(await agreeToText(world, stranger, await yesTo(world, region.leads.Haus!, id, '2026-03-01'))),
      'platform.notFound',
    )
  }
  assert.equal(keyOf(await redraft(world, abroad.coordinator, { agreementId: id })), 'platform.notFound')
})

test('a frame is that of a wider network, and no other', async () => {
  const frame = await aRegion(world, ['Bund', 'Land'], { kind: 'rahmen' })
  const region = await aRegion(world, ['Amt', 'Haus'], { partOf: frame.network })
  const above = await aSignedAgreement(world, frame, '2026-02-01')
  const beside = await aSignedAgreement(world, await kiez(), '2026-02-01')
  const create = (frameworkId: string) =>
    createAgreement(world, region.coordinator, {
      kind: 'regionale_vereinbarung',
      title: 'Region',
      frameworkId,
    })
  assert.equal(keyOf(await create(beside)), 'platform.notFound')
  const made = await create(above)
  assert.ok(made.ok)
  // Who gives the frame looks at what lies below it; the regions do not look at each other.
  assert.equal((await agreementOf(frame.leads.Bund!, made.value)).frameworkId, above)
  assert.equal(await world.look(frame.leads.Land!, (tx) => findAgreement(tx, made.value)), undefined)
})

test('two who write at once: the second is told so, and nothing is lost', async () => {
  const { coordinator } = await kiez()
  const made = await createAgreement(world, coordinator, {
    kind: 'vertrag',
    title: 'Zwei',
    frameworkId: null,
  })
  assert.ok(made.ok)
  const write = (text: string) =>
    writeBlock(world, coordinator, { agreementId: made.value, revision: 1, key: 'ziel', title: 'Ziel', text })
  assert.equal(keyOf(await write('der erste')), 'ok')
  assert.equal(keyOf(await write('der zweite')), 'cooperation.textChanged')
  const version = await world.look(coordinator, (tx) => latestVersion(tx, made.value))
  assert.equal(version?.blocks.find(({ key }) => key === 'ziel')?.text, 'der erste')
})

test('open places and single parties keep a text from being laid before anybody', async () => {
  const { coordinator } = await kiez()
  const made = await createAgreement(world, coordinator, {
    kind: 'vertrag',
    title: 'Offen',
    frameworkId: null,
  })
  assert.ok(made.ok)
  const offer = () => offerText(world, coordinator, { agreementId: made.value, revision: 1 })
  assert.equal(keyOf(await offer()), 'cooperation.placeOpen')
})

test('all parties agree to one text: then it is signed, from the last day on', async () => {
  const region = await kiez()
  const id = await anOfferedAgreement(world, region)
  const agree = async (name: string, day: string) =>
    agreeToText(world, region.leads[name]!, await yesTo(world, region.leads[name]!, id, day))
  assert.equal(keyOf(await agree('Amt', '2026-02-10')), 'ok')
  assert.equal(keyOf(await agree('Amt', '2026-02-10')), 'cooperation.agreedAlready')
  assert.equal(keyOf(await agree('Jobcenter', '2026-02-20')), 'ok')
  assert.equal((await agreementOf(region.coordinator, id)).state, 'abgestimmt')
  assert.equal(keyOf(await agree('Haus', '2026-02-15')), 'ok')
  const signed = await agreementOf(region.coordinator, id)
  assert.deepEqual([signed.state, signed.signedOn], ['unterzeichnet', '2026-02-20'])
  const parties = await world.look(region.coordinator, (tx) => listParties(tx, id))
  assert.deepEqual(new Set(parties.map(({ joinedOn }) => joinedOn)), new Set(['2026-02-20']))
})

test('while it is being signed nobody writes on it; a signature of another text is refused', async () => {
  const region = await kiez()
  const id = await anOfferedAgreement(world, region)
  const haus = region.leads.Haus!
  const before = await yesTo(world, haus, id, '2026-03-01')
  const write = writeBlock(world, region.coordinator, {
    agreementId: id,
    revision: 1,
    key: 'kosten',
    title: 'Kosten',
    text: 'Jetzt doch.',
  })
  assert.equal(keyOf(await write), 'cooperation.textOffered')
  assert.equal(
    keyOf(
      await addParty(world, region.coordinator, {
        agreementId: id,
        organizationId: haus.organizationId,
        ...words,
      }),
    ),
    'cooperation.textOffered',
  )
  for (const other of [{ hash: 'f'.repeat(64) }, { number: 7 }])
    assert.equal(keyOf(await agreeToText(world, haus, { ...before, ...other })), 'cooperation.textChanged')
  assert.equal(
    keyOf(await agreeToText(world, haus, { ...before, confirmed: '' })),
    '{"confirmed":"cooperation.confirmMissing"}',
  )
  assert.equal(
    keyOf(await agreeToText(world, haus, { ...before, day: '2026-03-03' })),
    '{"day":"cooperation.dayWrong"}',
  )
  // Taken back and written anew: what was read before cannot be signed any more, and who had agreed is asked again.
  const amt = region.leads.Amt!
  assert.equal(keyOf(await agreeToText(world, amt, await yesTo(world, amt, id, '2026-03-01'))), 'ok')
  assert.equal(keyOf(await redraft(world, region.coordinator, { agreementId: id })), 'ok')
  assert.equal((await agreementOf(haus, id)).state, 'anbahnung')
  assert.equal(keyOf(await agreeToText(world, haus, before)), 'cooperation.textChanged')
  assert.equal(
    keyOf(await dropAgreement(world, region.coordinator, { agreementId: id })),
    'cooperation.notDraft',
  )
  assert.equal(
    keyOf(
      await writeBlock(world, region.coordinator, {
        agreementId: id,
        revision: 1,
        key: 'kosten',
        title: 'Kosten',
        text: 'Jetzt doch.',
      }),
    ),
    'ok',
  )
  assert.equal(keyOf(await offerText(world, region.coordinator, { agreementId: id, revision: 2 })), 'ok')
  assert.equal(keyOf(await agreeToText(world, haus, before)), 'cooperation.textChanged')
  const anew = await yesTo(world, haus, id, '2026-03-01')
  assert.notEqual(anew.hash, before.hash)
  assert.equal(keyOf(await agreeToText(world, haus, anew)), 'ok')
  assert.equal((await agreementOf(haus, id)).state, 'abgestimmt')
})

test('the database itself takes no signature of another text, and no change of one that lies before the parties', async () => {
  const region = await kiez()
  const id = await anOfferedAgreement(world, region)
  const haus = region.leads.Haus!
  const { pool } = world.database
  await assert.rejects(
    world.database.asOwner((owner) =>
      owner.query(
        `insert into agreement_signature (agreement_id, network_id, organization_id, number, hash, form, signed_by, place, signed_on, recorded_at)
         values ($1, $2, $3, 1, $4, 'papier', 'S', 'B', '2026-03-01', now())`,
        [id, region.network, haus.organizationId, 'b'.repeat(64)],
      ),
    ),
    { code: '23503' },
  )
  assert.ok(pool)
})

test('what was signed on paper is recorded by whoever coordinates, and counts the same', async () => {
  const region = await kiez()
  const id = await anOfferedAgreement(world, region)
  const parties = await world.look(region.coordinator, (tx) => listParties(tx, id))
  for (const { id: partyId } of parties) {
    const { confirmed: _, ...yes } = await yesTo(world, region.coordinator, id, '2026-02-27')
    assert.equal(
      keyOf(await recordPaper(world, region.leads.Haus!, { ...yes, partyId })),
      'platform.notFound',
    )
    assert.equal(keyOf(await recordPaper(world, region.coordinator, { ...yes, partyId })), 'ok')
  }
  assert.equal((await agreementOf(region.coordinator, id)).state, 'unterzeichnet')
  const forms = (await world.look(region.coordinator, (tx) => listSignatures(tx, id))).map(({ form }) => form)
  assert.deepEqual(new Set(forms), new Set(['papier']))
})

test('a later party accedes by its declaration; the others are not asked again', async () => {
  const region = await kiez()
  const id = await aSignedAgreement(world, region, '2026-02-01')
  const organization = await anOrganization(world, { name: 'Später' })
  const lead = await aPerson(world, { organization, roles: ['lead'] })
  assert.equal(await world.look(lead, (tx) => findAgreement(tx, id)), undefined)
  const add = { agreementId: id, organizationId: organization, ...words }
  assert.equal(keyOf(await addParty(world, region.coordinator, add)), 'ok')
  assert.equal(keyOf(await addParty(world, region.coordinator, add)), 'cooperation.partyThere')
  // Asked, it belongs to the network and may read; it is no party yet.
  assert.equal((await agreementOf(lead, id)).state, 'unterzeichnet')
  assert.equal(keyOf(await agreeToText(world, lead, await yesTo(world, lead, id, '2026-03-01'))), 'ok')
  const party = (await world.look(lead, (tx) => listParties(tx, id))).find((one) => one.name === 'Später')
  assert.equal(party?.joinedOn, '2026-03-01')
  const signature = (await world.look(lead, (tx) => listSignatures(tx, id))).find(
    ({ organizationId }) => organizationId === organization,
  )
  assert.equal(signature?.form, 'beitritt')
})

test('a party leaves by its own lead, reads nothing from the next day on, and what it signed stays', async () => {
  const region = await kiez()
  const id = await aSignedAgreement(world, region, '2026-02-01')
  const haus = region.leads.Haus!
  const party = (await world.look(haus, (tx) => listParties(tx, id))).find((one) => one.name === 'Haus')!
  const end = { agreementId: id, partyId: party.id, day: '2026-02-28', reason: '' }
  assert.equal(keyOf(await endParty(world, region.leads.Jobcenter!, end)), 'platform.notFound')
  assert.equal(
    keyOf(await removeParty(world, region.coordinator, { agreementId: id, partyId: party.id })),
    'cooperation.partySigned',
  )
  assert.equal(keyOf(await endParty(world, haus, end)), 'ok')
  assert.equal(await world.look(haus, (tx) => findAgreement(tx, id)), undefined)
  assert.deepEqual(
    await world.look(system('test'), (tx) => findNetworksOf(tx, haus.organizationId, '2026-03-01')),
    [],
  )
  const left = (await world.look(region.coordinator, (tx) => listParties(tx, id))).find(
    (one) => one.name === 'Haus',
  )
  assert.equal(left?.leftOn, '2026-02-28')
  assert.equal((await world.look(region.coordinator, (tx) => listSignatures(tx, id))).length, 3)
})

test('the last one who was waited for is taken out: then the others have agreed', async () => {
  const region = await kiez()
  const id = await anOfferedAgreement(world, region)
  for (const name of ['Amt', 'Jobcenter'])
    await agreeToText(world, region.leads[name]!, await yesTo(world, region.leads[name]!, id, '2026-03-01'))
  const party = (await world.look(region.coordinator, (tx) => listParties(tx, id))).find(
    ({ name }) => name === 'Haus',
  )!
  assert.equal(
    keyOf(await removeParty(world, region.coordinator, { agreementId: id, partyId: party.id })),
    'ok',
  )
  assert.equal((await agreementOf(region.coordinator, id)).state, 'unterzeichnet')
})

test('a change of a signed text is a new version: the old one holds until all have agreed', async () => {
  const region = await kiez()
  const id = await aSignedAgreement(world, region, '2026-02-01')
  assert.equal(keyOf(await redraft(world, region.coordinator, { agreementId: id })), 'ok')
  assert.equal(keyOf(await dropDraft(world, region.coordinator, { agreementId: id })), 'ok')
  assert.equal(keyOf(await redraft(world, region.coordinator, { agreementId: id })), 'ok')
  assert.equal(keyOf(await redraft(world, region.coordinator, { agreementId: id })), 'cooperation.draftThere')
  assert.equal(keyOf(await offerText(world, region.coordinator, { agreementId: id, revision: 1 })), 'ok')
  const inForce = async () =>
    (await world.look(region.coordinator, (tx) => listVersions(tx, id))).map(({ inForceOn }) => inForceOn)
  assert.deepEqual(await inForce(), [null, '2026-02-01'])
  for (const lead of Object.values(region.leads))
    await agreeToText(world, lead, await yesTo(world, lead, id, '2026-03-01'))
  assert.deepEqual(await inForce(), ['2026-03-01', '2026-02-01'])
  assert.equal((await agreementOf(region.coordinator, id)).state, 'unterzeichnet')
})

test('from the model phase to an existing structure: days, milestones, reminders, the timeline', async () => {
  const region = await kiez()
  const id = await aSignedAgreement(world, region, '2026-02-01')
  const step = (name: string, more: Record<string, string> = {}) =>
    takeStep(world, region.coordinator, { agreementId: id, step: name, day: '2026-03-02', ...more })
  assert.equal(keyOf(await step('perpetuate', { day: '2026-01-01' })), '{"day":"cooperation.dayWrong"}')
  assert.equal(keyOf(await step('evaluate')), 'cooperation.stepWrong')
  assert.equal(keyOf(await step('begin')), '{"until":"cooperation.untilWrong"}')
  assert.equal(
    keyOf(
      await takeStep(world, region.leads.Haus!, {
        agreementId: id,
        step: 'begin',
        day: '2026-03-02',
        until: '2026-12-31',
      }),
    ),
    'platform.notFound',
  )
  assert.equal(keyOf(await step('begin', { until: '2026-11-30' })), 'ok')
  // A last day that was wrong is put right without a word of evaluation.
  assert.equal(keyOf(await step('prolong', { until: '2026-12-31' })), 'ok')
  const inPhase = await agreementOf(region.coordinator, id)
  assert.deepEqual(
    [inPhase.state, inPhase.modelFrom, inPhase.modelUntil],
    ['modellphase', '2026-03-02', '2026-12-31'],
  )
  assert.ok(
    (
      await addMilestone(world, region.coordinator, {
        agreementId: id,
        kind: 'kuendigungsfrist',
        title: '',
        dueOn: '2027-06-30',
        remindDays: '28',
      })
    ).ok,
  )
  const open = async () =>
    (await world.look(region.coordinator, (tx) => listMilestones(tx, { agreementId: id })))
      .filter(({ doneOn }) => doneOn === null)
      .map(({ kind, dueOn }) => `${kind} ${dueOn}`)
  assert.deepEqual(await open(), [
    'auswertung 2026-11-05',
    'ende_modellphase 2026-12-31',
    'kuendigungsfrist 2027-06-30',
  ])
  now = new Date('2026-10-09T09:00:00Z')
  await world.jobs.runNow('cooperation.remind-of-milestones')
  await world.jobs.runNow('cooperation.remind-of-milestones')
  const mails = (
    await world.look(system('test'), (tx) => newestMails(tx, 9, region.coordinator.organizationId))
  ).filter(({ subject }) => subject.startsWith('Erinnerung'))
  assert.equal(mails.length, 1)
  assert.match(mails[0]!.body, /Auswertung fällig/)
  assert.doesNotMatch(`${mails[0]!.subject} ${mails[0]!.body}`, /Jobcenter/)
  now = new Date('2027-01-04T09:00:00Z')
  assert.equal(keyOf(await step('evaluate', { day: '2027-01-02' })), 'ok')
  assert.deepEqual(await open(), ['auswertung 2026-11-05', 'kuendigungsfrist 2027-06-30'])
  assert.equal(keyOf(await step('transfer', { day: '2027-01-03' })), '{"said":"platform.missing"}')
  assert.equal(keyOf(await step('transfer', { day: '2027-01-03', said: 'AK Stadtteilarbeit' })), 'ok')
  assert.deepEqual(await open(), [])
  const over = await agreementOf(region.coordinator, id)
  assert.deepEqual([over.state, over.successor], ['ueberfuehrt', 'AK Stadtteilarbeit'])
  assert.equal(keyOf(await redraft(world, region.coordinator, { agreementId: id })), 'cooperation.over')
  const told = (await world.look(region.leads.Haus!, (tx) => listEvents(tx, { agreementId: id }))).map(
    ({ kind, state }) => state ?? kind,
  )
  assert.deepEqual(told.slice(0, 3), ['ueberfuehrt', 'auswertung', 'modellphase'])
  now = new Date('2026-03-02T09:00:00Z')
})

test('everybody reads what it is about only where that was decided, and never a name', async () => {
  const region = await kiez()
  const draft = await createAgreement(world, region.coordinator, {
    kind: 'vertrag',
    title: 'Früh',
    frameworkId: null,
  })
  const publish = (agreementId: string, more = {}) =>
    publishAgreement(world, region.coordinator, {
      agreementId,
      about: 'Wir machen Begegnung leichter.',
      isPublic: true,
      ...more,
    })
  assert.ok(draft.ok)
  assert.equal(keyOf(await publish(draft.value)), 'cooperation.notPublicYet')
  const id = await aSignedAgreement(world, region, '2026-02-01')
  assert.equal(keyOf(await publish(id, { about: 'kurz' })), 'cooperation.aboutMissing')
  assert.deepEqual(
    await world.look({ context: 'visitor' }, (tx) => publicAgreements(tx, region.network, '2026-03-02')),
    [],
  )
  assert.equal(keyOf(await publish(id)), 'ok')
  const focus = { agreementId: id, fields: ['begegnung'], targetGroups: ['familien'] }
  assert.equal(keyOf(await setFocus(world, region.leads.Haus!, focus)), 'platform.notFound')
  assert.equal(keyOf(await setFocus(world, region.coordinator, focus)), 'ok')
  const shown = await world.look({ context: 'visitor' }, (tx) =>
    publicAgreements(tx, region.network, '2026-03-02'),
  )
  assert.equal(shown.length, 1)
  assert.deepEqual([shown[0]!.fields, shown[0]!.targetGroups], [['begegnung'], ['familien']])
  assert.deepEqual(shown[0]!.parties.map(({ name }) => name).sort(), ['Amt', 'Haus', 'Jobcenter'])
  assert.doesNotMatch(JSON.stringify(shown), /Kim Beispiel/)
})
