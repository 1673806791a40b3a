import { crc32 } from 'node:zlib'

export const mostBytes = 2 * 1024 * 1024
export const mostPictures = 12
const mostPixels = 8000

export interface CleanPicture {
  readonly type: 'jpeg' | 'png'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * A picture read from its content, whatever it is called, and written again without what a camera or a program put into
 * it: place, time, owner, previews. What is not understood to its end is no picture.
 */
export const cleanPicture = (bytes: Uint8Array): CleanPicture | undefined => {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const clean = data.subarray(0, 8).equals(pngStart)
    ? cleanPng(data)
    : data[0] === 0xff && data[1] === 0xd8
      ? cleanJpeg(data)
      : undefined
  return clean && [clean.width, clean.height].every((side) => side >= 1 && side <= mostPixels)
    ? clean
    : undefined
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What makes the picture; texts, times, Exif and colour profiles are left out (PNG, third edition, 5.6). */
const keptChunks = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'IDAT', 'IEND']

const cleanPng = (data: Buffer): CleanPicture | undefined => {
  const kept: Buffer[] = [pngStart]
  const seen = new Set<string>()
  let size: { width: number; height: number } | undefined
  for (let at = 8; ; ) {
    if (at + 12 > data.length) return undefined
    const length = data.readUInt32BE(at)
    const end = at + 12 + length
    if (end > data.length) return undefined
    const type = data.toString('latin1', at + 4, at + 8)
    if (crc32(data.subarray(at + 4, end - 4)) !== data.readUInt32BE(end - 4)) return undefined
    if (seen.size === 0 && (type !== 'IHDR' || length !== 13)) return undefined
    if (type === 'IHDR') size = { width: data.readUInt32BE(at + 8), height: data.readUInt32BE(at + 12) }
    seen.add(type)
    if (keptChunks.includes(type)) kept.push(data.subarray(at, end))
    // A chunk that must be understood, and is not.
    else if (/^[A-Z]/.test(type)) return undefined
    if (type === 'IEND')
      return size && seen.has('IDAT') ? { type: 'png', bytes: Buffer.concat(kept), ...size } : undefined
    at = end
  }
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/**
 * Tables, frames, scans, restart intervals, and of the segments of applications only JFIF and Adobe's colours, each as
 * long as it is without anything behind it: JFIF may hold a preview of what was cut off.
 */
const isKept = (marker: number, content: Buffer): boolean =>
  isFrame(marker) ||
  [0xc4, 0xda, 0xdb, 0xdd].includes(marker) ||
  (marker === 0xe0 && content.length === 14 && content.toString('latin1', 0, 5) === 'JFIF\0') ||
  (marker === 0xee && content.length === 12 && content.toString('latin1', 0, 5) === 'Adobe')

const cleanJpeg = (data: Buffer): CleanPicture | undefined => {
  const kept: Buffer[] = [data.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  let turn: number | undefined
  let scans = 0
  for (let at = 2; ; ) {
    if (at + 2 > data.length || data[at] !== 0xff) return undefined
    const marker = data[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) {
      // How it is to be turned stays, or it would lie on its side.
      if (turn !== undefined && turn > 1) kept.splice(1, 0, exifOf(turn))
      kept.push(data.subarray(at, at + 2))
      return size && scans > 0 ? { type: 'jpeg', bytes: Buffer.concat(kept), ...size } : undefined
    }
    if (at + 4 > data.length) return undefined
    const end = at + 2 + data.readUInt16BE(at + 2)
    if (end > data.length || end < at + 4) return undefined
    if (isFrame(marker)) {
      if (end < at + 9) return undefined
      size = { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) }
    }
    if (marker === 0xe1) turn ??= turnOf(data.subarray(at + 4, end))
    const next = marker === 0xda ? endOfScan(data, end) : end
    if (next === undefined) return undefined
    if (marker === 0xda) scans += 1
    if (isKept(marker, data.subarray(at + 4, end))) kept.push(data.subarray(at, next))
    at = next
  }
}

/** Where the next marker stands behind the coded lines; 00 and RST belong to them. */
const endOfScan = (data: Buffer, from: number): number | undefined => {
  for (let at = from; at + 1 < data.length; at++) {
    if (data[at] !== 0xff) continue
    const next = data[at + 1]!
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return undefined
}

/** The orientation (tag 0x0112) of the first directory of Exif, 1 to 8. */
const turnOf = (exif: Buffer): number | undefined => {
  if (exif.length < 14 || exif.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined
  const tiff = exif.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (first + 2 > tiff.length) return undefined
  const count = short(first)
  for (let n = 0; n < count; n++) {
    const at = first + 2 + n * 12
    if (at + 12 > tiff.length) return undefined
    if (short(at) === 0x0112) {
      const turn = short(at + 8)
      return turn >= 1 && turn <= 8 ? turn : undefined
    }
  }
  return undefined
}

/** Exif that says nothing but how to turn the picture. */
const exifOf = (turn: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    Buffer.from('Exif\0\0MM', 'latin1'),
    Buffer.from([0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0]),
  ])
