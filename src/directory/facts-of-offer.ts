import type { Schedule, SingleDate } from './schedule.ts'

/** How reliably something is there; `nicht_noetig` for a lift on the ground floor. */
export type Provided = 'ja' | 'nein' | 'teilweise' | 'je_nach_ort' | 'nicht_noetig' | 'nicht_zutreffend'

export const accessibilityFeatures = [
  'wheelchair',
  'lift',
  'wc',
  'induction_loop',
  'sign_language',
  'captions',
  'guide_strip',
  'screenreader_pc',
  'quiet',
  'assistance_dog',
  'parking',
  'changing_table',
  'buggy',
  'dial_in',
] as const
export type AccessibilityFeature = (typeof accessibilityFeatures)[number]

/** A voluntary open offer, a municipal service under § 16a SGB II, or a measure with duties (R4). */
export type LegalFrame = 'offen' | '16a' | 'massnahme'

export type PlaceKind = 'vor_ort' | 'online' | 'mobil' | 'hybrid' | 'verschiedene'
export type AccessKind =
  | 'ohne_anmeldung'
  | 'anmeldung'
  | 'termin'
  | 'vorgespraech'
  | 'zuweisung'
  | 'foerderung'
export type AccessChannel = 'telefon' | 'mail' | 'formular' | 'vor_ort' | 'messenger'
export type CostKind = 'kostenfrei' | 'betrag' | 'spende' | 'selbstkosten' | 'gefoerdert'
export type OfferStatus =
  | 'aktiv'
  | 'ausgebucht_warteliste'
  | 'ausgebucht'
  | 'pausiert'
  | 'saisonal'
  | 'wetterabhaengig'
export type GermanLevel = 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2'
export type Certificate =
  | 'auf_wunsch'
  | 'teilnahmebescheinigung'
  | 'zertifikat'
  | 'engagementnachweis'
  | 'qualifiziertes_zeugnis'

type Text = string | undefined

/**
 * What is known about an offer, in the fields of the exchange format; everything that is told in sentences.
 * Texts (`note`, `bring`, `interpreting` …) are free German text. Amounts in euro, ages in years, dates
 * 'YYYY-MM-DD', languages BCP 47.
 */
export type OfferFacts = {
  readonly schedule: readonly Schedule[]
  readonly dates: readonly SingleDate[]
  readonly status: OfferStatus
  readonly alert?: Text
  readonly rechtsrahmen: LegalFrame
  readonly place: {
    readonly kind: PlaceKind
    /** Name of the house. */
    readonly name?: Text
    readonly street?: Text
    readonly postcode?: Text
    readonly city?: Text
    readonly district?: Text
    readonly room?: Text
    readonly transit?: Text
    readonly directions?: Text
    readonly technical?: Text
    readonly note?: Text
    /** False: the address is told only after contact. */
    readonly address_public?: boolean | undefined
  }
  readonly access: {
    readonly kind: AccessKind
    readonly channels?: readonly AccessChannel[] | undefined
    readonly deadline?: Text
    readonly deadline_rule?: Text
    readonly wait?: Text
    readonly note?: Text
  }
  readonly cost: {
    readonly kind: CostKind
    readonly amount?: number | undefined
    /** Free text, of which the common ones ('pro Termin') are told in every language. */
    readonly unit?: Text
    readonly reduced?: number | undefined
    readonly reduced_note?: Text
    readonly note?: Text
    readonly funding_hint?: Text
  }
  readonly languages: readonly { readonly code: string; readonly level: 'fliessend' | 'grundkenntnisse' }[]
  readonly interpreting?: Text
  readonly min_german_level?: GermanLevel | undefined
  readonly accessibility: Readonly<Partial<Record<AccessibilityFeature, Provided | undefined>>> & {
    readonly note?: Text
  }
  readonly childcare?:
    | {
        readonly available: boolean
        readonly from_age?: number | undefined
        readonly to_age?: number | undefined
        readonly note?: Text
      }
    | undefined
  readonly age?:
    | {
        readonly min?: number | undefined
        readonly max?: number | undefined
        /** Set where the age is the child's, not the visitor's. */
        readonly refers_to?: 'kind' | undefined
        readonly note?: Text
      }
    | undefined
  readonly gender?: 'nur_frauen' | 'nur_maenner' | undefined
  readonly capacity?:
    | {
        readonly unit?: Text
        readonly max?: number | undefined
        readonly free?: number | undefined
        readonly waitlist?: number | undefined
        readonly updated?: Text
      }
    | undefined
  readonly bring?: readonly string[] | undefined
  readonly documents?: readonly string[] | undefined
  readonly trial?: boolean | undefined
  readonly anonymous_use?: boolean | undefined
  readonly confidentiality?: 'schweigepflicht' | 'sozialgeheimnis' | 'gruppe' | undefined
  readonly certificate?: Certificate | undefined
  readonly volunteering?:
    | {
        readonly hours_per_week?: number | undefined
        readonly min_months?: number | undefined
        readonly police_certificate?: boolean | undefined
        readonly insurance?: boolean | undefined
        readonly expenses?: Text
        readonly allowance_note?: Text
      }
    | undefined
  readonly mobile_service?: { readonly available: boolean; readonly note?: Text } | undefined
  readonly checked?: { readonly on: string; readonly by?: Text } | undefined
}

/**
 * The legal frame of an offer that does not name it itself. Who is assigned by the Jobcenter or is paid
 * for by a Bildungsgutschein takes part in a Maßnahme, whose Träger must report (§ 61 SGB II); § 16a SGB II
 * is municipal and free of consequences; § 16h SGB II (hard to reach young people) is open. Else: open.
 */
export const legalFrameOf = (offer: {
  readonly legal_basis?: string | undefined
  readonly access?: { readonly kind: string } | undefined
}): LegalFrame => {
  const basis = (offer.legal_basis ?? '').replaceAll(/\s+/g, ' ')
  if (/§ ?16a\b/i.test(basis)) return '16a'
  if (/§ ?16h\b/i.test(basis)) return 'offen'
  if (/§ ?16[b-gi-k]?\b|§ ?45\b|§ ?81\b/.test(basis)) return 'massnahme'
  return offer.access?.kind === 'zuweisung' || offer.access?.kind === 'foerderung' ? 'massnahme' : 'offen'
}
