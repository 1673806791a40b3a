import { type Locale, number } from '../i18n.ts'
import type { Drawing } from './drawing.ts'
import { type Outline, pathsOf } from './geometry.ts'
import { escaped, type Ink, type Skin } from './ink.ts'
import { boxSign, type Sign } from './legend.ts'
import { chartWords } from './words.ts'

export interface Region {
  readonly name: string
  /** Where undefined, the region stands in the table only. */
  readonly outline?: Outline | undefined
  /** Index into `classes`; undefined is suppressed. */
  readonly class: number | undefined
  /** More, as shown: "12 %". Not said of a suppressed region. */
  readonly detail?: string | undefined
  readonly href?: string | undefined
}

/** What may be said of a region beside its class. */
export const detailOf = (region: Region): string | undefined =>
  region.class === undefined ? undefined : region.detail

export interface MapData {
  /** Unique on the page; letters, digits, hyphens. */
  readonly id: string
  readonly title: string
  /** What a region is: "Kreis". */
  readonly rowHead?: string | undefined
  /** Two to five, the least first: "ohne Kooperation", "mit Kooperation". */
  readonly classes: readonly string[]
  readonly regions: readonly Region[]
}

/** From blank to full, told apart by pattern as well as by lightness. */
const inks: Readonly<Record<number, readonly Ink[]>> = {
  1: ['chart-class-full'],
  2: ['chart-class-empty', 'chart-class-full'],
  3: ['chart-class-empty', 'chart-class-hatch', 'chart-class-full'],
  4: ['chart-class-empty', 'chart-class-dots', 'chart-class-hatch', 'chart-class-full'],
  5: ['chart-class-empty', 'chart-class-dots', 'chart-class-hatch', 'chart-class-dense', 'chart-class-full'],
}

interface Group {
  readonly label: string
  readonly ink: Ink
  readonly members: readonly Region[]
}

/** The regions by class, suppressed ones last and only where there are any. */
export const groupsOf = ({ classes, regions }: MapData, locale: Locale): Group[] => {
  const known = inks[classes.length]
  if (!known) throw new RangeError('a map has two to five classes')
  const groups = classes.map((label, i) => ({
    label,
    ink: known[i]!,
    members: regions.filter((region) => region.class === i),
  }))
  const members = regions.filter((region) => region.class === undefined || !classes[region.class])
  return members.length === 0
    ? groups
    : [...groups, { label: chartWords(locale).suppressed, ink: 'chart-missing', members }]
}

/** In units; on a page a map is shown at most as wide as 480 pixels. */
const most = { width: 600, height: 820 }
export const patternScale = 1.6

/** The regions as paths by class. `linked` makes a region with an address a link for the mouse; the table has it for all. */
export const drawMap = (
  data: MapData,
  { locale, skin, linked }: { locale: Locale; skin: Skin; linked: boolean },
): Drawing => {
  const groups = groupsOf(data, locale)
  const shown = groups.flatMap(({ members }) => members).filter((region) => region.outline !== undefined)
  const { width, height, paths } = pathsOf(
    shown.map(({ outline }) => outline!),
    most,
  )
  const pathOf = new Map(shown.map((region, i) => [region, paths[i]!]))
  const marks = groups.map(({ label, ink, members }) => {
    const inside = members.map((region) => {
      const d = pathOf.get(region)
      if (!d) return ''
      const more = detailOf(region)
      const detail = more === undefined ? '' : ` (${more})`
      const path = `<path d="${d}"><title>${escaped(`${region.name}: ${label}${detail}`)}</title></path>`
      return linked && region.href ? `<a href="${escaped(region.href)}" tabindex="-1">${path}</a>` : path
    })
    return `<g${skin.of(ink)}>${inside.join('')}</g>`
  })
  return { width, height, marks: marks.join('') }
}

const count = (locale: Locale, n: number): string => number(locale === 'de-leicht' ? 'de' : locale, n)

export const mapSigns = (data: MapData, locale: Locale, skin: Skin): Sign[] =>
  groupsOf(data, locale).map(({ label, ink, members }) => ({
    label: `${label} (${count(locale, members.length)})`,
    swatch: boxSign(skin, ink),
  }))

/** So many names are read out. */
const few = 12

/** What the map says, in sentences: how many regions of each class, and which where they are few. */
export const mapInWords = (data: MapData, locale: Locale): string => {
  const t = chartWords(locale)
  const all = count(locale, data.regions.length)
  const sentences = groupsOf(data, locale).map(({ label, members }) => {
    const n = count(locale, members.length)
    return members.length > 0 && members.length <= few
      ? t.ofRegionsNamed(label, n, all, members.map(({ name }) => name).join('; '))
      : t.ofRegions(label, n, all)
  })
  return [t.map, ...sentences].join(' ')
}
