import { catalogue, type Words } from '#platform/i18n.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { leicht } from './de-leicht.ts'
import { en } from './en.ts'

/** What fields of action and target groups are called: `vocabularyWords(locale).fields.sprache`. */
export const vocabularyWords = catalogue<Words<typeof de>>({ de, 'de-leicht': leicht, en, ar })
