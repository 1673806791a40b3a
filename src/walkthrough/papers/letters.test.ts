import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '#platform/i18n.ts'
import { letterTexts } from './letter-texts.ts'
import { datesOf, exampleCase, isLetterId, letterDate, letterIds, passagesOf, termOf } from './letters.ts'
import { letterWords } from './messages/public/letter-words/index.ts'

const written = {
  posted: 'P',
  reply: 'R',
  meeting: 'M',
  applied: 'A',
  from: 'F',
  to: 'T',
  amount: '1.234,56 Euro',
}

test('every passage of every letter has its text and its meaning in every language', () => {
  const texts = letterTexts(written)
  for (const id of letterIds) {
    assert.deepEqual(Object.keys(texts[id]), [...passagesOf[id]], id)
    for (const locale of locales) {
      const words = letterWords(locale).letters[id]
      assert.deepEqual(Object.keys(words.passages), [...passagesOf[id]], `${id} ${locale}`)
      for (const said of [words.name, words.short, words.todo, ...Object.values<string>(words.passages)])
        assert.ok(said.length > 2, `${id} ${locale}`)
    }
  }
})

test('every letter that decides something says how to object; those that ask do not', () => {
  for (const id of letterIds)
    assert.equal('widerspruch' in letterTexts(written)[id], termOf[id] === 'appeal', id)
})

test('all days follow from the date of the letter', () => {
  assert.deepEqual(datesOf('2026-11-02'), {
    posted: '2026-11-02',
    received: '2026-11-06',
    appeal: '2026-12-07',
    reply: '2026-11-16',
    meeting: '2026-11-12',
    applied: '2026-10-20',
    from: '2026-11-01',
    to: '2027-10-31',
  })
  assert.equal(datesOf('2026-01-15').applied, '2025-12-20')
})

test('what is no day, or a day of other rules, is no date of a letter', () => {
  for (const text of ['2026-11-02', '2024-02-29', '2023-01-01']) assert.equal(letterDate(text), text)
  for (const text of ['02.11.2026', '2/11/2026', '٢.١١.٢٠٢٦'])
    assert.equal(letterDate(text), '2026-11-02', text)
  for (const text of ['2026-02-30', '2022-12-31', '2099-01-01', '2026-13-01', '', '2026-11-02T10:00'])
    assert.equal(letterDate(text), undefined, text)
  assert.ok(!isLetterId('toString') && !isLetterId('') && isLetterId('ablehnung'))
})

test('a letter without an amount is whole, too', () => {
  assert.match(letterTexts({ ...written, amount: undefined }).bewilligung.zeitraum, /bewilligt\.$/)
  assert.equal(exampleCase('2026-11-29').household.persons.length, 2)
})
