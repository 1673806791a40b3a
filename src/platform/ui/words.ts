import { createContext, useContext } from 'hono/jsx'
import type { Locale } from '../i18n.ts'
import { catalogue } from '../i18n.ts'
import { ar } from './messages/ar.ts'
import { de } from './messages/de.ts'
import { leicht } from './messages/de-leicht.ts'
import { en } from './messages/en.ts'

/** The words of shell and building blocks in one locale. */
export const uiWords = catalogue({ de, 'de-leicht': leicht, en, ar })

/** The locale of the page's main part; `Shell` provides it, so that building blocks need no locale prop. */
export const LocaleContext = createContext<Locale>('de')

/** The words of the building blocks in the locale of the surrounding `Shell` (German outside of one). */
export const useWords = () => uiWords(useContext(LocaleContext))
