import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { chapter as directory } from '#directory'
import { chapter as matching } from '#matching'
import { chapter as places } from '#places'
import { makeApp } from '#platform/http/server.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as walkthrough } from '../../index.ts'
import type { EstimateAnswer } from './api-schemas.ts'

const world = await aWorld({ chapters: [places, directory, matching, walkthrough] })
const app = makeApp(world)
after(() => world.close())

type Problem = { title: string; status: number; detail?: string; errors?: Record<string, string> }
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
before(async () => {
  ajv.addSchema((await (await app.request('/api/v1/openapi.json')).json()) as object, 'openapi')
})

const path = '/api/v1/walkthrough/estimate'

/** Every answer is checked against the served description. */
const ask = async (body: unknown, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const told = (await answer.json()) as EstimateAnswer & Problem
  const at = `openapi#/paths/${path.replaceAll('/', '~1')}/post/responses/${answer.status}/content/${type.replace('/', '~1').replace('+', '%2B')}/schema`
  const valid = ajv.getSchema(at)
  assert.ok(valid, `${answer.status} ${type} is not described`)
  assert.ok(valid(told), JSON.stringify(valid.errors))
  return { answer, told, status: answer.status }
}

const family = {
  date: '2025-05-01',
  persons: [
    { age: 34, partner_of: 1, gross_m: 1200, social_contributions_m: 240 },
    { age: 33 },
    { age: 4, child_of: [0, 1], kindergeld_m: 255 },
  ],
  rent_m: 700,
  heating_m: 80,
}

test('a household is answered person by person, in sums and in lines', async () => {
  const { told, answer } = await ask(family)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.deepEqual(
    told.persons.map((person) => [person.regelbedarf_m, person.sofortzuschlag_m, person.housing_m]),
    [
      [506, 0, 260],
      [506, 0, 260],
      [357, 25, 260],
    ],
  )
  // Net 960 less 100, 84, 144 and 20: 612 of the adult; 255 of the child.
  assert.deepEqual([told.need_m, told.income_m, told.benefit_m], [2174, 867, 1307])
  assert.ok(told.lines.every((line) => line.label && line.paragraph && line.source))
  assert.ok(told.lines.some((line) => line.label.startsWith('Bürgergeld') && line.amount_m === 1307))
})

test('what may be left out counts as nothing; Karenzzeit is meant unless said otherwise', async () => {
  const bare = { date: '2026-03-01', persons: [{ age: 40 }] }
  assert.equal((await ask(bare)).told.benefit_m, 563)
  assert.equal((await ask({ ...bare, assets: 40_000 })).told.benefit_m, 563)
  assert.equal((await ask({ ...bare, assets: 40_000.01 })).told.benefit_m, 0)
  assert.equal((await ask({ ...bare, assets: 15_000.01, karenzzeit: false })).told.benefit_m, 0)
  const nulls = { age: 40, partner_of: null, child_of: null, pregnant: null }
  assert.equal((await ask({ ...bare, persons: [nulls] })).told.benefit_m, 563)
})

test('labels are German, or in the language that was asked for', async () => {
  const first = async (body: unknown, headers = {}) => (await ask(body, headers)).told.lines[0]?.label ?? ''
  assert.match(await first(family), /^Person 1: Regelbedarf, Stufe 2/)
  assert.match(await first(family, { 'accept-language': 'fr' }), /^Person 1: Regelbedarf/)
  assert.match(await first(family, { 'accept-language': 'en-GB' }), /^Person 1: Standard need/)
  assert.match(await first({ ...family, lang: 'ar' }, { 'accept-language': 'en' }), /^الشخص 1/)
  assert.match(await first({ ...family, lang: 'de-leicht' }), /Regel-Bedarf/)
})

test('the name of the benefit is that of the date', async () => {
  const name = async (date: string) =>
    (await ask({ ...family, date })).told.lines.find(
      (line) => line.amount_m > 1000 && /geld /.test(line.label),
    )?.label
  assert.match((await name('2026-06-30')) ?? '', /Bürgergeld im Monat/)
  assert.match((await name('2026-07-01')) ?? '', /Grundsicherungsgeld im Monat/)
})

test('a date without a known value says so, and which value', async () => {
  for (const date of ['2022-12-31', '2005-01-01', '2027-01-01', '9999-12-31']) {
    const { status, told } = await ask({ ...family, date })
    assert.equal(status, 422, date)
    assert.match(told.errors?.date ?? '', /2023-01-01 to 2026-12-31.*regelbedarf/)
  }
  for (const date of ['2023-01-01', '2026-12-31']) assert.equal((await ask({ ...family, date })).status, 200)
})

test('persons who do not fit together are named with the field and how to mend it', async () => {
  const adult = { age: 40 }
  const cases: readonly [string, unknown[], RegExp][] = [
    ['persons.0.partner_of', [{ age: 40, partner_of: 0 }], /not be the person itself/],
    ['persons.0.partner_of', [{ age: 40, partner_of: 7 }], /position of a person/],
    [
      'persons.1.partner_of',
      [{ age: 40, partner_of: 1 }, { age: 40, partner_of: 2 }, adult],
      /partners are two/,
    ],
    [
      'persons.1.partner_of',
      [adult, { age: 40, partner_of: 0 }, { age: 40, partner_of: 0 }],
      /partners are two/,
    ],
    ['persons.1.partner_of', [adult, { age: 14, partner_of: 0 }], /at least 15/],
    ['persons.1.partner_of', [adult, { age: 20, partner_of: 0, child_of: [0] }], /parent or a child/],
    ['persons.1.child_of', [adult, { age: 4, child_of: [5] }], /positions of persons/],
    ['persons.1.child_of', [adult, { age: 4, child_of: [1] }], /the person itself/],
    ['persons.1.child_of', [adult, { age: 4, child_of: [0, 0] }], /same parent twice/],
    ['persons.1.child_of', [adult, { age: 41, child_of: [0] }], /older than the child/],
    [
      'persons.0.child_of',
      [
        { age: 40, child_of: [1] },
        { age: 40, child_of: [0] },
      ],
      /older than the child/,
    ],
  ]
  for (const [field, persons, text] of cases) {
    const { status, told } = await ask({ date: '2025-01-01', persons })
    assert.equal(status, 422, field)
    assert.match(told.errors?.[field] ?? '', text, JSON.stringify(told.errors))
  }
})

test('a household without anybody who can work is told where to go', async () => {
  for (const persons of [[{ age: 67 }], [{ age: 14 }], [{ age: 80 }, { age: 10 }]]) {
    const { status, told } = await ask({ date: '2025-01-01', persons })
    assert.equal(status, 422)
    assert.match(told.errors?.persons ?? '', /15 to 66.*Sozialamt/)
  }
})

test('rubbish is refused by field, and never an error of the server', async () => {
  const wrong: readonly [string | undefined, unknown][] = [
    [undefined, '{"date":'],
    [undefined, '[]'],
    [undefined, 'null'],
    [undefined, '"x"'],
    ['date', { persons: [{ age: 3 }] }],
    ['date', { ...family, date: '2026-02-30' }],
    ['date', { ...family, date: 'yesterday' }],
    ['date', { ...family, date: 20260101 }],
    ['date', { ...family, date: '2026-01-01T00:00:00Z' }],
    ['persons', { date: '2025-01-01' }],
    ['persons', { ...family, persons: [] }],
    ['persons', { ...family, persons: {} }],
    ['persons', { ...family, persons: Array(21).fill({ age: 30 }) }],
    ['persons', { ...family, persons: Array(20_000).fill(1) }],
    ['persons.0', { ...family, persons: [null] }],
    ['persons.0.age', { ...family, persons: [{}] }],
    ['persons.0.age', { ...family, persons: [{ age: -1 }] }],
    ['persons.0.age', { ...family, persons: [{ age: 121 }] }],
    ['persons.0.age', { ...family, persons: [{ age: 30.5 }] }],
    ['persons.0.age', { ...family, persons: [{ age: '30' }] }],
    ['persons.0.gross_m', { ...family, persons: [{ age: 30, gross_m: -1 }] }],
    ['persons.0.gross_m', { ...family, persons: [{ age: 30, gross_m: 'viel' }] }],
    ['persons.0.gross_m', { ...family, persons: [{ age: 30, gross_m: 1e300 }] }],
    ['persons.0.gross_m', `{"date":"2025-01-01","persons":[{"age":30,"gross_m":1e999}]}`],
    ['persons.0.partner_of', { ...family, persons: [{ age: 30, partner_of: 1.5 }] }],
    ['persons.0.partner_of', { ...family, persons: [{ age: 30, partner_of: -1 }] }],
    ['persons.0.child_of', { ...family, persons: [{ age: 30, child_of: 0 }] }],
    ['persons.0.child_of', { ...family, persons: [{ age: 30, child_of: [1, 2, 3] }] }],
    ['persons.0.pregnant', { ...family, persons: [{ age: 30, pregnant: 'ja' }] }],
    ['rent_m', { ...family, rent_m: -5 }],
    ['heating_m', { ...family, heating_m: {} }],
    ['assets', { ...family, assets: 1e12 }],
    ['karenzzeit', { ...family, karenzzeit: 'yes' }],
    ['lang', { ...family, lang: 'tlh' }],
  ]
  for (const [field, body] of wrong) {
    const { status, told } = await ask(body)
    assert.equal(status, 400, `${field} ${JSON.stringify(body).slice(0, 100)}`)
    if (field) assert.ok(told.errors?.[field], `${field}: ${JSON.stringify(told.errors)}`)
    assert.ok(told.detail && told.detail.length < 2000)
  }
  assert.equal((await ask(`{"date":"2025-01-01","persons":[{"age":30,"__proto__":{"age":1}}]}`)).status, 200)
})

test('the widest household and the largest amounts are answered', async () => {
  const persons = Array.from({ length: 20 }, (_, index) => ({
    age: index === 0 ? 60 : 3,
    ...(index === 0 ? {} : { child_of: [0] }),
    gross_m: 1_000_000,
    maintenance_m: 999_999.99,
    kindergeld_m: 1_000_000,
  }))
  const { status, told } = await ask({ date: '2025-01-01', persons, rent_m: 1_000_000, assets: 100_000_000 })
  assert.equal(status, 200)
  assert.equal(told.benefit_m, 0)
})

test('another method is told which there is; a program on another site may ask', async () => {
  const get = await app.request(path)
  assert.equal(get.status, 405)
  assert.equal(get.headers.get('allow'), 'POST')
  assert.equal(
    (await ask(family, { 'sec-fetch-site': 'cross-site', origin: 'https://example.org' })).status,
    200,
  )
  assert.equal((await ask(`{"date":"${'x'.repeat(300_000)}"}`)).status, 413)
})
