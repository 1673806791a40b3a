import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Journey, variants } from '../support/browser.ts'
import { demoHouse, mainText } from './steps.ts'

// Whoever practises an application for Grundsicherung: with an invented person, and with their own figures.

const house = demoHouse()

/** A button of the main part by what it sends. */
const button = (name: string, value: string): string => `main button[name="${name}"][value="${value}"]`
/** A button that leads somewhere: not that of the notice, which is folded. */
const goTo = (path: string): string =>
  `main button[formaction$="${path}"], main .no-print > form[action$="${path}"] > button`
const first = ({ page }: Journey, selector: string) => page.locator(selector).first()
const check = ({ page }: Journey, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true })
/** By the law of a day whose values are known, whenever this runs. */
const countFor = async ({ page, press }: Journey, day: string) => {
  await page.fill('#tag', day)
  await press('main form:has(#tag) button')
}

for (const variant of variants) {
  test(`a councillor plays a role from its card to the end: ${variant.name}`, async () => {
    const councillor = await house.journey(variant)
    const { page, open, press } = councillor
    assert.equal(await open('/antrag-ueben'), 200)
    assert.equal(await page.locator('main article').count(), 9, 'nine invented people')
    await press(button('wer', 'familie'))

    // Where an application is really made: asked for once, known from then on.
    await page.locator('main .kern-alert details summary').click()
    await page.fill('#plz', '13353')
    await press('main .kern-alert form button')
    assert.match(await mainText(councillor), /Jobcenter Berlin Mitte.*030/s)

    await press(button('schritt', 'antrag'))
    assert.match(await mainText(councillor), /Jobcenter Berlin Mitte/)
    assert.ok((await page.locator('main a[href*="/angebote/"]').count()) >= 1, 'somebody near helps')
    await press(button('tun', 'entscheiden'))
    assert.ok(await page.locator('#antwort-error').count(), 'nothing was chosen')
    await check(councillor, 'antwort', 'ja')
    await press(button('tun', 'entscheiden'))
    assert.equal(await page.locator('main .kern-alert--success').count(), 1)
    await press(button('tun', 'gestolpert'))
    await press(button('tun', 'weiter'))
    await press('main .flush button')
    assert.ok(
      await page.locator('input[name="antwort"][value="ja"]').isChecked(),
      'back, and nothing is lost',
    )
    await press(goTo('/antrag-ueben/schritte'))
    assert.equal(await page.locator('main .tasks .kern-badge--success').count(), 1)

    await press(goTo('/antrag-ueben/schaetzung'))
    await countFor(councillor, '2026-10-01')
    assert.match(await mainText(councillor), /Grundsicherungsgeld/)
    assert.ok((await page.locator('#menschen tbody tr').count()) === 5)
    await countFor(councillor, '2023-02-01')
    assert.match(await mainText(councillor), /Bürgergeld/)
    assert.equal(await page.locator('#tag').inputValue(), '2023-02-01')

    await press('main .flush button')
    await press(goTo('/antrag-ueben/ende'))
    assert.equal(await page.locator('main section ol').count(), 2, 'what was practised, and what comes next')
    await press('main form[action$="/antrag-ueben/gruppe"] button')
    const certificate = page.locator('main form[action$="/urkunde.pdf"]')
    const form = await certificate.evaluate((element) =>
      Object.fromEntries([...element.querySelectorAll('input')].map(({ name, value }) => [name, value])),
    )
    const paper = await councillor.context.request.post(
      `${house.url()}${await certificate.getAttribute('action')}`,
      { form: { ...form, name: 'Ratsfrau Beispiel' }, headers: { origin: house.url() } },
    )
    assert.equal(paper.headers()['content-type'], 'application/pdf', 'a certificate to print')
    assert.doesNotMatch(page.url(), /[?]/)
    assert.deepEqual(await councillor.context.cookies(), [])
    await councillor.close()
  })

  test(`a single parent enters their own figures and changes one: ${variant.name}`, async () => {
    const parent = await house.journey(variant)
    const { page, open, press } = parent
    const next = button('tun', 'weiter')
    await open('/antrag-ueben')
    await press(button('wer', 'eigene'))
    await page.fill('#alter-0', '31')
    await press(button('tun', 'dazu'))
    assert.equal(await page.locator('#alter-0').inputValue(), '31')
    await press(next)
    assert.ok(await page.locator('#alter-1-error').count())
    await page.selectOption('#bezug-1', 'kind')
    await page.fill('#alter-1', '6')
    await press(next)
    await page.fill('#brutto-0', '450')
    await page.fill('#kindergeld-1', 'viel')
    // Enter sends the form on, too.
    await page.press('#kindergeld-1', 'Enter')
    await page.locator('#kindergeld-1-error').waitFor()
    assert.equal(await page.locator('#brutto-0').inputValue(), '450')
    await page.fill('#kindergeld-1', '259')
    await press(next)
    await check(parent, 'wohnart', 'miete')
    await page.fill('#miete', '560')
    await page.fill('#heizung', '80')
    await press(next)
    await press(button('tun', 'zurueck'))
    assert.equal(await page.locator('#miete').inputValue(), '560')
    await press(next)
    await press(next)
    await check(parent, 'lage[]', 'getrennt')
    await press(next)
    assert.match(await mainText(parent), /560/)

    await press(first(parent, 'main form:has(input[value="wohnen"]) button'))
    await page.fill('#miete', '580')
    await press(next)
    assert.match(await mainText(parent), /580/)
    await press('main form[action$="/antrag-ueben/schaetzung"] button')
    await countFor(parent, '2026-10-01')
    assert.match(await mainText(parent), /§ 21 Abs\. 3 SGB II/)

    // In another language, with everything said.
    await press(`.languages button[formaction^="/${variant.locale === 'ar' ? 'en' : 'ar'}/"]`)
    assert.match(await mainText(parent), /§ 21 Abs\. 3 SGB II/)
    await parent.close()
  })
}

test('a page within the walk that is opened by its address leads kindly to the start', async () => {
  const visitor = await house.journey(variants[1]!)
  assert.equal(await visitor.open('/antrag-ueben/schritt'), 200)
  assert.equal(await visitor.page.locator('main article').count(), 9)
  assert.equal(await visitor.page.locator('main .kern-alert--warning').count(), 1)
  await visitor.close()
})
