import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isGoodPin } from './pin.ts'

test('a PIN has six digits, and not those that everybody tries first', () => {
  for (const pin of ['482915', '112233', '135790', '102938']) assert.equal(isGoodPin(pin), true, pin)
  for (const pin of ['12345', '4829150', '48291a', ' 482915']) assert.equal(isGoodPin(pin), false, pin)
  for (const pin of ['000000', '777777', '123456', '654321', '890123', '321098', '121212', '123123'])
    assert.equal(isGoodPin(pin), false, pin)
})
