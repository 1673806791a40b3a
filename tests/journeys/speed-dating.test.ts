// A whole speed-dating, prepared in the house: two files of Excel and CSV, a plan, run sheets.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import { pdfText } from '#platform/print/read-pdf.ts'
import type { Variant } from '../support/browser.ts'
import { demoHouse, mainText } from './steps.ts'

const house = demoHouse()
const desk: Variant = {
  name: 'German, 1280 px, with JavaScript',
  locale: 'de',
  javaScript: true,
  width: 1280,
}
const narrow: Variant = {
  name: 'German, 360 px, without JavaScript',
  locale: 'de',
  javaScript: false,
  width: 360,
}
const send = 'main form button[type="submit"]'
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const data = new URL('../../src/demo/data/', import.meta.url)
const rowsOf = async (name: string) =>
  (await readFile(new URL(name, data), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => line.split(';'))

test('a speed-dating from two files to the run sheets', async () => {
  const host = await house.signIn(desk, 'haus-olof-palme')
  const { page } = host
  await host.open('/unsere-veranstaltungen/neu')
  await page.locator('input[name="kind"][value="speed-dating"], #kind').first().waitFor({ state: 'attached' })
  await page.selectOption('#kind', 'speed-dating')
  await page.fill('#title', 'Speed-Dating im Kiez')
  await page.fill('#summary', 'Zehn Minuten, ein Gespräch, ein Ausbildungsplatz.')
  await page.fill('#day', inDays(21))
  await page.fill('#from', '09:00')
  await page.fill('#to', '12:00')
  await host.press(send)
  const own = new URL(page.url()).pathname.replace(/^\/de/, '')
  const base = `${own}/speed-dating`

  await host.press(`main a[href$="${base}"]`)
  await host.open(`${base}/ablauf`)
  await page.fill('#start', '09:00')
  await page.fill('#rounds', '12')
  await page.fill('#least', '4')
  await host.press(send)

  // Firms from Excel, applicants from CSV; one wish is for a firm that is not there.
  await host.open(`${base}/betriebe/tabelle`)
  const sheet = (await rowsOf('speed-dating-firms.csv')).map((row) =>
    row.map((value) => (value ? { value } : null)),
  )
  const excel = Buffer.from(await writeExcelFile(sheet).toBuffer())
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.setInputFiles('#file', { name: 'betriebe.xlsx', mimeType: type, buffer: excel })
  await host.press(send)
  assert.match(await mainText(host), /30 Zeilen sind übernommen/)
  await host.open(`${base}/bewerber/tabelle`)
  const people = await readFile(new URL('speed-dating-applicants.csv', data), 'utf8')
  const buffer = Buffer.from(people.replace('A01;Amira H.;F02|', 'A01;Amira H.;F99|F02|'))
  await page.setInputFiles('#file', { name: 'bewerber.csv', mimeType: 'text/csv', buffer })
  await host.press(send)
  assert.match(await mainText(host), /60 Zeilen sind übernommen[\s\S]*Zeile 2: Den Betrieb F99/)

  // Whoever needs somebody to translate is told of, before it is planned.
  await host.open(`${base}/plan`)
  assert.match(await mainText(host), /Dolmetsch|dolmetsch/)
  for (const [name, language] of [
    ['Frau Nasser', 'ar'],
    ['Herr Bondar', 'uk'],
  ] as const) {
    await host.open(`${base}/dolmetschen`)
    await page.fill('#name', name)
    await page.locator(`input[name="languages[]"][value="${language}"]`).check({ force: true })
    await host.press('main form:has(#name) button')
  }
  await host.open(`${base}/plan`)
  await host.press(`main form[action$="/plan"] button`)
  for (let i = 0; i < 30 && /wird gerechnet/.test(await mainText(host)); i++) {
    await page.waitForTimeout(1000)
    await host.open(`${base}/plan`)
  }
  await host.press('main form[action$="/plan/annehmen"] button')
  assert.match(await mainText(host), /Dieser Plan gilt jetzt/)

  // Everybody has at least as many talks as the plan says, on paper and in their language.
  await host.open(`${base}/papiere`)
  const slips = await page.request.get(`${house.url()}/de${base}/laufzettel.pdf`)
  assert.equal(slips.headers()['content-type'], 'application/pdf')
  const words = pdfText(await slips.body())
  for (const name of ['Bilal S.', 'Emre K.', 'Jakob D.']) assert.ok(words.includes(name), name)
  await host.close()

  const phone = await house.signIn(narrow, 'haus-olof-palme')
  for (const path of ['', '/ablauf', '/betriebe', '/bewerber', '/plan', '/papiere', '/paare'])
    assert.equal(await phone.open(`${base}${path}`), 200)
  await phone.close()
})
