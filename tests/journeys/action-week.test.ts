// An action week: from a template to what is published, read in Arabic on a phone without JavaScript, with helpers; and the
// last one of the demo to its conclusion.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPng } from '#platform/picture/testing.ts'
import type { Variant } from '../support/browser.ts'
import { demoHouse, mainText } from './steps.ts'

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
const pathOf = (url: string) => new URL(url).pathname.replace(/^\/\w+/, '')

test('a week from its template to the programme, its helpers and the press', async () => {
  const host = await house.signIn(desk, 'kreis-mainz-bingen')
  const { page } = host
  await host.open('/unsere-veranstaltungen')
  await host.press('main a[href$="/neue-aktionswoche"]')
  await page.fill('#title', 'Woche der offenen Türen')
  await page.fill('#day', day(-3))
  // What was wrong is said, what was typed stays.
  await host.press(send)
  assert.equal(await page.locator('#title').inputValue(), 'Woche der offenen Türen')
  await page.fill('#day', day(30))
  await host.press(send)
  const base = pathOf(page.url())
  assert.match(await mainText(host), /Allee der guten Beispiele hat noch keinen Ort/)

  // One more item, prefilled from its day.
  await host.press(page.locator('main a[href*="?teil="]').first())
  assert.equal(await page.locator('#day').inputValue(), day(30))
  await page.fill('#title', 'Wer hilft wobei?')
  await page.fill('#summary', 'Die Häuser stellen sich vor.')
  await page.fill('#from', '18:00')
  await page.fill('#to', '19:30')
  await page.fill('#room', 'Bürgersaal')
  await host.press(send)
  await host.press('main a[href$="/woche"]')
  assert.match(await mainText(host), /18:00 bis 19:30 Uhr, Bürgersaal/)

  // It moves to the second day.
  await host.press(
    page.locator('main article', { hasText: 'Wer hilft wobei?' }).locator('a[href*="/verschieben/"]'),
  )
  await page.locator('main input[name="tag"]').nth(1).check({ force: true })
  await host.press(send)
  assert.match(await mainText(host), /Verschoben/)

  // A partner is asked, and says yes.
  await host.press(page.locator('main a[href*="/partner/"]').first())
  await page.locator('input[name="partnerIds[]"]').first().check({ force: true })
  await host.press(send)
  assert.match(await mainText(host), /gefragt/)

  await host.open(base)
  await host.press('main a[href$="/veroeffentlichen"]')
  assert.match(await mainText(host), /Das wird zu sehen sein/)
  await host.press(send)
  const week = base.split('/').at(-2)
  const programme = `/aktionswoche/${week}`

  const guest = await house.journey(phone)
  assert.equal(await guest.open(programme), 200)
  await guest.page.selectOption('#art', 'rollenspiel')
  await guest.press(send)
  const read = await mainText(guest)
  assert.match(read, /Rollenspiel: die Bewerbung/)
  assert.doesNotMatch(read, /Messe der Bildungsträger/)
  assert.match(read, /من الساعة 14:00 إلى 17:00/)
  await guest.press('main article a[href*="/veranstaltung/"]')
  await guest.press(`main a[href$="${programme}"]`)
  assert.deepEqual(await guest.context.cookies(), [])

  // Helpers: what is missing, and nobody at two places.
  await host.open(`${base}/helferplan`)
  const add = async (what: string, from: string, to: string) => {
    await page.locator('#itemId').selectOption({ index: 1 })
    await page.fill('#what', what)
    await page.fill('#from', from)
    await page.fill('#to', to)
    await page.fill('#needed', '2')
    await host.press(page.locator('main form:has(#itemId) button'))
  }
  await add('Aufbau', '08:00', '10:00')
  await add('Kaffee', '09:00', '12:00')
  assert.match(await mainText(host), /Es fehlen noch 2/)
  const box = (what: string) => page.locator('main li.panel', { hasText: what })
  const enter = async (what: string, name: string) => {
    const details = box(what).locator('details')
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
    await box(what).locator('input[name="name"]').fill(name)
    await host.press(box(what).locator('details form button'))
  }
  await enter('Aufbau', 'Frau Amann')
  assert.match(await mainText(host), /Es fehlt noch 1/)
  await enter('Kaffee', 'Frau Amann')
  assert.match(await mainText(host), /Frau Amann ist in dieser Zeit schon eingeteilt: Aufbau/)

  // A picture with its rights, and the page for the press.
  await host.open(`${base}/presse`)
  await page.setInputFiles('#picture', {
    name: 'bild.png',
    mimeType: 'image/png',
    buffer: Buffer.from(aPng(320, 200)),
  })
  await page.fill('#alt', 'Ein grauer Platz am Morgen')
  await page.fill('#author', 'Mina Muster')
  await page.locator('input[name="licence"]').first().check({ force: true })
  await page.locator('input[name="people"][value="niemand"]').check({ force: true })
  await host.press(page.locator('main form:has(#picture) button'))
  await page.fill('#contactPhone', '06132 787 1')
  await page.locator('input[name="public"][value="ja"]').check({ force: true })
  await host.press(page.locator('main form:has(#short) button'))
  await guest.open(`${programme}/presse`)
  const picture = guest.page.locator('main img')
  assert.equal(await picture.getAttribute('alt'), 'Ein grauer Platz am Morgen')
  assert.ok(
    await picture.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth === 320),
  )
  await guest.close()
  await host.close()
})

test('a week that was: numbers, voices, and the conclusion that everybody reads', async () => {
  const host = await house.signIn(desk, 'kreis-mainz-bingen')
  const { page } = host
  await host.open('/unsere-veranstaltungen?wann=war')
  await host.press('main article a[href*="/unsere-veranstaltungen/"]')
  await host.press('main a[href$="/woche"]')
  const base = pathOf(page.url())
  await host.press('main a[href$="/woche/fazit"]')
  await page.fill('#quote', 'Ich komme wieder.')
  await page.fill('#signature', 'Nachbarin')
  await host.press(page.locator('main form:has(#quote) button'))
  assert.match(await mainText(host), /Ohne Einwilligung wird nichts veröffentlicht/)
  await page.locator('#consent').check({ force: true })
  await host.press(page.locator('main form:has(#quote) button'))
  await page.locator('main form input[inputmode="numeric"]').first().fill('500')
  await host.press(page.locator('main form:has(input[inputmode="numeric"]) button'))
  await host.press(page.locator('main form:has(#words) button'))
  const public_ = `/aktionswoche/${base.split('/').at(-2)}/fazit`
  const guest = await house.journey(phone)
  assert.equal(await guest.open(public_), 200)
  const read = await mainText(guest)
  assert.match(read, /500/)
  assert.match(read, /أقل من 3/)
  assert.match(read, /Ich komme wieder/)

  // Taken back: gone at once.
  await host.press(page.locator('main a[href*="/stimme/"]').last())
  await host.press(send)
  await guest.open(public_)
  assert.doesNotMatch(await mainText(guest), /Ich komme wieder/)
  await guest.close()

  // The next one out of it.
  await host.open(`${base}/kopie`)
  await page.fill('#day', day(300))
  await host.press(send)
  const text = await mainText(host)
  assert.match(text, /ohne Namen und Zahlen/)
  assert.match(text, /Speed-Dating für Ausbildung/)
  await host.close()
})
