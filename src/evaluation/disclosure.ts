import { besideNumber, type Cut, checkLabels } from './beside.ts'
import { type Dimension, type Tree, treeOf } from './dimension.ts'
import { conclude } from './impossible.ts'
import { boundsOf, type Cell, type Interval } from './release.ts'
import { type Release, RULES, type Rules, releasesOf } from './release-by-quarter.ts'

export type Counts = {
  /** Quarter → year → top. Quarters are the leaves. */
  readonly time: Dimension
  /** House → social space → district → network, or from the social space up. */
  readonly place: Dimension
  /** Kind, outcome, ...: few values each; every further dimension multiplies the work. */
  readonly columns: readonly Dimension[]
  readonly cells: readonly Cell[]
  /** The quarters that are over. Nothing of the others is looked at. */
  readonly closed: readonly string[]
  /** Pairs of values of two columns of which everybody knows that they do not occur together. */
  readonly impossible?: readonly Readonly<Record<string, string>>[] | undefined
  readonly rules?: Partial<Rules> | undefined
  /** Cuts of the whole network beside the tables (beside.ts). */
  readonly cuts?: readonly Cut[] | undefined
  /** What was published before. It stays as it is, whatever the cells say by now. */
  readonly earlier?: readonly Release[] | undefined
}

/** A node for each dimension; what is not named is the top. */
export type Aggregate = Readonly<Record<string, string>>

export type Shown =
  | { readonly is: 'number'; readonly n: number }
  | { readonly is: 'suppressed'; readonly instead?: Coarser | undefined }
  /** The period is not over: there is no number yet. */
  | { readonly is: 'open' }

/** The next coarser published number. `rest` names the places that it sums up as "übrige". */
export type Coarser = {
  readonly at: Aggregate
  readonly n: number
  readonly rest?: readonly string[] | undefined
}

export type Publication = {
  readonly releases: readonly Release[]
  /** What may be shown for an aggregate. Throws if a dimension or a node is unknown. */
  show(aggregate: Aggregate): Shown
  /** What may be shown of a cut beside the tables: how many have one of these labels. */
  showBeside(cut: string, labels: readonly string[], period: string): Shown
  /** What a reader of all releases can conclude at most about it; `[n, n]` is a published number. */
  bounds(aggregate: Aggregate): Interval
}

/**
 * Disclosure control (statistische Geheimhaltung, R16): makes of what is counted what may be known of it, once, when it is
 * published. Pages, charts and files are made of the same `Publication`; what a cooperation tells beside its tables, and
 * what is worked out of them, passes `release`.
 *
 * Primary suppression hides 1 and 2; secondary suppression hides what would give them away. Both are one thing
 * here: a publication consists of releases in which every sum is 0 or at least `minimum` (release.ts proves
 * what follows from it), and `show` answers with exactly what can be concluded from them.
 *
 * Who knows how releases are made (coarsen.ts) finds no one and no two either. Not covered, as in every suppression:
 * that something is hidden tells that something is small (a hidden total of a whole quarter is 1 or 2, as 0 would be
 * shown), and a house knows its own numbers.
 *
 * Pure and deterministic: the same cells give the same publication. Throws on a cell that is no whole number or
 * stands at no leaf.
 */
export const protect = (counts: Counts): Publication => {
  const trees = [counts.time, counts.place, ...counts.columns].map(treeOf)
  const time = trees[0]!
  const closed = new Set(counts.closed)
  const over = counts.cells.filter((cell) => closed.has(cell.at[time.name] ?? ''))
  const cuts = counts.cuts ?? []
  check(over, trees)
  checkLabels(cuts, over)
  const cells = combined(over, [
    ...trees.map(({ name }) => name),
    ...cuts.map(({ dimension }) => dimension.name),
  ])
  const possible = (at: Readonly<Record<string, string>>) =>
    !(counts.impossible ?? []).some((one) => Object.entries(one).every(([name, value]) => at[name] === value))
  const rules = { ...RULES, ...counts.rules }
  const releases = releasesOf({
    trees,
    cells,
    closed: counts.closed,
    possible,
    rules,
    earlier: counts.earlier ?? [],
    cuts,
  })
  return { releases, ...reader(releases, trees, closed, counts.impossible) }
}

/** Reads stored releases: pages show what was published, and never see a cell. */
export const published = (
  {
    time,
    place,
    columns,
    closed,
    impossible,
  }: Pick<Counts, 'time' | 'place' | 'columns' | 'closed' | 'impossible'>,
  releases: readonly Release[],
): Publication => ({
  releases,
  ...reader(releases, [time, place, ...columns].map(treeOf), new Set(closed), impossible),
})

/** Equal cells as one: callers may hand in single hand-overs. Empty cells are left out. */
const combined = (cells: readonly Cell[], names: readonly string[]): readonly Cell[] => {
  const found = new Map<string, Cell>()
  for (const cell of cells) {
    const key = [...names.map((name) => cell.at[name]), cell.organization ?? ''].join('\u0000')
    const before = found.get(key)
    if (cell.n > 0) found.set(key, before ? { ...before, n: before.n + cell.n } : cell)
  }
  return [...found.values()]
}

const check = (cells: readonly Cell[], trees: readonly Tree[]): void => {
  for (const cell of cells) {
    if (!Number.isInteger(cell.n) || cell.n < 0) throw new Error(`not a count: ${cell.n}`)
    for (const tree of trees) {
      const value = cell.at[tree.name] ?? ''
      if (!tree.has(value) || tree.children(value).length > 0)
        throw new Error(`${value} is no leaf of ${tree.name}`)
    }
  }
}

const reader = (
  releases: readonly Release[],
  trees: readonly Tree[],
  closed: ReadonlySet<string>,
  impossible: Counts['impossible'] = [],
): Omit<Publication, 'releases'> => {
  const [time, place] = trees as [Tree, Tree]
  const readers = releases.map(({ known, domain }) => boundsOf(known, domain))
  const told = new Set(releases.flatMap((release) => release.domain[time.name] ?? []))
  const nodesOf = (aggregate: Aggregate): readonly string[] => {
    for (const name of Object.keys(aggregate)) {
      if (!trees.some((tree) => tree.name === name)) throw new Error(`no dimension ${name}`)
    }
    return trees.map((tree) => aggregate[tree.name] ?? tree.top)
  }
  const together = new Map<string, ReadonlySet<string>>()
  const leavesOf = (places: readonly string[]): ReadonlySet<string> => {
    const key = places.join('\u0000')
    const found = together.get(key) ?? new Set(places.flatMap((one) => [...place.leaves(one)]))
    together.set(key, found)
    return found
  }
  const leaves = Object.fromEntries(trees.map((tree) => [tree.name, tree.leaves(tree.top)]))
  const remembered = new Map<string, Interval>()
  const boundsAt = (aggregate: Aggregate, rest?: readonly string[]): Interval => {
    const nodes = nodesOf(aggregate)
    const key = [...nodes, ...(rest ?? [])].join('\u0000')
    const known = remembered.get(key)
    if (known) return known
    const box: Record<string, ReadonlySet<string>> = {}
    for (const [index, tree] of trees.entries()) box[tree.name] = tree.leaves(nodes[index]!)
    if (rest) box[place.name] = leavesOf(rest)
    const concluded = conclude(box, leaves, impossible)
    let [least, most] = [0, 0]
    for (const bounds of readers) {
      const [l, m] = concluded(bounds)
      least += l
      most += m
    }
    // A quarter without a release has some cases, and nobody was told how many.
    for (const quarter of box[time.name]!) if (!told.has(quarter)) most = Number.POSITIVE_INFINITY
    remembered.set(key, [least, most])
    return [least, most]
  }
  const numberAt = (aggregate: Aggregate, rest?: readonly string[]): number | undefined => {
    const [least, most] = boundsAt(aggregate, rest)
    return least === most ? least : undefined
  }
  const isOpen = (node: string) => [...time.leaves(node)].some((quarter) => !closed.has(quarter))

  /** Hidden siblings under the same parent, summed up: "übrige". */
  const restOf = (aggregate: Aggregate): Coarser | undefined => {
    const parent = place.parent(aggregate[place.name] ?? place.top)
    if (parent === undefined) return undefined
    const hidden = place
      .children(parent)
      .filter((one) => numberAt({ ...aggregate, [place.name]: one }) === undefined)
    const n = numberAt(aggregate, hidden)
    const at = { ...aggregate, [place.name]: parent }
    // Where the others are 0 or hidden as well, the parent says the same in fewer words.
    return n === undefined || n === numberAt(at) ? undefined : { at, n, rest: hidden }
  }

  /** What to show instead, nearest first: übrige, district; the year. Nothing as wide as the network says less. */
  const insteadOf = (aggregate: Aggregate): Coarser | undefined => {
    const places = place.upwards(aggregate[place.name] ?? place.top)
    const near = places.filter((node) => node !== place.top || places.length === 1)
    const times = time.upwards(aggregate[time.name] ?? time.top).filter((node) => !isOpen(node))
    const steps: (() => Coarser | undefined)[] = []
    const plain = (at: Aggregate) => () => {
      const n = numberAt(at)
      return n === undefined ? undefined : { at, n }
    }
    for (const when of times) {
      for (const where of near) {
        const at = { ...aggregate, [time.name]: when, [place.name]: where }
        steps.push(plain(at), () => restOf(at))
      }
    }
    for (const step of steps) {
      const found = step()
      if (found) return found
    }
    return undefined
  }

  return {
    bounds: (aggregate) => boundsAt(aggregate),
    show: (aggregate) => {
      const n = numberAt(aggregate)
      if (isOpen(aggregate[time.name] ?? time.top)) return { is: 'open' }
      return n === undefined ? { is: 'suppressed', instead: insteadOf(aggregate) } : { is: 'number', n }
    },
    showBeside: (cut, labels, period) => {
      if (isOpen(period)) return { is: 'open' }
      const n = besideNumber(releases, time, cut, labels, period)
      return n === undefined ? { is: 'suppressed' } : { is: 'number', n }
    },
  }
}

/** What a number of a cooperation is made of, and so which rule it must keep. */
export type Measured =
  /** Published numbers: it is told where each of them is. No value where it cannot be worked out (nothing divided). */
  | {
      readonly of: 'publication'
      readonly shown: readonly Shown[]
      readonly value: (numbers: readonly number[]) => number | undefined
    }
  /** So many persons, or so many among others, or what they have together: `value`. Counted outside, so nobody can split it here. */
  | {
      readonly of: 'persons'
      readonly n: number
      readonly among?: number | undefined
      readonly value?: number | undefined
    }
  /** Organizations, each with its part: of too few, or of one above all, it would tell of one. */
  | { readonly of: 'organizations'; readonly value: number; readonly parts: readonly number[] }
  /** The cooperation as a whole: what is agreed, held, tried. Everybody in it knows that. */
  | { readonly of: 'network'; readonly value: number }

/**
 * Where a number tells of organizations: as many at least, and no more of it from one of them. Three and a dominance rule
 * are the BA's (R16); its share is kept secret by the BA, this one is ours.
 */
export const ofOrganizations = { minimum: 3, dominance: 0.85 } as const

/** Whether a sum of these parts, one for each organization, is made of enough of them and of none above all. */
export const isOfMany = (parts: readonly number[]): boolean => {
  const some = parts.filter((part) => part > 0)
  const all = some.reduce((sum, part) => sum + part, 0)
  return some.length >= ofOrganizations.minimum && Math.max(...some) <= ofOrganizations.dominance * all
}

/** Whether so many persons may be told: 1 and 2 never, nor what leaves 1 or 2 of a total. */
export const mayTellPersons = (n: number, among?: number): boolean =>
  [n, ...(among === undefined ? [] : [among, among - n])].every((one) => one === 0 || one >= RULES.minimum)

/**
 * Lets a number of a cooperation out, or not: indicators, notes, reports and the figures that rooms of cooperation show
 * (`toldFigure`), on page, in chart and file, come from here.
 * `open`: there is no number yet.
 */
export const release = (measured: Measured): Shown => {
  const told = (isTold: boolean, n: number): Shown => (isTold ? { is: 'number', n } : { is: 'suppressed' })
  switch (measured.of) {
    case 'publication': {
      if (measured.shown.some(({ is }) => is === 'open')) return { is: 'open' }
      const numbers = measured.shown.flatMap((one) => (one.is === 'number' ? [one.n] : []))
      if (numbers.length < measured.shown.length) return { is: 'suppressed' }
      const n = measured.value(numbers)
      return n === undefined ? { is: 'open' } : { is: 'number', n }
    }
    case 'persons':
      return told(
        mayTellPersons(measured.n, measured.among),
        measured.value ?? (measured.among ? (measured.n / measured.among) * 100 : measured.n),
      )
    case 'organizations':
      if (!measured.parts.some((part) => part > 0)) return { is: 'open' }
      return told(isOfMany(measured.parts), measured.value)
    case 'network':
      return { is: 'number', n: measured.value }
  }
}
