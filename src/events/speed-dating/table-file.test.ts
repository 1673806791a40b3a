import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { anEvent } from '../event/testing.ts'
import { aScene } from '../testing.ts'
import { findDating } from './store.ts'

const { world, host, ask } = await aScene()
after(() => world.close())

const send = (path: string, bytes: Uint8Array<ArrayBuffer>, name: string) => {
  const form = new FormData()
  form.set('text', '')
  form.set('file', new File([bytes], name))
  return ask(path, { as: 'host', form })
}
const excel = async (rows: SheetData) => new Uint8Array(await writeExcelFile(rows).toBuffer())

test('firms and applicants come from files of Excel; what is wrong stands below to be mended', async () => {
  const event = await anEvent(world, host, { kind: 'speed-dating', title: 'Speed-Dating' })
  const path = `/de/unsere-veranstaltungen/${event.id}/speed-dating`
  const rhythm = { start: '09:00', rounds: '6', talk: '10', change: '2', least: '2' }
  assert.equal((await ask(`${path}/ablauf`, { as: 'host', form: rhythm })).status, 303)
  const words = (...cells: string[]) => cells.map((value) => ({ value }))
  const firms = await send(
    `${path}/betriebe/tabelle`,
    await excel([
      words('id', 'name', 'tische', 'von'),
      [
        ...words('F1', 'Bäckerei Süß'),
        { value: 2 },
        { value: new Date('1899-12-30T09:30:00Z'), type: Date, format: 'hh:mm' },
      ],
    ]),
    'betriebe.xlsx',
  )
  assert.match(firms.html, /Eine Zeile ist übernommen|1 Zeile ist übernommen/)
  const people = await send(
    `${path}/bewerber/tabelle`,
    await excel([words('id', 'name', 'wünsche'), words('A1', 'Amira', 'F1'), words('A2', 'Bo', 'F9')]),
    'bewerber.xlsx',
  )
  assert.match(people.html, /Zeile 3: Den Betrieb F9/)
  assert.ok(people.html.includes('A2;Bo;F9'))
  const dating = await world.look(host, (tx) => findDating(tx, event.id))
  assert.deepEqual(
    dating?.firms.map(({ name, from, tables }) => [name, from, tables.length]),
    [['Bäckerei Süß', 570, 2]],
  )
  assert.deepEqual(
    dating?.applicants.map(({ name }) => name),
    ['Amira', 'Bo'],
  )
})

test('a file that is no table says how to mend it, and keeps everything', async () => {
  const event = await anEvent(world, host, { kind: 'speed-dating', title: 'Speed-Dating' })
  const path = `/de/unsere-veranstaltungen/${event.id}/speed-dating`
  await ask(`${path}/ablauf`, {
    as: 'host',
    form: { start: '09:00', rounds: '6', talk: '10', change: '2', least: '2' },
  })
  const old = await send(`${path}/betriebe/tabelle`, Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), 'alt.xls')
  assert.match(old.html, /aus einem alten Excel/)
  assert.match(old.html, /aria-invalid="true"/)
  const picture = await send(`${path}/betriebe/tabelle`, Uint8Array.of(0x89, 0x50, 0, 1), 'bild.png')
  assert.match(picture.html, /keine Tabelle/)
})

test('a table is named once, whoever wrote the word before its number', async () => {
  const event = await anEvent(world, host, { kind: 'speed-dating', title: 'Speed-Dating' })
  const path = `/de/unsere-veranstaltungen/${event.id}/speed-dating`
  const form = { start: '09:00', rounds: '6', talk: '10', change: '2', least: '2' }
  await ask(`${path}/ablauf`, { as: 'host', form })
  const text = 'id;name;tische;stufenlos\nF1;Süß;Tisch 10|T3;Tisch 10\nF2;Pflege;10|Table 4;alle'
  const { html } = await ask(`${path}/betriebe/tabelle`, { as: 'host', form: { text } })
  assert.match(html, /Zeile 3[^<]*10[^<]*F1/)
  const dating = await world.look(host, (tx) => findDating(tx, event.id))
  assert.deepEqual(
    dating?.firms.map(({ tables }) => tables.map(({ name, stepFree }) => [name, stepFree])),
    [
      [['4', true]],
      [
        ['10', true],
        ['T3', false],
      ],
    ],
  )
})
