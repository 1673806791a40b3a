import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Content } from '../portrait/story.ts'
import { beginning, inRound, quoted, quoteOf, secondsFor, shortTextOf } from './short-form.ts'

const content = (answers: Partial<Content['answers']>): Content => ({
  outcome: 'weg',
  naming: 'vorname',
  name: 'Samira',
  place: '',
  language: 'de',
  answers: { vorher: '', anfang: '', hilfe: '', heute: '', rat: '', weiter: '', ...answers },
  facts: { tue: '', half: '', mag: '', tipp: '' },
  leicht: '',
  translations: {},
  picture: { kind: 'keins' },
  showsMaker: false,
})
const long = 'Das ist ein Satz von mir. '.repeat(20)

test('what a person would say to others stands large; what is too long makes room for what fits', () => {
  assert.equal(
    quoteOf(content({ vorher: 'Ich war allein.', rat: 'Geht einfach hin.' }))?.text,
    'Geht einfach hin.',
  )
  assert.equal(quoteOf(content({ rat: long, heute: 'Ich koche jede Woche.' }))?.text, 'Ich koche jede Woche.')
  assert.equal(quoteOf(content({})), undefined)
})

test('a text is cut after a sentence, else after a word, and says so', () => {
  assert.equal(beginning('Kurz.', 20), 'Kurz.')
  assert.equal(beginning('Erster Satz. Zweiter Satz, der länger ist.', 30), 'Erster Satz. …')
  assert.match(beginning(long, 220), /von mir\. …$/)
  assert.ok(beginning('x'.repeat(900), 100).length <= 100)
  for (const signs of [30, 100, 220]) assert.ok(beginning(long, signs).length <= signs)
})

test('a leaflet says more than the quote, and never the quote twice', () => {
  const short = shortTextOf(content({ rat: 'Geht einfach hin.', anfang: 'Eine Nachbarin.', heute: long }))
  assert.match(short, /^Eine Nachbarin\.\n\nDas ist/)
  assert.doesNotMatch(short, /Geht einfach hin/)
  assert.ok(short.length < 700)
})

test('each language has its marks, and what has some keeps them', () => {
  assert.equal(quoted('de', 'Ja'), '„Ja“')
  assert.equal(quoted('ar', 'نعم'), '«نعم»')
  assert.equal(quoted('de', '„Ja“, sagte sie'), '„Ja“, sagte sie')
})

test('a round has no end, and time to read', () => {
  assert.deepEqual(
    [0, 1, 3, 4, -3].map((n) => inRound(n, 3)),
    [3, 1, 3, 1, 3],
  )
  assert.equal(inRound(5, 0), 1)
  assert.deepEqual([secondsFor(0), secondsFor(240), secondsFor(5000)], [20, 30, 60])
})
