import { catalogue, type Locale } from '#platform/i18n.ts'
import { sha256 } from '#platform/secrets.ts'
import { ar } from './messages/wording/ar.ts'
import { de } from './messages/wording/de.ts'
import { leicht } from './messages/wording/de-leicht.ts'
import { en } from './messages/wording/en.ts'

/** The version of the text. A changed word is a new version: proofs name the version they were given for. */
export const wordingVersion = '2026-11'

export const wordingWords = catalogue<typeof de>({ de, 'de-leicht': leicht, en, ar })

export interface ConsentFacts {
  readonly sender: string
  readonly recipient: string
  readonly offer: string
  /** What is passed on, as lines in the reader's language ("Vorname: Amira"). */
  readonly fields: readonly string[]
}

export interface Wording {
  readonly version: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly fields: readonly string[]
  /** SHA-256 over version, language and every word shown. */
  readonly hash: string
}

/**
 * The consent as the person reads it: purpose, recipient, fields, voluntary, no consequence, withdrawal
 * (§ 67b (2) SGB X, Art. 7 GDPR; R3, R6).
 */
export const wording = (locale: Locale, facts: ConsentFacts): Wording => {
  const t = wordingWords(locale)
  const paragraphs = [
    t.purpose(facts.sender, facts.recipient, facts.offer),
    t.onlyTo(facts.recipient),
    t.voluntary,
    t.noConsequence(facts.sender),
    t.whatSenderSees(facts.sender),
    t.withdrawal(facts.sender),
    t.erasure,
  ]
  return {
    version: wordingVersion,
    title: t.title,
    paragraphs,
    fields: facts.fields,
    hash: sha256(JSON.stringify([wordingVersion, locale, t.title, paragraphs, facts.fields])),
  }
}
