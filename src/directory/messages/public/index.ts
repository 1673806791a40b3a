import { catalogue, type Words } from '#platform/i18n.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { leicht } from './de-leicht.ts'
import { en } from './en.ts'

/** The words of the pages of offers and houses. */
export const directoryWords = catalogue<Words<typeof de>>({ de, 'de-leicht': leicht, en, ar })
