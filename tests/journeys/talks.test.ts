// What came of the talks: an applicant answers in Arabic on a phone without JavaScript, a firm in German; they learn of each
// other only once both want to.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Journey, Variant } from '../support/browser.ts'
import { codePattern, demoHouse, mainText } from './steps.ts'

const house = demoHouse()
const desk: Variant = {
  name: 'German, 1280 px, with JavaScript',
  locale: 'de',
  javaScript: true,
  width: 1280,
}
const phone: Variant = {
  name: 'Arabic, 360 px, without JavaScript',
  locale: 'ar',
  javaScript: false,
  width: 360,
}
const recruiter: Variant = {
  name: 'German, 360 px, with JavaScript',
  locale: 'de',
  javaScript: true,
  width: 360,
}
const send = 'main form button[type="submit"]'
const berlinDay = (at: number) => new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })
const [today, tomorrow] = [berlinDay(Date.now()), berlinDay(Date.now() + 86_400_000)]

const firms =
  'id;name;tische;ausbildungen\nF1;Bäckerei Kruste;T1;Bäcker/in\nF2;Pflegehaus Nord;T2;Pflegefachmann'
const people = 'id;name;wünsche;berufe\nA1;Amira;F1|F2;Bäcker\nA2;Bilal;F1|F2;'

/** A speed-dating of tomorrow; answers its path in the house. */
const prepare = async ({ page, open, press }: Journey): Promise<string> => {
  await open('/unsere-veranstaltungen/neu')
  await page.selectOption('#kind', 'speed-dating')
  await page.fill('#title', 'Speed-Dating in der Aula')
  await page.fill('#summary', 'Kurze Gespräche mit Betrieben.')
  await page.fill('#day', tomorrow)
  await page.fill('#from', '00:01')
  await page.fill('#to', '23:59')
  await press(send)
  const own = new URL(page.url()).pathname.replace(/^\/de/, '')
  await press('main a[href$="/veroeffentlichen"]')
  await press(send)
  const base = `${own}/speed-dating`
  await open(`${base}/ablauf`)
  await page.fill('#start', '00:05')
  await page.fill('#rounds', '3')
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
  return base
}
const plan = async ({ page, open, press }: Journey, base: string): Promise<void> => {
  await open(`${base}/plan`)
  await press('main form[action$="/plan"] button')
  for (let i = 0; (await page.locator('main form[action$="/annehmen"]').count()) === 0; i++) {
    assert.ok(i < 60, 'a plan is found')
    await open(`${base}/plan`)
  }
  await press('main form[action$="/annehmen"] button')
  // Once the rounds have begun no plan is accepted: it was for tomorrow, and now it is today.
  await open(`${base.replace('/speed-dating', '')}/angaben`)
  await page.fill('#day', today)
  await press(send)
}
/** Makes a new code for somebody and reads it from the page. */
const codeFor = async ({ page, open, press }: Journey, base: string, name: string): Promise<string> => {
  await open(`${base}/codes`)
  await press(`main tr:has-text("${name}") a`)
  await press(send)
  const code = ((await page.locator('.code').textContent()) ?? '').trim()
  assert.match(code, codePattern)
  return code
}
const show = async ({ page, open, press }: Journey, code: string): Promise<void> => {
  await open('/gespraeche')
  await page.fill('#code', code)
  await press(send)
}
/** Two taps: open the talk, say it. */
const answer = async ({ page, press }: Journey, name: string, said: string): Promise<void> => {
  const card = page.locator('article', { hasText: name })
  await card.locator('summary').click()
  await press(card.locator(`button[value="${said}"]`))
}

test('a speed-dating from the wishes to what came of it', async () => {
  const host = await house.signIn(desk, 'haus-olof-palme')
  const base = await prepare(host)
  const [amira, bakery, home] = [
    await codeFor(host, base, 'Amira'),
    await codeFor(host, base, 'Bäckerei Kruste'),
    await codeFor(host, base, 'Pflegehaus Nord'),
  ]

  // Before the plan: the wishes are hers.
  const guest = await house.journey(phone)
  await show(guest, 'ABCDE-FGHJK')
  assert.equal(await guest.page.locator('#code').getAttribute('aria-invalid'), 'true')
  await show(guest, amira)
  await guest.press('#wuensche li:nth-child(2) button[type="submit"]')
  assert.match(await mainText(guest), /Pflegehaus Nord[\s\S]*Bäckerei Kruste/)
  assert.deepEqual(await guest.context.cookies(), [])

  // A page about herself, looked at before anybody sees it.
  await guest.press('main form[action$="/seite"] button')
  await guest.page.fill('#about', 'أحب الخبز.')
  await guest.page.fill('#contact', '0170 1234567')
  await guest.press('main form:has(#about) button')
  await guest.press('main form:has(input[name="schritt"][value="zeigen"]) button')
  await plan(host, base)

  const firm = await house.journey(recruiter)
  await show(firm, bakery)
  for (const name of [/Amira/, /Bilal/]) assert.match(await mainText(firm), name)
  assert.doesNotMatch(await mainText(firm), /0170|Pflegehaus|Jobcenter/)
  const before = await mainText(firm)

  // She answers; the firm sees nothing of it.
  await show(guest, amira)
  await answer(guest, 'Bäckerei Kruste', 'interesse')
  assert.match(await mainText(guest), /تم الحفظ/)
  await show(firm, bakery)
  assert.equal(await mainText(firm), before)
  await firm.press('main article:has-text("Amira") form[action$="/seite"] button')
  assert.match(await mainText(firm), /أحب الخبز/)
  assert.doesNotMatch(await mainText(firm), /0170/)
  await firm.press('main form[action$="/gespraeche"] button')

  // The firm answers: now both know.
  await answer(firm, 'Amira', 'probearbeit')
  assert.match(await mainText(firm), /Sie wollen beide[\s\S]*0170 1234567/)
  await show(guest, amira)
  assert.match(await mainText(guest), /كلاكما يريد[\s\S]*عمل تجريبي/)

  // The other firm has learned nothing, and a no stays with whoever said it.
  const other = await house.journey(recruiter)
  await show(other, home)
  assert.doesNotMatch(await mainText(other), /Sie wollen beide|0170/)
  await answer(other, 'Amira', 'nein')
  await show(guest, amira)
  assert.doesNotMatch(await mainText(guest), /لا[.]/)
  await other.close()

  // On paper: the house types in a sheet, and sees of it only who found each other.
  await host.open(`${base}/boegen`)
  await host.press('main a:has-text("Bilal")')
  await host.page.locator('main select').first().selectOption('gespraech')
  await host.press(send)
  assert.match(await mainText(host), /Amira[\s\S]*Bäckerei Kruste[\s\S]*Interesse[\s\S]*Probearbeit/)
  assert.equal(await host.page.locator('#paare tbody tr').count(), 1)

  // Somebody may ask her later; she takes it back.
  await guest.page.fill('#contact', '0170 1234567')
  await guest.press('#nachfragen form button')
  await guest.press('#nachfragen form button')
  assert.ok(await guest.page.locator('#contact').count())
  await firm.close()
  await guest.close()
  await host.close()
})
