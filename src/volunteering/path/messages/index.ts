import { catalogue, type Locale, staffCatalogue, type Words } from '#platform/i18n.ts'
import * as certificate from './certificate/index.ts'
import { ar } from './public/ar.ts'
import { de } from './public/de.ts'
import { leicht } from './public/de-leicht.ts'
import { en } from './public/en.ts'
import { de as staffDe } from './staff/de.ts'
import { en as staffEn } from './staff/en.ts'

/** "Mein Ehrenamt": a person's own. */
export const pathWords = catalogue<typeof de>({ de, 'de-leicht': leicht, en, ar })
export type CertificateWords = Words<typeof certificate.de>
/** What stands on a certificate. In plain German it is the same paper. */
export const certificateWords = catalogue<typeof certificate.de>({
  de: certificate.de,
  'de-leicht': certificate.leicht,
  en: certificate.en,
  ar: certificate.ar,
})
export const pathStaffWords = staffCatalogue<typeof staffDe>({ de: staffDe, en: staffEn })

const ownWords = (all: Readonly<Record<string, string>>, name: string): string | undefined =>
  name.startsWith('volunteering.') ? all[name.slice('volunteering.'.length)] : undefined

/** Refusals of this room, in the language of whoever reads; undefined where the key is not among them. */
export const refusals = (locale: Locale, key: string): string | undefined =>
  ownWords(pathWords(locale).refusals, key)

/** What entries of a chain and of readings did. */
export const deeds = (locale: Locale, name: string): string | undefined =>
  ownWords(pathStaffWords(locale).deeds, name)
