import { staffCatalogue } from '#platform/i18n.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export const unmetWords = staffCatalogue<typeof de>({ de, en })
