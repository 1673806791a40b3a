import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { computedSince } from '../computing-time.ts'
import { pictureResponse } from './picture-response.ts'
import { longestSide, mostBytes, readPicture } from './read-picture.ts'
import { aLargePhoto, aPhoto, aPng, aWebp } from './testing.ts'

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1')
const both = async (bytes: Uint8Array) => {
  const clean = await readPicture(bytes)
  return clean && `${text(clean.bytes)}${text(clean.small)}`
}

test('of a photograph the colours stay, turned upright; place, owner and time are gone', async () => {
  const sent = await aPhoto()
  assert.match(text(sent), /Exif.*Kamera/s)
  const clean = await readPicture(sent)
  assert.deepEqual([clean?.type, clean?.width, clean?.height], ['jpeg', 16, 32])
  assert.doesNotMatch((await both(sent)) ?? 'GPS', /GPS|Kamera|Jemand|Exif|http|ICC_PROFILE|JFXX/)
  for (const bytes of [clean!.bytes, clean!.small]) {
    const { exif, icc, xmp, iptc, orientation, format } = await sharp(bytes).metadata()
    assert.deepEqual(
      { exif, icc, xmp, iptc, orientation, format },
      {
        exif: undefined,
        icc: undefined,
        xmp: undefined,
        iptc: undefined,
        orientation: undefined,
        format: 'jpeg',
      },
    )
  }
})

test('JPEG, PNG and WebP are read by what they are, and all become the same kind', async () => {
  for (const bytes of [await aPhoto(), aPng(300, 200), await aWebp()])
    assert.equal((await readPicture(bytes))?.type, 'jpeg')
  assert.doesNotMatch((await both(aPng(300, 200))) ?? 'GPS', /tEXt|GPS/)
})

test('no side is longer than 1600 pixels, of the small one 480; nothing is made larger', async () => {
  const clean = await readPicture(aPng(3200, 1000))
  assert.deepEqual([clean?.width, clean?.height], [longestSide, 500])
  const { width, height } = await sharp(clean!.small).metadata()
  assert.deepEqual([width, height], [480, 150])
  assert.deepEqual((await readPicture(aPng()))?.width, 8)
})

test('a sharp photograph of 8 MB is taken, fits into its table, and memory stays bounded; one of more than 12 MB is not', async () => {
  const sent = await aLargePhoto(3000, 2000)
  assert.ok(sent.length > 8_000_000 && sent.length < mostBytes, `${sent.length} bytes`)
  const before = process.memoryUsage().rss
  const clean = await readPicture(sent)
  assert.ok(process.memoryUsage().rss - before < 150_000_000)
  assert.deepEqual([clean?.width, clean?.height], [longestSide, 1067])
  assert.ok(clean!.bytes.length <= 2 * 1024 * 1024 && clean!.small.length <= 512 * 1024)
  const large = await aLargePhoto(3400, 2600)
  assert.ok(large.length > mostBytes, `${large.length} bytes`)
  assert.equal(await readPicture(large), undefined)
})

test('what is transparent lies on white', async () => {
  const glass = await sharp({
    create: { width: 20, height: 20, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer()
  const { dominant } = await sharp((await readPicture(glass))!.bytes).stats()
  assert.ok(dominant.r > 240 && dominant.g > 240 && dominant.b > 240)
})

test('ATTACK: a flood of pixels in few bytes is refused, before it is unrolled', async () => {
  const black = (side: number) => Buffer.alloc((side + 1) * side, 0)
  for (const bomb of [
    aPng(8000, 8000, black(8000)),
    // The head lies about what comes.
    aPng(60_000, 60_000, Buffer.alloc(1000)),
    aPng(0xffff_ffff, 0xffff_ffff, Buffer.alloc(10)),
    aPng(4_000_000, 11, Buffer.alloc(1000)),
  ]) {
    assert.ok(bomb.length < 100_000)
    const before = process.memoryUsage().rss
    const started = process.cpuUsage()
    assert.equal(await readPicture(bomb), undefined)
    assert.ok(computedSince(started) < 2000)
    assert.ok(process.memoryUsage().rss - before < 150_000_000)
  }
})

test('ATTACK: texts that unroll to far more than they are (a bomb in iTXt) change nothing', async () => {
  const sent = Buffer.from(aPng(40, 40))
  const { deflateSync, crc32 } = await import('node:zlib')
  const body = Buffer.concat([
    Buffer.from('zTXtbomb\0\0', 'latin1'),
    deflateSync(Buffer.alloc(60_000_000, 65)),
  ])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(body.length - 4)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  const bomb = Buffer.concat([sent.subarray(0, 33), chunk, sent.subarray(33)])
  const before = process.memoryUsage().rss
  const clean = await readPicture(bomb)
  assert.doesNotMatch(text(clean?.bytes), /AAAA{50}/)
  assert.ok(process.memoryUsage().rss - before < 200_000_000)
})

test('ATTACK: a picture that is something else as well is only a picture afterwards', async () => {
  const photo = Buffer.from(await aPhoto())
  for (const behind of [
    '<html><script>alert(1)</script>',
    'PK\x03\x04\x14\0\0\0evil.js',
    '%PDF-1.7 /JavaScript',
    '/*\xff*/alert(1)//',
  ]) {
    const added = Buffer.from(behind, 'latin1')
    // Behind its end, and in a comment at its beginning.
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, added.length + 2]), added])
    for (const sent of [
      Buffer.concat([photo, added]),
      Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2)]),
      Buffer.concat([Buffer.from(aPng(50, 50)), added]),
    ]) {
      const clean = await both(sent)
      assert.ok(clean)
      assert.doesNotMatch(clean, /script|evil|JavaScript|alert/)
    }
  }
})

test('ATTACK: what is no such picture is refused, whatever it is called', async () => {
  const gif = await sharp(Buffer.alloc(300, 9), { raw: { width: 10, height: 10, channels: 3 } })
    .gif()
    .toBuffer()
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script><image href="file:///etc/passwd"/></svg>'
  const broken = Buffer.from(aPng(64, 64))
  broken.fill(0xff, 120, 400)
  const photo = Buffer.from(await aPhoto())
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array(500),
    Buffer.from('\xff\xd8\xff', 'latin1'),
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    Buffer.from(`\xff\xd8\xff${svg}`, 'latin1'),
    Buffer.from(`\x89PNG\r\n\x1a\n${svg}`, 'latin1'),
    Buffer.from('RIFF\0\0\0\0WEBPVP8X', 'latin1'),
    Buffer.from(svg),
    gif,
    Buffer.from('%PDF-1.7'),
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    await aWebp(3),
    broken,
    photo.subarray(0, photo.length - 200),
    aPng(64, 64).subarray(0, 300),
    Buffer.concat([photo, Buffer.alloc(mostBytes)]),
  ])
    assert.equal(await readPicture(bytes), undefined, text(bytes.subarray(0, 20)))
})

test('no cut and no changed byte of a good one does harm, or takes long', async () => {
  const started = process.cpuUsage()
  for (const whole of [await aPhoto(), aPng(), await aWebp()])
    for (let at = 0; at < whole.length; at += 7) {
      const bent = Buffer.from(whole)
      bent[at] = (bent[at] ?? 0) ^ 0x55
      await Promise.all([readPicture(whole.subarray(0, at)), readPicture(bent)])
    }
  assert.ok(computedSince(started) < 20_000)
})

test('many at once wait for each other, and all are painted', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, () => readPicture(aPng(400, 300))))
  assert.equal(new Set(all.map((one) => one?.sha256)).size, 1)
  assert.ok(all[0])
})

test('a picture is answered as what it is, and asked for anew each time', () => {
  const { headers } = pictureResponse(aPng())
  assert.equal(headers.get('content-type'), 'image/jpeg')
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.equal(headers.get('x-robots-tag'), 'noindex')
})
