import { readFileSync } from 'node:fs'
import type { Child } from 'hono/jsx'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Locale } from '../i18n.ts'
import { Shell } from '../ui/shell.tsx'

/** A whole page around figures, drawn. */
export const aPageWith = async (figures: Child, locale: Locale = 'de'): Promise<string> => {
  const page = (
    <Shell title="Zahlen" locale={locale} path="/" brand={{}} assets={{ css: '/assets/app.css' }}>
      <h1>Zahlen</h1>
      <h2>Jahr</h2>
      {figures}
    </Shell>
  )
  return `<!doctype html>${await page.toString()}`
}

const rules = new URL('../../../.htmlvalidate.json', import.meta.url)
const validator = new HtmlValidate(
  new StaticConfigLoader(JSON.parse(readFileSync(rules, 'utf8')) as ConfigData),
)
/** What html-validate and the Content-Security-Policy would say of a page. */
export const complaintsAbout = (html: string): string[] => [
  ...validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ...(html.match(/\sstyle=|<style|<script|\son[a-z]+=|javascript:/gi) ?? []),
]
