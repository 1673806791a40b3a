import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { tableText } from './table-text.ts'

const bytesOf = async (rows: SheetData) => new Uint8Array(await writeExcelFile(rows).toBuffer())

test('a sheet of Excel becomes text: umlauts, empty cells, semicolons, times and days', async () => {
  const nine = new Date('1899-12-30T09:05:00Z')
  const day = new Date('2026-10-01T00:00:00Z')
  const sheet = await bytesOf([
    [{ value: 'id' }, { value: 'name' }, { value: 'von' }, { value: 'tag' }],
    [
      { value: 7, type: Number },
      { value: 'Bäckerei "Süß"; Köln' },
      { value: nine, type: Date, format: 'hh:mm' },
      { value: day, type: Date, format: 'dd.mm.yyyy' },
    ],
    [{ value: 'b2' }, null, { value: 0.5, type: Number }, null],
  ])
  assert.deepEqual(await tableText(sheet), {
    text: ['id;name;von;tag', '7;"Bäckerei ""Süß""; Köln";09:05;2026-10-01', 'b2;;12:00;'].join('\n'),
  })
})

test('a text file is read whether Excel wrote it today, long ago, or as Unicode', async () => {
  const text = 'id;name\n1;Bäckerei'
  assert.deepEqual(await tableText(strToU8(text)), { text })
  assert.deepEqual(await tableText(Uint8Array.from(Buffer.from(text, 'latin1'))), { text })
  assert.deepEqual(await tableText(Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))), { text })
})

test('what is no table says what it is', async () => {
  assert.deepEqual(await tableText(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)), { wrong: 'old-excel' })
  assert.deepEqual(await tableText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0)), { wrong: 'no-table' })
  assert.deepEqual(await tableText(zipSync({ 'a.txt': strToU8('no sheet') })), { wrong: 'no-table' })
  const sheet = await bytesOf([[{ value: 'id' }]])
  assert.deepEqual(await tableText(sheet.slice(0, sheet.length - 40)), { wrong: 'no-table' })
})

test('a small file that would fill the house is not unpacked', async () => {
  const packed = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) })
  assert.ok(packed.length < 200_000)
  const before = process.memoryUsage.rss()
  assert.deepEqual(await tableText(packed), { wrong: 'too-large' })
  assert.ok(process.memoryUsage.rss() - before < 50 * 1024 * 1024)
  // The same, and it lies about its size.
  const lie = packed.slice()
  const view = new DataView(lie.buffer)
  for (let at = 0; at + 4 < lie.length; at++) {
    const mark = view.getUint32(at, true)
    if (mark === 0x04034b50) view.setUint32(at + 22, 1000, true)
    if (mark === 0x02014b50) view.setUint32(at + 24, 1000, true)
  }
  assert.deepEqual(await tableText(lie), { wrong: 'no-table' })
  assert.ok(process.memoryUsage.rss() - before < 50 * 1024 * 1024)
})

test('a sheet with one cell in the last corner is refused before anybody makes room for it', async () => {
  const parts = unzipSync(await bytesOf([[{ value: 'id' }]]))
  const name = Object.keys(parts).find((one) => one.endsWith('sheet1.xml'))!
  const sheet = strFromU8(parts[name]!)
  for (const far of ['XFD1048576', '&#88;FD1048576']) {
    const moved = sheet.replace(
      '</sheetData>',
      `<row r="1048576"><c r="${far}"><v>1</v></c></row></sheetData>`,
    )
    assert.notEqual(moved, sheet)
    assert.deepEqual(await tableText(zipSync({ ...parts, [name]: strToU8(moved) })), { wrong: 'too-large' })
  }
})
