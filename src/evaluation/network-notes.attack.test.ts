import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attack, type Equation } from './bounds.ts'
import { cannotBe, hasArrived, type Kind, kinds, outcomeOf, outcomes } from './count.ts'
import { treeOf } from './dimension.ts'
import { type Publication, protect } from './disclosure.ts'
import { frameOf } from './network-counts.ts'
import { type Notes, notesTold } from './network-notes.ts'
import { houseOf, parentsOf } from './place-tree.ts'
import { quartersOfYear } from './quarter.ts'
import { product, random } from './seeded-random.ts'

const year = quartersOfYear('2025')
const spots = ['011001', '011001', '011002', '014012', '031103'].map((areaCode, index) => ({
  areaCode,
  locationId: `h${index}`,
  receiverId: 'r',
}))
const parents = parentsOf(spots)
const houses = spots.map(houseOf)
const frame = (until: number) => frameOf('2025-Q1', year[until]!, parents)
const trees = [frame(3).time, frame(3).place, ...frame(3).columns].map(treeOf)
const names = trees.map((tree) => tree.name)

/** What the attacker does not know: how many hand-overs there are of each sort, marks and all. */
interface Sort {
  readonly at: Readonly<Record<string, string>>
  readonly arrived: boolean
  readonly withdrawn: boolean
}
const canArrive = ({ kind, outcome }: Sort['at']) => kind === 'zettel' || outcome === 'angenommen'
const sorts: readonly Sort[] = product([year, houses, kinds, outcomes]).flatMap((values) => {
  const at = Object.fromEntries(names.map((name, index) => [name, values[index]!]))
  if (cannotBe(at.kind!, at.outcome!)) return []
  return [false, true].flatMap((arrived) =>
    [false, true].flatMap((withdrawn) =>
      (arrived && !canArrive(at)) || (withdrawn && at.kind !== 'warm') ? [] : [{ at, arrived, withdrawn }],
    ),
  )
})
const where = (is: (sort: Sort) => boolean): number[] =>
  sorts.flatMap((sort, index) => (is(sort) ? [index] : []))
const boxes = product(trees.map((tree) => tree.nodes)).map((nodes) => {
  const leaves = nodes.map((node, index) => trees[index]!.leaves(node))
  const has = ({ at }: Sort) => names.every((name, index) => leaves[index]!.has(at[name]!))
  return { at: Object.fromEntries(names.map((name, index) => [name, nodes[index]!])), has, cells: where(has) }
})
type Box = (typeof boxes)[number]

const ticksSlips = (seed: number) => seed % 2 === 0

/** Hand-overs one by one; how many arrive and are withdrawn differs from network to network, from few to all. */
const aNetwork = (seed: number): number[] => {
  const next = random(seed)
  const pick = <T>(values: readonly T[], skew = 2): T => values[Math.floor(next() ** skew * values.length)]!
  const [arrives, withdraws] = [pick([0.05, 0.4, 0.75, 0.95], 1), pick([0.03, 0.1, 0.3, 0.9], 1)]
  const canCome = (kind: string, answer: string) =>
    kind === 'zettel' ? ticksSlips(seed) : answer === 'angenommen'
  const truth = new Array<number>(sorts.length).fill(0)
  for (let n = pick([250, 160, 90, 60, 40], 1); n > 0; n--) {
    const kind = pick(kinds.toReversed(), 1.5)
    const answer = pick(['angenommen', 'keine', 'nicht-moeglich'] as const)
    const course = { kind, answer, arrived: canCome(kind, answer) && next() < arrives }
    const withdrawn = kind === 'warm' && next() < withdraws
    const at = { quarter: pick(year, 1), place: pick(houses, 1.5), kind, outcome: outcomeOf(course) }
    const is = (sort: Sort) =>
      sort.arrived === hasArrived(course) &&
      sort.withdrawn === withdrawn &&
      names.every((name) => sort.at[name] === at[name as keyof typeof at])
    truth[sorts.findIndex(is)]! += 1
  }
  return truth
}

/** Quarter after quarter, as publish.ts does it. */
const publish = (truth: readonly number[], telling: typeof notesTold = notesTold) => {
  let publication: Publication | undefined
  let notes: Notes | undefined
  const cells = sorts.map(({ at }, index) => ({ at, n: truth[index]! }))
  const marked = sorts.map(({ at, arrived, withdrawn }, index) => ({
    quarter: at.quarter!,
    kind: at.kind as Kind,
    arrived: arrived ? truth[index]! : 0,
    withdrawn: withdrawn ? truth[index]! : 0,
  }))
  for (const [until, quarter] of year.entries()) {
    publication = protect({ ...frame(until), cells, earlier: publication?.releases })
    notes = telling({ quarter, marked, publication, earlier: notes })
  }
  return { publication: publication!, notes: notes! }
}

const marks = ['arrived', 'withdrawn'] as const
const asEquations = (notes: Notes): Equation[] =>
  marks.flatMap((mark) =>
    notes[mark].map(({ quarters, n }) => ({
      cells: where((sort) => sort[mark] && quarters.includes(sort.at.quarter!)),
      n,
    })),
  )
const tablesOf = ({ show }: Publication): Equation[] =>
  boxes.flatMap(({ at, cells }) => {
    const shown = show(at)
    return shown.is === 'number' ? [{ cells, n: shown.n }] : []
  })
const sum = (truth: readonly number[], cells: readonly number[]) =>
  cells.reduce((n, cell) => n + truth[cell]!, 0)
const isSame = (a: number, b: number) => Math.abs(a - b) < 1e-6

/** The marked in a part of the network, the unmarked that could be, and those with both marks. */
const parts = (some: readonly Box[]) =>
  some.flatMap(({ has, at }) => [
    ...[true, false].map((arrived) => ({
      told: `arrived ${arrived} in ${JSON.stringify(at)}`,
      cells: where((sort) => has(sort) && canArrive(sort.at) && sort.arrived === arrived),
    })),
    ...[true, false].map((withdrawn) => ({
      told: `withdrawn ${withdrawn} in ${JSON.stringify(at)}`,
      cells: where((sort) => has(sort) && sort.at.kind === 'warm' && sort.withdrawn === withdrawn),
    })),
    { told: `both in ${JSON.stringify(at)}`, cells: where((s) => has(s) && s.arrived && s.withdrawn) },
  ])

/** Any set of houses, of quarters, of kinds and of outcomes. */
const anyBoxes = (seed: number, many: number): Box[] => {
  const next = random(seed)
  return Array.from({ length: many }, () => {
    const taken = new Map<string, boolean>()
    const takes = (value: string) => taken.get(value) ?? taken.set(value, next() < 0.6).get(value)!
    for (const { at } of sorts) Object.values(at).forEach(takes)
    const has = ({ at }: Sort) => Object.values(at).every(takes)
    return {
      at: Object.fromEntries(taken.entries().map(([value, is]) => [value, String(is)])),
      has,
      cells: where(has),
    }
  })
}

const seeds = Array.from({ length: 12 }, (_, index) => 701 + index)

/** Everything that is published, and what somebody may know who has been there: whether slips are ticked. */
const knownOf = (seed: number, publication: Publication, notes: Notes): Equation[] => {
  const isTicked = (sort: Sort) => sort.at.kind === 'zettel' && sort.arrived
  const silent = ticksSlips(seed) ? [] : [{ cells: where(isTicked), n: 0 }]
  return [...tablesOf(publication), ...asEquations(notes), ...silent]
}

/** What the attack finds of every table and of every part of the notes; `room`: how many of it there could be. */
const attackNetwork = async (seed: number, telling?: typeof notesTold) => {
  const truth = aNetwork(seed)
  const { publication, notes } = publish(truth, telling)
  const tables = boxes.map(({ at, cells }) => ({ told: JSON.stringify(at), cells }))
  const targets = [...tables, ...parts([...boxes, ...anyBoxes(seed, 30)])]
  const found = [
    ...new Map(
      targets.filter(({ cells }) => cells.length > 0).map((one) => [one.cells.join(), one]),
    ).values(),
  ]
  const cells = found.map((one) => one.cells)
  const intervals = await attack(sorts.length, knownOf(seed, publication, notes), cells, 3)
  const room = (some: readonly number[]) => {
    const keys = new Set(some.map((cell) => Object.values(sorts[cell]!.at).join()))
    return sum(
      truth,
      where(({ at }) => keys.has(Object.values(at).join()) && (ticksSlips(seed) || at.kind !== 'zettel')),
    )
  }
  return {
    notes: marks.flatMap((mark) => notes[mark]).filter(({ n }) => n > 0).length,
    found: found.map((one, index) => {
      const [least, most] = intervals[index]!
      const n = sum(truth, one.cells)
      const text = `seed ${seed}: ${one.told}: ${n} in [${least}, ${most}]`
      return { ...one, n, least, most, text, room: room(one.cells), isFound: isSame(least, most) }
    }),
  }
}

test('no linear program finds a one, a two, or who arrived, in the tables and the notes of a network', async (t) => {
  const seen = { notes: 0, targets: 0, determined: 0 }
  for (const seed of seeds) {
    const { notes, found } = await attackNetwork(seed)
    for (const { told, n, least, most, isFound, room, text } of found) {
      assert.ok(most - least >= 3 - 1e-6 || (isFound && n !== 1 && n !== 2), text)
      // Nobody came, or everybody: known only of those parts where there is nobody who could have.
      if (isFound && n === 0 && told.startsWith('arrived')) assert.equal(room, 0, text)
      if (isFound) seen.determined += 1
    }
    seen.notes += notes
    seen.targets += found.length
  }
  t.diagnostic(JSON.stringify(seen))
  assert.ok(seen.notes > 0 && seen.targets > 0)
})

test('the notes narrow nothing: every hidden number of the tables can be what it could be without them', async () => {
  for (const seed of seeds.slice(0, 6)) {
    const { publication, notes } = publish(aNetwork(seed))
    const next = random(seed)
    const some = boxes.filter(({ at }) => publication.show(at).is === 'suppressed' && next() < 0.05)
    assert.ok(some.length > 0, `seed ${seed}: a number is hidden`)
    const exactly = (published: readonly Equation[]) =>
      attack(
        sorts.length,
        published,
        some.map(({ cells }) => cells),
        Number.POSITIVE_INFINITY,
      )
    const without = await exactly(tablesOf(publication))
    for (const [index, [least, most]] of (await exactly(knownOf(seed, publication, notes))).entries()) {
      const [l, m] = without[index]!
      const text = `seed ${seed}: ${JSON.stringify(some[index]!.at)}: [${l}, ${m}] is now [${least}, ${most}]`
      assert.ok(isSame(least, l) && isSame(most, m), text)
    }
  }
})

test('the attack has teeth: notes that are told without the rule give people away', async () => {
  const everything: typeof notesTold = ({ quarter, marked, earlier }) => {
    const noteOf = (mark: (typeof marks)[number]) => ({
      quarters: [quarter],
      n: marked.reduce((n, one) => n + (one.quarter === quarter ? one[mark] : 0), 0),
    })
    return {
      arrived: [...(earlier?.arrived ?? []), noteOf('arrived')],
      withdrawn: [...(earlier?.withdrawn ?? []), noteOf('withdrawn')],
    }
  }
  for (const seed of [704, 709]) {
    const { found } = await attackNetwork(seed, everything)
    const short = found.filter(
      ({ least, most, n, isFound }) => most - least < 3 - 1e-6 && !(isFound && n === 0),
    )
    assert.ok(short.length > 20, `seed ${seed}: only ${short.length}`)
  }
})
