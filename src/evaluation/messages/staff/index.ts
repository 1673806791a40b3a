import { staffCatalogue } from '#platform/i18n.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export const staffWords = staffCatalogue<typeof de>({ de, en })
