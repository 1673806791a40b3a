import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computedSince } from '#platform/computing-time.ts'
import { countMet, type Guest, type Meeting, nowhere, planTables } from './table-plan.ts'

const people = (teams: number, houses: number, each = 1): Guest[] =>
  [
    ...Array.from({ length: teams }, (_, index) => ({
      group: `team ${index}`,
      side: 'jobcenter' as const,
      topic: `${index % 3}`,
    })),
    ...Array.from({ length: houses }, (_, index) => ({
      group: `house ${index}`,
      side: 'haus' as const,
      topic: `${index % 3}`,
    })),
  ].flatMap((one) => Array.from({ length: each }, (_, index) => ({ ...one, id: `${one.group}.${index}` })))

const sizesOf = (row: readonly number[], tables: number) =>
  Array.from({ length: tables }, (_, table) => row.filter((one) => one === table).length)

test('everybody has one seat in each round, and no table has two more than another', () => {
  for (const [teams, houses, tables, rounds] of [
    [7, 11, 4, 3],
    [3, 3, 5, 2],
    [20, 20, 7, 4],
    [1, 1, 1, 1],
  ] as const) {
    const guests = people(teams, houses)
    const { seats } = planTables({ guests, tables, rounds, known: [] })
    assert.equal(seats.length, rounds)
    for (const row of seats) {
      assert.equal(row.length, guests.length)
      const sizes = sizesOf(row, Math.min(tables, guests.length))
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, String(sizes))
    }
  }
})

test('where all can meet, all meet', () => {
  // Four teams and four houses, four tables of two, four rounds: a Latin square.
  const small = planTables({ guests: people(4, 4), tables: 4, rounds: 4, known: [] })
  assert.deepEqual([small.met, small.possible], [16, 16])
  const large = planTables({ guests: people(8, 8), tables: 4, rounds: 5, known: [] })
  assert.equal(large.met, large.possible)
})

test('far more meet than by seats drawn by lot', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const guests = people(12, 17, 2)
    const known = guests
      .slice(0, 10)
      .map(({ group }, index) => [group, `house ${(index * seed) % 17}`] as const)
    const meeting: Meeting = { guests, tables: 8, rounds: 3, known }
    const plan = planTables(meeting)
    const lots = Array.from({ length: 3 }, (_, round) =>
      guests.map((_, index) => (Math.imul(index + 1 + seed * 31 + round * 101, 2_654_435_761) >>> 8) % 8),
    )
    const drawn = countMet(meeting, lots)
    assert.equal(plan.possible, drawn.possible)
    assert.ok(plan.met > drawn.met * 1.15, `${plan.met} and ${drawn.met} of ${plan.possible}`)
    // Two of one team do not sit together: there are enough tables.
    for (const row of plan.seats)
      for (let index = 0; index < guests.length; index += 2) assert.notEqual(row[index], row[index + 1])
  }
})

test('who knows each other already need not sit together', () => {
  const guests = people(2, 4)
  const known = [
    ['team 0', 'house 0'],
    ['team 0', 'house 1'],
    ['team 1', 'house 2'],
    ['team 1', 'house 3'],
  ] as const
  const plan = planTables({ guests, tables: 2, rounds: 1, known })
  assert.deepEqual([plan.met, plan.possible], [4, 4])
})

test('the first round by topic puts those together who share one', () => {
  const guests = people(6, 6)
  const { seats } = planTables({ guests, tables: 3, rounds: 2, known: [], firstByTopic: true })
  for (const topic of ['0', '1', '2']) {
    const tables = new Set(guests.flatMap((one, index) => (one.topic === topic ? [seats[0]![index]] : [])))
    assert.equal(tables.size, 1)
  }
})

test('nobody, one guest, more tables than guests', () => {
  assert.deepEqual(planTables({ guests: [], tables: 3, rounds: 2, known: [] }).seats, [[], []])
  assert.deepEqual(planTables({ guests: people(1, 0), tables: 3, rounds: 1, known: [] }).seats, [[0]])
})

test('100 guests are seated in the time of a click', () => {
  const started = process.cpuUsage()
  planTables({ guests: people(25, 25, 2), tables: 14, rounds: 4, known: [] })
  assert.ok(computedSince(started) < 3_000)
})

test('rounds that were held stay as they were; who has gone sits nowhere, who came late sits from now on', () => {
  const guests = people(6, 6)
  const first = planTables({ guests, tables: 3, rounds: 3, known: [] })
  const late: Guest = { id: 'late', group: 'house late', side: 'haus' }
  const held = [[...first.seats[0]!, nowhere]]
  const now = guests.map((one, index) => (index === 2 ? { ...one, away: true } : one))
  const again = planTables({ guests: [...now, late], tables: 3, rounds: 3, known: [], held })
  assert.deepEqual(again.seats[0], held[0])
  for (const row of again.seats.slice(1)) {
    assert.equal(row[2], nowhere)
    assert.notEqual(row.at(-1), nowhere)
    const sizes = sizesOf(row, 3)
    assert.deepEqual(sizes.toSorted(), [4, 4, 4])
  }
  // Whoever has gone met those of the first round, and the late one meets somebody.
  const all = [...now, late]
  assert.ok(countMet({ guests: all, tables: 3, rounds: 3, known: [] }, again.seats).met >= first.met - 6)
})

test('two who are at no table do not sit together', () => {
  const guests = people(1, 1).map((one) => ({ ...one, away: true }))
  const plan = planTables({ guests, tables: 2, rounds: 2, known: [] })
  assert.deepEqual([plan.met, plan.possible], [0, 1])
})
