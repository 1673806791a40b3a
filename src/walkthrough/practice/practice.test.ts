import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '#platform/i18n.ts'
import { estimate } from '../estimate/index.ts'
import { eurosInField, readAge, readEuros, readSavings } from './amounts.ts'
import { daysLeft } from './day.ts'
import { household, impossible, type Member, relationOf } from './members.ts'
import { peopleWords } from './messages/public/people-words/index.ts'
import { stepsWords } from './messages/public/steps-words/index.ts'
import { caseOfPersona, emptyCase } from './personas.ts'
import { begin, choose, finish, personaIds, see, stateOf, stumble } from './practice.ts'
import { decisions, nextStep, stepIds } from './steps.ts'

const today = '2026-11-29'

test('days of the month that are left, the day itself among them', () => {
  const cases: readonly [string, number][] = [
    ['2026-11-29', 2],
    ['2026-11-30', 1],
    ['2026-12-01', 31],
    ['2024-02-01', 29],
    ['2025-02-28', 1],
  ]
  for (const [date, days] of cases) assert.equal(daysLeft(date), days, date)
})

test('a step is begun, seen and done, in the order of the steps, and never twice', () => {
  const start = begin('allein', caseOfPersona('allein', today))
  assert.deepEqual(
    stepIds.map((step) => stateOf(start, step)),
    stepIds.map(() => 'todo'),
  )
  const later = finish(see(see(start, 'bescheid'), 'antrag'), 'antrag')
  assert.deepEqual(later.seen, ['antrag', 'bescheid'])
  assert.deepEqual(finish(later, 'antrag').done, ['antrag'])
  assert.deepEqual([stateOf(later, 'antrag'), stateOf(later, 'bescheid')], ['done', 'seen'])
  assert.equal(nextStep('antrag'), 'formulare')
  assert.equal(nextStep('aendern'), undefined)
})

test('stumbling stones are counted up to 99; what is no option of a step is not chosen', () => {
  let practice = begin('allein', caseOfPersona('allein', today))
  for (let i = 0; i < 120; i += 1) practice = stumble(practice, 'formulare')
  assert.deepEqual(practice.stumbled, { formulare: 99 })
  assert.deepEqual(choose(practice, 'antrag', 'ja').chosen, { antrag: 'ja' })
  assert.deepEqual(choose(practice, 'antrag', 'kopie').chosen, {})
})

test('nine steps, each with three options, one of which helps, and words for all in every language', () => {
  assert.equal(stepIds.length, 9)
  for (const locale of locales)
    for (const step of stepIds) {
      const words = stepsWords(locale).steps[step]
      const { options, good } = decisions[step]
      assert.ok((options as readonly string[]).includes(good))
      assert.deepEqual(Object.keys(words.options).sort(), [...options].sort(), `${locale} ${step}`)
      assert.deepEqual(Object.keys(words.feedback).sort(), [...options].sort(), `${locale} ${step}`)
      assert.ok(words.need.length > 0)
    }
})

test('nine invented people with a story in every language, and an estimate in every year', () => {
  assert.equal(personaIds.length, 9)
  for (const id of personaIds) {
    for (const locale of locales) assert.ok(peopleWords(locale).stories[id] && peopleWords(locale).kinds[id])
    for (const date of ['2023-01-15', '2023-08-01', '2024-06-01', '2025-06-01', '2026-03-01', today]) {
      const answer = estimate(caseOfPersona(id, date).household)
      assert.ok('benefit_m' in answer, `${id} ${date}`)
      if (id !== 'erspartes') assert.ok(answer.benefit_m > 0, `${id} ${date}`)
    }
  }
})

test('euros are read as people write them', () => {
  const cases: readonly [string, number | undefined][] = [
    ['', 0],
    ['480', 480],
    [' 480 € ', 480],
    ['480,50', 480.5],
    ['480.5', 480.5],
    ['1.234', 1234],
    ['1.234,56', 1234.56],
    ['1 234,56', 1234.56],
    ['100000', 100000],
    ['100001', undefined],
    ['-5', undefined],
    ['1e5', undefined],
    ['12,345', undefined],
    ['vier', undefined],
    ['9'.repeat(400), undefined],
    ['0x10', undefined],
    ['٤٨٠', 480],
    ['١٬٢٣٤٫٥٠', 1234.5],
  ]
  for (const [typed, euros] of cases) assert.equal(readEuros(typed), euros, typed)
  assert.equal(readSavings('250.000'), 250_000)
  for (const euros of [0, 480, 480.5, 1234.56])
    for (const comma of [true, false]) assert.equal(readEuros(eurosInField(euros, comma)), euros)
  const ages: readonly [string, number | undefined][] = [
    ['34', 34],
    [' 0 ', 0],
    ['٣٤', 34],
    ['121', undefined],
    ['-1', undefined],
    ['3.5', undefined],
    ['', undefined],
  ]
  for (const [typed, age] of ages) assert.equal(readAge(typed), age, typed)
})

const {
  persons: [somebody],
} = emptyCase(today).household
const member = (age: number, relation?: Member['relation']): Member => ({ ...somebody!, age, relation })

test('who is who becomes partners and children, and back', () => {
  const cases: readonly [string, readonly Member[], readonly object[]][] = [
    [
      'a couple with a child',
      [member(34), member(36, 'partner'), member(5, 'kind')],
      [{}, { partner_of: 0 }, { child_of: [0, 1] }],
    ],
    ['alone with a child', [member(34), member(5, 'kind')], [{}, { child_of: [0] }]],
    [
      'the partner’s child',
      [member(34), member(36, 'partner'), member(5, 'kind-partner')],
      [{}, { partner_of: 0 }, { child_of: [1] }],
    ],
    [
      'with both parents',
      [member(19), member(47, 'elternteil'), member(50, 'elternteil')],
      [{ child_of: [1, 2] }, {}, { partner_of: 1 }],
    ],
    [
      'with a parent and a brother',
      [member(19), member(47, 'elternteil'), member(9, 'geschwister')],
      [{ child_of: [1] }, {}, { child_of: [1] }],
    ],
  ]
  for (const [what, members, bonds] of cases) {
    const persons = household(members)
    assert.deepEqual(
      persons.map(({ partner_of, child_of }) => ({
        ...(partner_of === undefined ? {} : { partner_of }),
        ...(child_of ? { child_of } : {}),
      })),
      bonds,
      what,
    )
    assert.deepEqual(
      persons.map((_, position) => relationOf(persons, position)),
      members.map(({ relation }) => relation),
      what,
    )
  }
})

test('what cannot be is said at the person', () => {
  assert.deepEqual([...impossible([undefined, 'partner', 'partner'])], [[2, 'two-partners']])
  assert.deepEqual([...impossible([undefined, 'kind-partner'])], [[1, 'no-partner']])
  assert.deepEqual([...impossible([undefined, 'geschwister'])], [[1, 'no-parent']])
  assert.deepEqual(
    [...impossible([undefined, 'elternteil', 'elternteil', 'elternteil'])],
    [[3, 'three-parents']],
  )
  assert.deepEqual([...impossible([undefined, 'partner', 'kind', 'kind-partner'])], [])
})
