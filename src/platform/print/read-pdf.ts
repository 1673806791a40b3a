import { inflateSync } from 'node:zlib'

// For tests: what a reader, and a screen reader, would find in our own files. No general reader of PDF.

/** All text in reading order, a line per line; lines of different parts are not put together again. */
export const pdfText = (bytes: Uint8Array): string => {
  const file = new File(bytes)
  return file.pages().map(textOf).join('\n')
}

/** How far from the left edge each line begins, in points. */
export const pdfLefts = (bytes: Uint8Array): readonly number[] =>
  new File(bytes)
    .pages()
    .flatMap(({ content }) => [...content.matchAll(/1 0 0 -1 (\S+) \S+ cm/g)].map(([, left]) => Number(left)))

/** How often each tag of the structure stands there, e.g. `{ H1: 2, Table: 1, TH: 3 }`. */
export const pdfTags = (bytes: Uint8Array): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const [, tag = ''] of new File(bytes).raw.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/g))
    counts[tag] = (counts[tag] ?? 0) + 1
  return counts
}

/** What the file says about itself. */
export const pdfFacts = (bytes: Uint8Array) => {
  const { raw } = new File(bytes)
  const all = Buffer.from(bytes).toString('utf8')
  return {
    pages: (raw.match(/\/Type \/Page\s/g) ?? []).length,
    /** The mark of PDF/UA in its XMP (ISO 14289-1, 5). */
    accessible: /<pdfuaid:part>1<\/pdfuaid:part>/.test(all),
    tagged: /\/Marked true/.test(raw),
    title: /<dc:title><rdf:Alt><rdf:li xml:lang="[^"]*">([^<]*)</.exec(all)?.[1],
    language: /\/Type \/Catalog[^>]*?\/Lang \(([^)]*)\)/.exec(raw)?.[1],
    fonts: [...new Set([...raw.matchAll(/\/BaseFont \/\w{6}\+([\w-]+)/g)].map(([, name]) => name))].sort(),
  }
}

type Signs = ReadonlyMap<number, string>
interface Page {
  readonly content: string
  readonly fonts: ReadonlyMap<string, Signs>
}

class File {
  readonly raw: string
  private readonly bytes: Buffer

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes)
    this.raw = this.bytes.toString('latin1')
  }

  pages(): Page[] {
    return [...this.raw.matchAll(/\d+ 0 obj\s*<<\s*\/Type \/Page\s[\s\S]*?endobj/g)].map(([page]) => ({
      content: this.stream(/\/Contents (\d+) 0 R/.exec(page)?.[1]),
      fonts: new Map(
        [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, this.signsOf(id)]),
      ),
    }))
  }

  private object(id: string | undefined): { readonly at: number; readonly text: string } {
    const at = this.raw.search(new RegExp(`(?<!\\d)${id} 0 obj`))
    return { at, text: this.raw.slice(at, this.raw.indexOf('endobj', at)) }
  }

  private stream(id: string | undefined): string {
    const { at, text } = this.object(id)
    const from = at + (/stream\r?\n/.exec(text)?.index ?? 0) + 'stream\n'.length
    const length = Number(/\/Length (\d+)/.exec(text)?.[1])
    const bytes = this.bytes.subarray(from, from + length)
    return (text.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
  }

  private signsOf(font: string | undefined): Signs {
    const map = this.stream(/\/ToUnicode (\d+) 0 R/.exec(this.object(font).text)?.[1])
    return new Map(
      [...map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)>\n/gi)].map(([, glyph = '', units = '']) => [
        Number.parseInt(glyph, 16),
        utf16(units),
      ]),
    )
  }
}

// Brackets in a string of a PDF need no backslash where they come in pairs.
const inString = (depth: number): string =>
  `(?:\\\\[\\s\\S]|[^\\\\()]${depth > 0 ? `|\\(${inString(depth - 1)}\\)` : ''})*`
const token = new RegExp(
  [
    String.raw`1 0 0 -1 \S+ (?<line>\S+) cm`,
    String.raw`\/ActualText (?:<FEFF(?<utf16>[0-9A-F]*)>|\((?<ascii>[^)]*)\))`,
    String.raw`\/(?<turned>ReversedChars) BMC`,
    String.raw`(?<open>BDC|BMC)\b`,
    String.raw`\n(?<run>BT|ET)\n`,
    String.raw`(?<close>EMC)\b`,
    String.raw`\/(?<font>f\d+) \S+ Tf`,
    `\\((?<glyphs>${inString(3)})\\)`,
  ].join('|'),
  'g',
)

const textOf = ({ content, fonts }: Page): string => {
  const text: string[] = []
  let line: string | undefined
  let signs: Signs | undefined
  let instead: string | undefined
  let run = 0
  let turned = false
  /** Of each part that is open: what is read instead of its glyphs. */
  const parts: (string | undefined)[] = []
  for (const { groups = {} } of content.matchAll(token)) {
    if (groups.line !== undefined) {
      if (line !== undefined && line !== groups.line) text.push('\n')
      line = groups.line
    } else if (groups.utf16 !== undefined) instead = utf16(groups.utf16)
    else if (groups.ascii !== undefined) instead = groups.ascii
    else if (groups.run === 'BT') {
      run = text.length
      turned = false
    } else if (groups.run) {
      if (turned) text.push(...text.splice(run).reverse())
    } else if (groups.turned) {
      turned = true
      parts.push(undefined)
    } else if (groups.open) {
      text.push(instead ?? '')
      parts.push(instead)
      instead = undefined
    } else if (groups.close) parts.pop()
    else if (groups.font) signs = fonts.get(groups.font)
    else if (groups.glyphs !== undefined && parts.every((part) => part === undefined))
      text.push(...glyphsOf(groups.glyphs).map((glyph) => signs?.get(glyph) ?? ''))
  }
  return text.join('')
}
const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
/** Two bytes a glyph. */
const glyphsOf = (string: string): number[] => {
  const bytes = Buffer.from(
    string.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
      /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
    ),
    'latin1',
  )
  return Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16BE(index * 2))
}
