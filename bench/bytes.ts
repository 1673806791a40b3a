import { locales } from '#platform/i18n.ts'
import { weigh } from '../tests/support/weight.ts'

/** Budgets of step 1, compressed: page, stylesheet, everything together (bytes). */
const budget = { page: 14_000, css: 12_000, all: 60_000 }

/** What a phone gets on the pages of step 1, in their order, as sent (compressed where the server does). */
export const benchBytes = async (serverUrl: string): Promise<string[]> => {
  const found = await fetch(`${serverUrl}/api/v1/services?near=13347&text=Deutsch`)
  const { results } = (await found.json()) as { results: { url: string }[] }
  const offer = new URL(results[0]!.url).pathname.replace(/^\/[a-z-]+/, '')
  const pages = { home: '/', results: '/angebote?text=Deutsch+lernen&near=13347', offer }
  const { css, font } = await weigh(serverUrl, '/de/')
  const lines = [`  stylesheet ${css} bytes (${share(css, budget.css)} of its budget), font ${font}`]
  for (const locale of locales) {
    const sent: string[] = []
    for (const [name, path] of Object.entries(pages)) {
      const { html, all } = await weigh(serverUrl, `/${locale}${path}`)
      sent.push(
        `${name} ${html} (${share(html, budget.page)}), with all it loads ${all} (${share(all, budget.all)})`,
      )
    }
    lines.push(`  ${locale}: ${sent.join('; ')}`)
  }
  return lines
}

const share = (bytes: number, of: number): string => `${Math.round((bytes / of) * 100)} %`
