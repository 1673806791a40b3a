import { catalogue, type Words } from '#platform/i18n.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { leicht } from './de-leicht.ts'
import { en } from './en.ts'

/** The words of the open data: page, files and catalogue. */
export const openDataWords = catalogue<Words<typeof de>>({ de, 'de-leicht': leicht, en, ar })
