import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import ICAL from 'ical.js'
import { type Journey, variants } from '../support/browser.ts'
import { demoHouse } from './steps.ts'

const demo = demoHouse()

const hits = 'article[id^="a-"]'
const searchButton = 'main form:has(#text) button[type="submit"]:not([name])'

const searchFor = async ({ page, open, press }: Journey, text: string, near: string): Promise<void> => {
  await open('/')
  await page.fill('#text', text)
  await page.fill('#near', near)
  await press(searchButton)
}

for (const variant of variants) {
  test(`a person finds an offer and takes it along (${variant.name})`, async () => {
    const journey = await demo.journey(variant)
    const { page, press, open, context } = journey
    const german = variant.locale === 'de'

    await searchFor(journey, 'Deutsch lernen', '10115')
    assert.equal(new URL(page.url()).searchParams.get('near'), '10115')
    assert.ok((await page.locator(hits).count()) >= 3)
    for (const hit of await page.locator(hits).all()) {
      assert.ok((await hit.locator('.kern-badge').count()) >= 3, 'facts of the offer')
      if (german) assert.match((await hit.textContent()) ?? '', /freiwillig|mit Pflichten/i)
    }
    const first = page.locator(hits).first()
    assert.ok((await first.locator('.kern-badge--success').count()) >= 1, 'it says why it fits')
    assert.match((await first.locator('strong').first().textContent()) ?? '', /\d+[.,]?\d*\s*(m|km|م|كم)/)

    await press(first.locator('a').first())
    const offer = new URL(page.url()).pathname
    const dates = await page
      .locator('#dates ~ ul time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
    assert.ok(dates.length > 0)
    if (!german)
      assert.ok((await page.locator('main [lang="de"]').count()) > 0, 'what stays German is marked')

    const download = page.waitForEvent('download')
    await page.locator('a[href$=".ics"]').click()
    const file = await download
    assert.equal(file.suggestedFilename(), 'termin.ics')
    const starts = startsIn(readFileSync(await file.path(), 'utf8'), dates.length)
    for (const date of dates)
      assert.ok(starts.includes(new Date(date).getTime()), `${date} is in the calendar`)

    await page.emulateMedia({ media: 'print' })
    const qr = page.locator('.print-only svg')
    assert.ok(await qr.isVisible())
    assert.ok(((await qr.boundingBox())?.width ?? 0) > 80)
    assert.match((await page.locator('.print-only').textContent()) ?? '', new RegExp(offer))
    assert.equal(await page.locator('header nav, footer nav, .no-print').filter({ visible: true }).count(), 0)
    await page.emulateMedia({ media: 'screen' })

    await press('main a[href*="/einrichtungen/"]')
    await open('/einrichtungen')
    await open('/barrierefreiheit')
    await page.fill('#what', 'Die Schrift ist klein.')
    await press('main form button')
    assert.match(page.url(), /ok=1/)

    assert.deepEqual(await context.cookies(), [])
    if (variant.javaScript)
      assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0])
    console.log(`  ${journey.visited.size} pages checked`)
    await journey.close()
  })

  test(`a person searches by pictogram, by neighbourhood and by address (${variant.name})`, async () => {
    const journey = await demo.journey(variant)
    const { page, press, open } = journey
    await open('/')
    assert.equal(await page.locator('button[name="need"]').count(), 13)
    assert.equal(await page.locator('button[name="need"] svg').count(), 13)
    assert.ok(await page.locator('#video').isVisible(), 'there is a place for sign language')
    await page.fill('#near', '13353')
    await press('button[name="need"][value="leute"]')
    assert.equal(new URL(page.url()).search, '?need=leute&near=13353')
    assert.ok((await page.locator(hits).count()) > 0)

    for (const place of ['Wedding', 'Müllerstraße 149']) {
      await searchFor(journey, '', place)
      assert.match((await page.locator('h1').textContent()) ?? '', new RegExp(place))
      assert.ok((await page.locator(hits).count()) > 0)
    }

    // Pages of the list, and finer filters; the details open without a script.
    await page.locator('main details summary').first().click()
    await page.locator('input[name="access[]"][value="kostenlos"]').check({ force: true })
    await press('main details button[type="submit"]')
    assert.match(page.url(), /access/)

    await searchFor(journey, 'xyzxyz', '10115')
    assert.equal(await page.locator(hits).count(), 0)
    assert.ok((await page.locator('main form button').count()) > 13, 'nothing found is no dead end')
    await journey.close()
  })

  test(`an unknown place keeps what was typed and says how to mend it (${variant.name})`, async () => {
    const journey = await demo.journey(variant)
    const { page } = journey
    await searchFor(journey, 'Nähen', 'Nirgendheim')
    assert.equal(await page.inputValue('#text'), 'Nähen')
    assert.equal(await page.inputValue('#near'), 'Nirgendheim')
    assert.equal(await page.getAttribute('#near', 'aria-invalid'), 'true')
    assert.match((await page.locator('#near-error').textContent()) ?? '', /Nirgendheim/)
    assert.equal(await page.locator('#errors a').getAttribute('href'), '#near')
    await journey.close()
  })

  test(`what is sensitive leaves no trace in address and log (${variant.name})`, async () => {
    const journey = await demo.journey(variant)
    const { page, press, open, context } = journey
    await open('/')
    await page.fill('#text', 'Mahnung vom Inkasso')
    await page.fill('#near', 'Müllerstraße 149')
    await press('button[name="need"][value="geld"]')
    const bare = (url: string) => assert.equal(url, `${demo.url()}/${variant.locale}/angebote`)
    bare(page.url())
    assert.ok((await page.locator(hits).count()) > 0)
    assert.equal(await page.inputValue('#near'), 'Müllerstraße 149')

    // Typed instead of tapped, in a field meant for something else, it is no different.
    await searchFor(journey, 'Schuldnerberatung', '13347')
    bare(page.url())
    await searchFor(journey, '', 'Suchtberatung Wedding')
    bare(page.url())

    // An old link with a need in it lists nothing; one tap posts it.
    await open('/angebote?need=geld&near=13347')
    assert.equal(await page.locator(hits).count(), 0)
    await press('main form button')
    bare(page.url())
    await press(page.locator(hits).first().locator('a').first())
    assert.doesNotMatch(await page.title(), /Schuld|Geld/)

    const log = demo.output()
    assert.match(log, /"route":"\/(de|ar)\/angebote"/)
    for (const word of ['geld', 'Inkasso', 'Mahnung', 'Müllerstr', 'M%C3%BCller', 'Schuld', 'Sucht', '13347'])
      assert.ok(!log.includes(word), `the log says ${word}`)
    assert.deepEqual(await context.cookies(), [])
    await journey.close()
  })
}

/** The first `count` starts of everything in a calendar file, in milliseconds. */
const startsIn = (text: string, count: number): readonly number[] => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const now = Date.now()
  const events = calendar.getAllSubcomponents('vevent')
  assert.ok(events.length > 0)
  return events.flatMap((component) => {
    assert.ok(component.getFirstPropertyValue('uid'))
    const iterator = new ICAL.Event(component).iterator()
    const starts: number[] = []
    for (let next = iterator.next(); next && starts.length < count; next = iterator.next())
      if (next.toJSDate().getTime() > now - 86_400_000) starts.push(next.toJSDate().getTime())
    return starts
  })
}
