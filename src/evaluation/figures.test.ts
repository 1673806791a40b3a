import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chapter as cooperation } from '#cooperation'
import { chapter as directory } from '#directory'
import { aLocation, aNetwork, anOrganization } from '#directory/testing'
import { chapter as people } from '#people'
import { chapter as places, saveDemoPlaces } from '#places'
import type { Role } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import type { Sessions } from '#platform/http/visit.ts'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { chapter } from './index.ts'
import { publishAll } from './publish.ts'
import { type ToldHandover, tellHandovers } from './testing.ts'

let world: World
let app: ReturnType<typeof makeApp>
let now = new Date('2026-11-22T10:00:00Z')
/** Network by token; the token `counsellor` belongs to somebody who may not see figures. */
const networks = new Map<string, string | undefined>()
/** Organization by token, where it is not the Bezirksamt. */
const organizations = new Map<string, string>()
let district: string
/** Where a test says otherwise, everybody has just proved who they are. */
let provedAt: Date | undefined
const sessions: Sessions = {
  find: async (_world, token) => {
    if (!networks.has(token)) return undefined
    const roles: Role[] = token === 'counsellor' ? ['counsellor'] : ['coordinator']
    const ids = {
      personId: '11111111-1111-4111-8111-111111111111',
      organizationId: organizations.get(token) ?? district,
    }
    const member = { context: 'member' as const, ...ids, roles, networkId: networks.get(token) }
    const state = { locked: false, provedAt: provedAt ?? now }
    return { sessionId: token, name: 'Kim Beispiel', organizationName: 'Bezirksamt', member, ...state }
  },
  whenLocked: (visit) => visit.notFound(),
}
const open = async (token: string, path: string) => {
  const answer = await app.request(path, { headers: { cookie: `trittstein_session=${token}` } })
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    text: await decoded(answer),
  }
}
const decoded = async (answer: Response) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
const many = (n: number, one: ToldHandover): ToldHandover[] => Array.from({ length: n }, () => one)

before(async () => {
  world = await aWorld({
    chapters: [places, directory, people, cooperation, chapter],
    sessions,
    now: () => now,
  })
  app = makeApp(world)
  await saveDemoPlaces(world, {
    areas: [
      { code: '01', level: 'bezirk', name: 'Mitte', lat: 52.53, lon: 13.37 },
      { code: '011001', level: 'bezirksregion', name: 'Tiergarten Süd', lat: 52.51, lon: 13.36 },
      { code: '014012', level: 'bezirksregion', name: 'Wedding Zentrum', lat: 52.55, lon: 13.36 },
    ],
    postcodes: [],
  })
  district = await anOrganization(world, { name: 'Bezirksamt', kind: 'kommune' })
  const receiverId = await anOrganization(world, { name: 'Nachbarn e. V.' })
  const agencies = [await anOrganization(world), await anOrganization(world), await anOrganization(world)]
  organizations.set('agency', await anOrganization(world, { name: 'Jobcenter', kind: 'jobcenter_ge' }))
  const networkId = await aNetwork(world, {
    slug: 'mitte',
    coordinatorId: receiverId,
    members: [receiverId],
    agencies,
  })
  const other = await aNetwork(world, { slug: 'leer', coordinatorId: receiverId, members: [receiverId] })
  for (const [token, network] of [
    ['mitte', networkId],
    ['leer', other],
    ['nowhere', undefined],
    ['counsellor', networkId],
    ['agency', networkId],
  ] as const)
    networks.set(token, network)
  const house = async (name: string, areaCode: string) => {
    const locationId = await aLocation(world, { organizationId: receiverId, name, areaCode })
    return { networkId, receiverId, locationId, areaCode }
  }
  const villa = await house('Villa am Kanal', '01100103')
  const laden = await house('=Laden; "Mitte"', '01100103')
  const treff = await house('Treff am Leopoldplatz', '01401240')
  const accepted = [['accepted', '2026-08-06']] as const
  await tellHandovers(world, [
    ...many(12, { ...villa, day: '2026-08-05', moves: accepted }),
    ...many(6, { ...villa, day: '2026-08-05', kind: 'hinweis' }),
    ...many(9, { ...treff, day: '2026-08-05', moves: [...accepted, ['arrived', '2026-08-20']] }),
    ...many(2, { ...laden, day: '2026-08-05', moves: accepted }),
    ...many(4, {
      ...villa,
      day: '2026-08-05',
      moves: [
        ['accepted', '2026-08-06'],
        ['withdrawn', '2026-09-01'],
      ],
    }),
    ...many(22, { ...treff, day: '2026-10-05' }),
    ...many(2, { ...treff, day: '2026-10-05', kind: 'hinweis' }),
  ])
  await publishAll(world)
})
after(() => world.close())

/** Place, kind and the visible text of each figure of a table, in the order of the page. */
const tableOf = (html: string, id: string): string[][] => {
  const table = html.split(`<table class="kern-table" id="${id}">`)[1]?.split('</table>')[0] ?? ''
  const rows = table.split('<tbody')[1]?.split('</tr>').slice(0, -1) ?? []
  return rows.map((row) =>
    row
      .split(/<t[hd] /)
      .slice(1)
      .map((cell) =>
        cell
          .slice(cell.indexOf('>') + 1)
          .replace(/<span class="table-label".*?<\/span>/, '')
          .replaceAll(/<[^>]*>/g, '')
          .replaceAll('&#39;', "'")
          .replaceAll('&quot;', '"')
          .trim(),
      ),
  )
}

test('before the export somebody proves once more who they are, and comes back to the page', async () => {
  provedAt = new Date(now.getTime() - 11 * 60_000)
  const answer = await app.request('/de/auswertung.csv?quartal=2026-Q3', {
    headers: { cookie: 'trittstein_session=mitte' },
  })
  provedAt = undefined
  assert.equal(answer.status, 303)
  assert.equal(
    answer.headers.get('location'),
    '/de/anmelden/bestaetigen?weiter=%2Fauswertung%3Fquartal%3D2026-Q3',
  )
})

test('the page shows what was published, and beside a hidden number the next coarser one', async () => {
  const { status, text } = await open('mitte', '/de/auswertung')
  assert.equal(status, 200)
  const spaces = tableOf(text, 'raeume')
  assert.deepEqual(
    spaces.find(([place, kind]) => place === 'Wedding Zentrum' && kind === 'alle Arten')?.slice(2),
    ['9', '9', '0', '0'],
  )
  assert.deepEqual(tableOf(text, 'netzwerk')[0]?.slice(0, 4), ['ganzes Netzwerk', 'alle Arten', '33', '27'])
  const houses = tableOf(text, 'haeuser')
  const hidden = houses.find(([place]) => place?.includes('Laden'))
  assert.equal(hidden?.[2], '–Tiergarten Süd: 24')
  assert.match(text, /aria-label="unterdrückt"/)
  assert.ok(!/(^|\s)[12](\s|$)/.test(JSON.stringify(houses).replaceAll('"', ' ')), 'no one and no two')
  assert.match(text, /Angekommen \(ganzes Netzwerk\): 9</)
  assert.match(text, /Im ganzen Netzwerk: 4/)
  assert.match(text, /Veröffentlicht am 22\.11\.2026/)
})

test('who reads for an agency is not told of arrivals, whatever role they have (R4)', async () => {
  for (const path of ['/de/auswertung', '/de/auswertung.csv?quartal=2026-Q3']) {
    assert.match((await open('mitte', path)).text, /angekommen|Angekommen/, path)
    const { status, text } = await open('agency', path)
    assert.equal(status, 200)
    assert.doesNotMatch(text, /angekommen;|Angekommen \(/, path)
    assert.match(text, /zurückgenommen|zurückgenommene/i, path)
  }
})

test('the file says exactly what the page says', async () => {
  const page = (await open('mitte', '/de/auswertung')).text
  const { status, type, text } = await open('mitte', '/de/auswertung.csv?quartal=2026-Q3')
  assert.equal(status, 200)
  assert.equal(type, 'text/csv; charset=utf-8')
  assert.ok(text.startsWith('\ufeffZeitraum;Ebene;Ort;'))
  const lines = text.slice(1).trimEnd().split('\r\n').slice(1)
  const told = lines.slice(0, -2).map((line) => {
    const fields = [...line.matchAll(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/g)].map((match) =>
      match[1]!.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'),
    )
    const [, level, place, kind, , n, state, instead, beside] = fields
    const hidden = instead ? `–${instead}: ${beside}` : '–'
    return [level, place?.replace(/^'=/, '='), kind, state === 'veröffentlicht' ? n : hidden]
  })
  const levels = { raeume: 'Sozialraum', haeuser: 'Einrichtung', netzwerk: 'Netzwerk' }
  const shown = Object.entries(levels).flatMap(([id, level]) =>
    tableOf(page, id).flatMap(([place, kind, ...cells]) =>
      cells.filter((cell) => cell !== 'entfällt').map((cell) => [level, place, kind, cell]),
    ),
  )
  assert.deepEqual(told, shown)
  assert.match(
    lines.at(-2) ?? '',
    /^3\. Quartal 2026;Netzwerk;ganzes Netzwerk;alle Arten;angekommen;9;veröffentlicht;;$/,
  )
  assert.match(lines.at(-1) ?? '', /;zurückgenommen;4;veröffentlicht;;$/)
  assert.match(text, /;"'=Laden; ""Mitte""";/, 'no spreadsheet runs a name as a formula')
})

test('no table tells of attendance: by place only what was answered', async () => {
  const { text } = await open('mitte', '/de/auswertung?quartal=2026-Q3')
  for (const id of ['raeume', 'haeuser', 'netzwerk']) {
    const head = text.split(`id="${id}">`)[1]?.split('</thead>')[0] ?? ''
    const columns = [...head.matchAll(/<th [^>]*>([^<]*)</g)].map((match) => match[1])
    assert.deepEqual(columns, [
      'Ort',
      'Art',
      'zusammen',
      'angenommen',
      'dort nicht möglich',
      'ohne Antwort/offen',
    ])
    for (const [, kind, , ...outcomes] of tableOf(text, id))
      if (kind === 'Hinweis') assert.deepEqual(outcomes.slice(0, 2), ['entfällt', 'entfällt'])
  }
  const csv = (await open('mitte', '/de/auswertung.csv?quartal=2026-Q3')).text
  assert.equal(csv.match(/angekommen/g)?.length, 1)
})

test('a number that only the whole network has is not repeated beside every hidden one', async () => {
  const { text } = await open('mitte', '/de/auswertung?quartal=2026-Q3')
  const besides = ['raeume', 'haeuser']
    .flatMap((id) => tableOf(text, id).flat())
    .filter((cell) => /^–./.test(cell))
  assert.ok(besides.length > 0)
  for (const beside of besides)
    assert.match(beside, /^–(Bezirk Mitte|Tiergarten Süd|Wedding Zentrum|übrige Häuser): \d+$/)
})

test('a quarter can be chosen when it is published, and a year when it is over', async () => {
  const choices = (html: string) => [...html.matchAll(/<option value="([^"]*)"/g)].map((match) => match[1])
  assert.deepEqual(choices((await open('mitte', '/de/auswertung?quartal=2026-Q4')).text), ['2026-Q3'])
  now = new Date('2027-02-05T10:00:00Z')
  await publishAll(world)
  const { text } = await open('mitte', '/en/auswertung?quartal=2026')
  assert.deepEqual(choices(text), ['2026', '2026-Q4', '2026-Q3'])
  const row = tableOf(text, 'netzwerk')[0] ?? []
  assert.deepEqual([row[0], row[2]], ['whole network', '57'])
  assert.match(text, /year 2026/)
  now = new Date('2026-11-22T10:00:00Z')
})

test('the drawing, its sentences, its table and the file say the same numbers of each quarter', async () => {
  const { text } = await open('mitte', '/de/auswertung')
  const rows = tableOf(text, 'verlauf-table')
  const kinds = ['Hinweis', 'Zettel', 'warm']
  const drawing = /<svg class="chart chart--wide"[\s\S]*?<\/svg>/.exec(text)?.[0] ?? ''
  const words = /<desc[^>]*>([^<]*)/.exec(drawing)?.[1] ?? ''
  assert.deepEqual(
    rows.map(([quarter]) => quarter),
    ['3. Quartal 2026', '4. Quartal 2026'],
  )
  for (const [quarter = '', ...cells] of rows) {
    const period = `${quarter.slice(-4)}-Q${quarter[0]}`
    const file = (await open('mitte', `/de/auswertung.csv?quartal=${period}`)).text
    for (const [index, kind] of kinds.entries()) {
      const [, n, state] =
        new RegExp(`;Netzwerk;ganzes Netzwerk;${kind};zusammen;(\\d*);(\\S+?);`).exec(file) ?? []
      assert.equal(cells[index], state === 'veröffentlicht' ? n : '– (unterdrückt)', `${quarter} ${kind}`)
      const series = words.split(`${kind}: `)[1] ?? ''
      assert.ok(series.includes(`${quarter} ${n || 'unterdrückt'}`), `${quarter} ${kind} in words`)
    }
  }
  const known = rows.flatMap(([, ...cells]) => cells.filter((cell) => /^\d+$/.test(cell)))
  const bars = [...drawing.matchAll(/<g class="chart-[123]"[^>]*>(.*?)<\/g>/g)].flatMap(
    ([, group = '']) => group.match(/<rect/g) ?? [],
  )
  assert.ok(known.length > 0 && known.length < 6, 'some are hidden')
  assert.equal(bars.length, known.length, 'a bar for each number, none for what is hidden')
})

test('without a published quarter, and without a network, the page says so', async () => {
  const empty = await open('leer', '/de/auswertung')
  assert.equal(empty.status, 200)
  assert.match(empty.text, /Noch keine Zahlen/)
  assert.equal((await open('leer', '/de/auswertung.csv')).status, 404)
  assert.match((await open('nowhere', '/de/auswertung')).text, /Kein Netzwerk/)
})

test('figures are for coordinators and evaluators: others do not find the page', async () => {
  assert.equal((await open('counsellor', '/de/auswertung')).status, 404)
  assert.equal((await open('counsellor', '/de/auswertung.csv')).status, 404)
  assert.equal((await open('nobody', '/de/auswertung')).status, 303)
  assert.doesNotMatch((await open('counsellor', '/de/')).text, /href="\/de\/auswertung"/)
})
