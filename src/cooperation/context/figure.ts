import { type Indicator, indicators, unitOf } from './indicators.ts'

/** An official figure of one area as it was published. */
export interface AreaFigure {
  readonly areaCode: string
  readonly indicator: Indicator
  readonly value: number
  /** '2021' or '2024-12-31'. */
  readonly asOf: string
  readonly source: string
}

/** A figure of an area, its own or made of those of its parts. */
export interface Figure {
  readonly indicator: Indicator
  /** People, per cent, or the most frequent step. */
  readonly value: number
  /** The oldest of what it was made of. */
  readonly asOf: string
  readonly sources: readonly string[]
  /** Steps 1 to 4 with how many parts are there; for steps alone. */
  readonly steps?: readonly number[] | undefined
  /** Of how many parts it was made; undefined where it was published like this. */
  readonly parts?: number | undefined
}

/** Of several sources of the same figure the newest. */
const newest = (figures: readonly AreaFigure[]): ReadonlyMap<string, AreaFigure> => {
  const found = new Map<string, AreaFigure>()
  for (const one of figures) {
    const key = `${one.areaCode} ${one.indicator}`
    const other = found.get(key)
    if (!other || one.asOf > other.asOf) found.set(key, one)
  }
  return found
}

const made = (indicator: Indicator, value: number, of: readonly AreaFigure[]): Figure => ({
  indicator,
  value,
  asOf: of.map(({ asOf }) => asOf).sort()[0]!,
  sources: [...new Set(of.map(({ source }) => source))].sort(),
})

/**
 * A figure of an area: its own where one was published, else made of its finest parts. People are added up; shares are
 * weighted by the inhabitants of each part, and are not made at all where the inhabitants of one of them are missing;
 * of steps the most frequent one counts (the worse of two).
 * @param figures of the area and of all that lies in it
 */
export const figureOf = (
  area: string,
  indicator: Indicator,
  figures: readonly AreaFigure[],
): Figure | undefined => {
  const all = newest(figures)
  const own = all.get(`${area} ${indicator}`)
  if (own) return shareOf(made(indicator, own.value, [own]), all, [own])
  const below = [...all.values()].filter((one) => one.indicator === indicator && one.areaCode !== area)
  const finest = Math.max(0, ...below.map(({ areaCode }) => areaCode.length))
  const parts = below.filter(({ areaCode }) => areaCode.length === finest)
  if (parts.length === 0) return undefined
  const counted = { parts: parts.length }
  if (unitOf(indicator) === 'personen') {
    const sum = parts.reduce((total, { value }) => total + value, 0)
    return shareOf({ ...made(indicator, sum, parts), ...counted }, all, parts)
  }
  if (unitOf(indicator) === 'stufe') {
    const steps = [1, 2, 3, 4].map((step) => parts.filter(({ value }) => value === step).length)
    const most = Math.max(...steps)
    return { ...made(indicator, steps.lastIndexOf(most) + 1, parts), ...counted, steps }
  }
  const weights = parts.map(({ areaCode }) => all.get(`${areaCode} einwohner`)?.value)
  const total = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0)
  if (weights.includes(undefined) || total === 0) return undefined
  const value = parts.reduce((sum, part, i) => sum + (part.value * (weights[i] ?? 0)) / total, 0)
  return { ...made(indicator, value, parts), ...counted }
}

/** A count that is shown as a share becomes one, of the same parts; undefined where their inhabitants are missing. */
const shareOf = (
  figure: Figure,
  all: ReadonlyMap<string, AreaFigure>,
  of: readonly AreaFigure[],
): Figure | undefined => {
  const rule = indicators[figure.indicator]
  if (!('per' in rule)) return figure
  const whole = of.map(({ areaCode }) => all.get(`${areaCode} ${rule.per}`)?.value)
  const total = whole.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  return whole.includes(undefined) || total === 0
    ? undefined
    : { ...figure, value: (figure.value / total) * 100 }
}

/** Whether a figure is shown in per cent. */
export const isShare = (indicator: Indicator): boolean =>
  unitOf(indicator) === 'prozent' || 'per' in indicators[indicator]
