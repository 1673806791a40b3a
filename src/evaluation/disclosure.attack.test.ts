import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attack } from './bounds.ts'
import { cannotBe, kinds, outcomes } from './count.ts'
import { type Dimension, flat, treeOf } from './dimension.ts'
import { type Counts, type Publication, protect } from './disclosure.ts'
import { frameOf } from './network-counts.ts'
import { houseOf, parentsOf } from './place-tree.ts'
import { quarterDimension, quartersOfYear } from './quarter.ts'
import type { Cell } from './release.ts'
import { product, random } from './seeded-random.ts'

const kind = flat('kind', ['slip', 'warm', 'escort'])
const outcome = flat('outcome', ['passed', 'accepted', 'declined', 'closed'])
const time = quarterDimension(['2025'])
const closed = quartersOfYear('2025')

const placeOf = (districts: number, spaces: number): Dimension => ({
  name: 'place',
  top: 'network',
  parents: Object.fromEntries(
    Array.from({ length: districts }, (_, d) => [
      [`d${d}`, 'network'],
      ...Array.from({ length: spaces }, (_, s) => [`d${d}s${s}`, `d${d}`]),
    ]).flat(),
  ),
})

/** Hand-overs thrown into the cells one by one, some places and some ways far more often than others. */
const aNetwork = (seed: number, handOvers: number, districts = 2, spaces = 3): Counts => {
  const next = random(seed)
  const place = placeOf(districts, spaces)
  const pick = (values: readonly string[], skew: number) =>
    values[Math.floor(next() ** skew * values.length)]!
  const leaves = (dimension: Dimension) => [...treeOf(dimension).leaves(dimension.top)]
  const [places, kinds, outcomes, skew] = [leaves(place), leaves(kind), leaves(outcome), 1 + next() * 2]
  const cells: Cell[] = Array.from({ length: handOvers }, () => ({
    at: {
      quarter: pick(closed, 1),
      place: pick(places, skew),
      kind: pick(kinds, skew),
      outcome: pick(outcomes, skew),
    },
    n: 1,
  }))
  return { time, place, columns: [kind, outcome], cells, closed }
}

/** Every aggregate of every table that can be asked for, as its base cells, its true and its published value. */
const everyAggregate = (counts: Counts, publication: Publication) => {
  const trees = [counts.time, counts.place, ...counts.columns].map(treeOf)
  const base = product(trees.map((tree) => [...tree.leaves(tree.top)]))
  const index = new Map(base.map((values, i) => [values.join(), i]))
  const truth = new Array<number>(base.length).fill(0)
  for (const cell of counts.cells)
    truth[index.get(trees.map((tree) => cell.at[tree.name]).join())!]! += cell.n
  const aggregates = product(trees.map((tree) => tree.nodes)).map((nodes) => {
    const cells = product(nodes.map((node, i) => [...trees[i]!.leaves(node)]))
      .map((values) => index.get(values.join())!)
      .toSorted((a, b) => a - b)
    const at = Object.fromEntries(trees.map((tree, i) => [tree.name, nodes[i]!]))
    return {
      at,
      cells,
      n: cells.reduce((total, cell) => total + truth[cell]!, 0),
      shown: publication.show(at),
    }
  })
  return { size: base.length, aggregates }
}

/** Publishes, attacks every suppressed number and fails on the first one found. */
const assertKept = async (
  counts: Counts,
  told: string,
  isImpossible: (at: Readonly<Record<string, string>>) => boolean = () => false,
) => {
  const publication = protect(counts)
  const { size, aggregates } = everyAggregate(counts, publication)
  for (const { n, shown, at } of aggregates) {
    if (shown.is !== 'number') continue
    assert.equal(shown.n, n, `${told}: a published number is true: ${JSON.stringify(at)}`)
    assert.ok(n !== 1 && n !== 2, `${told}: ${n} is published: ${JSON.stringify(at)}`)
  }
  const published = aggregates.flatMap(({ cells, shown }) =>
    shown.is === 'number' ? [{ cells, n: shown.n }] : [],
  )
  // What cannot occur is no secret: the attacker knows that it is 0.
  const zeros = aggregates.filter(({ at }) => isImpossible(at)).map(({ cells }) => ({ cells, n: 0 }))
  const hidden = aggregates.filter(({ at, shown }) => shown.is === 'suppressed' && !isImpossible(at))
  const intervals = await attack(
    size,
    [...published, ...zeros],
    hidden.map(({ cells }) => cells),
    3,
  )
  for (const [index, [least, most]] of intervals.entries()) {
    const { at, n } = hidden[index]!
    const found = `${told}: ${JSON.stringify(at)} is ${n}, found in [${least}, ${most}]`
    assert.ok(most - least >= 3 - 1e-6, found)
  }
  return { publication, aggregates, numbers: published.length, suppressed: hidden.length }
}

const sizes = [4, 9, 15, 30, 45, 70, 90, 120, 160, 250]

test('no linear program finds a suppressed number in 200 random networks', async (t) => {
  const seen = { numbers: 0, suppressed: 0 }
  for (let seed = 1; seed <= 200; seed++) {
    const { numbers, suppressed } = await assertKept(
      aNetwork(seed, sizes[seed % sizes.length]!),
      `seed ${seed}`,
    )
    seen.numbers += numbers
    seen.suppressed += suppressed
  }
  t.diagnostic(JSON.stringify(seen))
  assert.ok(seen.numbers > 0 && seen.suppressed > 0)
})

test('a number that was published when its quarter closed stays, and the year tells no more than is safe', async () => {
  for (let seed = 301; seed <= 308; seed++) {
    const counts = aNetwork(seed, sizes[seed % sizes.length]!)
    const before: { at: Record<string, string>; n: number }[] = []
    let earlier: Counts['earlier'] = []
    for (const quarters of [1, 2, 3].map((end) => closed.slice(0, end))) {
      const publication = protect({ ...counts, closed: quarters, earlier })
      earlier = publication.releases
      for (const { at, shown } of everyAggregate(counts, publication).aggregates) {
        if (shown.is === 'number') before.push({ at, n: shown.n })
      }
    }
    const { publication } = await assertKept({ ...counts, earlier }, `seed ${seed}`)
    for (const { at, n } of before) assert.deepEqual(publication.show(at), { is: 'number', n })
    assert.deepEqual(publication.releases, protect(counts).releases, 'step by step or at once is the same')
  }
})

test('houses below the social spaces are kept as well', async () => {
  for (let seed = 401; seed <= 406; seed++) {
    const counts = aNetwork(seed, 90, 2, 2)
    const spaces = ['d0s0', 'd0s1', 'd1s0', 'd1s1']
    const houses = Object.fromEntries(spaces.flatMap((s) => [1, 2, 3].map((h) => [`${s}h${h}`, s])))
    const place = { ...counts.place, parents: { ...counts.place.parents, ...houses } }
    const cells = counts.cells.map((cell, i) => ({
      ...cell,
      at: { ...cell.at, place: `${cell.at.place}h${[1, 1, 1, 2, 2, 3][i % 6]}` },
    }))
    await assertKept({ ...counts, place, cells }, `seed ${seed}`)
  }
})

test('the tables of a network as they are published are kept, although everybody knows that a hint has no answer', async () => {
  const frame = frameOf('2025-Q1', '2025-Q4', parentsOf(spots))
  for (let seed = 601; seed <= 608; seed++) {
    const next = random(seed)
    const pick = <T>(values: readonly T[]): T => values[Math.floor(next() ** 2 * values.length)]!
    const cells: Cell[] = Array.from({ length: sizes[seed % sizes.length]! }, () => {
      const kind = pick(kinds)
      const possible = outcomes.filter((one) => !cannotBe(kind, one))
      return {
        at: { quarter: pick(closed), place: houseOf(pick(spots)), kind, outcome: pick(possible) },
        n: 1,
      }
    })
    await assertKept({ ...frame, cells }, `seed ${seed}`, ({ kind, outcome }) => cannotBe(kind!, outcome!))
  }
})
const spots = ['011001', '011001', '011002', '014012', '031103'].map((areaCode, index) => ({
  areaCode,
  locationId: `h${index}`,
  receiverId: 'r',
}))

test('no filter finds a one or a two: any set of places, of quarters, of kinds and of outcomes', async () => {
  for (let seed = 501; seed <= 512; seed++) {
    const counts = aNetwork(seed, sizes[seed % sizes.length]!)
    const { size, aggregates } = everyAggregate(counts, protect(counts))
    const published = aggregates.flatMap(({ cells, shown }) =>
      shown.is === 'number' ? [{ cells, n: shown.n }] : [],
    )
    const base = aggregates.filter(({ cells }) => cells.length === 1)
    const next = random(seed)
    const filters = Array.from({ length: 60 }, () => {
      const taken = new Map<string, boolean>()
      const takes = (value: string) => {
        const found = taken.get(value) ?? next() < 0.5
        taken.set(value, found)
        return found
      }
      return base
        .filter(({ at }) => Object.values(at).every(takes))
        .map(({ cells }) => cells[0]!)
        .toSorted((a, b) => a - b)
    })
    for (const [least, most] of await attack(size, published, filters, 3)) {
      const found = Math.round(least)
      const determined = most - least < 1e-6 && found !== 1 && found !== 2
      assert.ok(determined || most - least >= 3 - 1e-6, `seed ${seed}: [${least}, ${most}]`)
    }
  }
})

test('the attack has teeth: hiding only the ones and twos is found out', async () => {
  const counts = aNetwork(5, 160)
  const { size, aggregates } = everyAggregate(counts, protect(counts))
  const isSmall = ({ n }: { n: number }) => n === 1 || n === 2
  const targets = aggregates.filter(isSmall).map(({ cells }) => cells)
  const rest = aggregates.filter((aggregate) => !isSmall(aggregate))
  const found = await attack(size, rest, targets, 3)
  const determined = found.filter(([least, most]) => most - least < 1e-6)
  assert.ok(determined.length > targets.length / 2, `${determined.length} of ${targets.length}`)
})

test('a network of 12 social spaces is published in less than five seconds', (t) => {
  const counts = aNetwork(7, 1500, 3, 4)
  protect(aNetwork(8, 300, 3, 4))
  const before = process.cpuUsage()
  protect(counts)
  const { user, system } = process.cpuUsage(before)
  const spent = (user + system) / 1000
  t.diagnostic(`${spent.toFixed(0)} ms of processor time`)
  assert.ok(spent < 5000, `${spent.toFixed(0)} ms of processor time`)
})
