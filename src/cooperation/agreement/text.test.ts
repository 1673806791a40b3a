import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreementKinds } from './agreement.ts'
import { compare } from './compare.ts'
import { templateFor } from './template.ts'
import { type Block, blockKeys, canonicalText, emptyBlocks, moved, openPlaces } from './text.ts'

const block = (key: string, text: string, title = key): Block => ({ key, title, text })

test('white space at line ends is no difference; a word, a heading, the order are', () => {
  const text = canonicalText('T', [block('a', 'eins\nzwei'), block('b', 'drei')])
  assert.equal(canonicalText('T', [block('a', ' eins \r\nzwei\n\n'), block('b', 'drei ')]), text)
  for (const other of [
    canonicalText('T', [block('a', 'eins\nzwo'), block('b', 'drei')]),
    canonicalText('T', [block('a', 'eins\nzwei', 'A'), block('b', 'drei')]),
    canonicalText('T', [block('b', 'drei'), block('a', 'eins\nzwei')]),
    canonicalText('U', [block('a', 'eins\nzwei'), block('b', 'drei')]),
    canonicalText('T', [block('a', 'eins\n\nzwei'), block('b', 'drei')]),
  ])
    assert.notEqual(other, text)
})

test('the same letters typed in two ways are the same text', () => {
  assert.equal(canonicalText('ü', []), canonicalText('u\u0308', []))
})

test('the template has every part once; practice without paper says less', () => {
  assert.deepEqual(
    templateFor('vertrag').map(({ key }) => key),
    [...blockKeys],
  )
  assert.ok(templateFor('ohne_schriftform').length < blockKeys.length)
  for (const kind of agreementKinds) assert.deepEqual(emptyBlocks(templateFor(kind)), [], kind)
})

test('what the template leaves open is found, brackets of a sentence too long for a place are not', () => {
  assert.deepEqual(openPlaces([block('a', 'Bis zum [Datum] in [Gebiet].')]), [
    { title: 'a', place: '[Datum]' },
    { title: 'a', place: '[Gebiet]' },
  ])
  assert.ok(openPlaces(templateFor('vertrag')).length > 0)
  assert.deepEqual(openPlaces([block('a', '§ 16 [sic] und [x] Nr. 1')]), [{ title: 'a', place: '[sic]' }])
})

test('a part moves up and down, and stays at the edges', () => {
  const parts = [block('a', ''), block('b', ''), block('c', '')]
  const keys = (list: readonly Block[]): string => list.map(({ key }) => key).join('')
  assert.equal(keys(moved(parts, 'b', -1)), 'bac')
  assert.equal(keys(moved(parts, 'b', 1)), 'acb')
  assert.equal(keys(moved(parts, 'a', -1)), 'abc')
  assert.equal(keys(moved(parts, 'none', 1)), 'abc')
})

test('differences: changed words, new, gone and moved parts', () => {
  const before = [block('a', 'Wir treffen uns viermal im Jahr.'), block('b', 'gleich'), block('c', 'weg')]
  const after = [block('b', 'gleich'), block('a', 'Wir treffen uns sechsmal im Jahr.'), block('d', 'neu')]
  const found = compare(before, after)
  assert.deepEqual(
    found.map(({ key, is }) => `${key} ${is}`),
    ['b moved', 'a changed', 'd added', 'c removed'],
  )
  const changed = found.find(({ key }) => key === 'a')!
  assert.deepEqual(
    changed.text.filter(({ is }) => is !== 'same').map(({ is, text }) => `${is} ${text}`),
    ['removed viermal', 'added sechsmal'],
  )
})

test('nothing is different between a text and itself', () => {
  const parts = templateFor('vertrag')
  assert.ok(compare(parts, parts).every(({ is }) => is === 'same'))
})
