import { createReadStream } from 'node:fs'
import { type FileHandle, open, rm, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type Anchor, anchorLines, hashAnchor, readAnchor } from './anchor-line.ts'
import { firstHash, type Head } from './chain.ts'

/**
 * Appends heads to the file, one JSON object per line, and returns when they are on the disk. The file is made for its
 * owner alone (0600).
 */
export const appendAnchors = (
  path: string,
  heads: readonly (Head & { readonly organization: string })[],
  at: Date,
): Promise<void> =>
  alone(path, async () => {
    const file = await open(path, 'a+', 0o600)
    try {
      const tail = await readTail(file)
      const last = tail
        .split('\n')
        .map(readAnchor)
        .findLast((anchor) => anchor !== undefined)
      const lines = anchorLines(heads, at, last ? hashAnchor(last) : firstHash)
      // A line that a crash tore off stays as it is: it was never promised, and nothing here is ever erased.
      const start = tail === '' || tail.endsWith('\n') ? '' : '\n'
      await file.appendFile(start + lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
      await file.sync()
    } finally {
      await file.close()
    }
  })

const tailBytes = 64 * 1024
const readTail = async (file: FileHandle): Promise<string> => {
  const { size } = await file.stat()
  const buffer = Buffer.alloc(Math.min(size, tailBytes))
  await file.read(buffer, 0, buffer.length, size - buffer.length)
  return buffer.toString('utf8')
}

/** Clock and command, or two app servers on one shared folder, take turns: a line follows exactly one other. */
const alone = async (path: string, work: () => Promise<void>): Promise<void> => {
  const lock = `${path}.lock`
  for (let tries = 0; ; tries++)
    try {
      await (await open(lock, 'wx', 0o600)).close()
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > 300) throw error
      const age = Date.now() - ((await stat(lock).catch(() => undefined))?.mtimeMs ?? Date.now())
      // Whoever held it has died.
      if (age > 60_000) await rm(lock, { force: true })
      else await new Promise((next) => setTimeout(next, 50))
    }
  try {
    await work()
  } finally {
    await rm(lock, { force: true })
  }
}

export interface ReadAnchors {
  readonly count: number
  /** By organization, in ascending order of their place. */
  readonly of: ReadonlyMap<string, readonly Anchor[]>
  /** Lines that do not follow from the line before: one is missing there, or was altered. */
  readonly loose: readonly { readonly file: string; readonly line: number }[]
}

/** Reads files of anchors; mails pasted one below the other each start anew. */
export const readAnchors = async (files: readonly string[]): Promise<ReadAnchors> => {
  const of = new Map<string, Anchor[]>()
  const loose: { file: string; line: number }[] = []
  let count = 0
  for (const file of files) {
    let before: Anchor | undefined
    let line = 0
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      line++
      const anchor = readAnchor(text)
      if (!anchor) continue
      count++
      if (anchor.previous !== (before ? hashAnchor(before) : firstHash) && anchor.previous !== firstHash)
        loose.push({ file, line })
      before = anchor
      const own = of.get(anchor.organization)
      if (own) own.push(anchor)
      else of.set(anchor.organization, [anchor])
    }
  }
  for (const anchors of of.values()) anchors.sort((a, b) => a.seq - b.seq)
  return { count, of, loose }
}
