import type { Locale } from '#platform/i18n.ts'
import { staffWords } from './staff/index.ts'

/**
 * What the chain and the readings keep of a hand-over, for the privacy officer's one case. Each side's books hold its
 * own deeds: a sender's know nothing of how the house goes on.
 */
export const deeds = (
  locale: Locale,
  name: string,
  detail: Readonly<Record<string, unknown>>,
): string | undefined => {
  const t = staffWords(locale)
  const steps: Readonly<Record<string, string>> = t.stepDeeds
  const said: Readonly<Record<string, string>> = t.deeds
  return name === 'referrals.step' ? steps[String(detail.step)] : said[name]
}
