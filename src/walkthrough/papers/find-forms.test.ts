import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Case, type Situation, situations } from '../case.ts'
import { caseOfPersona } from '../practice/personas.ts'
import { personaIds } from '../practice/practice.ts'
import { findForms, reasons } from './find-forms.ts'
import { formIds, forms, formsFrom, renamedFrom } from './forms.ts'
import { aCase, aPerson } from './testing.ts'
import { unitOf } from './unit.ts'

const today = '2026-11-29'

/** `EK×2`: so often; `UH×?`: the Jobcenter says how often; `(EB)`: only when asked for. What comes later is left out. */
const told = (kase: Case, date = today): string =>
  findForms(kase, date)
    .filter(({ moment }) => moment !== 'later')
    .map(({ form, times, moment }) => {
      const often = times === 1 ? form.id : `${form.id}×${times ?? '?'}`
      return moment === 'asked' ? `(${often})` : often
    })
    .join(' ')

const adult = aPerson(40)
const partner = aPerson(38, { partner_of: 0 })
const child = (age: number, ...parents: number[]) => aPerson(age, { child_of: parents })
const alone = (...known: Situation[]) => aCase([adult], known)

const table: readonly (readonly [string, Case, string])[] = [
  // who is in the unit
  ['one person alone', alone(), 'HA EK VM'],
  ['a couple', aCase([adult, partner]), 'HA WEP EK×2 VM'],
  [
    'a couple, written the other way round',
    aCase([aPerson(40, { partner_of: 1 }), aPerson(38)]),
    'HA WEP EK×2 VM',
  ],
  ['a child of 14 with both parents', aCase([adult, partner, child(14, 0, 1)]), 'HA WEP KI EK×2 VM'],
  ['the same child is 15', aCase([adult, partner, child(15, 0, 1)]), 'HA WEP×2 EK×3 VM'],
  ['a newborn child', aCase([adult, partner, child(0, 0, 1)]), 'HA WEP KI EK×2 VM'],
  [
    'three children under 15',
    aCase([adult, partner, child(3, 0, 1), child(7, 0, 1), child(11, 0, 1)]),
    'HA WEP KI×3 EK×2 VM',
  ],
  [
    'children on both sides of 15',
    aCase([adult, partner, child(14, 0, 1), child(16, 0, 1)]),
    'HA WEP×2 KI EK×3 VM',
  ],
  ['a child of 24', aCase([adult, partner, child(24, 0, 1)]), 'HA WEP×2 EK×3 VM'],
  [
    'a child of 25 is a unit of their own and a relative',
    aCase([adult, partner, child(25, 0, 1)]),
    'HA WEP EK×2 VM HG×?',
  ],
  [
    'a child of 17 who is a mother is a unit of her own',
    aCase([adult, partner, child(17, 0, 1), child(0, 2)]),
    'HA WEP EK×2 VM HG×?',
  ],
  [
    'somebody of 22 with parents',
    aCase([child(22, 1, 2), aPerson(50, { partner_of: 2 }), aPerson(51, { partner_of: 1 })]),
    'HA WEP×2 EK×3 VM',
  ],
  [
    'somebody of 22 with parents and a brother of 12',
    aCase([child(22, 1, 2), aPerson(50, { partner_of: 2 }), aPerson(51), child(12, 1, 2)]),
    'HA WEP×2 KI EK×3 VM',
  ],
  [
    'somebody of 25 with parents',
    aCase([child(25, 1, 2), aPerson(50, { partner_of: 2 }), aPerson(51)]),
    'HA EK VM HG×?',
  ],
  [
    'somebody of 22 with a partner at the parents’',
    aCase([child(22, 2, 3), aPerson(23, { partner_of: 0 }), aPerson(50, { partner_of: 3 }), aPerson(51)]),
    'HA WEP EK×2 VM HG×?',
  ],
  // a parent elsewhere
  ['a single parent with a child of 6', aCase([adult, child(6, 0)]), 'HA KI EK VM UH×?'],
  ['a single parent with a child of 16', aCase([adult, child(16, 0)]), 'HA WEP EK×2 VM UH×?'],
  ['a stepfamily', aCase([adult, partner, child(6, 0)]), 'HA WEP KI EK×2 VM UH×?'],
  ['it is said in so many words', alone('kind-anderer-elternteil'), 'HA EK VM UH×?'],
  ['both parents are here', aCase([adult, partner, child(6, 0, 1)]), 'HA WEP KI EK×2 VM'],
  ['separated', alone('getrennt'), 'HA EK VM UH×?'],
  ['pregnant, without a partner', aCase([aPerson(28, { pregnant: true })]), 'HA EK VM UH×?'],
  [
    'pregnant, with a partner',
    aCase([aPerson(28, { pregnant: true }), aPerson(30, { partner_of: 0 })]),
    'HA WEP EK×2 VM',
  ],
  [
    'pregnant, as the partner',
    aCase([aPerson(30), aPerson(28, { pregnant: true, partner_of: 0 })]),
    'HA WEP EK×2 VM',
  ],
  // where they live
  ['a flat that is rented', alone('miete'), 'HA KDU EK VM'],
  ['a house of one’s own', alone('eigenheim'), 'HA KDU EK VM'],
  ['rent is entered', aCase([adult], [], { rent_m: 400 }), 'HA KDU EK VM'],
  ['only heating is paid', aCase([adult], [], { heating_m: 60 }), 'HA KDU EK VM'],
  ['nothing is paid for living', aCase([adult], [], { rent_m: 0, heating_m: 0 }), 'HA EK VM'],
  ['with relatives', alone('mit-verwandten'), 'HA EK VM HG×?'],
  ['a shared flat is no Haushaltsgemeinschaft', alone('wohngemeinschaft'), 'HA EK VM (VE×?)'],
  ['a shared flat, rented', alone('wohngemeinschaft', 'miete'), 'HA KDU EK VM (VE×?)'],
  // money
  ['a small wage', aCase([aPerson(40, { gross_m: 520 })]), 'HA EK (EB) VM'],
  ['no wage', aCase([aPerson(40, { gross_m: 0 })]), 'HA EK VM'],
  [
    'both work',
    aCase([aPerson(40, { gross_m: 1200 }), aPerson(38, { partner_of: 0, gross_m: 520 })]),
    'HA WEP EK×2 (EB×2) VM',
  ],
  ['one of two works', aCase([adult, aPerson(38, { partner_of: 0, gross_m: 520 })]), 'HA WEP EK×2 (EB) VM'],
  ['self-employed', alone('selbststaendig'), 'HA EK EKS×? VM'],
  [
    'self-employed: what comes in is no wage',
    aCase([aPerson(40, { gross_m: 700 })], ['selbststaendig']),
    'HA EK EKS×? VM',
  ],
  [
    'self-employed, and the partner has a wage',
    aCase([aPerson(40, { gross_m: 700 }), aPerson(38, { partner_of: 0, gross_m: 520 })], ['selbststaendig']),
    'HA WEP EK×2 EKS×? (EB) VM',
  ],
  [
    'self-employed beside a job',
    aCase([aPerson(40, { gross_m: 900, social_contributions_m: 150 })], ['selbststaendig']),
    'HA EK EKS×? (EB) VM',
  ],
  ['savings', alone('vermoegen'), 'HA EK VM'],
  ['savings in euros', aCase([adult], [], { assets: 9000 }), 'HA EK VM'],
  // the rest
  ['private health insurance', alone('privat-versichert'), 'HA EK VM SV×?'],
  ['an accident', alone('unfall'), 'HA EK VM UF×?'],
  ['costly food for medical reasons', alone('ernaehrung'), 'HA EK VM MEB×?'],
  ['a special need', alone('besonderer-bedarf'), 'HA EK VM BB×?'],
  ['lost the job', alone('job-verloren'), 'HA EK VM'],
  ['training', alone('ausbildung'), 'HA EK VM'],
  ['a residence title', alone('aufenthaltstitel'), 'HA EK VM'],
  ['an interpreter', alone('dolmetschen'), 'HA EK VM'],
  [
    'everything at once, once each',
    aCase(
      [aPerson(40, { gross_m: 900 }), child(6, 0), aPerson(16, { child_of: [0], gross_m: 300 })],
      [...situations],
    ),
    'HA WEP KI KDU EK×2 EKS×? (EB) VM SV×? HG×? (VE×?) UH×? UF×? MEB×? BB×?',
  ],
  ['nobody', aCase([]), 'HA EK×0 VM'],
]

for (const [words, kase, expected] of table)
  test(`${words}: ${expected}`, () => {
    assert.equal(told(kase), expected)
  })

test('the forms of the invented people', () => {
  assert.deepEqual(Object.fromEntries(personaIds.map((id) => [id, told(caseOfPersona(id, today))])), {
    allein: 'HA KDU EK VM',
    alleinerziehend: 'HA KI KDU EK (EB) VM UH×?',
    familie: 'HA WEP KI×3 KDU EK×2 VM',
    'wenig-lohn': 'HA KDU EK (EB) VM',
    selbststaendig: 'HA KDU EK EKS×? VM',
    'unter-25': 'HA WEP KDU EK×2 (EB) VM UH×?',
    erspartes: 'HA KDU EK VM',
    schwanger: 'HA KDU EK VM (VE×?) UH×?',
    dolmetschen: 'HA KDU EK (EB) VM',
  })
})

test('every reason is given by some answers, and none twice for one form', () => {
  const cases = [
    ...table.map(([, kase]) => kase),
    aCase([adult, aPerson(6, { child_of: [0], kindergeld_m: 259 })]),
  ]
  const given = cases.flatMap((kase) => findForms(kase, today))
  for (const found of given) {
    assert.equal(new Set(found.reasons).size, found.reasons.length)
    assert.ok(found.reasons.length > 0)
  }
  assert.deepEqual(
    reasons.filter((reason) => !given.some((found) => found.reasons.includes(reason))),
    [],
  )
  assert.deepEqual(
    formIds.filter((id) => !given.some((found) => found.form.id === id)),
    [],
  )
})

test('a form says for whom it is', () => {
  const found = findForms(aCase([adult, partner, child(16, 0, 1), child(6, 0, 1)]), today)
  const persons = (id: string) => found.find(({ form }) => form.id === id)?.persons
  assert.deepEqual(persons('HA'), [0])
  assert.deepEqual(persons('WEP'), [1, 2])
  assert.deepEqual(persons('KI'), [3])
  assert.deepEqual(persons('EK'), [0, 1, 2])
  assert.deepEqual(persons('VM'), [])
})

test('money of children under 15 is told in the form of an adult', () => {
  const withMoney = aCase([adult, partner, aPerson(6, { child_of: [0, 1], kindergeld_m: 259 })])
  const reasonsOf = (kase: Case) => findForms(kase, today).find(({ form }) => form.id === 'EK')?.reasons
  assert.deepEqual(reasonsOf(withMoney), ['jede-person-ab-15', 'geld-von-kindern'])
  assert.deepEqual(reasonsOf(aCase([adult, partner, child(6, 0, 1)])), ['jede-person-ab-15'])
})

test('before the first day that was looked at nothing is found, and from then on all', () => {
  assert.deepEqual(findForms(alone(), '2022-12-31'), [])
  assert.equal(told(alone(), formsFrom), 'HA EK VM')
})

test('a title that names the Bürgergeld ends with it; no other one is made up', () => {
  const main = (date: string) => findForms(alone(), date)[0]?.edition
  assert.match(main('2026-06-30')?.title ?? '', /Bürgergeld/)
  assert.equal(main(renamedFrom)?.title, undefined)
  assert.equal(main(renamedFrom)?.standing, 'open')
  for (const form of forms)
    for (const { title, validTo } of form.editions)
      if (title?.includes('Bürgergeld')) assert.equal(validTo, '2026-06-30', form.id)
})

test('the data of the forms is whole: one edition a day, a source each, open where there is no title', () => {
  assert.deepEqual(
    forms.map(({ id }) => id),
    [...formIds],
  )
  for (const { id, editions } of forms) {
    assert.equal(editions[0]?.validFrom, formsFrom, id)
    assert.equal(editions.at(-1)?.validTo, undefined, id)
    for (const edition of editions) {
      assert.equal(edition.standing === 'open', edition.title === undefined, id)
      assert.match(edition.source.by, /^(Bundesagentur für Arbeit|Jobcenter )/, id)
      assert.notEqual(edition.source.stand, '')
    }
  }
})

test('circles and persons who are not there do no harm', () => {
  assert.deepEqual(unitOf(aCase([aPerson(20, { child_of: [0, 7], partner_of: 0 })]).household), [0])
  assert.deepEqual(unitOf(aCase([child(20, 1), child(21, 0)]).household), [0])
  assert.deepEqual(unitOf(aCase([]).household), [])
})
