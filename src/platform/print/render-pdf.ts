import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { sourceFolder } from '../source-folder.ts'
import type { PrintDocument } from './document.ts'
import { prepare } from './prepare.ts'
import { type Order, type Pages, pictureFile } from './press-order.ts'

/**
 * The document as a tagged PDF that a screen reader reads: PDF/UA-1 (ISO 14289-1), or none. The same document gives
 * the same bytes. A sign that no font has is printed as □.
 * @throws Error where the document could not be accessible; nothing of its content is in the message
 */
export const renderPdf = async (document: PrintDocument): Promise<Uint8Array<ArrayBuffer>> => {
  const pictures: Uint8Array[] = []
  const data = JSON.stringify(await prepare(document), (_, value) =>
    value instanceof Uint8Array ? pictureFile(pictures.push(value) - 1) : value,
  )
  return new Promise((done, fail) => {
    const id = ++orders
    press ??= open()
    press.waiting.set(id, { done, fail })
    if (press.waiting.size === 1) attend(press)
    press.process.send({ id, document: data, pictures } satisfies Order)
  })
}

// A letter takes 5 ms, a booklet of 300 houses 600 ms, in which a server would answer nobody; and the compiler's memory
// comes back for sure only when its process ends. So it has one, which is opened when needed (150 ms) and closed when not.

const idle = 60_000
const longest = 60_000

interface Press {
  readonly process: ChildProcess
  readonly waiting: Map<
    number,
    { done: (bytes: Uint8Array<ArrayBuffer>) => void; fail: (error: Error) => void }
  >
  timer?: NodeJS.Timeout
}

let press: Press | undefined
let orders = 0

const open = (): Press => {
  const built = sourceFolder('press.js')
  const child = fork(existsSync(built) ? built : new URL('./press.ts', import.meta.url), {
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
    // It needs no secret; what it could complain about may hold a name.
    env: { HOME: process.env.HOME, SystemRoot: process.env.SystemRoot },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const opened: Press = { process: child, waiting: new Map() }
  child.on('message', (pages: Pages) => {
    const order = opened.waiting.get(pages.id)
    opened.waiting.delete(pages.id)
    if ('bytes' in pages) order?.done(new Uint8Array(pages.bytes))
    else order?.fail(new Error(`The document cannot be printed: ${pages.error}`))
    attend(opened)
  })
  const over = (why: unknown): void => {
    if (press === opened) press = undefined
    clearTimeout(opened.timer)
    for (const { fail } of opened.waiting.values()) fail(new Error(`The press stopped (${why}).`))
    opened.waiting.clear()
  }
  child.on('error', over)
  child.on('exit', (code, signal) => over(signal ?? code))
  return opened
}

/** While it works it may keep the server alive, but not for ever with one document; idle it must not. */
const attend = (one: Press): void => {
  const works = one.waiting.size > 0
  clearTimeout(one.timer)
  one.timer = setTimeout(
    () => {
      if (press === one) press = undefined
      one.process.kill(works ? 'SIGKILL' : 'SIGTERM')
    },
    works ? longest : idle,
  )
  if (works) {
    one.process.ref()
    one.process.channel?.ref()
  } else {
    one.timer.unref()
    one.process.unref()
    one.process.channel?.unref()
  }
}
