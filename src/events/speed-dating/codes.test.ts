import assert from 'node:assert/strict'
import { test } from 'node:test'
import { derivedCode, newId, normaliseCode } from '#platform/secrets.ts'

test('a derived code can be typed, is the same again, and differs by key, purpose and text', () => {
  const seen = new Set<string>()
  for (let i = 0; i < 500; i++) {
    const id = newId()
    const code = derivedCode('a secret', 'dating-code', id)
    assert.equal(normaliseCode(code.toLowerCase()), code)
    assert.equal(derivedCode('a secret', 'dating-code', id), code)
    for (const other of [
      derivedCode('another', 'dating-code', id),
      derivedCode('a secret', 'other', id),
      derivedCode('a secret', 'dating-code', `${id} 1`),
    ])
      assert.notEqual(other, code)
    seen.add(code)
  }
  assert.equal(seen.size, 500)
  // Every sign comes up in every place.
  for (let place = 0; place < 11; place++)
    assert.equal(new Set([...seen].map((code) => code[place])).size, place === 5 ? 1 : 30)
})
