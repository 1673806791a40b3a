import assert from 'node:assert/strict'
import { test } from 'node:test'
import { targetGroups } from '../vocabulary.ts'
import { type ReachFacts, reaches } from './reaches.ts'

const offer = (given: Partial<ReachFacts> = {}): ReachFacts => ({
  languages: [{ code: 'de', level: 'fliessend' }],
  accessibility: {},
  cost: { kind: 'kostenfrei' },
  ...given,
})

test('an offer of which nothing special is known is open to every group, and meant for none', () => {
  for (const group of targetGroups) assert.equal(reaches(offer(), ['leute'], group), 'offen', group)
})

test('whoever raises children alone is reached where children are looked after or come along', () => {
  const of = (facts: ReachFacts, needs: readonly string[] = ['arbeit']) =>
    reaches(facts, needs, 'alleinerziehende')
  assert.equal(of(offer({ childcare: { available: true } })), 'gezielt')
  assert.equal(of(offer({ age: { min: 0, max: 3, refers_to: 'kind' } })), 'gezielt')
  assert.equal(of(offer(), ['kinder']), 'gezielt')
  assert.equal(of(offer({ childcare: { available: false } })), 'nein')
  assert.equal(of(offer({ childcare: { available: false } }), ['kinder']), 'gezielt', 'the child comes along')
  assert.equal(of(offer({ childcare: { available: true }, gender: 'nur_maenner' })), 'offen')
  assert.equal(of(offer({ age: { min: 60 } })), 'nein')
})

test('families are reached by what is for children, not by what is for one gender or for the old', () => {
  assert.equal(reaches(offer(), ['kinder'], 'familien'), 'gezielt')
  assert.equal(reaches(offer({ gender: 'nur_frauen' }), ['kinder'], 'familien'), 'offen')
  assert.equal(reaches(offer({ age: { min: 60 } }), ['leute'], 'familien'), 'nein')
  assert.equal(reaches(offer({ age: { min: 15, max: 24 } }), ['leute'], 'familien'), 'nein')
})

test('young people are reached by an age that begins before 27; a limit of at most 35 means them', () => {
  const of = (age: ReachFacts['age']) => reaches(offer({ age }), ['arbeit'], 'jugendliche')
  assert.equal(of({ min: 15, max: 24 }), 'gezielt')
  assert.equal(of({ min: 18, max: 35 }), 'gezielt')
  assert.equal(of({ min: 18 }), 'offen')
  assert.equal(of({ min: 27 }), 'nein')
  assert.equal(of({ min: 55 }), 'nein')
  assert.equal(of({ min: 3, max: 7, refers_to: 'kind' }), 'nein')
  assert.equal(of({ min: 12, max: 17, refers_to: 'kind' }), 'gezielt')
})

test('people from 55 on are reached unless an age ends before', () => {
  assert.equal(reaches(offer(), ['aelter'], 'aeltere'), 'gezielt')
  assert.equal(reaches(offer({ age: { min: 60 } }), ['leute'], 'aeltere'), 'gezielt')
  assert.equal(reaches(offer({ age: { min: 18, max: 35 } }), ['leute'], 'aeltere'), 'nein')
  assert.equal(reaches(offer({ age: { max: 3, refers_to: 'kind' } }), ['kinder'], 'aeltere'), 'nein')
})

test('whoever has moved here is reached in another language or by a course, not where good German is asked for', () => {
  const other = { languages: [{ code: 'ar', level: 'fliessend' as const }] }
  const of = (facts: ReachFacts, needs: readonly string[] = ['geld']) => reaches(facts, needs, 'zugewanderte')
  assert.equal(of(offer(other)), 'gezielt')
  assert.equal(of(offer({ interpreting: 'auf Wunsch' })), 'gezielt')
  assert.equal(of(offer(), ['deutsch']), 'gezielt')
  assert.equal(of(offer({ ...other, min_german_level: 'B1' })), 'offen')
  assert.equal(of(offer({ ...other, min_german_level: 'B2' })), 'nein')
})

test('whoever has had no work for long is reached unless it costs money that nobody takes off', () => {
  const of = (facts: ReachFacts, needs: readonly string[] = ['leute']) => reaches(facts, needs, 'langzeit')
  assert.equal(of(offer(), ['arbeit']), 'gezielt')
  assert.equal(of(offer({ cost: { kind: 'betrag', amount: 40 } })), 'nein')
  assert.equal(of(offer({ cost: { kind: 'betrag', amount: 40, reduced: 5 } })), 'offen')
  assert.equal(of(offer({ cost: { kind: 'betrag', amount: 40, reduced_note: 'mit Berlinpass' } })), 'offen')
  assert.equal(of(offer({ age: { min: 67 } })), 'nein')
})

test('whoever is restricted is not reached where a wheelchair does not get in', () => {
  const of = (accessibility: ReachFacts['accessibility'], needs: readonly string[] = ['leute']) =>
    reaches(offer({ accessibility }), needs, 'eingeschraenkte')
  assert.equal(of({ wheelchair: 'ja', wc: 'ja' }), 'gezielt')
  assert.equal(of({ wheelchair: 'ja' }), 'offen')
  assert.equal(of({ wheelchair: 'teilweise', wc: 'ja' }), 'offen')
  assert.equal(of({ sign_language: 'ja' }), 'gezielt')
  assert.equal(of({}, ['seele']), 'gezielt')
  assert.equal(of({ wheelchair: 'nein' }, ['seele']), 'nein')
})

test('whoever returns to work is reached by offers on work, unless nobody looks after the children', () => {
  const of = (facts: ReachFacts, needs: readonly string[] = ['arbeit']) =>
    reaches(facts, needs, 'rueckkehrende')
  assert.equal(of(offer()), 'gezielt')
  assert.equal(of(offer({ gender: 'nur_frauen' })), 'gezielt')
  assert.equal(of(offer(), ['leute']), 'offen')
  assert.equal(of(offer({ childcare: { available: false } })), 'nein')
  assert.equal(of(offer({ age: { min: 15, max: 24 } })), 'nein')
})
