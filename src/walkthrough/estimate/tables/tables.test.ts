import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawOf, type TableName, tables } from '../law.ts'
import { entryAt, type Table } from './table.ts'

const day = /^\d{4}-\d{2}-\d{2}$/
const all = Object.entries(tables) as [TableName, Table<unknown>][]

test('every table knows every day from 2023-01-01 to 2026-12-31, in order and without a gap', () => {
  for (const [name, table] of all) {
    assert.equal(table.name, name)
    const from = table.entries.map((entry) => entry.valid_from)
    assert.ok(from.every((date) => day.test(date) && !Number.isNaN(Date.parse(date))))
    assert.deepEqual(from, [...new Set(from)].sort(), name)
    assert.ok(from[0] && from[0] <= '2023-01-01', name)
    assert.ok(day.test(table.known_until) && table.known_until >= '2026-12-31', name)
    for (let at = Date.UTC(2023, 0, 1); at <= Date.UTC(2026, 11, 31); at += 86_400_000)
      assert.ok(entryAt(table, new Date(at).toISOString().slice(0, 10)), name)
  }
})

test('every value says its paragraph and who published it, with its Stand', () => {
  for (const [name, table] of all)
    for (const entry of table.entries) {
      assert.match(entry.paragraph, /§/, name)
      assert.match(entry.source, /Stand|Fassung/, name)
    }
})

test('before the first and after the last day nothing is guessed', () => {
  for (const date of ['2022-12-31', '2027-01-01', '0000-01-01', '9999-12-31']) {
    const law = lawOf(date)
    assert.ok('unknown' in law, date)
    assert.equal(law.known_until, '2026-12-31')
  }
})

test('a value holds from its first day on, the day before the former one does', () => {
  const value = (date: string) => {
    const law = lawOf(date)
    assert.ok('regelbedarf' in law)
    return [
      law.regelbedarf.value[1],
      law.sofortzuschlag.value,
      law.earnings.value.brackets.length,
      law.names.value,
    ]
  }
  assert.deepEqual(value('2023-06-30'), [50200, 2000, 2, 'Bürgergeld'])
  assert.deepEqual(value('2023-07-01'), [50200, 2000, 3, 'Bürgergeld'])
  assert.deepEqual(value('2024-01-01'), [56300, 2000, 3, 'Bürgergeld'])
  assert.deepEqual(value('2025-01-01'), [56300, 2500, 3, 'Bürgergeld'])
  assert.deepEqual(value('2026-06-30'), [56300, 2500, 3, 'Bürgergeld'])
  assert.deepEqual(value('2026-07-01'), [56300, 2500, 3, 'Grundsicherungsgeld'])
})
