import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfFacts, pdfText } from '#platform/print/read-pdf.ts'
import { bringWords } from '../../src/walkthrough/papers/messages/public/bring-words/index.ts'
import { type Journey, variants } from '../support/browser.ts'
import { demoHouse, mainText } from './steps.ts'

// A single parent finds the forms, prints the list beside German, and reads a letter; a group counts where it stumbled.

const house = demoHouse()
const check = ({ page }: Journey, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true })
/** What the form that leads to this path answers, as a browser would get it: a PDF opens in a viewer of its own. */
const paperOf = async ({ page }: Journey, path: string): Promise<Uint8Array> => {
  const form = page.locator(`main form[action$="${path}"]`)
  const fields: [string, string][] = []
  for (const field of await form.locator('input').all())
    fields.push([(await field.getAttribute('name')) ?? '', await field.inputValue()])
  const address = new URL((await form.getAttribute('action')) ?? '', page.url()).href
  const answer = await page.request.post(address, {
    form: Object.fromEntries(fields),
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  assert.equal(answer.headers()['content-type'], 'application/pdf')
  return new Uint8Array(await answer.body())
}

for (const variant of variants)
  test(`a single parent prints the list, and a group its stumbling stones: ${variant.name}`, async () => {
    const parent = await house.journey(variant)
    const { page, open, press, locale } = parent
    const isArabic = variant.locale === 'ar'
    const words = bringWords(variant.locale)
    assert.equal(await open('/antrag-ueben/formulare'), 200)
    const send = 'main form:has(#under15) button[type="submit"]'
    await press(send)
    assert.ok(await page.locator('#partner-error').count(), 'a question was left out')
    await check(parent, 'partner', 'nein')
    await page.fill('#under15', '1')
    for (const fact of ['miete', 'arbeit', 'aufenthaltstitel']) await check(parent, 'facts[]', fact)
    await press(send)
    const shorts = await page.locator('main article h3 bdi').allTextContents()
    assert.deepEqual(shorts.slice(0, 6), ['HA', 'KI', 'KDU', 'EK', 'VM', 'UH1, UH2, UH3, UH4'])

    await press('main form[action$="/mitbringen"] button.kern-btn--primary')
    const list = await mainText(parent)
    for (const paper of ['ausweis', 'mietvertrag', 'lohn', 'kindergeld'] as const) {
      assert.ok(list.includes(words.papers[paper]), paper)
      assert.ok(list.includes(bringWords('de').papers[paper]), `${paper}, in German`)
    }
    const pdf = await paperOf(parent, '/mitbringen/liste.pdf')
    assert.deepEqual([pdfFacts(pdf).accessible, pdfFacts(pdf).language], [true, locale])
    assert.ok(pdfText(pdf).includes('Mietvertrag'))
    // On paper: the list, what helps, and what this is not; nothing to press.
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('main button:visible').count(), 0)
    assert.equal(await page.locator('.print-only:visible').count(), 1)
    assert.ok(await page.locator('main dl').first().isVisible())
    await page.emulateMedia({ media: 'screen' })
    assert.ok(!page.url().includes('?'))

    await open('/antrag-ueben/briefe')
    await press('main a[href$="/briefe/ablehnung"]')
    await page.fill('#datum', '2026-11-02')
    await press('main form:has(#datum) > .cluster button')
    assert.match(await mainText(parent), isArabic ? /7 ديسمبر 2026/ : /7\. Dezember 2026/)

    await open('/antrag-ueben/gruppe')
    await page.fill('#stein-bescheid', '4')
    await press('main form:has(#stein-bescheid) > button')
    assert.match(await mainText(parent), isArabic ? /4 عثرات/ : /4 Stolpersteine/)
    await press('main button[formaction$="/gruppe"]')
    assert.equal(await page.locator('#stein-bescheid').inputValue(), '4')
    assert.ok(pdfFacts(await paperOf(parent, '/gruppe/urkunde.pdf')).accessible)
    assert.deepEqual(await parent.context.cookies(), [])
    await parent.close()
  })
