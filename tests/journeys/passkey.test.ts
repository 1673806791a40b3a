import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, CDPSession } from 'playwright-core'
import { type Journey, startBrowser, startJourney, variants } from '../support/browser.ts'
import { freePort, type RunningServer, startDemo } from '../support/server.ts'
import { accountButton } from './steps.ts'

// A passkey belongs to a name, not to an address: the house is called localhost here.
let url: string
let server: RunningServer
let browser: Browser
before(async () => {
  const port = await freePort()
  url = `http://localhost:${port}`
  server = await startDemo({ BASE_URL: url }, { port })
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

const [withScript, without] = variants

/** The browser's own authenticator for tests: it signs as a phone or a key does, and asks for a finger or not. */
const authenticator = async (journey: Journey, isUserVerified: boolean) => {
  const cdp: CDPSession = await journey.context.newCDPSession(journey.page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  })
  return {
    keys: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    finger: (there: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: there }),
  }
}
const passkey = 'trittstein-passkey button'
const signOut = 'form[action$="/abmelden"] button'

// REQ: ASVS-14.3.1
test('a passkey is added and signs in alone; without a finger nobody comes in', async () => {
  const journey = await startJourney(browser, url, withScript ?? assert.fail())
  const { page, open, press } = journey
  const device = await authenticator(journey, true)
  await open('/anmelden')
  await press(accountButton('haus-olof-palme'))
  await open('/konto')
  await press(passkey)
  assert.match(page.url(), /\/konto\?ok=passkey$/)
  assert.equal((await device.keys()).length, 1)
  assert.equal(await page.locator('a[href^="/de/konto/passkey/"][href$="/entfernen"]').count(), 1)

  await press(page.locator(signOut).locator('visible=true'))
  await open('/anmelden?weiter=/konto')
  await press(passkey)
  assert.match(page.url(), /\/konto$/)
  assert.equal((await device.keys())[0]?.signCount, 2, 'made once, used once')

  await press(page.locator(signOut).locator('visible=true'))
  await page.goBack()
  await page.waitForLoadState()
  assert.doesNotMatch(await page.content(), /entfernen|Olof/, 'going back after the sign-out shows nothing')
  await open('/anmelden')
  await device.finger(false)
  const challenged = page.waitForResponse((answer) => answer.url().endsWith('/anmelden/passkey/frage'))
  await page.locator(passkey).click()
  assert.equal((await challenged).status(), 200)
  await page.locator('trittstein-passkey [role=status]:not(:empty)').waitFor()
  assert.match(page.url(), /\/anmelden$/, 'without a finger nobody comes in')
  await journey.close()
})

test('without a script there is no button that does nothing', async () => {
  const journey = await startJourney(browser, url, without ?? assert.fail())
  await journey.open('/anmelden')
  assert.equal(await journey.page.locator(passkey).isVisible(), false)
  await journey.close()
})
