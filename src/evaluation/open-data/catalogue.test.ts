import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { DataFactory, Parser, type Quad, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { readConfig } from '#platform/config.ts'
import { catalogueOf } from './catalogue.ts'
import type { Coverage } from './dataset.ts'
import { datasets } from './datasets.ts'
import { wanted } from './negotiate.ts'
import { jsonLdOf, turtleOf } from './rdf-text.ts'
import { name } from './vocabulary.ts'

const { literal, namedNode, quad } = DataFactory
const base = 'https://trittstein.example'
const environment = {
  BASE_URL: base,
  OPERATOR_NAME: 'Bezirksamt "Mitte"',
  OPERATOR_CONTACT: 'offene-daten@mitte.example',
  OPEN_DATA_CONTRIBUTOR: 'http://dcat-ap.de/def/contributors/landBerlin',
}
const berlin: Coverage = { areas: ['01100101', '0310'] }
const catalogue = (env: Record<string, string> = {}, coverage: Coverage = berlin): readonly Quad[] =>
  catalogueOf(
    readConfig({ ...environment, ...env }),
    datasets.map((dataset) => ({ dataset, coverage })),
  )

// Not copied into the repository: see README.md there.
const folder = join(import.meta.dirname, '../../../../shared/data/dcat-ap-de')
const skip = existsSync(folder) ? false : `the shapes of DCAT-AP and DCAT-AP.de are not here (${folder})`
const shapes = (): Store =>
  new Store(
    [
      'dcat-ap-3.0.0-SHACL.ttl',
      'shapes/dcat-ap-SHACL-DE.ttl',
      'shapes/dcat-ap-spec-german-additions.ttl',
      'shapes/dcat-ap-de-deprecated.ttl',
    ].flatMap((file) =>
      new Parser({ blankNodePrefix: `_:${file}` }).parse(readFileSync(join(folder, file), 'utf8')),
    ),
  )
/** What does not conform, warnings as well: thing, property and which rule. */
const complaints = async (quads: readonly Quad[]): Promise<string[]> => {
  const report = await new SHACLValidator(shapes()).validate(new Store([...quads]))
  const found = report.results.map(({ focusNode, path, sourceConstraintComponent }) =>
    [focusNode, path, sourceConstraintComponent]
      .map((term) => String((term as { value?: string } | null)?.value))
      .join(' '),
  )
  assert.equal(report.conforms, found.length === 0)
  return found
}

test('the catalogue conforms to DCAT-AP 3.0 and DCAT-AP.de, without a warning', { skip }, async () => {
  assert.deepEqual(await complaints(new Parser().parse(turtleOf(catalogue()))), [])
  const quarter = {
    areas: ['07339', '01100101'],
    from: '2026-07-01',
    to: '2026-09-30',
    modified: '2026-10-31',
  }
  assert.deepEqual(await complaints(catalogue({ OPEN_DATA_LICENCE: 'cc-zero' }, quarter)), [])
  assert.deepEqual(await complaints(catalogue({}, { areas: [] })), [])
})

test('what DCAT-AP.de demands is missed where it is not there', { skip }, async () => {
  for (const [subject, property] of [
    ['catalog', 'dcterms:title'],
    ['catalog', 'dcterms:description'],
    ['catalog', 'dcterms:publisher'],
    ['services', 'dcterms:title'],
    ['services', 'dcterms:description'],
    ['services', 'dcterms:publisher'],
    ['services-csv', 'dcat:accessURL'],
    ['services-csv', 'dcterms:license'],
    ['contact', 'vcard:hasEmail'],
    ['publisher', 'foaf:name'],
  ] as const) {
    const iri = `${base}/opendata#${subject}`
    const without = catalogue().filter(
      (one) => !(one.subject.value === iri && one.predicate.equals(name(property))),
    )
    assert.ok(
      (await complaints(without)).some((line) => line.startsWith(iri) && line.includes('MinCount')),
      property,
    )
  }
})

type Term = { '@id'?: string; '@value'?: string; '@language'?: string; '@type'?: string }
/** Expanded, flattened JSON-LD (JSON-LD 1.1 API, 5.1 and 7.1) as triples. */
const triplesOf = (text: string): Quad[] =>
  (JSON.parse(text) as Record<string, unknown>[]).flatMap(({ '@id': id, '@type': types, ...said }) => [
    ...(types as string[]).map((type) =>
      quad(
        namedNode(String(id)),
        namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'),
        namedNode(type),
      ),
    ),
    ...Object.entries(said).flatMap(([property, terms]) =>
      (terms as Term[]).map((term) =>
        quad(
          namedNode(String(id)),
          namedNode(property),
          term['@id'] !== undefined
            ? namedNode(term['@id'])
            : literal(
                term['@value'] ?? '',
                term['@language'] ?? (term['@type'] ? namedNode(term['@type']) : undefined),
              ),
        ),
      ),
    ),
  ])
const lines = (quads: readonly Quad[]): string[] =>
  quads
    .map(({ subject, predicate, object }) =>
      [
        subject.value,
        predicate.value,
        object.value,
        'language' in object ? `${object.language} ${object.datatype.value}` : '',
      ].join(' | '),
    )
    .toSorted()

test('Turtle and JSON-LD hold the same triples', () => {
  const quads = catalogue({}, { ...berlin, modified: '2026-10-31', from: '2026-01-01', to: '2026-03-31' })
  assert.deepEqual(lines(new Parser().parse(turtleOf(quads))), lines(quads))
  assert.deepEqual(lines(triplesOf(jsonLdOf(quads))), lines(quads))
  assert.equal(new Set(lines(quads)).size, quads.length)
})

test('what DCAT-AP.de wants beyond the rules is there, with words in the languages of portals', () => {
  const store = new Store([...catalogue()])
  const of = (subject: string, property: Parameters<typeof name>[0]) =>
    store.getObjects(namedNode(`${base}/opendata#${subject}`), name(property), null)
  for (const { id } of datasets) {
    const values = (property: Parameters<typeof name>[0]) => of(id, property).map(({ value }) => value)
    assert.deepEqual(values('dcatde:contributorID'), [environment.OPEN_DATA_CONTRIBUTOR])
    assert.deepEqual(values('dcat:theme'), [
      'http://publications.europa.eu/resource/authority/data-theme/SOCI',
    ])
    assert.deepEqual(values('dcatde:politicalGeocodingLevelURI'), [
      'http://dcat-ap.de/def/politicalGeocoding/Level/state',
    ])
    assert.deepEqual(values('dcterms:spatial'), ['http://dcat-ap.de/def/politicalGeocoding/stateKey/11'])
    const titles = of(id, 'dcterms:title').map((term) => (term as { language?: string }).language)
    assert.deepEqual(titles.toSorted(), ['ar', 'de', 'en'])
    for (const format of ['csv', 'json']) {
      const file = (property: Parameters<typeof name>[0]) =>
        of(`${id}-${format}`, property).map(({ value }) => value)
      assert.deepEqual(file('dcat:downloadURL'), [`${base}/opendata/${id}.${format}`])
      assert.deepEqual(file('dcterms:license'), ['http://dcat-ap.de/def/licenses/dl-by-de/2.0'])
      assert.deepEqual(file('dcatde:licenseAttributionByText'), ['Bezirksamt "Mitte"'])
    }
  }
  const wide = new Store([...catalogue({}, { areas: ['07339', '0310'] })])
  assert.deepEqual(
    wide
      .getObjects(namedNode(`${base}/opendata#locations`), name('dcterms:spatial'), null)
      .map(({ value }) => value.slice(-2))
      .toSorted(),
    ['07', '11'],
  )
})

test('who is not on the list of those who provide data names no one of it; zero asks for no name', () => {
  const text = turtleOf(catalogue({ OPEN_DATA_CONTRIBUTOR: '', OPEN_DATA_LICENCE: 'dl-zero-de/2.0' }))
  assert.doesNotMatch(text, /contributorID|licenseAttributionByText|dl-by-de/)
  assert.match(text, /licenses\/dl-zero-de\/2\.0/)
  assert.throws(
    () => readConfig({ OPEN_DATA_CONTRIBUTOR: 'https://elsewhere.example/' }),
    /OPEN_DATA_CONTRIBUTOR/,
  )
  assert.throws(() => readConfig({ OPEN_DATA_LICENCE: 'mine' }), /OPEN_DATA_LICENCE must be/)
})

test('an unreadable wish leads to the page', () => {
  for (const accept of [null, '', 'gibberish', 'text/turtle;q=x', ';;,,', 'text/turtle;q=0'])
    assert.equal(wanted(accept), 'text/html')
})
