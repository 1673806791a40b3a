import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { chapter as consent } from '#consent'
import { chapter as cooperation, takeStep } from '#cooperation'
import { aRegion, aSignedAgreement } from '#cooperation/testing'
import { chapter as directory } from '#directory'
import { chapter as people } from '#people'
import { aPerson } from '#people/testing'
import { chapter as places } from '#places'
import type { Member } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import type { Sessions } from '#platform/http/visit.ts'
import { pdfFacts, pdfTags, pdfText } from '#platform/print/read-pdf.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as evaluation } from '../index.ts'
import { reportWords } from './messages/index.ts'
import { closeReport, startReport, writeSection } from './write-report.ts'

const now = new Date('2026-03-02T09:00:00Z')
let provedAt = now
const members = new Map<string, Member>()
const sessions: Sessions = {
  find: async (_world, token) => {
    const member = members.get(token)
    const state = { locked: false, provedAt }
    return member && { sessionId: token, name: 'Kim', organizationName: 'Haus', member, ...state }
  },
  whenLocked: (visit) => visit.notFound(),
}
const world = await aWorld({
  chapters: [places, directory, people, consent, cooperation, evaluation],
  sessions,
  now: () => now,
})
const app = makeApp(world)
after(() => world.close())

const region = await aRegion(world, ['Amt', 'Jobcenter', 'Haus'])
const { organizationId } = region.leads.Haus!
members.set('coordinator', region.coordinator).set('lead', region.leads.Haus!)
members.set(
  'evaluator',
  await aPerson(world, { organization: organizationId, roles: ['evaluator'], network: region.network }),
)
const agreementId = await aSignedAgreement(world, region, '2025-02-01')
const step = { agreementId, step: 'begin' as const, day: '2025-03-01', until: '2026-02-28' }
assert.ok((await takeStep(world, region.coordinator, step)).ok)
const begin = async (): Promise<string> => {
  const started = await startReport(world, region.coordinator, { agreementId })
  assert.ok(started.ok)
  return started.value
}
const owner = (text: string, values: unknown[] = []) =>
  world.database.asOwner(async (client) => (await client.query(text, values)).rows)
const voice = (text: string) =>
  owner(
    `insert into survey_voice (id, organization_id, network_id, quarter, text)
      values (gen_random_uuid(), $1, $2, '2025-Q4', $3)`,
    [organizationId, region.network, text],
  )
await voice('Ich kann jetzt besser schlafen.')
await voice('شكراً')
await owner(
  `insert into indicator_snapshot values ($1, 'weitergaben', '2025-Q4', 'number', 41, now()),
    ($1, 'hinweise', '2025-Q4', 'suppressed', null, now()),
    ($1, 'antwort-in-zehn', '2025', 'number', 72, now()), ($1, 'beantwortet', '2025-Q4', 'suppressed', null, now()),
    ($1, 'runden', '2025-Q4', 'number', 3, now())`,
  [region.network],
)
await owner(
  `insert into indicator_target select $1, indicator, period, value, now() from (values ('antwort-in-zehn', '2025', 80),
    ('beantwortet', '2025-Q4', 90), ('runden', '2025', 3), ('hinweise', '2025', 60)) t (indicator, period, value)`,
  [region.network],
)

const open = async (who: string, path: string) => {
  const answer = await app.request(path, { headers: { cookie: `trittstein_session=${who}` } })
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
}
const sectionOf = (html: string, id: string): string =>
  html.split(`<section class="stack-s" id="${id}">`)[1]?.split('<section class="stack-s" id=')[0] ?? ''

test('a draft is for those who read all that it gathers; for others it is not there', async () => {
  const door = async (who: string) =>
    (await open(who, `/de/vereinbarung/${agreementId}`)).text.includes('Zur Auswertung der Modellphase')
  const whoSees = async () => [await door('coordinator'), await door('evaluator'), await door('lead')]
  assert.deepEqual(await whoSees(), [true, false, false])
  const id = await begin()
  assert.deepEqual(await whoSees(), [true, true, false])
  const missing = '00000000-0000-4000-8000-000000000000'
  for (const path of ['', '/bericht.pdf', '/auswertung.csv']) {
    const told = await open('lead', `/de/bericht/${id}${path}`)
    const nothing = await open('lead', `/de/bericht/${missing}${path}`)
    assert.equal(told.status, 404)
    assert.ok(told.text.replaceAll(id, missing) === nothing.text)
  }
  for (const who of ['coordinator', 'evaluator']) {
    const { text } = await open(who, `/de/bericht/${id}`)
    assert.match(sectionOf(text, 'zahlen'), />41</)
    assert.match(sectionOf(text, 'stimmen'), /Ich kann jetzt besser schlafen/)
  }
  assert.doesNotMatch((await open('lead', `/de/vereinbarung/${agreementId}/auswertung`)).text, /bericht\//)
  assert.ok((await closeReport(world, region.coordinator, { reportId: id })).ok)
  assert.deepEqual(await whoSees(), [true, true, true])
  const { text } = await open('lead', `/de/bericht/${id}`)
  assert.match(sectionOf(text, 'zahlen'), />41</)
  assert.match(sectionOf(text, 'stimmen'), /Ich kann jetzt besser schlafen/)
})

test('sentences are in the reader’s language, words of others say that they are not', async () => {
  const id = await begin()
  const { text } = await open('coordinator', `/en/bericht/${id}`)
  assert.match(sectionOf(text, 'getan'), /<p class="pre">There was no steering round/)
  assert.match(sectionOf(text, 'stimmen'), /<bdi lang="und">شكراً<\/bdi>/)
})

test('a voice that is taken back is gone from a finished report, and its numbers stay', async () => {
  const id = await begin()
  assert.ok((await closeReport(world, region.coordinator, { reportId: id })).ok)
  await owner(`delete from survey_voice where text like 'Ich kann%'`)
  await voice('Das kam erst danach.')
  const { text } = await open('lead', `/de/bericht/${id}`)
  assert.doesNotMatch(text, /besser schlafen|erst danach/)
  assert.match(sectionOf(text, 'stimmen'), /شكراً/)
  assert.match(sectionOf(text, 'zahlen'), />41</)
  assert.doesNotMatch(JSON.stringify(await owner('select facts from evaluation_report')), /besser schlafen/)
})

test('who takes it away proves again who they are, on paper as in the file', async () => {
  const id = await begin()
  for (const path of ['bericht.pdf', 'auswertung.csv'])
    assert.equal((await open('coordinator', `/de/bericht/${id}/${path}`)).status, 200)
  provedAt = new Date('2026-03-02T08:30:00Z')
  for (const path of ['bericht.pdf', 'auswertung.csv']) {
    const { status, to } = await open('coordinator', `/de/bericht/${id}/${path}`)
    assert.deepEqual([status, to?.split('?')[0]], [303, '/de/anmelden/bestaetigen'])
  }
  provedAt = now
})

/** The rows of a table, cell by cell. */
const rowsOf = (html: string, id: string): string[][] => {
  const table =
    html.split(`id="${id}"`)[1]?.split('<tbody class="kern-table__body">')[1]?.split('</tbody>')[0] ?? ''
  return table
    .split('</tr>')
    .slice(0, -1)
    .map((row) =>
      [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) =>
        cell
          .replace(/<span class="table-label"[\s\S]*?<\/span>/, '')
          .replace(/<[^>]*>/g, '')
          .replaceAll('\u00a0', ' '),
      ),
    )
}

const paperOf = async (id: string) => {
  const answer = await app.request(`/de/bericht/${id}/bericht.pdf`, {
    headers: { cookie: 'trittstein_session=coordinator' },
  })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { text: pdfText(bytes), tags: pdfTags(bytes), facts: pdfFacts(bytes) }
}
/** Words without the breaks and hyphens of a line. */
const flat = (text: string): string => text.replace(/\u00ad/g, '').replace(/\s+/g, '')

const columns = ['Was', 'Zeitraum', 'Wert', 'Ziel', 'Erreicht']
/** The rows of the file, by the titles of its columns. */
const fileOf = async (id: string): Promise<Record<string, string>[]> =>
  parse((await open('coordinator', `/de/bericht/${id}/auswertung.csv`)).text, {
    bom: true,
    columns: true,
    delimiter: ';',
  })

test('the file is the whole document: each section, what was written and the decision', async () => {
  const id = await begin()
  const text = '=Es war gut;\n„schön“ sogar.'
  const written = { reportId: id, section: 'schluss', text, revision: 1 }
  assert.ok((await writeSection(world, region.coordinator, written)).ok)
  await owner(
    `with format as (insert into joint_format (network_id, title, about, state, fields, target_groups, since, created_at)
        values ($1, 'Sprachcafé', '', 'erprobung', '{}', '{}', '2025-05-02', now()) returning id)
      insert into joint_format_event (format_id, network_id, day, state, recorded_at)
        select id, $1, '2025-05-02', 'erprobung', now() from format`,
    [region.network],
  )
  const file = await fileOf(id)
  assert.deepEqual(
    [...new Set(file.map(({ Abschnitt }) => Abschnitt))],
    ['Auswertung der Modellphase', ...Object.values(reportWords('de').sections), 'Entscheidung'],
  )
  const of = (section: string) =>
    file.filter(({ Abschnitt }) => Abschnitt === section).map(({ Was }) => Was ?? '')
  const [title, network, standing] = of('Auswertung der Modellphase')
  const page = (await open('coordinator', `/de/bericht/${id}`)).text
  for (const said of [title, network, standing]) assert.ok(said && page.includes(said), said)
  assert.equal(of('Was wir wollten')[0], 'Modellphase vom 01.03.2025 bis 28.02.2026')
  const format = file.find(({ Was }) => Was === 'Sprachcafé')
  assert.deepEqual([format?.Stand, format?.seit, format?.Wert], ['wird ausprobiert', '02.05.2025', ''])
  assert.ok(of('Was Menschen sagen').includes('„شكراً“'))
  assert.deepEqual(of('Was wir daraus schließen'), [`'${text}`])
  assert.deepEqual(of('Entscheidung'), ['Noch nicht entschieden.'])
})

test('page, paper and file say the same numbers, each beside the target that it is measured by', async () => {
  const id = await begin()
  const { text } = await open('coordinator', `/de/bericht/${id}`)
  const [aimed, others] = [rowsOf(text, 'zahlen-1'), rowsOf(text, 'zahlen-2')]
  assert.deepEqual(others, [
    ['Weitergaben', '4. Quartal 2025', '41'],
    ['Hinweise (Stufe 0)', '4. Quartal 2025', '– unterdrückt'],
  ])
  assert.deepEqual(aimed, [
    ['Gehaltene Steuerungsrunden', 'Jahr 2025', '3', '3', 'ja'],
    ['Hinweise (Stufe 0)', 'Jahr 2025', '– unterdrückt', '60', '–'],
    ['In zehn Tagen beantwortet', 'Jahr 2025', '72 %', '80 %', 'noch nicht'],
    ['Beantwortete Übergaben', '4. Quartal 2025', '– unterdrückt', '90 %', '–'],
  ])
  const file = await fileOf(id)
  assert.deepEqual(
    file.filter(({ Wert }) => Wert).map((row) => columns.map((column) => row[column])),
    [...aimed, ...others.map((row) => [...row, '', ''])],
  )
  const paper = flat((await paperOf(id)).text)
  for (const row of [...aimed, ...others]) assert.ok(paper.includes(flat(row.join(''))), row.join(' '))
})

test('the drawing says what its table says, on the page and on paper; what is hidden is no bar', async () => {
  const id = await begin()
  const { text } = await open('coordinator', `/de/bericht/${id}`)
  const rows = rowsOf(text, 'anteile-table')
  assert.deepEqual(rows, [
    ['In zehn Tagen beantwortet (Jahr 2025)', '72 %', '80 %'],
    ['Beantwortete Übergaben (4. Quartal 2025)', '– (unterdrückt)', '90 %'],
  ])
  const drawing = /<svg class="chart chart--wide"[\s\S]*?<\/svg>/.exec(text)?.[0] ?? ''
  const alternative = (/<desc[^>]*>([^<]*)/.exec(drawing)?.[1] ?? '').replaceAll('\u00a0', ' ')
  for (const [index, series] of ['Wert', 'Ziel'].entries()) {
    const all = rows.map((row) => `${row[0]} ${row[index + 1]!.replace(/– \((.*)\)/, '$1')}`).join('; ')
    assert.ok(alternative.split(`${series}: `)[1]?.includes(`Alle Werte: ${all}.`), series)
  }
  assert.equal(drawing.match(/<g class="chart-1">(<rect[^>]*><\/rect>)<\/g>/)?.length, 2, 'one bar')
  const { text: paper, tags, facts } = await paperOf(id)
  assert.deepEqual([tags.Figure, facts.accessible], [1, true])
  for (const row of rows)
    for (const cell of row) assert.ok(flat(paper).includes(flat(cell.replace(/– \((.*)\)/, '$1'))))
})
