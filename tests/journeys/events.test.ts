// A talk: written and published, registered for in Arabic on a phone without JavaScript and at the counter, let in at the
// door; the Jobcenter learns nothing of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Variant } from '../support/browser.ts'
import { codePattern, demoHouse, mainText } from './steps.ts'

const house = demoHouse()
const phone: Variant = {
  name: 'Arabic, 360 px, without JavaScript',
  locale: 'ar',
  javaScript: false,
  width: 360,
}
const desk: Variant = {
  name: 'German, 1280 px, with JavaScript',
  locale: 'de',
  javaScript: true,
  width: 1280,
}
const send = 'main form button[type="submit"]'
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('an event from the draft to the door', async () => {
  const host = await house.signIn(desk, 'haus-olof-palme')
  const { page } = host
  await host.open('/unsere-veranstaltungen')
  await host.press('main a[href$="/unsere-veranstaltungen/neu"]')
  await page.fill('#title', 'Fragen an das Amt')
  await page.fill('#summary', 'Bringen Sie Ihre Briefe mit.')
  await page.fill('#day', day(20))
  await page.fill('#from', '14:00')
  await page.fill('#to', '13:00')
  await page.locator('input[name="registration"][value="noetig"]').check({ force: true })
  await page.fill('#places', '3')
  // What was wrong is said, what was typed stays.
  await host.press(send)
  assert.equal(await page.locator('#title').inputValue(), 'Fragen an das Amt')
  await page.fill('#to', '16:00')
  await host.press(send)
  const own = new URL(page.url()).pathname.replace(/^\/de/, '')
  await host.press('main a[href$="/veroeffentlichen"]')
  await host.press(send)
  const public_ = `/veranstaltung/${own.split('/').at(-1)}`

  // On a phone, from the list of all events to the code.
  const guest = await house.journey(phone)
  assert.equal(await guest.open('/veranstaltungen'), 200)
  await guest.press(`main a[href$="${public_}"]`)
  await guest.press(`main a[href$="/anmelden"]`)
  await guest.press(send)
  assert.ok(await guest.page.locator('[role="alert"]').count(), 'the name is missing')
  await guest.page.fill('#name', 'مينا')
  await guest.page.fill('#persons', '2')
  await guest.page.locator('input[name="needs[]"][value="kinder"]').check({ force: true })
  await guest.press(send)
  const code = ((await guest.page.locator('.code').textContent()) ?? '').trim()
  assert.match(code, codePattern)
  assert.deepEqual(await guest.context.cookies(), [])

  // At the counter: one place is left for two, so they wait.
  await host.open(own)
  await host.press('main a[href$="/anmelden"]')
  await page.fill('#name', 'Frau K.')
  await page.fill('#persons', '2')
  await page.fill('#phone', '030 23125 111')
  await host.press(send)
  assert.match(((await page.locator('.slip .code').textContent()) ?? '').trim(), codePattern)
  await host.press('main a[href$="/anmeldungen"]')
  assert.match(await mainText(host), /Warteliste/)

  // Cancelling frees the places at once; whoever has no mail is called, and takes them.
  await guest.open('/anmeldung')
  await guest.page.fill('#code', code)
  await guest.press(send)
  await guest.press('main form:has(input[name="frage"]) button')
  await guest.press('main form:has(input[name="schritt"][value="abmelden"]) button')
  await guest.close()
  await host.open(`${own}/anmeldungen`)
  assert.match(await mainText(host), /Bitte anrufen[\s\S]*030 23125 111/)
  await host.press('main table a')
  await host.press('main button[value="bestaetigen"]')
  assert.match(await mainText(host), /Der Platz ist vergeben/)

  // The door.
  await host.open(`${own}/einlass`)
  await page.fill('#name', 'frau')
  await host.press('main form:has(#name) button')
  await host.press('main li form button')
  assert.match(await mainText(host), /Bis jetzt sind 2 Menschen da/)
  await host.close()

  const counsellor = await house.signIn(desk, 'jobcenter-mitte')
  assert.equal(await counsellor.open(own), 404)
  assert.equal(await counsellor.open(`${own}/anmeldungen`), 404)
  await counsellor.open(public_)
  assert.doesNotMatch(await mainText(counsellor), /Frau K/)
  await counsellor.close()
})
