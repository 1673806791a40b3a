import assert from 'node:assert/strict'
import { test } from 'node:test'
import { supervisionOf } from './authority.ts'

test('R11: a gE answers to the BfDI, a zkT to the Land, a house to the Land or its church', () => {
  assert.equal(supervisionOf('jobcenter_ge'), 'federal')
  assert.equal(supervisionOf('agentur'), 'federal')
  assert.equal(supervisionOf('jobcenter_zkt'), 'land')
  assert.equal(supervisionOf('kommune'), 'land')
  assert.equal(supervisionOf('traeger'), 'land-or-church')
})
