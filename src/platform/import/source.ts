import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ImportError, importError } from './problems.ts'
import { strictText } from './strict-text.ts'

/** A file to import, plain or gzip, read as a stream as often as wanted. */
export interface Source {
  /** The file's name without its folder. */
  readonly name: string
  /** Bytes on disk. */
  readonly size: number
  /** Told by the content, not by the name. */
  readonly kind: 'json' | 'csv'
  /** The beginning of the text, up to about 64,000 characters. */
  readonly head: string
  /** Bytes of the disk read in the latest pass. */
  readonly bytesRead: () => number
  /** The text in pieces. @throws ImportError where it is not UTF-8, has NUL bytes, or a line of more than `maxLine` bytes */
  readonly text: (maxLine?: number) => AsyncGenerator<string>
}

/**
 * Opens a file for an import and looks at its beginning.
 * @throws ImportError where it cannot be read, is empty, or is no UTF-8 text
 */
export const openSource = async (file: string): Promise<Source> => {
  const name = basename(file)
  const size = await sizeOf(file)
  const compressed = await isGzip(file)
  let read = 0
  async function* bytes(): AsyncGenerator<Buffer> {
    read = 0
    const disk = createReadStream(file, { highWaterMark: 256 * 1024 })
    disk.on('data', (chunk) => {
      read += chunk.length
    })
    // pipeline hands an error of the disk on to the reader, and closes the file when the reader stops early.
    const stream = compressed ? pipeline(disk, createGunzip({ chunkSize: 256 * 1024 }), () => {}) : disk
    try {
      for await (const chunk of stream) yield chunk as Buffer
    } catch (error) {
      throw asImportError(error, name, read)
    }
  }
  const text = (maxLine?: number) => strictText(bytes(), name, maxLine)
  const head = await beginning(text())
  const start = head.trimStart()
  if (start === '') throw importError(name, 'is empty')
  return {
    name,
    size,
    head,
    kind: start.startsWith('{') || start.startsWith('[') ? 'json' : 'csv',
    bytesRead: () => read,
    text,
  }
}

const beginning = async (text: AsyncIterable<string>): Promise<string> => {
  let head = ''
  for await (const piece of text) {
    head += piece
    if (head.length >= 64_000 && head.trimStart() !== '') break
    if (head.length > 1_000_000) break
  }
  return head.slice(0, 64_000)
}

const sizeOf = async (file: string): Promise<number> => {
  try {
    const found = await stat(file)
    if (!found.isFile()) throw importError(file, 'is a folder, not a file: name one file')
    if (found.size === 0) throw importError(basename(file), 'is empty')
    return found.size
  } catch (error) {
    throw asImportError(error, file, 0)
  }
}

const isGzip = async (file: string): Promise<boolean> => {
  try {
    const handle = await open(file)
    try {
      const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
      return buffer[0] === 0x1f && buffer[1] === 0x8b
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw asImportError(error, file, 0)
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'does not exist: check the path',
  EACCES: 'may not be read: check the rights of the file',
  Z_BUF_ERROR: 'ends too early: the download was cut off, fetch it again',
  Z_DATA_ERROR: 'is damaged: its gzip data cannot be unpacked, fetch it again',
}

const asImportError = (error: unknown, name: string, byte: number): unknown => {
  if (error instanceof ImportError) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const reason = reasons[code]
  return reason ? importError(byte > 0 ? `${name}, byte ${byte}` : name, reason) : error
}
