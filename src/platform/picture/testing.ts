import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

const colours = (width: number, height: number) => {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < pixels.length; at++) pixels[at] = (at * 37) % 251
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** A picture of 32 × 16 as a camera sends it: lying on its side, with a place, an owner, and something behind its end. */
export const aPhoto = async (): Promise<Uint8Array> =>
  Buffer.concat([
    await colours(32, 16)
      .jpeg()
      .withExif({
        IFD0: { Make: 'Kamera', Artist: 'Jemand' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '49/1 59/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer(),
    Buffer.from('GPS 49.9 Kamera'),
  ])

/** As large as a phone sends it: sharp noise, which no camera packs well. */
export const aLargePhoto = async (width: number, height: number): Promise<Uint8Array> => {
  const pixels = Buffer.alloc(width * height * 3)
  let seed = 1
  for (let at = 0; at < pixels.length; at++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    pixels[at] = seed >>> 24
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** The same kind in another format. */
export const aWebp = (pages = 1): Promise<Uint8Array> =>
  pages === 1
    ? colours(32, 16).webp().toBuffer()
    : sharp(
        Buffer.alloc(16 * 16 * pages * 3).map((_, at) => Math.floor(at / 768) * 90),
        {
          raw: { width: 16, height: 16 * pages, channels: 3, pageHeight: 16 },
        },
      )
        .webp({ delay: Array(pages).fill(100) })
        .toBuffer()

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

const pattern = (width: number, height: number): Buffer => {
  const lines = Buffer.alloc((width + 1) * height, 0)
  for (let at = 1; at < lines.length; at++) lines[at] = (at * 37) % 251
  for (let line = 0; line < height; line++) lines[line * (width + 1)] = 0
  return lines
}

/**
 * A grey picture, with what a program wrote into it.
 * @param lines what is in it: where missing, a pattern; else as many lines as are given, whatever the head says
 */
export const aPng = (width = 8, height = 4, lines = pattern(width, height)): Uint8Array => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from('Comment\0GPS 49.9 Kamera')),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
