import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { Browser } from 'playwright-core'
import { type Journey, startBrowser, startJourney, type Variant, variants } from '../support/browser.ts'
import { startMailServer } from '../support/mail-server.ts'
import { runToEnd, startServer } from '../support/server.ts'

// The first day of a house without demo: from an empty folder to a colleague who signs in with a printed invitation.

let browser: Browser
let mail: Awaited<ReturnType<typeof startMailServer>>
before(async () => {
  browser = await startBrowser()
  mail = await startMailServer()
})
after(async () => {
  await browser?.close()
  await mail?.stop()
})

const button = 'main form:last-of-type button.kern-btn--primary'

/** Takes the invitation, signs in, sets up the app, keeps the codes, sets no PIN yet. */
const comeIn = async (journey: Journey, path: string, account: string, password: string): Promise<void> => {
  const { page, open, press } = journey
  await open(path)
  await page.fill('#password', password)
  await press(page.locator('main form:has(#password) button').first())
  assert.match(page.url(), /\/anmelden\?neu=1$/)
  await page.fill('#konto', account)
  await page.fill('#passwort', password)
  await press('main form:has(#passwort) button')
  assert.match(page.url(), /\/anmelden\/zweiter-faktor/)
  const key = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
  await page.fill('#code', new TOTP({ secret: Secret.fromBase32(key) }).generate())
  await press('main form:has(#code) button')
  assert.equal(await page.locator('main li code').count(), 10)
  await press('main a.kern-btn--primary')
  await press(page.locator('main p a').last())
}

/** The notice on secrecy and purpose, which everybody accepts for themselves. */
const acceptNotice = async ({ page, press }: Journey): Promise<void> => {
  if (!/\/hinweis/.test(page.url())) return
  await press(page.locator('main form button').first())
}

const inOwnLanguage = (link: string, { locale }: Journey): string =>
  new URL(/https?:\/\/\S+/.exec(link)?.[0] ?? assert.fail(link)).pathname
    .replace(/^\/de\//, '/')
    .replace(/^\/ar\//, '/') || locale

const firstDay = async (variant: Variant): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'trittstein-first-'))
  const env = { DEMO: 'off', DATA_DIR: dataDir, SMTP_URL: mail.url }
  const made = runToEnd(['cli', 'operator', 'create', 'anna', 'Anna Muster'], env)
  assert.equal(made.status, 0, made.said)
  const server = await startServer(env, { dataDir })
  const leadMail = `lou-${variant.locale}@haus.example`
  try {
    const operator = await startJourney(browser, server.url, variant)
    await comeIn(operator, inOwnLanguage(made.said, operator), 'anna', 'Vier Tassen Tee am Morgen')
    await operator.open('/betrieb/neu')
    await acceptNotice(operator)
    await operator.open('/betrieb/neu')
    await operator.page.fill('#name', 'Haus am Park')
    await operator.page.fill('#slug', 'haus-am-park')
    await operator.page.selectOption('#kind', 'traeger')
    await operator.press(button)
    assert.match(operator.page.url(), /\/betrieb\/organisation\//)
    await operator.page.fill('form[action$="/einladen"] [name="name"]', 'Lou Leitung')
    await operator.page.fill('form[action$="/einladen"] [name="email"]', leadMail)
    await operator.press('form[action$="/einladen"] button')

    const invitation = await mail.waitFor(({ to }) => to.includes(leadMail))
    assert.doesNotMatch(invitation.subject, /Lou|Jobcenter|Haus am Park/)
    const lead = await startJourney(browser, server.url, variant)
    const link = inOwnLanguage(invitation.text, lead)
    assert.equal((await lead.page.request.get(`${server.url}/de${link}`)).status(), 200)
    await comeIn(lead, link, leadMail, 'Drei Katzen auf dem Dach')
    await acceptNotice(lead)
    await lead.open('/organisation/hinweis')
    await lead.page.fill('[name="supervisoryAuthority"]', 'Landesbeauftragte, Musterstadt')
    await lead.page.fill('[name="privacyContact"]', 'Datenschutz, 030 1234')
    await lead.page.fill('[name="pin"]', '730416')
    await lead.press(lead.page.locator('main form:has([name="pin"]) button').first())
    await lead.open('/organisation/menschen/einladen')
    await lead.page.fill('[name="name"]', 'Toni Probe')
    await lead.page.locator('input[name="roles[]"][value="host"]').check({ force: true })
    await lead.press(lead.page.locator('main form:has([name="name"]) button').first())
    const printed = (await lead.page.locator('main').textContent()) ?? ''
    const account = /toni\.probe(\.\d+)?/.exec(printed)?.[0] ?? assert.fail(printed)
    const code = /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(printed)?.[0] ?? assert.fail(printed)

    const host = await startJourney(browser, server.url, variant)
    await host.open('/einladung')
    await host.page.fill('[name="code"]', code)
    await host.press(host.page.locator('main form:has([name="code"]) button').first())
    const path = new URL(host.page.url()).pathname.replace(/^\/\w+/, '')
    await comeIn(host, path, account, 'Sieben Fahrräder im Hof')
    await acceptNotice(host)
    assert.equal(await host.open('/uebergaben'), 200)
    assert.equal(await host.open('/organisation'), 404, 'a host leads nothing')
    for (const journey of [operator, lead, host]) await journey.close()
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

for (const variant of variants)
  test(`from an empty folder to a colleague with a printed invitation (${variant.name})`, () =>
    firstDay(variant))
