import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errorFacts } from './log.ts'

test('of an error the log says class, code and place, and no word of its message', () => {
  const typed =
    'Samira, 0171 3920033\n    at steal (file:///house/src/samira@example.org:1:1)\n x/src/y /dist/z'
  const facts = errorFacts(Object.assign(new TypeError(typed), { code: '23505', detail: 'Samira' }))
  assert.deepEqual(Object.keys(facts).sort(), ['code', 'error', 'where'])
  assert.equal(facts.error, 'TypeError')
  assert.match(facts.where ?? '', /\(src\/platform\/log\.test\.ts:\d+:\d+\)$/)
  assert.doesNotMatch(JSON.stringify(facts), /Samira|0171|example/)
})

test('what is thrown and no error, and codes that are sentences, are left out', () => {
  assert.deepEqual(errorFacts('Samira'), { error: 'string' })
  assert.equal(errorFacts(Object.assign(new Error('x'), { code: 'for Samira (0171)' })).code, undefined)
})
