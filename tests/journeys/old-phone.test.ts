import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Journey, startBrowser, startJourney, variants } from '../support/browser.ts'
import { anotherSite, asOldPhone } from '../support/old-phone.ts'
import { type RunningServer, startDemo } from '../support/server.ts'
import { accountButton, handOverWarmly, listed, mainText, openSheet } from './steps.ts'

let server: RunningServer
let phone: Awaited<ReturnType<typeof asOldPhone>>
let browser: Browser
before(async () => {
  server = await startDemo()
  phone = await asOldPhone(server.url)
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await phone?.close()
  await server?.stop()
})

const signOutButton = 'form[action$="/abmelden"] button'
const signIn = async (variant: (typeof variants)[number]): Promise<Journey> => {
  const journey = await startJourney(browser, phone.url, variant)
  await journey.open('/anmelden')
  await journey.press(accountButton('jobcenter-mitte'))
  return journey
}

for (const variant of variants) {
  test(`a browser that does not say where a form was signs in, searches and hands over (${variant.name})`, async () => {
    const journey = await signIn(variant)
    const [before] = await listed(journey, 'sent')
    const code = await handOverWarmly(journey, {
      firstName: 'Samira',
      contactKind: 'keine',
      sentences: ['deutsch'],
      times: ['di', 'vormittags'],
    })
    assert.notEqual((await listed(journey, 'sent'))[0], before, 'it is the newest one')

    const person = await startJourney(browser, phone.url, variant)
    await openSheet(person, code)
    assert.match(await mainText(person), /Samira/)
    await person.close()

    await journey.open('/uebergaben')
    await journey.page
      .locator('nav.menu summary')
      .or(journey.page.locator(signOutButton))
      .locator('visible=true')
      .first()
      .click()
    if (variant.width < 768) await journey.press(journey.page.locator(signOutButton).locator('visible=true'))
    await journey.open('/uebergaben')
    assert.match(journey.page.url(), /\/anmelden$/, 'signed out')
    assert.ok(phone.posts.length >= 6, phone.posts.join())
    await journey.close()
  })
}

// REQ: ASVS-3.5.1
test('a form on another site, or one without the token, does nothing: 403 that says how to mend it', async (t) => {
  // Not a journey: those complain of every visit to another site.
  const context = await browser.newContext({ locale: 'de-DE' })
  t.after(() => context.close())
  const page = await context.newPage()
  await page.goto(`${phone.url}/de/anmelden`)
  await page.locator(accountButton('jobcenter-mitte')).click()
  await page.waitForURL('**/beratung')
  // A page on another port is another origin of the same site: SameSite lets the cookie through.
  const trap = await anotherSite(
    `<!doctype html><title>x</title><form method="post" action="${phone.url}/de/abmelden"><input type="hidden" name="form-token" value="${'x'.repeat(43)}"><button>win</button></form>`,
  )
  t.after(trap.close)
  const click = async (selector: string) => {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.locator(selector).locator('visible=true').first().click()
    const { cookie = '' } = await (await answer).request().allHeaders()
    assert.match(cookie, /trittstein_session=/, 'the cookie came along')
    return (await answer).status()
  }
  const isStillSignedIn = async () => {
    await page.goto(`${phone.url}/de/uebergaben`)
    assert.match(page.url(), /\/uebergaben$/)
  }

  await page.goto(trap.url)
  assert.equal(await click('button'), 403)
  assert.match((await page.locator('main').textContent()) ?? '', /laden Sie die Seite neu/)
  await isStillSignedIn()

  await page.locator('input[name="form-token"]').evaluateAll((fields) => {
    for (const field of fields) field.remove()
  })
  assert.equal(await click(signOutButton), 403)
  await isStillSignedIn()
})
