import type { Locale } from '../i18n.ts'
import { lineHeight, lines, ownDirection, textAt } from './drawing.ts'
import type { Ink, Skin } from './ink.ts'

export interface Sign {
  readonly label: string
  /** Drawn in a box of 24 to 16. */
  readonly swatch: string
}

export const boxSign = (skin: Skin, ink: Ink): string =>
  `<rect x="1" y="1" width="22" height="14"${skin.of(ink)}/>`
export const lineSign = (skin: Skin, ink: Ink): string => `<path d="M0 8H24"${skin.of(ink)}/>`

/** Signs and their words, one below the other. */
export const legend = (
  skin: Skin,
  signs: readonly Sign[],
  { width, locale, mirrored }: { width: number; locale: Locale; mirrored: boolean },
): { height: number; marks: string } => {
  let y = 0
  const rows = signs.map(({ label, swatch }) => {
    const top = y
    const words = lines(label, width - 34)
    y += words.length * lineHeight + 6
    const x = mirrored ? width - 34 : 34
    const texts = words.map((line, i) =>
      textAt(
        skin,
        'chart-label',
        { x, y: top + 14 + i * lineHeight, anchor: mirrored ? 'end' : 'start' },
        ownDirection(locale, line),
      ),
    )
    return `<g transform="translate(${mirrored ? width - 24 : 0} ${top + 1})">${swatch}</g>${texts.join('')}`
  })
  return { height: y === 0 ? 0 : y + 8, marks: rows.join('') }
}
