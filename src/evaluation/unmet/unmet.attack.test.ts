import assert from 'node:assert/strict'
import { test } from 'node:test'
import { needIds } from '#matching'
import { attack } from '../bounds.ts'
import { treeOf } from '../dimension.ts'
import { type Publication, protect } from '../disclosure.ts'
import { quartersOfYear } from '../quarter.ts'
import { product, random } from '../seeded-random.ts'
import { type Counted, cellsOf, frameOf } from './unmet.ts'

const spaces = ['01', '011003', '014009', '014010']
const quarters = quartersOfYear('2025')
const frame = frameOf('2025-Q1', '2025-Q4', spaces)
const trees = [frame.time, frame.place, ...frame.columns].map(treeOf)
const base = product(trees.map((tree) => [...tree.leaves(tree.top)]))
const index = new Map(base.map((values, i) => [values.join(), i]))

/** Searches thrown into needs, spaces and quarters, some far more often than others. */
const someSearches = (seed: number, n: number): Counted[] => {
  const next = random(seed)
  const pick = <T>(values: readonly T[], skew: number): T =>
    values[Math.floor(next() ** skew * values.length)]!
  const skew = 1 + next() * 3
  return Array.from({ length: n }, () => ({
    area_code: pick(spaces, skew),
    need: pick([...needIds, 'sonstiges'], skew),
    reach: pick(['far', 'none'], 1),
    quarter: pick(quarters, 1),
    n: 1,
  }))
}

/** Every number that can be asked for: its base cells, its true and its published value. */
const everything = (rows: readonly Counted[], { show }: Publication) => {
  const truth = new Array<number>(base.length).fill(0)
  for (const { at, n } of cellsOf(rows)) truth[index.get(trees.map(({ name }) => at[name]).join())!]! += n
  return product(trees.map((tree) => tree.nodes)).map((nodes) => {
    const cells = product(nodes.map((node, i) => [...trees[i]!.leaves(node)]))
      .map((values) => index.get(values.join())!)
      .toSorted((a, b) => a - b)
    const at = Object.fromEntries(trees.map((tree, i) => [tree.name, nodes[i]!]))
    return { at, cells, n: cells.reduce((sum, cell) => sum + truth[cell]!, 0), shown: show(at) }
  })
}

test('in random searches no one and no two is told, and no linear program finds one', async (t) => {
  const seen = { numbers: 0, hidden: 0, fields: 0 }
  for (const [seed, n] of [3, 20, 45, 90, 160, 300, 500, 900].entries()) {
    const rows = someSearches(seed + 1, n)
    const all = everything(rows, protect({ ...frame, cells: cellsOf(rows) }))
    for (const { at, n: true_, shown } of all) {
      if (shown.is !== 'number') continue
      assert.equal(shown.n, true_, JSON.stringify(at))
      assert.ok(shown.n !== 1 && shown.n !== 2, `${shown.n}: ${JSON.stringify(at)}`)
      if (shown.n > 0 && at.field !== 'alle') seen.fields++
    }
    const known = all.flatMap(({ cells, shown }) => (shown.is === 'number' ? [{ cells, n: shown.n }] : []))
    const hidden = all.filter(({ shown }) => shown.is === 'suppressed')
    const found = await attack(
      base.length,
      known,
      hidden.map(({ cells }) => cells),
      3,
    )
    for (const [i, [least, most]] of found.entries())
      assert.ok(
        most - least >= 3 - 1e-6,
        `${n} searches: ${JSON.stringify(hidden[i]!.at)} [${least}, ${most}]`,
      )
    seen.numbers += known.length
    seen.hidden += hidden.length
  }
  t.diagnostic(JSON.stringify(seen))
  assert.ok(seen.hidden > 0 && seen.fields > 0)
})

test('step by step, as it is published, no quarter gives away another', () => {
  const rows = someSearches(77, 260)
  let earlier: Publication['releases'] = []
  const told = new Map<string, number>()
  for (const quarter of quarters) {
    const so = frameOf('2025-Q1', quarter, spaces)
    const publication = protect({ ...so, cells: cellsOf(rows), earlier })
    earlier = publication.releases
    for (const node of treeOf(so.place).nodes)
      for (const field of treeOf(so.columns[0]!).nodes) {
        const shown = publication.show({ quarter, place: node, field })
        if (shown.is === 'number') told.set([quarter, node, field].join(), shown.n)
      }
  }
  const last = protect({ ...frame, cells: cellsOf(rows), earlier })
  for (const [key, n] of told) {
    const [quarter = '', place = '', field = ''] = key.split(',')
    assert.deepEqual(last.show({ quarter, place, field }), { is: 'number', n }, key)
    assert.ok(n === 0 || n >= 3)
  }
})
