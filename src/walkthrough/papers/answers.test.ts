import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHousehold } from '../estimate/index.ts'
import { type Answers, caseOf, facts, readAnswers, writeAnswers } from './answers.ts'
import { bringList } from './bring.ts'
import { findForms } from './find-forms.ts'

const some: Answers = { partner: false, under15: 0, from15: 0, facts: [] }
const formsOf = (answers: Answers) =>
  findForms(caseOf(answers, '2026-11-29'), '2026-11-29').map(({ form }) => form.id)

test('answers travel in one word and come back as they were', () => {
  for (const answers of [some, { partner: true, under15: 6, from15: 1, facts: [...facts] }])
    assert.deepEqual(readAnswers(writeAnswers(answers)), answers)
})

test('what is no answer is none', () => {
  for (const text of [
    '',
    'p1',
    'p2.u1.a1',
    'p1.u7.a0',
    'p1.u1.a1.',
    'p1.u1.a1.MIETE',
    'p1.u1.a1 .miete',
    `p1.u1.a1.${'x'.repeat(31)}`,
  ])
    assert.equal(readAnswers(text), undefined, text)
  assert.deepEqual(readAnswers('p0.u0.a0.miete.nichts.miete'), { ...some, facts: ['miete'] })
})

test('every household of answers fits together, and every answer changes what is found', () => {
  const plain = JSON.stringify([formsOf(some), bringList(caseOf(some, '2026-11-29'))])
  for (const fact of facts) {
    const kase = caseOf({ ...some, facts: [fact] }, '2026-11-29')
    assert.deepEqual(checkHousehold(kase.household.persons), [])
    // Who needs an interpreter needs no other paper: the list says for everybody how that goes.
    if (fact !== 'dolmetschen')
      assert.notEqual(JSON.stringify([formsOf({ ...some, facts: [fact] }), bringList(kase)]), plain, fact)
  }
  const full = caseOf({ partner: true, under15: 6, from15: 6, facts: [] }, '2026-11-29')
  assert.deepEqual(checkHousehold(full.household.persons), [])
})

test('a wage beside a business is a wage', () => {
  assert.ok(formsOf({ ...some, facts: ['arbeit', 'selbststaendig'] }).includes('EB'))
  assert.ok(!formsOf({ ...some, facts: ['selbststaendig'] }).includes('EB'))
})
