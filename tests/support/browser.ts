import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { chromiumPath } from '../../scripts/debian.mjs'

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath() ?? 'chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** How a journey is made: both run the same steps, so nothing is looked for by its words. */
export interface Variant {
  readonly name: string
  readonly locale: 'de' | 'ar'
  readonly javaScript: boolean
  readonly width: number
}
export const variants: readonly Variant[] = [
  { name: 'German, 1280 px, with JavaScript', locale: 'de', javaScript: true, width: 1280 },
  { name: 'Arabic, 360 px, without JavaScript', locale: 'ar', javaScript: false, width: 360 },
]

const violationsOf = async (twin: Page, url: string, html: string): Promise<string[]> => {
  await twin.route('**/twin-of-the-page', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  await twin.goto(`${url}/twin-of-the-page`)
  await twin.unroute('**/twin-of-the-page')
  await twin.evaluate(axeSource)
  const wrong = await runAxe(twin, { runOnly: axeTags })
  await twin.emulateMedia({ colorScheme: 'dark' })
  const dark = await runAxe(twin, { runOnly: ['color-contrast'] })
  await twin.emulateMedia({ colorScheme: 'light' })
  return [...wrong, ...dark.map((line) => `in the dark: ${line}`)]
}

/** How much the page is wider than the screen, which long words decide, too: as it is, and at 320 px. */
const overflowOf = async (page: Page): Promise<string[]> => {
  const usual = page.viewportSize() ?? { width: 1280, height: 900 }
  const wrong: string[] = []
  // 320 px are 1280 px at 400 % (WCAG 1.4.10).
  for (const width of [320, usual.width]) {
    await page.setViewportSize({ ...usual, width })
    const wide = await page.locator('html').evaluate((element) => element.scrollWidth - element.clientWidth)
    if (wide > 1) wrong.push(`at ${width} px it is ${wide} px too wide`)
  }
  return wrong
}

const runAxe = async (twin: Page, options: { runOnly: string[] }): Promise<string[]> => {
  const violations = await twin.evaluate(async (chosen) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (o: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run({ ...chosen, resultTypes: ['violations'] })).violations
  }, options)
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`)
}

export interface Journey {
  readonly locale: string
  readonly context: BrowserContext
  readonly page: Page
  /** Opens a page in the journey's language and checks it; answers with its status. */
  readonly open: (path: string) => Promise<number>
  /** Clicks, waits for the next page and checks it. */
  readonly press: (target: Locator | string) => Promise<void>
  /** axe (WCAG 2.2 AA) and overflow on the page as it stands; throws with what is wrong. */
  readonly check: () => Promise<void>
  /** Path patterns of the pages that were checked. */
  readonly visited: ReadonlySet<string>
  readonly close: () => Promise<void>
}

const ids = /[0-9a-f]{8}-[0-9a-f-]{27}/g

/** Shapes of pages that axe found accessible in this run: the sign-in page need not be looked at thirty times. */
const accessible = new Set<string>()
/** A page without what its texts say and its ids name. */
const shapeOf = (html: string): string =>
  html
    .replaceAll(ids, ':id')
    .replaceAll(/>[^<]*[^<\s][^<]*</g, '>x<')
    .replaceAll(/ (value|title|content)="[^"]+"/g, ' $1="x"')

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * A browser of its own. Without JavaScript the page's own scripts do not run; axe is then run by a twin of the
 * page with the same HTML in a context that may.
 */
export const startJourney = async (
  browser: Browser,
  url: string,
  { locale, javaScript, width }: Variant,
): Promise<Journey> => {
  const shape = {
    viewport: { width, height: 900 },
    locale: locale === 'de' ? 'de-DE' : 'ar',
    timezoneId: 'Europe/Berlin',
  }
  const context = await browser.newContext({ ...shape, javaScriptEnabled: javaScript })
  const page = await context.newPage()
  // The strict policy would keep axe out: it is laid aside for the check only.
  const checker = await browser.newContext({ ...shape, bypassCSP: true })
  const twin = await checker.newPage()
  const visited = new Set<string>()
  const complaints: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && !request.url().startsWith('data:'))
      complaints.push(`a request to ${request.url()}`)
  })
  context.on('console', (message) => {
    // The browser reports every answer of 400 and above as an error, also those that are meant.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`the browser says: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`a script failed: ${error.error().message}`))

  const check = async (): Promise<void> => {
    visited.add(patternOf(page.url()))
    const html = await page.content()
    const likeOthers = `${locale} ${width} ${shapeOf(html)}`
    const wrong = [
      ...complaints.splice(0),
      ...(await overflowOf(page)),
      ...(accessible.has(likeOthers) ? [] : await violationsOf(twin, url, html)),
    ]
    if (wrong.length > 0) throw new Error(`${page.url()} (${locale}, ${width} px)\n${wrong.join('\n')}`)
    accessible.add(likeOthers)
  }

  return {
    locale,
    context,
    page,
    visited,
    check,
    open: async (path) => {
      const answer = await page.goto(`${url}/${locale}${path}`)
      await check()
      return answer?.status() ?? 0
    },
    press: async (target) => {
      const loaded = page.waitForEvent('load')
      await (typeof target === 'string' ? page.locator(target).first() : target).click()
      await loaded
      await check()
    },
    close: async () => {
      await Promise.all([context.close(), checker.close()])
    },
  }
}

/** Ids and tokens in a path say nothing about which page it is. */
const patternOf = (url: string): string =>
  new URL(url).pathname.replaceAll(ids, ':id').replace(/\/antwort\/[^/]+/, '/antwort/:token')
