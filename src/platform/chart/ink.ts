/** Fit for text and attributes, of XML as well: what that cannot hold (control characters, half a letter) is left out. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const text = { fill: '#000', 'font-size': '14' }
const shape = { stroke: '#000', 'stroke-width': '1' }
const line = { fill: 'none', stroke: '#000', 'stroke-width': '2' }
/**
 * What is drawn, and how on paper: black on white, told apart by pattern, dash and form. On a page the stylesheet
 * (ui/styles/10-chart.css) colours the same names.
 */
const paper = {
  'chart-label': text,
  'chart-value': {
    ...text,
    'font-weight': '600',
    stroke: '#fff',
    'stroke-width': '4',
    'paint-order': 'stroke',
  },
  'chart-axis': { ...line, 'stroke-width': '1' },
  'chart-grid': { ...line, stroke: '#bbb', 'stroke-width': '1' },
  'chart-target': { ...line, 'stroke-width': '1.5' },
  'chart-1': { ...shape, fill: '#333' },
  'chart-2': shape,
  'chart-3': { ...shape, fill: '#fff' },
  'chart-dot-1': { ...shape, fill: '#000' },
  'chart-dot-2': { ...shape, fill: '#000' },
  'chart-dot-3': { ...shape, fill: '#fff' },
  'chart-line-1': line,
  'chart-line-2': line,
  'chart-line-3': line,
  'chart-missing': shape,
  'chart-class-empty': { ...shape, fill: '#fff', 'stroke-width': '0.6' },
  'chart-class-dots': { ...shape, 'stroke-width': '0.6' },
  'chart-class-hatch': { ...shape, 'stroke-width': '0.6' },
  'chart-class-dense': { ...shape, 'stroke-width': '0.6' },
  'chart-class-full': { stroke: '#fff', 'stroke-width': '0.6', fill: '#333' },
  'chart-ground': { fill: '#fff' },
  'chart-soft': { fill: '#fff' },
  'chart-ink': { ...line, 'stroke-width': '1.2' },
  'chart-ink-2': { ...line, 'stroke-width': '1.2' },
  'chart-faint': { ...line, stroke: '#555', 'stroke-width': '1' },
} as const satisfies Record<string, Readonly<Record<string, string>>>
export type Ink = keyof typeof paper
export const isInk = (name: string): name is Ink => name in paper

const dashes: Partial<Record<Ink, string>> = {
  'chart-line-2': '7 4',
  'chart-line-3': '2 4',
  'chart-target': '10 4 2 4',
  'chart-missing': '3 2',
}
type Pattern = 'bar' | 'dots' | 'hatch' | 'dense' | 'missing'
const patterns: Partial<Record<Ink, Pattern>> = {
  'chart-2': 'bar',
  'chart-class-dots': 'dots',
  'chart-class-hatch': 'hatch',
  'chart-class-dense': 'dense',
  'chart-missing': 'missing',
}

/** How the marks of one drawing look: for a page by class, on paper by attributes. */
export interface Skin {
  /** The attributes of a mark. */
  readonly of: (ink: Ink) => string
  /** The patterns that were asked for until now. */
  readonly defs: () => string
}

const written = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')

/**
 * @param prefix makes the ids of the patterns unique on the page
 * @param scale of the patterns, for drawings that are shown smaller than they are drawn
 */
export const makeSkin = (kind: 'page' | 'paper', prefix: string, scale = 1): Skin => {
  if (!/^[\w-]+$/.test(prefix))
    throw new RangeError('the id of a chart is made of letters, digits and hyphens')
  const used = new Set<Pattern>()
  const of = (ink: Ink): string => {
    const pattern = patterns[ink]
    if (pattern) used.add(pattern)
    return written({
      ...(kind === 'page' ? { class: ink } : paper[ink]),
      ...(pattern && { fill: `url(#${prefix}-${pattern})` }),
      ...(dashes[ink] && { 'stroke-dasharray': dashes[ink] }),
    })
  }
  const tile = (name: Pattern, size: number, turn: number, inside: string): string =>
    `<pattern id="${prefix}-${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn}) scale(${scale})">${inside}</pattern>`
  const ground = (ink: Ink, size: number): string => `<rect width="${size}" height="${size}"${of(ink)}/>`
  const drawn: Record<Pattern, () => string> = {
    bar: () => tile('bar', 5, 45, `${ground('chart-ground', 5)}<path d="M2.5 0V5"${of('chart-ink-2')}/>`),
    dots: () => tile('dots', 5, 45, `${ground('chart-ground', 5)}<path d="M1.5 2.5h2"${of('chart-ink')}/>`),
    hatch: () => tile('hatch', 5, 45, `${ground('chart-soft', 5)}<path d="M2.5 0V5"${of('chart-ink')}/>`),
    dense: () =>
      tile('dense', 4, -45, `${ground('chart-soft', 4)}<path d="M2 0V4M0 2H4"${of('chart-ink')}/>`),
    missing: () =>
      tile(
        'missing',
        8,
        0,
        `${ground('chart-ground', 11)}<path d="M3.5 3.5l4 4M7.5 3.5l-4 4"${of('chart-faint')}/>`,
      ),
  }
  return {
    of,
    defs: () => (used.size === 0 ? '' : `<defs>${[...used].map((name) => drawn[name]()).join('')}</defs>`),
  }
}
