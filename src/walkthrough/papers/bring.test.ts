import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Case, Situation } from '../case.ts'
import { bringList, type PaperId, paperGroups, paperIds } from './bring.ts'
import { aCase, aPerson } from './testing.ts'

const ids = (kase: Case) => bringList(kase).map(({ id }) => id)
const always: readonly PaperId[] = ['ausweis', 'anmeldung', 'nummern', 'krankenkasse', 'kontoauszuege']
const adult = aPerson(40)
const single = (...known: Situation[]) => aCase([adult], known)

test('whoever lives alone and has nothing brings five things', () => {
  assert.deepEqual(ids(single()), [...always])
})

const table: readonly (readonly [PaperId, Case, Case])[] = [
  ['aufenthaltstitel', single('aufenthaltstitel'), single()],
  ['krankenkasse', single(), single('privat-versichert')],
  ['privatversicherung', single('privat-versichert'), single()],
  ['mietvertrag', single('miete'), single('eigenheim')],
  ['mietvertrag', aCase([adult], [], { rent_m: 300 }), aCase([adult], ['eigenheim'], { rent_m: 300 })],
  ['nebenkosten', single('miete'), single()],
  ['untermiete', single('wohngemeinschaft'), single('mit-verwandten')],
  ['eigenheim', single('eigenheim'), single('miete')],
  ['lohn', aCase([aPerson(40, { gross_m: 1 })]), single()],
  [
    'lohn',
    aCase([adult, aPerson(39, { partner_of: 0, gross_m: 500 })]),
    aCase([adult, aPerson(39, { gross_m: 500 })]),
  ],
  ['lohn', aCase([aPerson(40, { gross_m: 1 })]), aCase([aPerson(40, { gross_m: 1 })], ['selbststaendig'])],
  ['kuendigung', single('job-verloren'), single()],
  ['selbststaendig', single('selbststaendig'), single()],
  ['andere-leistungen', aCase([aPerson(40, { other_income_m: 300 })]), single()],
  ['vermoegen', single('vermoegen'), single()],
  ['vermoegen', aCase([adult], [], { assets: 1 }), aCase([adult], [], { assets: 0 })],
  [
    'kindergeld',
    aCase([adult, aPerson(17, { child_of: [0] })]),
    aCase([adult, aPerson(18, { child_of: [0] })]),
  ],
  ['kindergeld', aCase([adult, aPerson(20, { child_of: [0], kindergeld_m: 259 })]), single()],
  ['geburtsurkunde', aCase([adult, aPerson(3, { child_of: [0] })]), single()],
  ['schule', aCase([adult, aPerson(15, { child_of: [0] })]), aCase([adult, aPerson(14, { child_of: [0] })])],
  [
    'unterhalt',
    aCase([adult, aPerson(3, { child_of: [0] })]),
    aCase([adult, aPerson(39, { partner_of: 0 }), aPerson(3, { child_of: [0, 1] })]),
  ],
  ['unterhalt', aCase([aPerson(40, { maintenance_m: 200 })]), single()],
  ['unterhalt', single('kind-anderer-elternteil'), single('getrennt')],
  ['trennung', single('getrennt'), single('kind-anderer-elternteil')],
  ['mutterpass', aCase([aPerson(30, { pregnant: true })]), single()],
  ['attest', single('ernaehrung'), single()],
  ['besonderer-bedarf', single('besonderer-bedarf'), single()],
  ['unfall', single('unfall'), single()],
  ['ausbildung', single('ausbildung'), single()],
]
for (const [id, withIt, without] of table)
  test(`${id} is on the list when it is needed, and only then`, () => {
    assert.ok(ids(withIt).includes(id))
    assert.ok(!ids(without).includes(id))
  })

test('every paper is needed by somebody', () => {
  const reached = new Set([...always, ...table.map(([id]) => id)])
  assert.deepEqual(
    paperIds.filter((id) => !reached.has(id)),
    [],
  )
})

test('papers that say who somebody is are shown, never copied (R15)', () => {
  const all = bringList(
    aCase([aPerson(40, { pregnant: true }), aPerson(3, { child_of: [0] })], ['aufenthaltstitel']),
  )
  for (const id of [
    'ausweis',
    'aufenthaltstitel',
    'anmeldung',
    'krankenkasse',
    'geburtsurkunde',
    'mutterpass',
  ])
    assert.equal(all.find((paper) => paper.id === id)?.way, 'show', id)
})

test('the list is in the order of its groups', () => {
  const groups = bringList(aCase([adult, aPerson(3, { child_of: [0] })], ['miete', 'getrennt'])).map(
    ({ group }) => group,
  )
  assert.deepEqual(
    groups,
    [...groups].sort((a, b) => paperGroups.indexOf(a) - paperGroups.indexOf(b)),
  )
})
