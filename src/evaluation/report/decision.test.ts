import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as consent } from '#consent'
import { chapter as cooperation, takeStep } from '#cooperation'
import { aRegion, aSignedAgreement } from '#cooperation/testing'
import { chapter as directory } from '#directory'
import { peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { aWorld } from '#platform/testing.ts'
import { chapter as evaluation } from '../index.ts'
import { findReport } from './store.ts'
import { tellDecision } from './tell-decision.ts'
import { closeReport, startReport } from './write-report.ts'

let now = new Date('2026-03-02T09:00:00Z')
const world = await aWorld({
  chapters: [places, directory, peopleTables, consent, cooperation, evaluation],
  now: () => now,
})
after(() => world.close())

const evaluated = async () => {
  now = new Date('2026-03-02T09:00:00Z')
  const region = await aRegion(world, ['Amt', 'Jobcenter', 'Haus'])
  const agreementId = await aSignedAgreement(world, region, '2025-02-01')
  type Step = Parameters<typeof takeStep>[2]
  const step = async (name: string, more: object = {}) => {
    const day = now.toISOString().slice(0, 10)
    const taken = await takeStep(world, region.coordinator, { agreementId, step: name, day, ...more } as Step)
    assert.ok(taken.ok, name)
  }
  await step('begin', { day: '2025-03-01', until: '2026-02-28' })
  await step('evaluate')
  const begin = async () => {
    const started = await startReport(world, region.coordinator, { agreementId })
    assert.ok(started.ok)
    return started.value
  }
  const finish = async (reportId: string) =>
    assert.ok((await closeReport(world, region.coordinator, { reportId })).ok)
  /** As a house reads it. */
  const says = async (id: string) => {
    const report = await world.look(region.leads.Haus!, (tx) => findReport(tx, id))
    assert.ok(report)
    return tellDecision('de', report.decision)
  }
  return { region, step, begin, finish, says }
}

test('a finished report says the decision that came after it, whatever is decided about a second phase', async () => {
  const { step, begin, finish, says } = await evaluated()
  const first = await begin()
  await finish(first)
  assert.equal(await says(first), 'Noch nicht entschieden.')
  now = new Date('2026-03-20T09:00:00Z')
  await step('extend')
  const extended = 'Entschieden am 20.03.2026: Die Zusammenarbeit wird größer.'
  assert.equal(await says(first), extended)

  now = new Date('2026-04-01T09:00:00Z')
  await step('begin', { until: '2026-12-31' })
  assert.equal(await says(first), extended)
  now = new Date('2027-01-10T09:00:00Z')
  await step('evaluate')
  const second = await begin()
  await finish(second)
  await step('terminate', { said: 'Es gibt kein Geld mehr.' })
  assert.equal(await says(first), extended)
  assert.equal(await says(second), 'Entschieden am 10.01.2027: Die Zusammenarbeit ist gekündigt.')
})

test('a model phase that is prolonged is the decision of the report before', async () => {
  const { step, begin, finish, says } = await evaluated()
  const report = await begin()
  await finish(report)
  await step('prolong', { until: '2026-08-31' })
  const prolonged = 'Entschieden am 02.03.2026: Die Modellphase geht weiter, bis 31.08.2026.'
  assert.equal(await says(report), prolonged)
  await step('evaluate')
  await step('perpetuate')
  assert.equal(await says(report), prolonged)
})

test('what was decided before a report is finished stands in it from then on', async () => {
  const { step, begin, finish, says } = await evaluated()
  const report = await begin()
  await step('transfer', { said: 'Bezirkliches Bündnis' })
  await finish(report)
  assert.equal(await says(report), 'Die Zusammenarbeit geht über in: Bezirkliches Bündnis.')
})
