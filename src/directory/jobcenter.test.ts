import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jobcenterName, keyOf, type ListedJobcenter, townsOf } from './jobcenter.ts'
import { type KnownJobcenter, matchJobcenters, sharedNames } from './match-jobcenters.ts'

const listed = (name: string, given: Partial<ListedJobcenter> = {}): ListedJobcenter => ({
  form: 'gE',
  name,
  land: 'BY',
  areas: ['09561'],
  ...given,
})
const called = (...all: ListedJobcenter[]) => all.map((one) => jobcenterName(one, townsOf(all)))

test('a town leaves its title out, and keeps what belongs to its name', () => {
  assert.deepEqual(
    [
      'Rostock, Hansestadt',
      'Hamburg, Freie und Hansestadt',
      'Kassel, documenta-Stadt',
      'Frankfurt (Oder), Stadt',
      'Krefeld',
      'Regionalverband Saarbrücken',
    ].flatMap((name) => called(listed(name))),
    [
      'Jobcenter Rostock',
      'Jobcenter Hamburg',
      'Jobcenter Kassel',
      'Jobcenter Frankfurt (Oder)',
      'Jobcenter Krefeld',
      'Jobcenter Regionalverband Saarbrücken',
    ],
  )
  assert.deepEqual(called(listed('Mitte', { land: 'BE', areas: ['01'] })), ['Jobcenter Berlin Mitte'])
  assert.deepEqual(called(listed('Neustadt a. d. Aisch-Bad Windsheim'), listed('Neumarkt i. d. OPf')), [
    'Jobcenter Neustadt an der Aisch-Bad Windsheim',
    'Jobcenter Neumarkt in der Oberpfalz',
  ])
})

test('a Landkreis is told from the town of the same name in its Land', () => {
  assert.deepEqual(called(listed('Ansbach, Stadt'), listed('Ansbach', { form: 'zkT' })), [
    'Jobcenter Ansbach',
    'Jobcenter Landkreis Ansbach',
  ])
  assert.deepEqual(called(listed('Fürth, Stadt'), listed('Fürth, Land')), [
    'Jobcenter Fürth',
    'Jobcenter Landkreis Fürth',
  ])
  const oldenburg = { land: 'NI' }
  assert.deepEqual(
    called(listed('Oldenburg (Oldenburg), Stadt', oldenburg), listed('Oldenburg', oldenburg)),
    ['Jobcenter Oldenburg (Oldenburg)', 'Jobcenter Landkreis Oldenburg'],
  )
  assert.deepEqual(called(listed('Landkreis Rostock')), ['Jobcenter Landkreis Rostock'])
  assert.deepEqual(
    called(listed('Ansbach, Stadt'), listed('Ansbach', { land: 'HE' }))[1],
    'Jobcenter Ansbach',
    'elsewhere it is no other',
  )
})

test('the key outlives a new title, and is another for another form, Land or Landkreis', () => {
  const key = keyOf(listed('Rostock, Hansestadt'))
  assert.equal(keyOf(listed('Rostock, Hanse- und Universitätsstadt')), key)
  const others = [
    listed('Rostock, Hansestadt', { form: 'zkT' }),
    listed('Rostock, Hansestadt', { land: 'MV' }),
    listed('Landkreis Rostock'),
    listed('Rostock'),
  ].map(keyOf)
  assert.equal(new Set([key, ...others]).size, 5)
  assert.equal(keyOf(listed('Fürth, Land')), keyOf(listed('Landkreis Fürth')))
  assert.equal(keyOf(listed('Dillingen a. d. Donau')), keyOf(listed('Dillingen a.d.Donau')))
})

const known = (name: string, given: Partial<KnownJobcenter> = {}): KnownJobcenter => ({
  id: name,
  name,
  kind: 'jobcenter_ge',
  key: undefined,
  areas: [],
  ...given,
})
const matched = (all: readonly ListedJobcenter[], there: readonly KnownJobcenter[]) => {
  const names = new Map(all.map((one) => [one, jobcenterName(one, townsOf(all))]))
  const found = matchJobcenters(all, names, there)
  return all.map((one) => found.get(one)?.id)
}
const mitte = listed('Mitte', { land: 'BE', areas: ['01'] })

test('who is there already is found by key, by name, or by form and areas', () => {
  assert.deepEqual(matched([mitte], [known('X', { key: 'gE BE Mitte' })]), ['X'])
  assert.deepEqual(matched([mitte], [known('jobcenter  Berlin-Mitte', { kind: 'jobcenter_zkt' })]), [
    'jobcenter  Berlin-Mitte',
  ])
  assert.deepEqual(matched([mitte], [known('JC eins', { areas: ['01'] })]), ['JC eins'])
  assert.deepEqual(matched([mitte], [known('Alt', { key: 'gE BE Centrum', areas: ['01'] })]), ['Alt'])
})

test('nobody is taken for another', () => {
  assert.deepEqual(matched([mitte], []), [undefined])
  assert.deepEqual(
    matched([mitte], [known('Alt', { key: 'zkT BE Centrum', areas: ['01'] })]),
    [undefined],
    'another form is another controller',
  )
  assert.deepEqual(matched([mitte], [known('JC', { areas: ['01', '02'] })]), [undefined], 'another area')
  assert.deepEqual(
    matched([mitte], [known('A', { areas: ['01'] }), known('B', { areas: ['01'] })]),
    [undefined],
    'two would do',
  )
  const hanau = listed('Hanau', { land: 'HE', areas: ['06435'] })
  const kinzig = listed('Main-Kinzig-Kreis', { land: 'HE', areas: ['06435'], form: 'zkT' })
  const there = [
    known('K', { key: 'zkT HE Kinzig', kind: 'kommune', areas: ['06435'] }),
    known('H', { areas: ['06435'] }),
  ]
  assert.deepEqual(matched([hanau, kinzig], there), ['H', 'K'])
  const pair = [known('Jobcenter Berlin Mitte'), known('Y', { key: 'gE BE Mitte', areas: ['01'] })]
  assert.deepEqual(matched([mitte], pair), ['Y'], 'the one of the list before all others')
})

test('an organization founded beside the one of the list is named', () => {
  const there = [
    known('Jobcenter Mainz'),
    known('Jobcenter  mainz', { key: 'gE RP Mainz' }),
    known('Jobcenter B'),
  ]
  assert.deepEqual(sharedNames(there), ['Jobcenter  mainz'])
})
