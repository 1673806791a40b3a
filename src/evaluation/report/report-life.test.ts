import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as consent } from '#consent'
import { chapter as cooperation, publishAgreement, setFocus, takeStep } from '#cooperation'
import { aRegion, aSignedAgreement } from '#cooperation/testing'
import { chapter as directory } from '#directory'
import { peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { aWorld } from '#platform/testing.ts'
import { chapter as evaluation } from '../index.ts'
import { voicesIn } from '../surveys/queries.ts'
import { gatherFacts } from './gather-facts.ts'
import { findReport, listReports } from './store.ts'
import { closeReport, dropReport, startReport, writeSection } from './write-report.ts'

const now = new Date('2026-03-02T09:00:00Z')
const world = await aWorld({
  chapters: [places, directory, peopleTables, consent, cooperation, evaluation],
  now: () => now,
})
after(() => world.close())

const keyOf = (outcome: { ok: true } | { ok: false; refusal: { key: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.key

const inModelPhase = async (partOf?: string) => {
  const region = await aRegion(world, ['Amt', 'Jobcenter', 'Haus'], { partOf })
  const agreementId = await aSignedAgreement(world, region, '2025-02-01')
  const step = await takeStep(world, region.coordinator, {
    agreementId,
    step: 'begin',
    day: '2025-03-01',
    until: '2026-02-28',
  })
  assert.ok(step.ok)
  return { region, agreementId }
}

test('a report is about a model phase, and one is written at a time', async () => {
  const region = await aRegion(world, ['Amt', 'Haus'])
  const early = await aSignedAgreement(world, region, '2026-02-01')
  assert.equal(
    keyOf(await startReport(world, region.coordinator, { agreementId: early })),
    'evaluation.noModelPhase',
  )
  const { region: other, agreementId } = await inModelPhase()
  assert.equal(keyOf(await startReport(world, region.coordinator, { agreementId })), 'platform.notFound')
  assert.equal(keyOf(await startReport(world, other.leads.Haus!, { agreementId })), 'platform.notFound')
  const first = await startReport(world, other.coordinator, { agreementId })
  const second = await startReport(world, other.coordinator, { agreementId })
  assert.deepEqual(first, second)
})

test('it knows parties, days and gaps by itself', async () => {
  const { region, agreementId } = await inModelPhase()
  const published = await publishAgreement(world, region.coordinator, {
    agreementId,
    about: 'Wir machen Begegnung leichter.',
    isPublic: true,
  })
  assert.ok(published.ok)
  const focus = { agreementId, fields: ['sprache'], targetGroups: ['zugewanderte'] }
  assert.ok((await setFocus(world, region.coordinator, focus)).ok)
  const facts = await world.look(region.leads.Haus!, (tx) => gatherFacts(tx, agreementId))
  assert.equal(facts?.goal, 'Wir machen Begegnung leichter.')
  assert.deepEqual(facts.parties, { atStart: 3, joined: [], left: [], now: 3 })
  assert.deepEqual([facts.from, facts.until, facts.daysToFirst], ['2025-03-01', '2026-02-28', null])
  assert.deepEqual(facts.gaps, [{ field: 'sprache', group: 'zugewanderte' }])
})

test('a report on a second model phase repeats nothing of the first', async () => {
  const region = await aRegion(world, ['Amt', 'Jobcenter', 'Haus'])
  const phase = async (signed: string, day: string, until: string, field: string) => {
    const agreementId = await aSignedAgreement(world, region, signed)
    assert.ok((await takeStep(world, region.coordinator, { agreementId, step: 'begin', day, until })).ok)
    const focus = { agreementId, fields: [field], targetGroups: ['zugewanderte'] }
    assert.ok((await setFocus(world, region.coordinator, focus)).ok)
    return agreementId
  }
  const first = await phase('2024-03-01', '2024-04-01', '2025-03-31', 'sprache')
  const second = await phase('2025-03-01', '2025-04-01', '2026-02-28', 'arbeit')
  const owner = (text: string, values: unknown[]) =>
    world.database.asOwner(async (client) => (await client.query(text, values)).rows)
  for (const [quarter, text] of [
    ['2024-Q1', 'davor'],
    ['2024-Q2', 'erste'],
    ['2025-Q1', 'auch erste'],
    ['2025-Q2', 'zweite'],
  ])
    await owner(
      `insert into survey_voice (id, organization_id, network_id, quarter, text)
        values (gen_random_uuid(), $1, $2, $3, $4)`,
      [region.leads.Haus!.organizationId, region.network, quarter, text],
    )
  for (const [title, steps] of Object.entries({
    Frühstück: { idee: '2024-05-01', erprobung: '2024-06-01', beendet: '2025-02-01' },
    Sprachcafé: { idee: '2024-05-01', erprobung: '2024-09-01', ausgewertet: '2025-06-01' },
    Chor: { idee: '2025-05-01', vereinbart: '2025-07-01', beendet: '2026-03-01' },
  })) {
    const [format] = await owner(
      `insert into joint_format (network_id, title, about, state, fields, target_groups, since, result, created_at)
        values ($1, $2, 'Ein Nachmittag.', $3, '{sprache}', '{}', $4, 'Es trägt sich.', now()) returning id`,
      [region.network, title, Object.keys(steps).at(-1), Object.values(steps).at(-1)],
    )
    for (const [state, day] of Object.entries(steps))
      await owner(
        `insert into joint_format_event (format_id, network_id, day, state, recorded_at)
          values ($1, $2, $3, $4, now())`,
        [format.id, region.network, day, state],
      )
  }
  const told = (agreementId: string) =>
    world.look(region.coordinator, async (tx) => {
      const facts = await gatherFacts(tx, agreementId)
      return {
        voices: await voicesIn(tx, facts?.voices ?? []),
        formats: facts?.formats.map(({ title, state, since }) => `${title} ${state} ${since}`).toSorted(),
        gaps: facts?.gaps.map(({ field }) => field),
      }
    })
  assert.deepEqual(await told(first), {
    voices: ['auch erste', 'erste'],
    formats: ['Frühstück beendet 2025-02-01', 'Sprachcafé erprobung 2024-09-01'],
    gaps: ['sprache'],
  })
  assert.deepEqual(await told(second), {
    voices: ['zweite'],
    formats: ['Chor vereinbart 2025-07-01', 'Sprachcafé ausgewertet 2025-06-01'],
    gaps: ['arbeit'],
  })
})

test('two who write at once notice each other; finished it stays as it is', async () => {
  const { region, agreementId } = await inModelPhase()
  const started = await startReport(world, region.coordinator, { agreementId })
  assert.ok(started.ok)
  const write = (text: string, revision: number) =>
    writeSection(world, region.coordinator, { reportId: started.value, section: 'getan', text, revision })
  assert.equal(keyOf(await write('Das Sprachcafé lief gut.', 1)), 'ok')
  assert.equal(keyOf(await write('Ich auch.', 1)), 'evaluation.reportChanged')
  assert.equal(
    keyOf(await closeReport(world, region.leads.Haus!, { reportId: started.value })),
    'platform.notFound',
  )
  assert.equal(keyOf(await closeReport(world, region.coordinator, { reportId: started.value })), 'ok')
  assert.equal(keyOf(await write('Zu spät.', 2)), 'evaluation.reportFinished')
  assert.equal(
    keyOf(await dropReport(world, region.coordinator, { reportId: started.value })),
    'evaluation.reportFinished',
  )
  const report = await world.look(region.leads.Haus!, (tx) => findReport(tx, started.value))
  assert.equal(report?.said.getan, 'Das Sprachcafé lief gut.')
  assert.equal(report.facts?.parties.atStart, 3)
  // What comes later changes nothing in it; a new one may be begun.
  assert.ok((await startReport(world, region.coordinator, { agreementId })).ok)
  assert.equal((await world.look(region.coordinator, (tx) => listReports(tx, agreementId))).length, 2)
})

test('who gives the frame reads it once it is finished, and not before', async () => {
  const frame = await aRegion(world, ['Bund', 'Land'], { kind: 'rahmen' })
  const { region, agreementId } = await inModelPhase(frame.network)
  const started = await startReport(world, region.coordinator, { agreementId })
  assert.ok(started.ok)
  const read = () => world.look(frame.leads.Bund!, (tx) => findReport(tx, started.value))
  assert.equal(await read(), undefined)
  assert.ok((await closeReport(world, region.coordinator, { reportId: started.value })).ok)
  assert.equal((await read())?.id, started.value)
  assert.equal(await world.look(frame.leads.Land!, (tx) => findReport(tx, started.value)), undefined)
})
