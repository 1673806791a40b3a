import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fonts, unpackWoff } from './fonts.ts'

/** Of a table of OpenType: its bytes as big-endian numbers, added up. */
const sum = (bytes: Buffer): number => {
  let total = 0
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0
  return total
}

test('the fonts that come along are whole: every table has the sum that its font says', () => {
  for (const font of fonts()) {
    const count = font.readUInt16BE(4)
    assert.ok(count > 10)
    for (let at = 12; at < 12 + 16 * count; at += 16) {
      // The head holds a sum over the whole font, which is left out of its own.
      if (font.toString('latin1', at, at + 4) === 'head') continue
      const from = font.readUInt32BE(at + 8)
      const to = from + Math.ceil(font.readUInt32BE(at + 12) / 4) * 4
      assert.equal(sum(font.subarray(from, to)), font.readUInt32BE(at + 4))
    }
  }
})

test('what is no font says so', () => {
  assert.throws(() => unpackWoff(Buffer.from('wOF2')), /no WOFF/)
})
