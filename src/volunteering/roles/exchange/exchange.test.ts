import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { findService } from '#directory'
import { system } from '#platform/actor.ts'
import { aScene } from '../../testing.ts'
import { rolesOf } from '../store.ts'
import { aRole } from '../testing.ts'
import { exportEngagementsCommand } from './command.ts'
import { remindOfExchange } from './remind.ts'
import { findExchange } from './store.ts'

const start = '2026-10-01T08:00:00Z'
const scene = await aScene(start)
const { world, host, otherHost, stranger, ask } = scene
after(() => world.close())
beforeEach(() => scene.setNow(start))

const base = '/de/unsere-ehrenaemter'
type As = Exclude<Parameters<typeof ask>[1], undefined>['as']
const hidden = (body: string): Record<string, string> => {
  const form = body.slice(
    body.indexOf('import/uebernehmen'),
    body.indexOf('</form>', body.indexOf('import/uebernehmen')),
  )
  const unescaped = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      unescaped(value!),
    ]),
  )
}
const look = (text: string, as: As = 'host') =>
  ask(`${base}/import`, { as, form: { text, format: 'freinet' } })
const take = async (text: string, more: Record<string, string> = {}, as: As = 'host') => {
  const { body } = await look(text, as)
  return ask(`${base}/import/uebernehmen`, { as, form: { ...hidden(body), ...more } })
}
const own = () => world.look(host, (tx) => rolesOf(tx, host.organizationId))

test('a table is looked at first and saved only when confirmed, all of it, with its numbers', async () => {
  const table =
    'Angebots-ID;Bezeichnung;Tätigkeitsbereich\nF-1;Am Empfang helfen;im Büro\nF-2;Hunde ausführen;mit Tieren'
  const { status, body } = await look(table)
  assert.equal(status, 200)
  assert.match(body, /2 neue Ehrenämter/)
  assert.equal((await own()).length, 0)
  assert.equal((await take(table, { publishFresh: 'ja' })).to, `${base}?ok=import`)
  assert.deepEqual(
    (await own()).map(({ externalId, title, state }) => [externalId, title, state]),
    [
      ['F-1', 'Am Empfang helfen', 'veroeffentlicht'],
      ['F-2', 'Hunde ausführen', 'veroeffentlicht'],
    ],
  )
  assert.match((await ask('/de/mitmachen?was=tiere')).body, /Hunde ausführen/)
})

test('the next table changes, adds and ends, and remembers which column is what', async () => {
  const kept = await world.look(host, (tx) => findExchange(tx, host.organizationId))
  assert.equal(kept?.format, 'freinet')
  assert.equal(kept?.columns.Bezeichnung, 'title')
  const before = (await own()).find(({ externalId }) => externalId === 'F-1')
  const table =
    'Angebots-ID;Bezeichnung;Tätigkeitsbereich\nF-1;Am Empfang lächeln;im Büro\nF-3;Kochen;in der Küche'
  const { body } = await look(table)
  for (const said of ['1 neues Ehrenamt', '1 geändertes', '1 nicht mehr in der Tabelle'])
    assert.ok(body.includes(said), said)
  await take(table, { endGone: 'ja' })
  const all = await own()
  assert.deepEqual(
    all.map(({ externalId, title, state }) => `${externalId} ${title} ${state}`),
    ['F-1 Am Empfang lächeln veroeffentlicht', 'F-2 Hunde ausführen beendet', 'F-3 Kochen entwurf'],
  )
  assert.equal(all.find(({ externalId }) => externalId === 'F-1')?.id, before?.id)
})

test('twice the same changes nothing, and what was looked at is what is taken over', async () => {
  const table = 'Angebots-ID;Bezeichnung\nF-1;Am Empfang lächeln\nF-3;Kochen'
  const { body } = await look(table)
  assert.match(body, /2 unveränderte/)
  const form = { ...hidden(body), text: `${table}\nF-9;Untergeschoben` }
  const answer = await ask(`${base}/import/uebernehmen`, { as: 'host', form })
  assert.equal(answer.status, 422)
  assert.match(answer.body, /sehen Sie noch einmal hin/)
  assert.equal(
    (await own()).some(({ externalId }) => externalId === 'F-9'),
    false,
  )
})

test('one wrong row and nothing is taken over', async () => {
  const table = 'Angebots-ID;Bezeichnung;Startdatum\nF-7;Gut;\nF-8;Schlecht;30.02.2026'
  const { body } = await look(table)
  assert.match(body, /Zeile 3/)
  assert.doesNotMatch(body, /import\/uebernehmen/)
  const form = {
    text: table,
    format: 'freinet',
    mapped: 'ja',
    c0: 'externalId',
    c1: 'title',
    c2: 'startsOn',
    seen: 'x',
  }
  assert.equal((await ask(`${base}/import/uebernehmen`, { as: 'host', form })).status, 422)
  assert.equal(
    (await own()).some(({ externalId }) => externalId === 'F-7'),
    false,
  )
})

test('a mapping that cannot be right is said, and rubbish never harms', async () => {
  const text = 'A;B\n1;Titel'
  const send = (form: Record<string, string>) =>
    ask(`${base}/import`, { as: 'host', form: { text, mapped: 'ja', ...form } })
  assert.match((await send({ c0: 'title', c1: 'title' })).body, /zwei Spalten zugeordnet/)
  assert.match((await send({ c0: '', c1: 'title' })).body, /fehlen noch/)
  assert.match((await send({ c0: 'constructor', c1: 'nichts' })).body, /fehlen noch/)
  for (const wrong of ['', ';;;\n;;;', '\u0000', '"', '\n\n\n', 'ä'.repeat(2000), '{"a":1}'])
    assert.ok((await look(wrong)).status < 500, JSON.stringify(wrong.slice(0, 20)))
  assert.ok((await ask(`${base}/import/uebernehmen`, { as: 'host', form: { text, seen: '1' } })).status < 500)
})

test('what a spreadsheet would run goes out guarded and comes back as it was', async () => {
  await take('Angebots-ID;Bezeichnung\nF-1;Am Empfang lächeln\nF-3;Kochen\nF-4;"=HYPERLINK(""x"")"', {
    publishFresh: 'ja',
  })
  const { body, headers } = await ask(`${base}/export.csv`, { as: 'host' })
  assert.match(headers.get('content-type') ?? '', /text\/csv/)
  assert.match(body, /"'=HYPERLINK\(""x""\)"/)
  assert.match(body.split('\r\n')[0] ?? '', /^\ufeff?Angebots-ID;Bezeichnung;/)
  assert.match((await look(body)).body, /4 unveränderte/)
})

test('the public table holds what is published and nothing else, at one address', async () => {
  await aRole(world, host, { title: 'Noch ein Entwurf' }, false)
  const { body, status } = await ask(`/de/mitmachen/export/${host.organizationId}.csv`)
  assert.equal(status, 200)
  assert.match(body, /Am Empfang lächeln/)
  assert.match(body, /\/de\/angebote\//)
  assert.doesNotMatch(body, /Noch ein Entwurf|Hunde ausführen/)
  assert.match(
    (await ask(`/de/mitmachen/export/${host.organizationId}.csv?format=aktion-mensch`)).body,
    /Titel;/,
  )
  for (const id of ['x', '00000000-0000-4000-8000-000000000000', `${host.organizationId}'`])
    assert.equal((await ask(`/de/mitmachen/export/${id}.csv`)).status, 404)
})

test('another organization’s table and mapping are not there, and its numbers are its own', async () => {
  assert.equal(await world.look(otherHost, (tx) => findExchange(tx, host.organizationId)), undefined)
  assert.equal(await world.look(stranger, (tx) => findExchange(tx, host.organizationId)), undefined)
  await take('Angebots-ID;Bezeichnung\nF-1;Etwas ganz anderes', {}, 'otherHost')
  assert.equal((await own()).find(({ externalId }) => externalId === 'F-1')?.title, 'Am Empfang lächeln')
  assert.equal((await ask(`${base}/import`, { as: 'counsellor' })).status, 404)
  assert.equal((await ask(`${base}/export.csv`, { as: 'privacy' })).status, 404)
})

test('after three months without a table the agency is reminded once, and never of what it forgot', async () => {
  const mails = async () =>
    (
      await world.look(system('test'), (tx) =>
        sql<{
          subject: string
          body: string
        }>`select subject, body from mail where organization_id = ${host.organizationId}`.execute(tx.db),
      )
    ).rows
  await remindOfExchange(world)
  assert.equal((await mails()).length, 0)
  scene.setNow('2027-01-05T08:00:00Z')
  await remindOfExchange(world)
  await remindOfExchange(world)
  const sent = await mails()
  assert.equal(sent.length, 1)
  assert.match(sent[0]?.body ?? '', /\/de\/unsere-ehrenaemter\/import/)
  assert.doesNotMatch(`${sent[0]?.subject} ${sent[0]?.body}`, /Jobcenter/)
  await ask(`${base}/import/vergessen`, { as: 'host', form: {} })
  scene.setNow('2027-06-05T08:00:00Z')
  await remindOfExchange(world)
  assert.equal((await mails()).length, 1)
})

test('the scheduled export writes one whole file for each organization that publishes something', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'engagements-'))
  after(() => rm(folder, { recursive: true, force: true }))
  const said: string[] = []
  const run = (...args: string[]) => exportEngagementsCommand.run(world, args, (line) => said.push(line))
  assert.equal(await run('--to', folder, '--format', 'aktion-mensch'), 0)
  const files = await readdir(folder)
  assert.equal(files.length, 1)
  assert.match(await readFile(join(folder, files[0]!), 'utf8'), /Am Empfang lächeln/)
  assert.equal(await run(), 1)
  assert.equal(await run('--to', folder, '--format', 'excel'), 1)
  assert.equal(await run('--unknown'), 1)
})

test('each of many roles has an offer of its own, with its own title', async () => {
  const rows = Array.from({ length: 40 }, (_, n) => `V-${n};Vieles ${n}`)
  await take(['Angebots-ID;Bezeichnung', ...rows].join('\n'), { publishFresh: 'ja' }, 'otherHost')
  const titles = await world.look(otherHost, async (tx) => {
    const all = []
    for (const { title, serviceId, externalId } of await rolesOf(tx, otherHost.organizationId))
      if (externalId?.startsWith('V-')) all.push([title, (await findService(tx, serviceId ?? ''))?.title])
    return all
  })
  assert.equal(titles.length, 40)
  for (const [title, offered] of titles) assert.equal(offered, title)
})
