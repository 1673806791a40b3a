import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chapter as directory, networkOfBoth } from '#directory'
import { anOrganization, aNetwork as saveNetwork } from '#directory/testing'
import { chapter as places } from '#places'
import { visitor } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { attack, type Equation } from './bounds.ts'
import { cannotBe, kinds, outcomes } from './count.ts'
import { treeOf } from './dimension.ts'
import { protect } from './disclosure.ts'
import { cutsOf, frameOf } from './network-counts.ts'
import { houseOf, parentsOf } from './place-tree.ts'
import { quartersOfYear } from './quarter.ts'
import { product, random } from './seeded-random.ts'

/**
 * Organizations belong to several networks, and whoever reads the figures of one may read those of another: all that can
 * be fetched of all of them, at once. Where a hand-over counted in every network of both sides, the difference of two
 * tables would be the few that only one of them has.
 */
let world: World
before(async () => {
  world = await aWorld({ chapters: [places, directory] })
})
after(() => world.close())

const year = quartersOfYear('2025')
const agencies = ['one', 'two', 'three']
const houses = ['a', 'b', 'c', 'd', 'e']
/** Who is in which network: the same cast, a little different each time. The first began first. */
const casts = [
  [
    ['one', 'two', 'a', 'b', 'c', 'd'],
    ['one', 'two', 'a', 'b', 'c', 'd', 'e'],
  ],
  [
    ['one', 'a', 'b', 'c'],
    ['one', 'two', 'a', 'b', 'c', 'd'],
    ['one', 'two', 'three', 'b', 'c', 'd', 'e'],
  ],
]
const spots = new Map(
  houses.map((house, i) => [
    house,
    {
      areaCode: ['011001', '011001', '014012', '031103', '031103'][i]!,
      locationId: house,
      receiverId: house,
    },
  ]),
)
const nodesOf = (some: readonly string[]) => some.map((house) => houseOf(spots.get(house)!))

/** What the attacker does not know: how many were handed over by whom to whom, when, how, and how they ended. */
type Sort = { readonly sender: string; readonly house: string; readonly at: Readonly<Record<string, string>> }
const sorts: readonly Sort[] = product([agencies, houses, year, kinds, outcomes]).flatMap((values) => {
  const [sender = '', house = '', quarter = '', kind = '', outcome = ''] = values
  if (cannotBe(kind, outcome)) return []
  const place = houseOf(spots.get(house)!)
  return [{ sender, house, at: { quarter, place, kind, outcome, direction: 'jc-haus' } }]
})

const sizes = [15, 30, 60, 100, 160, 250]
const aTruth = (seed: number): number[] => {
  const next = random(seed)
  const skew = 1 + next()
  const truth = new Array<number>(sorts.length).fill(0)
  // Some sorts are far more common than others.
  const often = sorts.map(() => next() ** (3 * skew))
  const upTo = often.map((_, i) => often.slice(0, i + 1).reduce((sum, one) => sum + one, 0))
  for (let n = sizes[seed % sizes.length]!; n > 0; n--) {
    const at = next() * upTo.at(-1)!
    truth[upTo.findIndex((one) => at < one)]! += 1
  }
  return truth
}

/** In which networks of a cast a hand-over counts, by number. */
type Rule = (sender: string, house: string) => readonly number[]
const everywhere =
  (cast: readonly (readonly string[])[]): Rule =>
  (...both) =>
    cast.flatMap((members, i) => (both.every((one) => members.includes(one)) ? [i] : []))

/** As the house decides it, asked of its tables. */
const asDecided = async (cast: readonly (readonly string[])[]): Promise<Rule> => {
  const ids = new Map<string, string>()
  for (const name of [...agencies, ...houses]) ids.set(name, await anOrganization(world))
  const networks: string[] = []
  for (const [i, members] of cast.entries()) {
    const of = members.map((one) => ids.get(one)!)
    networks.push(
      await saveNetwork(world, { coordinatorId: of[0]!, members: of, since: `20${20 + i}-01-01` }),
    )
  }
  const found = new Map<string, readonly number[]>()
  for (const [sender, house] of product([agencies, houses]) as [string, string][]) {
    const [one, other] = [ids.get(sender)!, ids.get(house)!]
    const id = await world.look(visitor, (tx) => networkOfBoth(tx, one, other, '2025-06-01'))
    found.set(`${sender} ${house}`, id === undefined ? [] : [networks.indexOf(id)])
  }
  return (sender, house) => found.get(`${sender} ${house}`)!
}

type Box = { readonly told: string; readonly cells: readonly number[] }
const where = (is: (sort: Sort) => boolean): number[] => sorts.flatMap((sort, i) => (is(sort) ? [i] : []))

/** All that can be fetched of one network, and what is hidden in it. */
const fetched = (truth: readonly number[], members: readonly string[], counts: (sort: Sort) => boolean) => {
  const there = houses.filter((house) => members.includes(house))
  const frame = frameOf(year[0]!, year[3]!, parentsOf(there.map((house) => spots.get(house)!)))
  const cuts = cutsOf(new Map(nodesOf(there).map((place) => [place, 'an-haus']))).filter(
    ({ name }) => name === 'an-haus',
  )
  const cells = sorts.flatMap((sort, i) => (counts(sort) ? [{ at: sort.at, n: truth[i]! }] : []))
  const publication = protect({ ...frame, cells, cuts })
  const trees = [frame.time, frame.place, ...frame.columns].map(treeOf)
  const known: Equation[] = []
  const hidden: Box[] = []
  for (const nodes of product(trees.map((tree) => tree.nodes))) {
    const at = Object.fromEntries(trees.map((tree, i) => [tree.name, nodes[i]!]))
    const leaves = trees.map((tree, i) => tree.leaves(nodes[i]!))
    const inside = where(
      (sort) => counts(sort) && trees.every(({ name }, i) => leaves[i]!.has(sort.at[name]!)),
    )
    const shown = publication.show(at)
    if (shown.is === 'number') known.push({ cells: inside, n: shown.n })
    else if (inside.length > 0) hidden.push({ told: nodes.join(), cells: inside })
  }
  for (const quarter of year) {
    const shown = publication.showBeside('an-haus', ['jc-haus'], quarter)
    const inside = where((sort) => counts(sort) && sort.at.quarter === quarter)
    if (shown.is === 'number') known.push({ cells: inside, n: shown.n })
  }
  return { known, hidden }
}

/** Everything of all networks of a cast together; what is hidden in any of them, and who handed over to whom. */
const attackAll = async (seed: number, cast: readonly (readonly string[])[], rule: Rule) => {
  const truth = aTruth(seed)
  const all = cast.map((members, i) =>
    fetched(truth, members, ({ sender, house }) => rule(sender, house).includes(i)),
  )
  const known = all.flatMap((one) => one.known)
  const between = product([agencies, houses, [...year, '']]).map(([sender, house, quarter]) => ({
    told: `${sender} to ${house} ${quarter}`,
    cells: where(
      (sort) =>
        sort.sender === sender && sort.house === house && (quarter === '' || sort.at.quarter === quarter),
    ),
  }))
  const targets = [...all.flatMap((one) => one.hidden), ...between]
  const intervals = await attack(
    sorts.length,
    known,
    targets.map(({ cells }) => cells),
    3,
  )
  const n = (cells: readonly number[]) => cells.reduce((sum, i) => sum + truth[i]!, 0)
  for (const one of known) assert.equal(one.n, n(one.cells), `seed ${seed}: a published number is true`)
  const found = intervals.flatMap(([least, most], i) => {
    const is = n(targets[i]!.cells)
    const isKept = most - least >= 3 - 1e-6 || (most - least < 1e-6 && is !== 1 && is !== 2)
    return isKept ? [] : [`seed ${seed}: ${targets[i]!.told}: ${is} in [${least}, ${most}]`]
  })
  return { found, known: known.length, targets: targets.length }
}

const seeds = Array.from({ length: 24 }, (_, i) => 900 + i)

for (const cast of casts)
  test(`of ${cast.length} networks of the same organizations together nobody is found`, async (t) => {
    const rule = await asDecided(cast)
    const seen = { known: 0, targets: 0 }
    for (const seed of seeds) {
      const { found, known, targets } = await attackAll(seed, cast, rule)
      assert.deepEqual(found, [])
      seen.known += known
      seen.targets += targets
    }
    t.diagnostic(JSON.stringify(seen))
    assert.ok(seen.known > 0 && seen.targets > 0)
  })

test('the attack has teeth: counted in every network of both sides, a few are the difference', async (t) => {
  for (const cast of casts) {
    let narrow = 0
    for (const seed of seeds.slice(0, 6))
      narrow += (await attackAll(seed, cast, everywhere(cast))).found.length
    t.diagnostic(`${cast.length} networks: ${narrow} found`)
    assert.ok(narrow > 20, `only ${narrow}`)
  }
})
