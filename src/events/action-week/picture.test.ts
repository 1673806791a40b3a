import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanPicture } from './picture.ts'
import { aJpeg, aPng } from './testing.ts'

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1')

test('what a camera wrote is gone; how to turn the picture stays', () => {
  const clean = cleanPicture(aJpeg())
  assert.deepEqual(clean && { type: clean.type, width: clean.width, height: clean.height }, {
    type: 'jpeg',
    width: 32,
    height: 16,
  })
  assert.doesNotMatch(text(clean?.bytes), /GPS|Kamera/)
  assert.match(text(clean?.bytes), /^\xff\xd8\xff\xe1\0\x22Exif\0\0MM\0\*/)
  assert.ok(text(clean?.bytes).endsWith('\x12\xff\0\x34\xff\xd0\x56\xff\xd9'))
  // Clean stays clean.
  assert.deepEqual(cleanPicture(clean!.bytes)?.bytes, clean!.bytes)
})

test('a preview that hides in the segments of applications is gone as well', () => {
  const whole = Buffer.from(aJpeg())
  for (const [marker, said] of [
    [0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x02\x01 preview'],
    [0xe0, 'JFXX\0\x10 preview'],
    [0xee, 'Adobe\0\x64\0\0\0\0\x01 preview'],
  ] as const) {
    const content = Buffer.from(said, 'latin1')
    const segment = Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), content])
    const clean = cleanPicture(Buffer.concat([whole.subarray(0, 2), segment, whole.subarray(2)]))
    assert.deepEqual(clean?.bytes, cleanPicture(whole)?.bytes)
  }
})

test('of a PNG only the picture is kept', () => {
  const clean = cleanPicture(aPng(300, 200))
  assert.deepEqual([clean?.type, clean?.width, clean?.height], ['png', 300, 200])
  assert.doesNotMatch(text(clean?.bytes), /tEXt|GPS/)
})

test('what is no picture, broken off, changed or too large is refused', () => {
  const broken = Buffer.from(aPng())
  broken[40] = (broken[40] ?? 0) ^ 1
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array(500),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    Buffer.from('GIF89a'),
    Buffer.from('\xff\xd8<html>', 'latin1'),
    aJpeg().subarray(0, 150),
    aPng().subarray(0, 60),
    broken,
    aPng(9000, 1),
  ])
    assert.equal(cleanPicture(bytes), undefined)
  // No cut of a good one makes it fail otherwise.
  for (const whole of [aJpeg(), aPng()])
    for (let length = 0; length < whole.length; length++) cleanPicture(whole.subarray(0, length))
})
