import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dating } from './dating.ts'
import { bringTheirOwn, unmetNeeds } from './unmet-needs.ts'

const person = (id: string, more: Partial<Dating['applicants'][number]> = {}) => ({
  id,
  wishes: ['f'],
  needs: [],
  interpreter: null,
  absent: false,
  ...more,
})
const dating = (applicants: readonly object[], interpreters: readonly object[] = []) =>
  ({
    applicants,
    interpreters,
    firms: [
      {
        id: 'f',
        tables: [
          { stepFree: true, quiet: false },
          { stepFree: false, quiet: true },
        ],
      },
      { id: 'g', tables: [{ stepFree: true, quiet: true }] },
    ],
  }) as unknown as Dating

test('a language that nobody translates is named, but not where everybody brings their own', () => {
  const people = [person('a', { interpreter: 'ar' }), person('b', { interpreter: 'ar', absent: true })]
  assert.deepEqual(unmetNeeds(dating(people)), [])
  assert.equal(bringTheirOwn(dating(people)), 1)
  const some = dating(people, [{ languages: ['uk'] }])
  assert.deepEqual(unmetNeeds(some), [{ what: 'interpreter', applicantId: 'a', language: 'ar' }])
  assert.equal(bringTheirOwn(some), 0)
  assert.deepEqual(unmetNeeds(dating(people, [{ languages: ['uk', 'ar'] }])), [])
})

test('a table must be step-free and quiet at once for whoever needs both', () => {
  const both = { needs: ['stufenlos', 'ruhig'] as const }
  assert.deepEqual(unmetNeeds(dating([person('a', { needs: ['ruhig'] })])), [])
  assert.deepEqual(unmetNeeds(dating([person('a', both)])), [{ what: 'table', applicantId: 'a' }])
  assert.deepEqual(unmetNeeds(dating([person('a', { ...both, wishes: ['f', 'g'] })])), [])
  assert.deepEqual(unmetNeeds(dating([person('a', { ...both, wishes: [] })])), [])
})
