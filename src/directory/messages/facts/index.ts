import { catalogue, type Words } from '#platform/i18n.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { leicht } from './de-leicht.ts'
import { en } from './en.ts'

/** The words in which facts of an offer are told. */
export const factWords = catalogue<FactWords>({ de, 'de-leicht': leicht, en, ar })
export type FactWords = Words<typeof de>
