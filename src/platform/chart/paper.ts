import type { Locale } from '../i18n.ts'
import { direction } from '../i18n.ts'
import { barsInWords, linesInWords } from './alternative.ts'
import { asShown, type ChartData } from './data.ts'
import { type Kind, paperDrawing, paperSvg } from './frame.ts'
import { makeSkin } from './ink.ts'
import { legend } from './legend.ts'
import { drawMap, type MapData, mapInWords, mapSigns, patternScale } from './map.ts'

/** A drawing for a document: black on white, nothing from outside; heading, alternative and table are the document's. */
export interface PaperDrawing {
  readonly svg: string
  /** In pixels; text is 14 pixels high. */
  readonly width: number
  readonly height: number
  /** What the drawing says, for those who do not see it. */
  readonly alternative: string
}

const font = 'sans-serif'

const chart =
  (kind: Kind, inWords: typeof barsInWords) =>
  async (given: ChartData, locale: Locale, fontFamily: string = font): Promise<PaperDrawing> => {
    const data = asShown(given)
    return { ...(await paperDrawing(kind, data, locale, fontFamily)), alternative: inWords(data, locale) }
  }

export const barChartSvg = chart('bars', barsInWords)
export const lineChartSvg = chart('lines', linesInWords)

/** The map with its signs below. */
export const regionMapSvg = (data: MapData, locale: Locale, fontFamily: string = font): PaperDrawing => {
  const skin = makeSkin('paper', data.id, patternScale)
  const { width, height, marks } = drawMap(data, { locale, skin, linked: false })
  const signs = legend(skin, mapSigns(data, locale, skin), {
    width,
    locale,
    mirrored: direction(locale) === 'rtl',
  })
  const all = {
    width,
    height: height + 16 + signs.height,
    marks: `${marks}<g transform="translate(0 ${height + 16})">${signs.marks}</g>`,
  }
  return {
    svg: paperSvg(all, skin, fontFamily),
    width: all.width,
    height: all.height,
    alternative: mapInWords(data, locale),
  }
}
