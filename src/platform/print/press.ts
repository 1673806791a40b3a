import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { sourceFolder } from '../source-folder.ts'
import { fonts } from './fonts.ts'
import { type Order, type Pages, pictureFile } from './press-order.ts'

// A process of its own (`render-pdf.ts`): it reads a document, answers with its pages, and knows nothing else.

const folder = sourceFolder('platform/print/')
const template = readFileSync(new URL('document.typ', folder), 'utf8')
const compiler = NodeCompiler.create({ workspace: fileURLToPath(folder), fontArgs: [{ fontBlobs: fonts() }] })

const compile = (document: string): Uint8Array => {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { document } })
  if (!compiled.result)
    throw new Error(
      compiled
        .takeError()
        ?.shortDiagnostics.map(({ message }) => message)
        .join('; '),
    )
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
}

/** Signs that no font of this machine has, e.g. Chinese ones: the compiler refuses what nobody could read. */
const signsWithoutForm = (error: string): string[] =>
  [...error.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/g)].map(([, sign = '']) =>
    sign.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16))),
  )

const print = (document: string): Uint8Array => {
  try {
    return compile(document)
  } catch (error) {
    const signs = signsWithoutForm(String(error))
    if (signs.length === 0) throw error
    return compile(signs.reduce((text, sign) => text.replaceAll(sign, '□'), document))
  }
}

process.on('message', ({ id, document, pictures }: Order) => {
  let pages: Pages
  try {
    // Files that only the compiler sees.
    for (const [at, bytes] of pictures.entries())
      compiler.mapShadow(fileURLToPath(new URL(`.${pictureFile(at)}`, folder)), Buffer.from(bytes))
    pages = { id, bytes: print(document) }
  } catch (error) {
    // It goes to the log: nothing of the document must.
    pages = {
      id,
      error: String(error)
        .replace(/`[^`]*`|"[^"]*"|\/\S+/g, '…')
        .slice(0, 500),
    }
  }
  process.send?.(pages)
  // What is kept from one document helps the next one by a millisecond only. The pages lie outside of the heap: without
  // being asked, the collector sees no reason to look, and a gigabyte is full after a hundred booklets.
  compiler.resetShadow()
  compiler.evictCache(0)
  setImmediate(() => globalThis.gc?.())
})
