import { catalogue } from '../i18n.ts'
import { ar } from './messages/ar.ts'
import { de } from './messages/de.ts'
import { leicht } from './messages/de-leicht.ts'
import { en } from './messages/en.ts'

export const chartWords = catalogue({ de, 'de-leicht': leicht, en, ar })
