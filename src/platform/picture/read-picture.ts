import { createHash } from 'node:crypto'
import type { Sharp } from 'sharp'

/** Bytes of a file that is read at all. */
export const mostBytes = 12 * 1024 * 1024
/** Pixels of a picture that is read at all: what a good phone takes. */
export const mostPixels = 40_000_000
/** Of the longer side. */
export const longestSide = 1600
const smallSide = 480
/** What is written never has more bytes, so that a table can hold it. */
const mostWritten = 2 * 1024 * 1024
const seconds = 10
const atOnce = 2

export interface CleanPicture {
  readonly type: 'jpeg'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  /** The same, at most 480 pixels long. */
  readonly small: Uint8Array
  /** Of `bytes`, in hex. */
  readonly sha256: string
}

/**
 * A photograph or drawing as it was sent: JPEG, PNG or WebP by its content, whatever it is called. It is decoded and
 * painted anew, so that nothing but its colours is left: no place, time, owner or preview, nothing hidden behind its end.
 * Turned as the camera says, in sRGB, on white. Undefined: not a picture that is taken (another kind, animated, broken
 * off, too many bytes or pixels). Never inside a transaction: it takes up to seconds.
 */
export const readPicture = async (sent: Uint8Array): Promise<CleanPicture | undefined> => {
  if (sent.length > mostBytes || !isKnown(sent)) return undefined
  await turn()
  try {
    return await paint(sent)
  } catch {
    // What the decoder says is about a stranger's file: nobody needs to know more than that it is none.
    return undefined
  } finally {
    passOn()
  }
}

const startsWith = (bytes: Uint8Array, at: number, signs: string): boolean =>
  Buffer.from(bytes.subarray(at, at + signs.length)).toString('latin1') === signs
const isKnown = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0, '\xff\xd8\xff') ||
  startsWith(bytes, 0, '\x89PNG\r\n\x1a\n') ||
  (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP'))

const paint = async (sent: Uint8Array): Promise<CleanPicture | undefined> => {
  const open = await opener()
  const { pages = 1, width, height } = await open(sent).metadata()
  if (pages > 1 || width * height > mostPixels) return undefined
  for (const quality of [84, 60]) {
    const { data, info } = await painted(open(sent), longestSide, quality).toBuffer({
      resolveWithObject: true,
    })
    if (data.length > mostWritten) continue
    const small = await painted(open(data), smallSide, 80).toBuffer()
    return {
      type: 'jpeg',
      bytes: data,
      width: info.width,
      height: info.height,
      small,
      sha256: createHash('sha256').update(data).digest('hex'),
    }
  }
  return undefined
}

const painted = (picture: Sharp, side: number, quality: number): Sharp =>
  picture
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .timeout({ seconds })

let ready: Promise<(bytes: Uint8Array) => Sharp> | undefined
/** Loaded when the first picture comes; it may open nothing but the three kinds, whatever a file claims to be. */
const opener = (): Promise<(bytes: Uint8Array) => Sharp> => {
  ready ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({
      operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
    })
    sharp.concurrency(1)
    sharp.cache(false)
    return (bytes: Uint8Array) =>
      sharp(bytes, {
        limitInputPixels: mostPixels,
        failOn: 'error',
        animated: false,
        sequentialRead: true,
      })
  })
  return ready
}

let busy = 0
const waiting: (() => void)[] = []
const turn = async (): Promise<void> => {
  if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy += 1
}
const passOn = (): void => {
  const next = waiting.shift()
  if (next) next()
  else busy -= 1
}
