import type { Locale } from '../i18n.ts'
import { drawBars } from './bars.ts'
import type { ChartData } from './data.ts'
import type { Drawing } from './drawing.ts'
import { escaped, makeSkin, type Skin } from './ink.ts'
import { drawLines } from './lines.ts'

/**
 * A drawing in its frame, for a page. `direction` is said, since a right-to-left page would hand its own down. An image
 * may hold nothing that takes the focus: links for the mouse stand beside it, hidden from whoever cannot see them.
 */
export const pageSvg = (
  { width, height, marks }: Drawing,
  { id, name, alternative, skin, cssClass, links }: Naming & PageFrame,
): string => {
  const role = `role="img" aria-labelledby="${id}-title ${id}-desc"`
  const words = `<title id="${id}-title">${escaped(name)}</title><desc id="${id}-desc">${escaped(alternative)}</desc>`
  const frame = `<svg class="${cssClass}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" direction="ltr"`
  return links
    ? `${frame} role="none"><g ${role}>${words}<rect width="${width}" height="${height}" fill="none"/></g>${skin.defs()}<g aria-hidden="true">${marks}</g></svg>`
    : `${frame} ${role}>${words}${skin.defs()}${marks}</svg>`
}

interface PageFrame {
  readonly skin: Skin
  readonly cssClass: string
  readonly links?: boolean | undefined
}
interface Naming {
  readonly id: string
  readonly name: string
  readonly alternative: string
}

/** A drawing that stands alone: black on white, no class, no name from outside. */
export const paperSvg = ({ width, height, marks }: Drawing, skin: Skin, font: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" direction="ltr" font-family="${escaped(font)}">${skin.defs()}${marks}</svg>`

const draw = { bars: drawBars, lines: drawLines } as const
export type Kind = keyof typeof draw

/** In pixels: a phone of 320, and a page. */
const widths = { narrow: 300, wide: 640 } as const

/** Twice, for the phone and for wide pages, so that text has its size on both; the stylesheet shows one. */
export const pageDrawings = async (
  kind: Kind,
  data: ChartData,
  locale: Locale,
  naming: Omit<Naming, 'id'>,
): Promise<string> => {
  const one = async (size: keyof typeof widths, cssClass: string): Promise<string> => {
    const id = `${data.id}-${size}`
    const skin = makeSkin('page', id)
    return pageSvg(await draw[kind](data, { width: widths[size], locale, skin }), {
      ...naming,
      id,
      skin,
      cssClass,
    })
  }
  return (await one('narrow', 'chart chart--narrow')) + (await one('wide', 'chart chart--wide'))
}

export const paperDrawing = async (
  kind: Kind,
  data: ChartData,
  locale: Locale,
  font: string,
): Promise<{ svg: string; width: number; height: number }> => {
  const skin = makeSkin('paper', data.id)
  const drawing = await draw[kind](data, { width: widths.wide, locale, skin })
  return { svg: paperSvg(drawing, skin, font), width: drawing.width, height: drawing.height }
}
