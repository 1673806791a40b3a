import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { type Journey, variants } from '../support/browser.ts'
import { accountButton, demoHouse } from './steps.ts'

// Ten seconds stand for thirty minutes. Pages are opened without the checks, which would be idle time.
const seconds = 10
const demo = demoHouse(async () => ({ LOCK_MINUTES: String(seconds / 60) }))
const [withScript, without] = variants
const pin = '730416'

const click = async (page: Page, selector: string) => {
  const loaded = page.waitForEvent('load')
  await page.locator(selector).first().click()
  await loaded
}
const signIn = async ({ page, locale }: Journey) => {
  await page.goto(`${demo.url()}/${locale}/anmelden`)
  await click(page, accountButton('jobcenter-mitte'))
}
const halfTyped = async ({ page, locale }: Journey) => {
  await page.goto(`${demo.url()}/${locale}/beratung`)
  await page.locator('input[name="need[]"][value="deutsch"]').check({ force: true })
  await page.fill('#near', '13355')
  await click(page, 'main form button[type="submit"]')
  await click(page, 'article a[href*="/weitergabe/"]')
  await click(page, 'main a[href$="/warm"]')
  await page.fill('#firstName', 'Samira')
  await page.locator('input[name="sentences[]"][value="deutsch"]').check({ force: true })
  await page.fill('#note', 'Ich komme mit meiner Nach')
}

// REQ: ASVS-14.3.1
test('the screen locks by itself; after the PIN the half-typed hand-over is still there', async () => {
  const journey = await demo.journey(withScript ?? assert.fail())
  const { page, press, check } = journey
  await signIn(journey)
  await page.goto(`${demo.url()}/de/konto/pin`)
  await page.fill('#pin', pin)
  await click(page, 'main form button')
  await halfTyped(journey)
  await page.waitForURL(/\/gesperrt/, { timeout: 60_000 })
  await check()
  assert.equal(/Samira|Nachbar/.test(await page.content()), false)
  await page.goBack().catch(() => {})
  await page.waitForURL(/\/gesperrt/, { timeout: 60_000 })
  assert.equal(/Samira/.test(await page.content()), false)
  await page.fill('#pin', '111111')
  await press('main form button')
  assert.match(page.url(), /\/gesperrt/)
  await page.fill('#pin', pin)
  await press('main form button')
  assert.match(page.url(), /\/warm\?getippt$/)
  await page.waitForFunction("document.querySelector('#firstName').value === 'Samira'")
  assert.equal(await page.inputValue('#note'), 'Ich komme mit meiner Nach')
  assert.equal(await page.locator('input[value="deutsch"]').isChecked(), true)
  assert.equal(await page.locator('input[value="leute"]').isChecked(), false)
  await journey.close()
})

test('without a script what is sent too late waits behind the lock and goes on from there', async () => {
  const journey = await demo.journey(without ?? assert.fail())
  const { page, press } = journey
  await signIn(journey)
  await halfTyped(journey)
  await page.locator('input[name="contactKind"][value="keine"]').check({ force: true })
  await new Promise((later) => setTimeout(later, seconds * 1000 + 500))
  await press('main form:has(#firstName) button.kern-btn--primary')
  assert.match(page.url(), /\/gesperrt\?weiter=/)
  await press('main form button')
  await press('main form[action$="/warm"] button')
  assert.match(page.url(), /\/weitergabe\/entwurf\//)
  assert.match(await page.content(), /Samira/)
  await journey.close()
})

test('a page that stands open when its session was ended elsewhere leaves the screen, too', async () => {
  const [one, two] = [
    await demo.journey(withScript ?? assert.fail()),
    await demo.journey(without ?? assert.fail()),
  ]
  await signIn(one)
  await halfTyped(one)
  await signIn(two)
  await two.page.goto(`${demo.url()}/${two.locale}/konto`)
  await click(two.page, 'main form[action$="/konto/sitzung/beenden"]:not(:has([name="id"])) button')
  await one.page.waitForURL(/\/anmelden$/, { timeout: 60_000 })
  assert.equal(/Samira/.test(await one.page.content()), false)
  await one.page.goBack().catch(() => {})
  await one.page.waitForURL(/\/anmelden$/, { timeout: 60_000 })
  await Promise.all([one.close(), two.close()])
})

test('where the house does not answer, the screen is empty after the second try', async () => {
  const journey = await demo.journey(withScript ?? assert.fail())
  const { page, context } = journey
  await signIn(journey)
  await halfTyped(journey)
  await context.route('**/gesperrt/jetzt', (route) => route.fulfill({ status: 503, body: 'busy' }))
  await page.waitForURL((url) => !url.pathname.endsWith('/warm'), { timeout: 60_000 })
  assert.equal(/Samira/.test(await page.content()), false)
  await journey.close()
})
