// A participant answers in Arabic on a phone without JavaScript, staff type in paper, the result appears; and somebody
// keeps for themselves where they stand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Variant } from '../support/browser.ts'
import { codePattern, demoHouse, mainText } from './steps.ts'

const house = demoHouse()
const phone: Variant = {
  name: 'Arabic, 320 px, without JavaScript',
  locale: 'ar',
  javaScript: false,
  width: 320,
}
const desk: Variant = {
  name: 'German, 1280 px, with JavaScript',
  locale: 'de',
  javaScript: true,
  width: 1280,
}
const send = 'main form button[type="submit"]'

test('a survey: asked by the house, answered on a phone and on paper, told from three answers on', async () => {
  const host = await house.signIn(desk, 'haus-olof-palme')
  const { page } = host
  await host.open('/umfragen')
  await host.press('main a[href$="/umfragen/neu"]')
  await page.fill('#title', 'Wie war der Kochabend?')
  await page.locator('input[name="audience"][value="teilnehmende"]').check({ force: true })
  for (const question of ['zufrieden', 'wieder'])
    await page.locator(`input[name="questions[]"][value="${question}"]`).check({ force: true })
  await page.locator('input[name="withText"]').check({ force: true })
  await host.press(send)
  const survey = new URL(page.url()).pathname.replace(/^\/de/, '')
  const code = ((await page.locator('.code').textContent()) ?? '').replace('-', '')
  assert.match(code, /^[2-9A-Z]{8}$/)

  const visitor = await house.journey(phone)
  assert.equal(await visitor.open(`/umfrage/${code}`), 200)
  await visitor.press(send)
  assert.ok(await visitor.page.locator('[role="alert"]').count(), 'nothing was said')
  await visitor.page.locator('input[name="zufrieden"][value="5"]').check({ force: true })
  await visitor.page.locator('input[name="wieder"][value="5"]').check({ force: true })
  await visitor.page.fill('#text', 'كان الطعام لذيذاً')
  await visitor.press(send)
  assert.match(visitor.page.url(), /\/danke$/)
  assert.deepEqual(await visitor.context.cookies(), [])
  await visitor.close()

  await host.open(`${survey}/papier`)
  for (let i = 0; i < 2; i++) {
    await page.locator('input[name="zufrieden"][value="4"]').check({ force: true })
    await host.press(send)
    assert.match(await mainText(host), /Der Bogen ist gespeichert/)
  }
  await host.open(survey)
  assert.match(await mainText(host), /Das Ergebnis entsteht einmal/)
  await host.press('main a[href$="/auswerten"]')
  await host.press(send)
  assert.match(await mainText(host), /3 Antworten/)
  assert.match(await mainText(host), /Für Einzelheiten sind es zu wenige Antworten/)

  await host.open(`${survey}/texte`)
  assert.match(await mainText(host), /كان الطعام لذيذاً/)
  await host.press('main a[href$="/loeschen"]')
  await host.press('main form[action$="/loeschen"] button')
  assert.doesNotMatch(await mainText(host), /الطعام/)
  await host.close()

  // The sender of hand-overs sees no survey of the house.
  const counsellor = await house.signIn(desk, 'jobcenter-mitte')
  assert.equal(await counsellor.open(survey), 404)
  assert.equal(await counsellor.open(`${survey}/texte`), 404)
  await counsellor.close()
})

for (const variant of [phone, desk])
  test(`a ladder is set, changed and deleted by its code alone: ${variant.name}`, async () => {
    const person = await house.journey(variant)
    const { page, open, press } = person
    const choose = (step: string) =>
      page.locator(`input[name="step"][value="${step}"]`).check({ force: true })
    await open('/leiter')
    await press('main a[href$="/leiter/neu"]')
    await choose('angekommen')
    await press(send)
    const code = (await page.locator('.code').textContent())?.trim() ?? ''
    assert.match(code, codePattern)
    await choose('regelmaessig')
    await press('main form[action$="/leiter/stufe"] button')
    assert.ok(!page.url().includes(code))

    await open('/leiter')
    await page.fill('#code', code)
    await press(send)
    assert.ok(await page.locator('input[name="step"][value="regelmaessig"]').isChecked())
    await press('main form:has(input[name="frage"]) button')
    await press('main form[action$="/leiter/loeschen"] button')
    await page.fill('#code', code)
    await press(send)
    assert.ok(await page.locator('#code-error').count(), 'the code opens nothing any more')
    await person.close()
  })
