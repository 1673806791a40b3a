import { isUtf8 } from 'node:buffer'
import { importError } from './problems.ts'

const newline = 10

/**
 * Bytes to text, strictly: refuses what is not UTF-8, holds NUL bytes or has a line longer than `maxLine` bytes.
 * A byte order mark is dropped.
 * @throws ImportError with the line
 */
export async function* strictText(
  bytes: AsyncIterable<Buffer>,
  name: string,
  maxLine = Number.POSITIVE_INFINITY,
): AsyncGenerator<string> {
  let line = 1
  let inLine = 0
  let rest: Buffer = Buffer.alloc(0)
  let first = true
  for await (const chunk of bytes) {
    let part: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    if (first && part.length < 3) {
      rest = part
      continue
    }
    if (first) {
      refuseForeign(part, name)
      if (part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf) part = part.subarray(3)
      first = false
    }
    const whole = completeLength(part)
    rest = Buffer.from(part.subarray(whole))
    part = part.subarray(0, whole)
    refuseNul(part, line)
    refuseForeignLetters(part, line, name)
    for (let at = part.indexOf(newline), from = 0; ; from = at + 1, at = part.indexOf(newline, from)) {
      inLine += (at < 0 ? part.length : at) - from
      if (inLine > maxLine)
        throw importError(
          `line ${line}`,
          `is longer than ${Math.round(maxLine / 1_000_000)} MB. A quotation mark may be missing, or this is not a table with line breaks: export the file again`,
        )
      if (at < 0) break
      line++
      inLine = 0
    }
    if (part.length > 0) yield part.toString('utf8')
  }
  refuseForeignLetters(rest, line, name)
  if (first && rest.length > 0) {
    refuseNul(rest, line)
    yield rest.toString('utf8')
  }
}

/** How many bytes end with a whole character: a character may be cut by the end of a chunk. */
const completeLength = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < wanted ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

const refuseForeign = (bytes: Buffer, name: string): void => {
  const [a, b, c] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    throw importError('line 1', `${name} is UTF-16. Save it as UTF-8, e.g. iconv -f UTF-16 -t UTF-8 ${name}`)
  if (a === 0x50 && b === 0x4b && (c === 3 || c === 5))
    throw importError(
      'line 1',
      `${name} is a zip archive or an Excel file. Unpack it, or save the sheet as CSV (UTF-8)`,
    )
}

const refuseNul = (bytes: Buffer, line: number): void => {
  const at = bytes.indexOf(0)
  if (at >= 0)
    throw importError(
      `line ${line + countLines(bytes.subarray(0, at))}`,
      'has a NUL byte. The file is damaged or not a text file: download or export it again',
    )
}

const refuseForeignLetters = (bytes: Buffer, line: number, name: string): void => {
  if (isUtf8(bytes)) return
  let at = 0
  let where = line
  for (
    let end = bytes.indexOf(newline, at);
    end >= 0 && isUtf8(bytes.subarray(at, end));
    end = bytes.indexOf(newline, at)
  ) {
    at = end + 1
    where++
  }
  while (at < bytes.length && startsWell(bytes, at)) at += 1
  const byte = bytes[at] ?? 0
  const letter = new TextDecoder('windows-1252').decode(Uint8Array.of(byte))
  throw importError(
    `line ${where}`,
    `is not UTF-8: byte 0x${byte.toString(16).toUpperCase()}, in Windows-1252 the letter "${letter}". Save the file as UTF-8, e.g. iconv -f WINDOWS-1252 -t UTF-8 ${name}`,
  )
}

/** A byte that begins a whole character, or lies within one. */
const startsWell = (bytes: Buffer, at: number): boolean => {
  if (bytes[at]! < 0x80) return true
  for (let from = Math.max(0, at - 3); from <= at; from++)
    for (let length = at - from + 1; length <= 4; length++)
      if (bytes[from]! >= 0xc0 && isUtf8(bytes.subarray(from, from + length))) return true
  return false
}

const countLines = (bytes: Buffer): number => {
  let lines = 0
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) lines++
  return lines
}
