import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitsSlowHash, newCode, newToken, seal, slowHash, unseal } from '#platform/secrets.ts'

const secret = 'a secret of this test alone, long enough'

// REQ: ASVS-7.2.2, ASVS-7.2.3
test('tokens have 256 random bits and never come twice', () => {
  const tokens = Array.from({ length: 2000 }, newToken)
  assert.equal(new Set(tokens).size, 2000)
  for (const token of tokens) assert.equal(Buffer.from(token, 'base64url').length, 32)
  assert.equal(new Set(Array.from({ length: 2000 }, newCode)).size, 2000)
})

// REQ: ASVS-9.1.1, ASVS-9.1.2, ASVS-11.3.2
test('what is sealed opens with its secret, purpose and place, and with not a bit changed', () => {
  const sealed = seal(secret, 'link', 'here', 'words')
  assert.equal(unseal(secret, 'link', 'here', sealed), 'words')
  assert.equal(unseal(`${secret}!`, 'link', 'here', sealed), undefined)
  assert.equal(unseal(secret, 'code', 'here', sealed), undefined)
  assert.equal(unseal(secret, 'link', 'there', sealed), undefined)
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    assert.equal(unseal(secret, 'link', 'here', changed), undefined, `byte ${at}`)
  }
  assert.equal(unseal(secret, 'link', 'here', sealed.subarray(0, 20)), undefined)
  assert.notDeepEqual(seal(secret, 'link', 'here', 'words'), sealed, 'a nonce of its own each time')
})

test('a slow hash fits its text alone, and none fits nothing', async () => {
  const hash = await slowHash('482915')
  assert.notEqual(await slowHash('482915'), hash, 'salted')
  assert.deepEqual(
    await Promise.all([
      fitsSlowHash('482915', hash),
      fitsSlowHash('482916', hash),
      fitsSlowHash('', null),
      fitsSlowHash('', '.'),
    ]),
    [true, false, false, false],
  )
})
