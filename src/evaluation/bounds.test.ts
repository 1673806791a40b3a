import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attack, type Equation } from './bounds.ts'
import { product, random } from './seeded-random.ts'

const sum = (world: readonly number[], cells: readonly number[]) => cells.reduce((n, i) => n + world[i]!, 0)

test('what the linear program finds is what trying every world finds', async () => {
  const [size, most] = [5, 4]
  const digits = Array.from({ length: most + 1 }, (_, n) => String(n))
  const worlds = product(Array.from({ length: size }, () => digits)).map((world) => world.map(Number))
  const everything = Array.from({ length: size }, (_, i) => i)
  const small = worlds.filter((world) => sum(world, everything) <= most)
  for (let seed = 1; seed <= 40; seed++) {
    const next = random(seed)
    // Neighbours, as quarters and places are: of such sums whole numbers reach both ends of every interval.
    const some = () => {
      const from = Math.floor(next() * size)
      return everything.slice(from, from + 1 + Math.floor(next() * (size - from)))
    }
    const truth = small[Math.floor(next() * small.length)]!
    const told = [everything, ...Array.from({ length: 1 + Math.floor(next() * 3) }, some)]
    const published: Equation[] = told.map((cells) => ({ cells, n: sum(truth, cells) }))
    const alike = worlds.filter((world) => published.every(({ cells, n }) => sum(world, cells) === n))
    const targets = Array.from({ length: 10 }, some)
    const found = await attack(size, published, targets, Number.POSITIVE_INFINITY)
    for (const [i, [least, greatest]] of found.entries()) {
      const values = alike.map((world) => sum(world, targets[i]!))
      assert.deepEqual([Math.round(least), Math.round(greatest)], [Math.min(...values), Math.max(...values)])
    }
  }
})

test('a wide interval is at least as long as told, and what contradicts itself is said', async () => {
  const [[least, most] = [0, 0]] = await attack(3, [{ cells: [0, 1, 2], n: 30 }], [[0]], 3)
  assert.ok(most - least >= 3)
  const wrong = [
    { cells: [0, 1], n: 4 },
    { cells: [0], n: 5 },
  ]
  await assert.rejects(attack(2, wrong, [[1]], 3), /no solution/)
})
