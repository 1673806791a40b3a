import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { type Journey, startBrowser, startJourney, type Variant } from '../support/browser.ts'
import { type RunningServer, startDemo } from '../support/server.ts'
import { uuid } from './samples.ts'

/** An offer of the house whose host has a demo account; its title is part of the demo. */
export const offerOfHouse = { text: 'Sprachcafé Deutsch miteinander reden', near: '13355' }
export const codePattern = /^[2-9A-Z]{5}-[2-9A-Z]{5}$/

export const accountButton = (account: string) => `form:has(input[name="account"][value="${account}"]) button`

export interface DemoHouse {
  readonly url: () => string
  /** Everything the server wrote. */
  readonly output: () => string
  readonly journey: (variant: Variant) => Promise<Journey>
  /** A journey on which somebody has signed in. */
  readonly signIn: (variant: Variant, account: string) => Promise<Journey>
}

/** A server with the demo and a browser for all tests of a file: opened before them, closed after them. */
export const demoHouse = (env?: () => Promise<Record<string, string>>): DemoHouse => {
  let server: RunningServer
  let browser: Browser
  before(async () => {
    server = await startDemo(await env?.())
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
  })
  const journey = (variant: Variant) => startJourney(browser, server.url, variant)
  return {
    url: () => server.url,
    output: () => server.output(),
    journey,
    signIn: async (variant, account) => {
      const signedIn = await journey(variant)
      await signedIn.open('/anmelden')
      await signedIn.press(accountButton(account))
      return signedIn
    },
  }
}

/** From the need form to the hits. */
export const describeNeed = async (
  { page, open, press }: Journey,
  { text, near }: { text: string; near: string },
): Promise<void> => {
  await open('/beratung')
  await page.fill('#text', text)
  await page.fill('#near', near)
  await press('main form button[type="submit"]')
}

export interface Wish {
  readonly firstName: string
  readonly contactKind: 'telefon' | 'sms' | 'mail' | 'keine'
  readonly contactValue?: string
  readonly sentences: readonly string[]
  readonly note?: string
  readonly prepare?: readonly string[]
  readonly times?: readonly string[]
}

/** From a hit over the choice of the way to the consent, in Arabic beside German. */
export const draftWarm = async ({ page, press }: Journey, wish: Wish): Promise<void> => {
  await press('article a[href*="/weitergabe/"]')
  await press('main a[href$="/warm"]')
  await page.selectOption('#language', 'ar')
  await press('main button[formaction$="/warm/sprache"]')
  assert.equal(await page.locator('#language').inputValue(), 'ar')
  assert.ok(
    (await page.locator('label bdi[lang="ar"][dir="rtl"]').count()) > 20,
    'sentences in their language',
  )
  await page.fill('#firstName', wish.firstName)
  const tick = async (name: string, values: readonly string[]): Promise<void> => {
    for (const value of values)
      await page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true })
  }
  await tick('contactKind', [wish.contactKind])
  await page.fill('#contactValue', wish.contactValue ?? '')
  await tick('sentences[]', wish.sentences)
  await page.fill('#note', wish.note ?? '')
  await tick('prepare[]', wish.prepare ?? [])
  await tick('times[]', wish.times ?? [])
  await press('main form:has(#firstName) button.kern-btn--primary')
  assert.match(page.url(), new RegExp(`/weitergabe/entwurf/${uuid}$`))
}

/** Decides on the consent page; after yes and after taking it home, the code on the print. */
export const decide = async (
  { page, press }: Journey,
  way: 'ja' | 'nein' | 'mitnehmen',
): Promise<string | undefined> => {
  await press(`main form[action$="/${way}"] button`)
  if (way === 'nein') return undefined
  const code = (await page.locator('.code').textContent()) ?? ''
  assert.match(code, codePattern)
  return code
}

/** Hands over warmly and gives the code. */
export const handOverWarmly = async (counsellor: Journey, wish: Wish): Promise<string> => {
  await describeNeed(counsellor, offerOfHouse)
  await draftWarm(counsellor, wish)
  return (await decide(counsellor, 'ja')) ?? ''
}

/** The ids in a table of the list page, the newest first. */
export const listed = async ({ page, open }: Journey, table: 'sent' | 'received'): Promise<string[]> => {
  await open('/uebergaben')
  return page
    .locator(`#${table} a[href*="/uebergaben/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''))
}

/** The person types the code on any device. */
export const openSheet = async ({ page, open, press }: Journey, code: string): Promise<void> => {
  await open('/zettel')
  await page.fill('#code', code)
  await press('main form button[type="submit"]')
}

export const mainText = async ({ page }: Journey): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ')
