import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '#platform/i18n.ts'
import { can, type SheetState, sheetDays } from './sheet.ts'
import { wording } from './wording.ts'

const facts = { sender: 'Jobcenter X', recipient: 'Haus Y', offer: 'Sprachcafé', fields: ['Vorname: Amira'] }

test('in every language the consent names sender, recipient, offer and every field', () => {
  for (const locale of locales) {
    const text = wording(locale, facts)
    const all = [...text.paragraphs, ...text.fields].join(' ')
    for (const name of ['Jobcenter X', 'Haus Y', 'Sprachcafé', 'Amira'])
      assert.ok(all.includes(name), `${locale}: ${name}`)
    assert.equal(text.paragraphs.length, 7)
  }
})

test('another word, field, order or language is another hash', () => {
  const hash = wording('de', facts).hash
  assert.equal(wording('de', { ...facts }).hash, hash)
  assert.notEqual(wording('en', facts).hash, hash)
  assert.notEqual(wording('de', { ...facts, recipient: 'Haus Z' }).hash, hash)
  assert.notEqual(
    wording('de', { ...facts, fields: ['a\nb'] }).hash,
    wording('de', { ...facts, fields: ['a', 'b'] }).hash,
    'a line break in a field is no second field',
  )
})

test('only a draft can be decided, and once; only a given sheet withdrawn', () => {
  const states: SheetState[] = ['slip', 'draft', 'decided', 'given', 'withdrawn']
  assert.deepEqual(
    states.filter((state) => can('decide', state)),
    ['draft'],
  )
  assert.deepEqual(
    states.filter((state) => can('withdraw', state)),
    ['given'],
  )
})

test('a given sheet outlives the house’s copy (180 days open, 90 after the end)', () => {
  assert.ok(sheetDays('given') > 180 + 90)
  assert.equal(sheetDays('withdrawn'), sheetDays('given'))
})
