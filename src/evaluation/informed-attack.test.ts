import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapeOf } from './coarsen.ts'
import { type Dimension, flat, treeOf } from './dimension.ts'
import { boundsOf, type Cell, fill, sum } from './release.ts'
import { product } from './seeded-random.ts'

/**
 * A reader who knows how a release is made asks which numbers would have led to just this one. Here every
 * network of a few cells and cases is released; those with the same release look the same to that reader, and a
 * hidden number is found where all of them agree on it. Sets of ones and twos may remain: that something is hidden
 * tells that something is small.
 */
const minimum = 3
const safe = (cells: readonly Cell[]) => sum(cells) >= minimum

type Possible = (at: Readonly<Record<string, string>>) => boolean

const found = (dimensions: readonly Dimension[], cases: number, possible: Possible) => {
  const trees = dimensions.map(treeOf)
  const named = (values: readonly string[]) =>
    Object.fromEntries(trees.map((tree, i) => [tree.name, values[i]!]))
  const base = product(trees.map((tree) => [...tree.leaves(tree.top)])).filter((at) => possible(named(at)))
  const domain = Object.fromEntries(trees.map((tree) => [tree.name, [...tree.leaves(tree.top)]]))
  const aggregates = product(trees.map((tree) => tree.nodes)).map((nodes) => {
    const box = Object.fromEntries(trees.map((tree, i) => [tree.name, tree.leaves(nodes[i]!)]))
    const inside = base.map((at) => at.every((value, i) => box[trees[i]!.name]!.has(value)))
    return { nodes, box, inside }
  })
  const at = base.map(named)
  const plan = { safe, minimum, possible }
  const alike = Map.groupBy(compositions(cases, base.length), (world) => {
    const cells = world.map((n, i) => ({ at: at[i]!, n })).filter(({ n }) => n > 0)
    return JSON.stringify(fill(shapeOf(trees, cells, plan), cells))
  })
  const leaks: string[] = []
  let told = 0
  for (const [release, worlds] of alike) {
    const bounds = boundsOf(JSON.parse(release), domain)
    for (const { nodes, box, inside } of aggregates) {
      const [least, most] = bounds(box)
      if (least === most) told++
      const values = new Set(worlds.map((world) => world.reduce((all, n, i) => all + (inside[i] ? n : 0), 0)))
      const [only] = values
      if (values.size === 1 && (only === 1 || only === 2)) leaks.push(`${nodes} is ${only} in ${release}`)
    }
  }
  return { leaks, told, releases: alike.size }
}

/** Every way to put `cases` into `cells`. */
const compositions = (cases: number, cells: number): number[][] =>
  cells === 1
    ? [[cases]]
    : Array.from({ length: cases + 1 }, (_, n) => n).flatMap((n) =>
        compositions(cases - n, cells - 1).map((others) => [n, ...others]),
      )

const kinds = flat('kind', ['x', 'y'])
const tree = (parents: Record<string, string>): Dimension => ({ name: 'place', top: 't', parents })
const houses = (count: number) => flat('place', ['a', 'b', 'c', 'd', 'e'].slice(0, count), 't')
const networks: Readonly<
  Record<string, readonly [dimensions: readonly Dimension[], from: number, to: number, possible?: Possible]>
> = {
  'three houses': [[houses(3)], 3, 20],
  'five houses': [[houses(5)], 10, 14],
  'a space of one house beside a space of three': [
    [tree({ a: 'A', b: 'B', c: 'B', d: 'B', A: 't', B: 't' })],
    5,
    16,
  ],
  'two spaces of two houses': [[tree({ a: 'A', b: 'A', c: 'B', d: 'B', A: 't', B: 't' })], 5, 16],
  'a district of three spaces beside one of one': [
    [tree({ a: 'A', b: 'B', c: 'C', d: 'D', A: 'X', B: 'X', C: 'X', D: 'Y', X: 't', Y: 't' })],
    5,
    16,
  ],
  'two houses, two kinds': [[houses(2), kinds], 3, 18],
  'three houses, two kinds': [[houses(3), kinds], 11, 13],
  'two houses, three kinds': [[houses(2), flat('kind', ['x', 'y', 'z'])], 10, 12],
  'spaces of one and two houses, two kinds': [
    [tree({ a: 'A', b: 'B', c: 'B', A: 't', B: 't' }), kinds],
    11,
    13,
  ],
  'two houses, two kinds, two ends': [[houses(2), kinds, flat('end', ['p', 'q'])], 9, 9],
  'one house, three kinds, two ends': [
    [houses(1), flat('kind', ['x', 'y', 'z']), flat('end', ['p', 'q'])],
    8,
    13,
  ],
  'two houses, a way without an answer and one with three': [
    [houses(2), flat('kind', ['hint', 'warm']), flat('outcome', ['yes', 'no', 'open'])],
    9,
    11,
    ({ kind, outcome = 'open' }) => kind !== 'hint' || outcome === 'open',
  ],
  'three houses, a way without an answer and one with two': [
    [houses(3), flat('kind', ['hint', 'warm']), flat('outcome', ['yes', 'open'])],
    12,
    12,
    ({ kind, outcome = 'open' }) => kind !== 'hint' || outcome === 'open',
  ],
}

for (const [name, [dimensions, from, to, possible = () => true]] of Object.entries(networks))
  test(`who knows how it is made finds no one and no two: ${name}`, (t) => {
    let [told, releases] = [0, 0]
    for (let cases = from; cases <= to; cases++) {
      const result = found(dimensions, cases, possible)
      assert.deepEqual(result.leaks.slice(0, 3), [])
      told += result.told
      releases += result.releases
    }
    assert.ok(told > releases, 'and yet more than the total is told')
    t.diagnostic(`${releases} releases, ${told} numbers`)
  })
