import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { State } from '../agreement/agreement.ts'
import { leading, type OpenMilestone, type SeenAgreement, stageFrom, stuckOf } from './stuck.ts'

const today = '2026-09-01'
const of = (state: State, given: Partial<SeenAgreement> = {}): SeenAgreement => ({
  state,
  signedOn: null,
  modelUntil: null,
  begunOn: '2025-01-01',
  lastEventOn: today,
  offeredOn: null,
  parties: 2,
  missing: [],
  kind: 'regionale_vereinbarung',
  hasMet: true,
  ...given,
})
const stuck = (agreement: SeenAgreement, open: readonly OpenMilestone[] = []) =>
  stuckOf([agreement], open, today)
const own = (dueOn: string): OpenMilestone => ({ kind: 'eigener', title: 'Treffen', dueOn })

test('a preparation is stuck when nothing has happened for more than half a year', () => {
  assert.deepEqual(stuck(of('anbahnung', { lastEventOn: '2026-03-02' })), [])
  assert.deepEqual(stuck(of('anbahnung', { lastEventOn: '2026-03-01' })), [
    { is: 'quiet', since: '2026-03-01' },
  ])
})

test('a text before the parties is stuck after eight weeks, and it is said who has yet to sign', () => {
  const missing = ['Haus am Park']
  assert.deepEqual(stuck(of('abgestimmt', { offeredOn: '2026-07-07', missing })), [])
  assert.deepEqual(stuck(of('abgestimmt', { offeredOn: '2026-07-06', missing })), [
    { is: 'unsigned', since: '2026-07-06', missing },
  ])
})

test('a model phase that has ended waits for its evaluation, from the next day on', () => {
  assert.deepEqual(stuck(of('modellphase', { modelUntil: today })), [])
  assert.deepEqual(stuck(of('modellphase', { modelUntil: '2026-08-31' })), [
    { is: 'modelOver', since: '2026-08-31' },
  ])
})

test('an evaluation is overdue when the decision was to be there', () => {
  assert.deepEqual(stuck(of('auswertung', { modelUntil: today })), [])
  assert.deepEqual(stuck(of('auswertung', { modelUntil: '2026-08-31' })), [
    { is: 'undecided', since: '2026-08-31' },
  ])
})

test('what was signed is stuck when nobody has met for ninety days since', () => {
  const signed = (signedOn: string, given: Partial<SeenAgreement> = {}) =>
    stuck(of('modellphase', { signedOn, hasMet: false, ...given }))
  assert.deepEqual(signed('2026-06-03'), [])
  assert.deepEqual(signed('2026-06-02'), [{ is: 'unmet', since: '2026-06-02' }])
  assert.deepEqual(signed('2026-06-02', { hasMet: true }), [])
  assert.deepEqual(signed('2026-06-02', { state: 'ausgelaufen' }), [])
  assert.deepEqual(signed('2026-06-02', { kind: 'ohne_schriftform' }), [], 'nobody signed anything')
})

test('a date that has passed is said, but not twice', () => {
  const late = own('2026-08-01')
  assert.deepEqual(stuck(of('verstetigt'), [late, own(today)]), [
    { is: 'overdue', since: '2026-08-01', milestone: late },
  ])
  const end: OpenMilestone = { kind: 'ende_modellphase', title: null, dueOn: '2026-08-31' }
  assert.deepEqual(
    stuck(of('modellphase', { modelUntil: '2026-08-31' }), [end, { ...end, kind: 'auswertung' }]).map(
      ({ is }) => is,
    ),
    ['modelOver'],
  )
})

test('the evaluation that is due before the end of the model phase is overdue by itself', () => {
  const due: OpenMilestone = { kind: 'auswertung', title: null, dueOn: '2026-08-15' }
  assert.deepEqual(
    stuck(of('modellphase', { modelUntil: '2026-10-10' }), [due]).map(({ is, since }) => [is, since]),
    [['overdue', '2026-08-15']],
  )
})

test('what has lasted longest comes first; what is over holds nothing up', () => {
  const found = stuckOf(
    [of('anbahnung', { lastEventOn: '2026-01-01' }), of('gekuendigt', { modelUntil: '2025-01-01' })],
    [own('2025-12-01')],
    today,
  )
  assert.deepEqual(
    found.map(({ is }) => is),
    ['overdue', 'quiet'],
  )
})

test('the newest agreement that binds tells the phase, then one in preparation, then what has ended', () => {
  const old = of('verstetigt', { signedOn: '2019-01-01' })
  const young = of('modellphase', { signedOn: '2024-01-01' })
  const draft = of('anbahnung', { begunOn: '2026-08-01' })
  const over = of('ausgelaufen', { signedOn: '2026-01-01' })
  assert.equal(leading([old, draft, over, young]), young)
  assert.equal(leading([over, draft]), draft)
  assert.equal(leading([over]), over)
  assert.equal(leading([]), undefined)
})

test('a place has come as far as its farthest cooperation; what was terminated counts as none', () => {
  assert.equal(stageFrom([]), 'ohne')
  assert.equal(stageFrom(['gekuendigt']), 'ohne')
  assert.equal(stageFrom(['keine']), 'anbahnung')
  assert.equal(stageFrom(['anbahnung', 'modellphase']), 'arbeit')
  assert.equal(stageFrom(['ueberfuehrt', 'abgestimmt']), 'dauer')
})
