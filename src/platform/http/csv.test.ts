import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvFile, csvLine } from './csv.ts'

test('a cell is quoted where it must be, and no spreadsheet runs one', () => {
  assert.equal(
    csvLine(['a;b', 'c,d', 'sagt "ja"', 'zwei\nZeilen', 3], ';'),
    '"a;b";c,d;"sagt ""ja""";"zwei\nZeilen";3',
  )
  assert.equal(csvLine(['a;b', 'c,d'], ','), 'a;b,"c,d"')
  for (const formula of ['=1+1', '@SUM(A1)', '+cmd|x', '-cmd|x', '\t=1', '＝1'])
    assert.equal(csvLine([formula], ';'), `'${formula}`)
  for (const plain of ['+49 30 123', '-5', '–', '']) assert.equal(csvLine([plain], ';'), plain)
})

test('a file for people opens in German Excel and is kept by nobody', async () => {
  const file = csvFile('zahlen-2026', [
    ['Ort', 'Anzahl'],
    ['Mitte', 3],
  ])
  assert.equal(file.headers.get('content-disposition'), 'attachment; filename="zahlen-2026.csv"')
  assert.equal(file.headers.get('cache-control'), 'no-store')
  const bytes = new Uint8Array(await file.arrayBuffer())
  assert.equal(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), '\ufeffOrt;Anzahl\r\nMitte;3\r\n')
})
