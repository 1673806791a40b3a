import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath:
      ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ??
      'chromium',
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

export interface Journey {
  readonly context: BrowserContext
  readonly page: Page
  /** axe (WCAG 2.2 AA) on the page as it stands; throws with what is wrong. */
  readonly check: () => Promise<void>
  readonly visited: string[]
}

/**
 * A browser of its own. Without JavaScript the page's own scripts do not run; axe is then run by a twin of the
 * page with the same HTML in a context that may.
 */
export const startJourney = async (
  browser: Browser,
  options: { javaScript: boolean; width?: number; locale?: string },
): Promise<Journey> => {
  const shape = {
    viewport: { width: options.width ?? 1280, height: 900 },
    locale: options.locale ?? 'de-DE',
    timezoneId: 'Europe/Berlin',
  }
  const context = await browser.newContext({ ...shape, javaScriptEnabled: options.javaScript })
  const page = await context.newPage()
  // The strict policy would keep axe out: it is laid aside for the check only.
  const checker = await browser.newContext({ ...shape, bypassCSP: true })
  const twin = await checker.newPage()
  const visited: string[] = []
  return {
    context,
    page,
    visited,
    check: async () => {
      const html = await page.content()
      visited.push(new URL(page.url()).pathname)
      await twin.route('**/twin-of-the-page', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
      )
      await twin.goto(new URL('/twin-of-the-page', page.url()).toString())
      await twin.unroute('**/twin-of-the-page')
      await twin.evaluate(axeSource)
      const result = await twin.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: {
            run: (
              o: unknown,
            ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
          }
        }
        return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      })
      const wide = Number(
        await twin.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      )
      const wrong = result.violations.map(
        (v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`,
      )
      if (wide > 1) wrong.push(`the page is ${wide} px wider than the screen`)
      if (wrong.length > 0) throw new Error(`${page.url()}\n${wrong.join('\n')}`)
    },
  }
}
