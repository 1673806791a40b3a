// A get-to-know meeting: invited to, named for on a phone, planned, printed, held and concluded; in the end the network knows
// who knows whom.
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
const pocket: Variant = {
  name: 'German, 360 px, without JavaScript',
  locale: 'de',
  javaScript: false,
  width: 360,
}
const phone: Variant = {
  name: 'Arabic, 360 px, without JavaScript',
  locale: 'ar',
  javaScript: false,
  width: 360,
}
const send = 'main form button[type="submit"]'
const berlin = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })

/** A published meeting of staff, tomorrow; answers its id. */
const publish = async ({ page, open, press }: Journey): Promise<string> => {
  await open('/unsere-veranstaltungen/neu')
  await page.selectOption('#kind', 'kennenlernen')
  await page.fill('#title', 'Wir lernen uns kennen')
  await page.fill('#summary', 'Zwei Runden, zwei Tische.')
  await page.fill('#day', berlin(1))
  await page.fill('#from', '10:00')
  await page.fill('#to', '12:00')
  await page.locator('input[name="audience"][value="netz"]').check({ force: true })
  await page.selectOption('#networkId', { index: 1 })
  await press(send)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await press('main a[href$="/veroeffentlichen"]')
  await press(send)
  return id
}

/** Names somebody for the first team or house that can be chosen. */
const name = async ({ page, press }: Journey, who: string, group: number): Promise<void> => {
  await page.fill('#name', who)
  await page.selectOption('#group', { index: group })
  await press('main form:has(#name) button')
}

test('a get-to-know meeting from the invitation to what comes next', async () => {
  const host = await house.signIn(desk, 'koordination-mitte')
  const { page } = host
  const id = await publish(host)
  const base = `/unsere-veranstaltungen/${id}/kennenlernen`
  await host.press(`main a[href$="${base}"]`)

  // Rounds, tables, seats: what cannot be is named, what was typed stays.
  await host.press('main a[href$="/ablauf"]')
  await page.fill('#rounds', '2')
  await page.fill('#tables', '0')
  await page.fill('#seats', '4')
  await host.press(send)
  assert.equal(await page.locator('#rounds').inputValue(), '2')
  assert.match(await mainText(host), /Bitte eine Zahl von 1 bis 60/)
  await page.fill('#tables', '2')
  await host.press(send)
  await host.press('main a[href$="/eingeladen"]')
  await host.press('main a[href$="/einladen"]')
  await host.press(send)
  assert.match(await mainText(host), /0 von 11 kommen, 11 noch ohne Antwort/)

  // An invited Jobcenter on a small screen; a house with the keyboard alone.
  const counsellor = await house.signIn(pocket, 'jobcenter-mitte')
  const mails = await counsellor.page.request.get(`${house.url()}/demo/mail`)
  assert.ok((await mails.text()).includes(`/kennenlernen/${id}`), 'a mail leads there')
  await counsellor.open('/kennenlernen')
  await counsellor.press(`main a[href$="/kennenlernen/${id}"]`)
  await counsellor.press('main form:has(#name) button')
  assert.ok(await counsellor.page.locator('#name[aria-invalid="true"]').count(), 'the name is missing')
  await name(counsellor, 'Nadine', 1)
  await name(counsellor, 'Ole', 2)
  assert.match(await mainText(counsellor), /Nadine[\s\S]*Ole/)
  const villa = await house.signIn(desk, 'haus-villa-luetzow')
  await villa.open(`/kennenlernen/${id}`)
  await villa.page.focus('#name')
  await villa.page.keyboard.type('Selin')
  await villa.page.keyboard.press('Tab')
  await villa.page.keyboard.press('ArrowDown')
  await villa.page.keyboard.press('ArrowDown')
  await Promise.all([villa.page.waitForNavigation(), villa.page.locator('#name').press('Enter')])
  assert.match(await mainText(villa), /Selin/)
  assert.doesNotMatch(await mainText(villa), /Nadine/)
  const palme = await house.signIn(pocket, 'haus-olof-palme')
  await palme.open(`/kennenlernen/${id}/absagen`)
  await palme.press(send)
  assert.match(await mainText(palme), /Sie haben abgesagt/)
  await name(palme, 'Yasemin', 2)
  assert.doesNotMatch(await mainText(palme), /Sie haben abgesagt/)

  // The plan, on the page and on paper.
  await host.open(`${base}/wer-kommt`)
  assert.match(await mainText(host), /Nadine[\s\S]*Ole[\s\S]*Selin[\s\S]*Yasemin/)
  await host.open(`${base}/tischplan`)
  assert.match(await mainText(host), /von \d+ Paaren aus Team und Haus/)
  await host.press('main form[action$="/tischplan"] button')
  assert.match(await mainText(host), /Dieser Plan gilt/)
  for (const paper of ['tischplan', 'karten', 'steckbriefe', 'bogen-vorher', 'bogen-nachher']) {
    const answer = await page.request.get(`${house.url()}/de${base}/${paper}.pdf`)
    assert.equal(answer.headers()['content-type'], 'application/pdf', paper)
  }
  await counsellor.open(`/kennenlernen/${id}`)
  assert.match(await mainText(counsellor), /Runde 1: Tisch \d, Runde 2: Tisch \d/)

  // On a phone without an account: tables by number, and the question.
  await host.open(`${base}/papiere`)
  const tables = (await page.locator('main a[href*="/tische/"]').getAttribute('href'))!.replace('/de', '')
  const guest = await house.journey(phone)
  assert.equal(await guest.open(tables), 200)
  assert.doesNotMatch(await mainText(guest), /Nadine|Selin/)
  await guest.press('main a[href$="/vorher"]')
  await guest.press(send)
  assert.ok(await guest.page.locator('[role="alert"]').count(), 'an answer is missing')
  await guest.page.locator('input[name="answer"][value="2"]').check({ force: true })
  await guest.press(send)
  assert.ok(await guest.page.locator('[role="status"]').count(), 'the answer is counted')
  assert.deepEqual(await guest.context.cookies(), [])
  await guest.close()

  // The day has come.
  await host.open(`/unsere-veranstaltungen/${id}/angaben`)
  await page.fill('#day', berlin(0))
  await page.fill('#from', '00:00')
  await page.fill('#to', '23:59')
  await host.press(send)
  await host.open(`${base}/tischplan`)
  await host.press('main button[name="gelaufen"][value="1"]')
  assert.match(await mainText(host), /Dieser Plan gilt[\s\S]*Gelaufen: 1 Runde/)
  await host.open(`${base}/frage`)
  await page.locator('input[name="moment"][value="nachher"]').check({ force: true })
  await page.fill('#a5', '3')
  await host.press('main form:has(#a5) button')
  assert.match(await mainText(host), /Gezählt/)
  await host.open(base)
  await host.press('main a[href$="/abschluss"]')
  await page.fill('#held', '2')
  await host.press(send)
  assert.match(await mainText(host), /Vorschläge, wie es weitergeht/)
  assert.equal(await page.locator('main section:has(h2) a.kern-btn').count(), 3)

  // The network reads it; the Jobcenter says whom it knows now.
  await counsellor.open(`/kennenlernen/${id}/danach`)
  await counsellor.page.locator('input[name="paar[]"]').first().check({ force: true })
  await counsellor.press('main form:has(input[name="paar[]"]) button')
  assert.match(await mainText(counsellor), /bestätigt/)
  assert.doesNotMatch(await mainText(counsellor), /Nadine|Selin/)
  for (const one of [counsellor, villa, palme, host]) await one.close()
})

test('what the demo’s meeting brought: before and after, new contacts, and doors that open', async () => {
  const host = await house.signIn(desk, 'koordination-mitte')
  await host.open('/unsere-veranstaltungen?wann=war')
  await host.press('main a:has-text("Kennenlernen: Jobcenter")')
  await host.press('main a[href$="/kennenlernen"]')
  await host.press('main a[href$="/danach"]')
  assert.match(await mainText(host), /Das sind \d+ Prozentpunkte mehr als vorher/)
  const doors = await host.page
    .locator('main section:has(h2) a.kern-btn')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.replace('/de', '') ?? ''))
  assert.equal(doors.length, 3)
  for (const door of doors) assert.equal(await host.open(door), 200, door)
  // The next one is a meeting of the same network already.
  await host.open(doors.find((door) => door.includes('?kennenlernen='))!)
  assert.equal(await host.page.locator('#kind').inputValue(), 'kennenlernen')
  assert.notEqual(await host.page.locator('#networkId').inputValue(), '')
  await host.close()
})
