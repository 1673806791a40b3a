import qrcode from 'qrcode'
import { unbrokenReferences } from '../references.ts'
import type { Block, Figure, Label, Picture, Portrait, PrintDocument, Qr, Table, Words } from './document.ts'
import { pageWords } from './words.ts'

/**
 * The document as the template reads it: JSON without markup, every text a list of runs.
 * @throws Error where it could not become an accessible PDF; the message holds nothing of its content
 */
export const prepare = async (document: PrintDocument): Promise<object> => {
  checkHeadings(document.blocks)
  const locale = new Intl.Locale(document.language)
  const words = pageWords(locale.language)
  const easy = document.language.includes('-x-leicht')
  const { date } = document
  return {
    title: given('title', document.title),
    subtitle: document.subtitle && clean(document.subtitle),
    publisher: given('publisher', document.publisher),
    footer: clean(document.footer ?? document.publisher),
    paper: document.paper ?? 'a4',
    look: document.look ?? 'document',
    // Leichte Sprache is set larger, and its words are not cut (DIN SPEC 33429).
    size: easy ? 14 : 11,
    hyphenate: !easy,
    ...languageOf(document.language),
    words: {
      ...languageOf(words.language),
      page: words.page('{page}', '{pages}'),
      contents: words.contents,
      placeAndDate: words.placeAndDate,
      signature: words.signature,
      qr: words.qr,
    },
    ...(date && { date: dayOf(date), dateText: longDay(document.language, date) }),
    blocks: (await Promise.all(document.blocks.map(block))).flat(),
  }
}

const refuse = (why: string): never => {
  throw new Error(`This document cannot be printed: ${why}.`)
}
const given = (what: string, text: string): string => clean(text).trim() || refuse(`${what} is empty`)

/** Control signs and those of private use have no form; half a surrogate pair is no sign. Tabs are spaces. */
const clean = (text: string): string =>
  unbrokenReferences(
    text
      .toWellFormed()
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .replace(/\t/g, ' ')
      .replace(/(?!\n)[\p{Cc}\p{Co}\ufffe\uffff\ufeff]/gu, ''),
  )

interface Language {
  readonly lang: string
  readonly region: string | null
  /** In Arabic letters: spaces and marks are then of the same font, and a sentence stays one run. */
  readonly arabic: boolean
}
interface Run extends Partial<Language> {
  readonly text: string
  readonly strong?: true | undefined
  readonly href?: string | undefined
}

const languageOf = (tag: string): Language => {
  const locale = new Intl.Locale(tag)
  const { language, region } = locale
  return {
    lang: language,
    region: region && /^[A-Z]{2}$/.test(region) ? region : null,
    arabic: locale.maximize().script === 'Arab',
  }
}

const runs = (words: Words): readonly Run[] =>
  (typeof words === 'string' ? [words] : words).map((part): Run => {
    if (typeof part === 'string') return { text: inOrder(clean(part)) }
    // An address that somebody typed wrongly is read all the same.
    const href = part.href && isAddress(part.href) && part.href
    return {
      text: inOrder(clean(part.text)),
      ...(part.strong && { strong: true }),
      ...(href && { href }),
      ...(part.language && languageOf(part.language)),
    }
  })

/** Between Arabic or Hebrew letters the groups of a phone number would stand from right to left (UAX #9). */
const inOrder = (text: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
    ? text.replace(/(?<![\p{L}\d])(\+|\(?0)\d[\d /()-]{4,}\d/gu, '\u2066$&\u2069')
    : text

const isAddress = (href: string): boolean => URL.canParse(href) && /^(https?|mailto|tel):/i.test(href)

const filled = (what: string, text: readonly Run[]): readonly Run[] =>
  text.some((run) => run.text.trim() !== '') ? text : refuse(`${what} is empty`)

const dayOf = (date: Date): object => {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' })
    .format(date)
    .split('-')
    .map(Number)
  return { year, month, day }
}
/** Arabic with Western digits and the Gregorian calendar, as on pages. */
const longDay = (language: string, date: Date): string =>
  new Intl.DateTimeFormat(/^ar\b/.test(language) ? 'ar-u-nu-latn-ca-gregory' : language, {
    dateStyle: 'long',
    timeZone: 'Europe/Berlin',
  }).format(date)

const block = async (one: Block): Promise<readonly object[]> => {
  switch (one.is) {
    case 'heading':
      return [{ ...one, text: filled('a heading', runs(one.text)) }]
    case 'paragraph':
      return paragraphs(one.text).map((text) => ({
        is: 'paragraph',
        look: one.look ?? 'plain',
        text: runs(text),
      }))
    case 'list':
      return one.items.length === 0
        ? []
        : [{ is: 'list', numbered: one.numbered ?? false, items: one.items.map(runs) }]
    case 'facts':
      if (one.facts.length === 0) return []
      return [
        {
          is: 'facts',
          facts: one.facts.map(({ label, value }) => ({
            label: given('a label', label),
            value: runs(value),
          })),
        },
      ]
    case 'table':
      return [table(one)]
    case 'note':
      return [{ is: 'note', title: one.title && clean(one.title), text: runs(one.text) }]
    case 'signatures':
      return [
        {
          is: 'signatures',
          parties: one.parties.map(({ party, name, role, placeAndDate }) => ({
            party: given('a party', party),
            name: name && clean(name),
            role: role && clean(role),
            placeAndDate: placeAndDate && clean(placeAndDate),
          })),
        },
      ]
    case 'figure':
      return [figure(one)]
    case 'picture':
      return [picture(one)]
    case 'qr':
      return [await qr(one)]
    case 'together': {
      const blocks = (await Promise.all(one.blocks.map(block))).flat()
      return [{ is: 'together', blocks, lines: linesOf(blocks) }]
    }
    case 'translation':
      return [
        {
          is: 'translation',
          ...languageOf(one.language),
          blocks: (await Promise.all(one.blocks.map(block))).flat(),
        },
      ]
    case 'badges':
      return one.badges.length === 0
        ? []
        : [
            {
              is: 'badges',
              badges: one.badges.map(({ name, below }) => ({ name: runs(name), below: runs(below) })),
            },
          ]
    case 'cover':
      return [{ is: 'cover', text: clean(one.text) }]
    case 'portrait':
      return [portrait(one)]
    case 'labels':
      return one.labels.length === 0
        ? []
        : [{ is: 'labels', labels: await Promise.all(one.labels.map(label)) }]
    case 'contents':
    case 'page-break':
      return [one]
  }
}

const aPage = 100
/** How many lines of a narrow page it fills, rather too many than too few. */
const linesOf = (part: unknown): number => {
  if (part === 'figure' || part === 'picture' || part === 'signatures') return aPage
  if (typeof part === 'number' || part instanceof Uint8Array) return 0
  if (typeof part === 'string') return part.split('\n').reduce((sum, line) => sum + 1 + line.length / 40, 0)
  return Object.values(part ?? {}).reduce<number>((sum, inner) => sum + linesOf(inner), 0)
}

const paragraphs = (text: Words): readonly Words[] =>
  typeof text === 'string'
    ? clean(text)
        .split(/\n\s*\n/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : [text]

const table = ({ caption, columns, rows }: Table): object => {
  if (columns.length === 0 || columns.length > 12) refuse(`a table has ${columns.length} columns`)
  if (rows.some((row) => row.length !== columns.length))
    refuse('a row has not as many cells as its table has columns')
  return {
    is: 'table',
    caption: given('the caption of a table', caption),
    columns: columns.map(({ title, align = 'start', share }) => ({
      title: given('the title of a column', title),
      align,
      // Numbers that take what they need would leave nothing to the words beside them.
      share: share ?? (align === 'start' ? 2 : columns.length > 4 ? 1 : 0),
    })),
    rows: rows.map((row) => row.map((cell) => ({ runs: runs(cell) }))),
  }
}

const figure = ({ svg, alt, caption, width = 1 }: Figure): object => {
  // Entities could make a small drawing endless.
  if (!/^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/.test(svg) || /<!(DOCTYPE|ENTITY)/i.test(svg))
    refuse('a figure is no plain SVG')
  if (/href\s*=\s*["'](?!#)/.test(svg)) refuse('a figure loads something')
  return {
    is: 'figure',
    svg: /xmlns=/.test(svg) ? svg : svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'),
    ...shown(alt, caption, width),
  }
}

const picture = ({ bytes, type, alt, caption, width = 1 }: Picture): object => ({
  is: 'picture',
  // No Buffer: JSON would write that out as numbers. `render-pdf.ts` sends it beside the text.
  file: new Uint8Array(bytes),
  format: type === 'jpeg' ? 'jpg' : 'png',
  ...shown(alt, caption, width),
})

const portrait = ({ name, line, picture: image, quote, text, facts, foot, language }: Portrait): object => ({
  is: 'portrait',
  ...languageOf(language),
  hyphenate: !language.includes('-x-leicht'),
  name: filled('a name', runs(name)),
  line: runs(line),
  picture:
    image && ('svg' in image ? figure({ is: 'figure', ...image }) : picture({ is: 'picture', ...image })),
  quote: quote && { text: runs(quote), signs: quote.length },
  text: paragraphs(text ?? '').map(runs),
  facts: (facts ?? []).map(({ label, value }) => ({ label: runs(label), value: runs(value) })),
  foot: runs(foot ?? ''),
})

const label = async ({ language, name, line, below, qr: code }: Label): Promise<object> => ({
  ...languageOf(language),
  name: filled('a name', runs(name)),
  line: runs(line),
  below: runs(below),
  qr: code && (await qr({ is: 'qr', ...code })),
})

const shown = (alt: string, caption: string | undefined, width: number): object => {
  if (!(width > 0 && width <= 1)) refuse('a figure is wider than the line')
  return { alt: given('what a figure shows', alt), caption: caption && clean(caption), width }
}

const qr = async ({ url, caption }: Qr): Promise<object> => ({
  is: 'qr',
  url: isAddress(url) ? url : refuse('a QR code leads nowhere'),
  caption: given('the caption of a QR code', caption),
  svg: await qrcode.toString(url, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }),
})

const levels = (blocks: readonly Block[]): readonly number[] =>
  blocks.flatMap((one) => {
    if (one.is === 'heading') return [one.level]
    if (one.is === 'contents' || one.is === 'portrait') return [1]
    return 'blocks' in one ? levels(one.blocks) : []
  })

const checkHeadings = (blocks: readonly Block[]): void => {
  let before = 0
  for (const level of levels(blocks)) {
    if (level > before + 1) refuse(`a heading of level ${level} follows one of level ${before}`)
    before = level
  }
}
