// The day of a speed-dating: the screen in the hall, with and without JavaScript, and the house's page on a tablet and a phone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Journey, Variant } from '../support/browser.ts'
import { demoHouse, mainText } from './steps.ts'

const house = demoHouse()
const desk: Variant = {
  name: 'German, 1280 px, with JavaScript',
  locale: 'de',
  javaScript: true,
  width: 1280,
}
const wall: Variant = {
  name: 'German, 1920 px, with JavaScript',
  locale: 'de',
  javaScript: true,
  width: 1920,
}
const phone: Variant = {
  name: 'Arabic, 360 px, without JavaScript',
  locale: 'ar',
  javaScript: false,
  width: 360,
}
const tablet: Variant = {
  name: 'German, 360 px, without JavaScript',
  locale: 'de',
  javaScript: false,
  width: 360,
}
const send = 'main form button[type="submit"]'
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const firms = 'id;name;tische\nF1;Bäckerei Kruste;T1\nF2;Pflegehaus Nord;T2\nF3;Tischlerei Span;T3'
const people =
  'id;name;wünsche\nA1;Amira;F1|F2|F3\nA2;Bo;F1|F2|F3\nA3;Cem;F1|F2|F3\nA4;Dana;F1|F2\nA5;Eli;F1|F3'

/** A speed-dating with a plan that holds; answers its id. */
const prepare = async ({ page, open, press }: Journey): Promise<string> => {
  await open('/unsere-veranstaltungen/neu')
  await page.selectOption('#kind', 'speed-dating')
  await page.fill('#title', 'Speed-Dating in der Aula')
  await page.fill('#summary', 'Zehn Minuten, ein Gespräch, ein Ausbildungsplatz.')
  await page.fill('#day', day(20))
  await page.fill('#from', '09:00')
  await page.fill('#to', '12:00')
  await press(send)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await press('main a[href$="/veroeffentlichen"]')
  await press(send)
  const base = `/unsere-veranstaltungen/${id}/speed-dating`
  await open(`${base}/ablauf`)
  await page.fill('#rounds', '5')
  await page.fill('#least', '1')
  await press(send)
  for (const [whose, table] of [
    ['betriebe', firms],
    ['bewerber', people],
  ] as const) {
    await open(`${base}/${whose}/tabelle`)
    await page.fill('#text', table)
    await press(send)
  }
  await open(`${base}/plan`)
  await press('main form[action$="/plan"] button')
  for (let i = 0; (await page.locator('main form[action$="/annehmen"]').count()) === 0; i++) {
    assert.ok(i < 60, 'a plan is found')
    await open(`${base}/plan`)
  }
  await press('main form[action$="/annehmen"] button')
  return id
}

test('the day of a speed-dating, from the gong to somebody who does not come', async () => {
  const host = await house.signIn(desk, 'haus-olof-palme')
  const id = await prepare(host)
  const base = `/unsere-veranstaltungen/${id}/speed-dating/tag`
  const screen = `/veranstaltung/${id}/saal`

  // On the wall, before it begins; the keyboard switches the gong on.
  const beamer = await house.journey(wall)
  assert.equal(await beamer.open(screen), 200)
  const { page } = beamer
  const big = page.locator('h1')
  assert.match((await big.textContent()) ?? '', / 20\d\d$/)
  await page.keyboard.press('Tab')
  const focused = page.locator('button:focus')
  assert.equal((await focused.textContent())?.trim(), 'Ton an')
  await page.keyboard.press('Enter')
  assert.equal((await focused.textContent())?.trim(), 'Ton aus')

  // The house begins; the wall follows within seconds, rings, and counts down.
  await host.open(base)
  await host.press('main button[value="beginnen"]')
  await page.locator('h1', { hasText: /Runde 1 von 5/ }).waitFor()
  assert.equal(await page.locator('body').getAttribute('data-gongs'), '1')
  const left = page.locator('[role="timer"]')
  await page.locator('[role="timer"]', { hasText: /^\s*(10:00|09:\d\d)\s*$/ }).waitFor()
  const before = await left.textContent()
  await page.waitForTimeout(2100)
  assert.notEqual(await left.textContent(), before)
  await beamer.check()
  assert.doesNotMatch(await mainText(beamer), /Amira|Kruste/)
  // Nothing to scroll on a wall.
  const tooHigh = await page.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight)
  assert.ok(tooHigh <= 1, `${tooHigh} px too high`)

  // The same without JavaScript, on a phone.
  const guest = await house.journey(phone)
  assert.equal(await guest.open(screen), 200)
  assert.match(await mainText(guest), /الجولة 1 من 5/)
  assert.match(await mainText(guest), /حوالي \d+ دقيقة/)
  assert.equal(await guest.page.locator('button:visible').count(), 0)
  await guest.close()

  // On the page of the house the same clock counts.
  await host.open(base)
  await host.page.locator('[role="timer"]', { hasText: /^\d\d:\d\d$/ }).waitFor()

  // Held, the wall stands still; then the round ends, and everybody changes.
  await host.press('main button[value="anhalten"]')
  await page.locator('main', { hasText: /steht gerade still/ }).waitFor()
  const held = await left.textContent()
  await page.waitForTimeout(1500)
  assert.equal(await left.textContent(), held)
  await host.press('main button[value="weiter"]')
  await host.press('main button[value="beenden"]')
  await page.locator('h1', { hasText: /Wechsel/ }).waitFor()
  assert.equal(await page.locator('body').getAttribute('data-gongs'), '2')
  await beamer.check()
  await beamer.close()

  // Amira does not come: what would change is said, and done only then.
  const helper = await house.signIn(tablet, 'haus-olof-palme')
  await helper.open(base)
  await helper.press('main li:has-text("Bo") button[value="da"]')
  await helper.press('main li:has-text("Amira") button[value="fehlt"]')
  assert.match(await mainText(helper), /Geändert wird erst ab Runde 2/)
  await helper.press('main form[action$="/vorschlag"] button')
  assert.match(await mainText(helper), /neuen Zettel|neue Karte/)
  await helper.press('main form[action$="/zurueck"] button')
  assert.match(await mainText(helper), /wie er vorher war/)

  // Somebody comes along, a firm leaves.
  await helper.press('main a[href$="/dazu"]')
  await helper.page.fill('#name', 'Fatma')
  await helper.page.selectOption('#wishes', { label: 'Tischlerei Span' })
  await helper.press('main form button:not([name])')
  assert.match(await mainText(helper), /Fatma bei Tischlerei Span/)
  await helper.open(`${base}/zeiten`)
  await helper.page.selectOption('#betrieb-who', { label: 'Bäckerei Kruste' })
  await helper.page.selectOption('#betrieb-last', '1')
  await helper.press('main form:has(#betrieb-who) button')
  await helper.press('main form[action$="/vorschlag"] button')
  await helper.open(base)
  assert.match(await mainText(helper), /geschlossen/)
  await helper.press('main a[href$="/papier"]')
  await helper.open(`${base}/uhr`)
  await helper.press(send)
  assert.match(await mainText(helper), /Beginn um 09:00 Uhr/)
  await helper.close()
  await host.close()
})
