import { catalogue, type Locale } from '#platform/i18n.ts'
import { sha256 } from '#platform/secrets.ts'
import { ar } from './messages/wording/ar.ts'
import { de } from './messages/wording/de.ts'
import { leicht } from './messages/wording/de-leicht.ts'
import { en } from './messages/wording/en.ts'
import type { Channel } from './story.ts'

/** The version of the text. A changed word is a new version: a consent names the version it was given for. */
export const wordingVersion = '2026-12'

const wordingWords = catalogue<typeof de>({ de, 'de-leicht': leicht, en, ar })

export interface StoryWording {
  readonly title: string
  readonly text: string
  readonly general: readonly string[]
  /** SHA-256 over version, language, the year that was chosen, and every word shown. */
  readonly hash: string
}

/**
 * What a person agrees to, for one channel: where, who shows it, until when, voluntary, without consequences, taken back
 * at any time (§ 22 KUG, Art. 6 (1) a and 7 GDPR; R20).
 */
export const storyWording = (locale: Locale, channel: Channel, year: number | null): StoryWording => {
  const t = wordingWords(locale)
  const { title, text } = t.channels[channel]
  const said = { title, text, general: t.general }
  return { ...said, hash: sha256(JSON.stringify([wordingVersion, locale, channel, year, said])) }
}
