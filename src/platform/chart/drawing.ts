import type { MarkOptions, PlotOptions } from '@observablehq/plot'
import { direction, type Locale } from '../i18n.ts'
import { escaped, type Ink, isInk, type Skin } from './ink.ts'

/** Size of text and height of its line, in units of the drawing: pixels, where it is not scaled. */
export const lineHeight = 18
/** Rough: a letter of 14 pixels. No font is measured on the server, so there is room to spare. */
const letter = 7.6
export const widthOf = (text: string): number => Math.ceil([...text].length * letter)

/** Text in lines that fit, broken between words; a word that is too long stays whole. */
export const lines = (text: string, width: number): string[] => {
  const most = Math.max(8, Math.floor(width / letter))
  const result: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = result.at(-1)
    if (last !== undefined && last.length + word.length < most) result[result.length - 1] = `${last} ${word}`
    else result.push(word)
  }
  return result
}

/** Drawings are left to right; a text of a right-to-left page is isolated, so that it keeps its own direction. */
export const ownDirection = (locale: Locale, text: string): string =>
  direction(locale) === 'rtl' ? `\u2067${text}\u2069` : text

/** One line of text by hand, for what has no scale (legends). */
export const textAt = (
  skin: Skin,
  ink: Ink,
  at: { x: number; y: number; anchor?: 'start' | 'end' },
  text: string,
): string =>
  `<text x="${at.x}" y="${at.y}" text-anchor="${at.anchor ?? 'start'}"${skin.of(ink)}>${escaped(text)}</text>`

type Plot = typeof import('@observablehq/plot')
interface Pen {
  readonly Plot: Plot
  readonly draw: (options: PlotOptions) => Node
}
interface Node {
  readonly nodeType: number
  readonly tagName: string
  readonly textContent: string
  readonly childNodes: Iterable<Node>
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  readonly getAttribute: (name: string) => string | null
}
let pen: Promise<Pen> | undefined

/**
 * Plot and the one document it draws in, loaded with the first chart: that takes a second, which a server that
 * draws none need not wait for. Drawings are never put into the document, so nothing stays behind.
 */
export const thePen = (): Promise<Pen> => {
  pen ??= Promise.all([import('happy-dom'), import('@observablehq/plot')]).then(([{ Window }, Plot]) => {
    const { document } = new Window()
    return { Plot, draw: (options) => Plot.plot({ ...options, document } as PlotOptions) as unknown as Node }
  })
  return pen
}

/** A mark's class; Plot's types leave it out. */
export const ink = (name: Ink): MarkOptions => ({ className: name }) as MarkOptions

const elements = new Set(['g', 'path', 'rect', 'line', 'text', 'tspan', 'circle'])
const attributes = new Set(
  'd x y x1 x2 y1 y2 width height cx cy r dx dy transform text-anchor fill-opacity'.split(' '),
)
const short = (value: string): string =>
  value.replace(/-?\d*\.\d+/g, (digits) => String(Math.round(Number(digits) * 10) / 10))

/**
 * What Plot drew, as text: only elements and attributes of geometry are taken over, so that no style, handler or link
 * gets through, whatever Plot writes; looks come from the skin.
 */
export const marksOf = (node: Node, skin: Skin): string => {
  if (node.nodeType === 3) return escaped(node.textContent)
  if (node.nodeType !== 1) return ''
  const tag = node.tagName.toLowerCase()
  const inside = (): string => [...node.childNodes].map((child) => marksOf(child, skin)).join('')
  // Plot says where text stands at its root, which is left behind.
  if (tag === 'svg') return `<g text-anchor="middle">${inside()}</g>`
  if (!elements.has(tag)) return ''
  const name = node.getAttribute('class') ?? ''
  const kept = [...node.attributes]
    .filter((attribute) => attributes.has(attribute.name))
    .map((attribute) => ` ${attribute.name}="${escaped(short(attribute.value))}"`)
    .join('')
  const content = inside()
  if (tag === 'g' && content === '') return ''
  return `<${tag}${kept}${isInk(name) ? skin.of(name) : ''}>${content}</${tag}>`
}

/** A drawing without its frame. Width and height in pixels. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly marks: string
}
