import { existsSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { sourceFolder } from '../source-folder.ts'

const files = ['NotoSans-Regular.woff', 'NotoSans-Bold.woff']

/** The build lays them beside its copy of this folder; from source they are where npm put them. */
const folder = (): URL => {
  const built = sourceFolder('platform/print/fonts/')
  return existsSync(new URL(files[0]!, built))
    ? built
    : new URL('../../../node_modules/@kern-ux/native/dist/fonts/noto-sans/', import.meta.url)
}

/**
 * Noto Sans (Latin, Greek, Cyrillic), so that documents look alike everywhere. For the rest the compiler looks into the
 * fonts of the machine, then into its own: there Arabic is found in DejaVu Sans Mono, legible, but not beautiful.
 */
export const fonts = (): Buffer[] => files.map((file) => unpackWoff(readFileSync(new URL(file, folder()))))

/** WOFF 1.0 (W3C, 2012) as the OpenType font that is packed in it: the compiler reads no other. */
export const unpackWoff = (woff: Buffer): Buffer => {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF 1.0 font.')
  const count = woff.readUInt16BE(12)
  const power = Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(2 ** power * 16, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(count * 16 - 2 ** power * 16, 10)
  const parts = [head]
  let offset = head.length
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index
    const from = woff.readUInt32BE(entry + 4)
    const packed = woff.readUInt32BE(entry + 8)
    const length = woff.readUInt32BE(entry + 12)
    const bytes = woff.subarray(from, from + packed)
    const table = packed < length ? inflateSync(bytes) : bytes
    const record = 12 + 16 * index
    woff.copy(head, record, entry, entry + 4)
    woff.copy(head, record + 4, entry + 16, entry + 20)
    head.writeUInt32BE(offset, record + 8)
    head.writeUInt32BE(length, record + 12)
    // Each table begins at a multiple of four bytes.
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4)
    table.copy(padded)
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}
