// Chapters do not know each other: none may answer an address of another one by a pattern that says "anything here".
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chapters } from '../../src/chapters.ts'

/** An upper chapter adds pages to what a lower one shows; it names them, and the lower one names its own. */
const shared = [
  '/angebote: directory, matching',
  '/kooperation: cooperation, evaluation',
  '/vereinbarung: cooperation, evaluation',
]

test('the first word of an address belongs to one chapter', () => {
  const owners = new Map<string, Set<string>>()
  for (const { name, routes = [] } of chapters)
    for (const { path, bare } of routes) {
      const word = path.split('/')[1] ?? ''
      if (!bare && !word.startsWith(':')) owners.set(word, (owners.get(word) ?? new Set()).add(name))
    }
  const several = [...owners].filter(([, names]) => names.size > 1)
  assert.deepEqual(several.map(([word, names]) => `/${word}: ${[...names].join(', ')}`).sort(), shared)
})
