import { catalogue } from '#platform/i18n.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { leicht } from './de-leicht.ts'
import { en } from './en.ts'

export const frameWords = catalogue<typeof de>({ de, 'de-leicht': leicht, en, ar })
