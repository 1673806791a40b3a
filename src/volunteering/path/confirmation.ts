import type { OrganizationKind } from '#directory'

/** What a house may do with hours that were sent to it, as often as it likes until the row ends. */
export const answers = {
  confirm: { from: ['sent', 'confirmed', 'nothing'], into: 'confirmed' },
  nothing: { from: ['sent', 'confirmed', 'nothing'], into: 'nothing' },
} as const
export type Answer = keyof typeof answers
export type ConfirmationState = 'sent' | 'confirmed' | 'nothing'

/** Erased so many days after it was sent or, once answered, after the answer. */
export const confirmationKeptDays = 90
/** At the same time, of one person. */
export const mostConfirmations = 6
export const mostStrengths = 12

/** Whom a person may ask (the table `engagement_confirmation` says the same): no Jobcenter, no Agentur, no firm. */
export const askedKinds = [
  'kommune',
  'land',
  'bund',
  'traeger',
] as const satisfies readonly OrganizationKind[]

/** What a house was sent, and nothing else: no path, no steps, no single hours. */
export interface Confirmation {
  readonly id: string
  readonly organizationId: string
  readonly name: string
  readonly role: string
  readonly from: string
  readonly until: string
  /** Quarters of an hour; null: without hours. */
  readonly quarters: number | null
  readonly confirmedQuarters: number | null
  readonly strengths: readonly string[]
  readonly state: ConfirmationState
  readonly sentOn: string
  readonly answeredOn: string | null
  readonly expiresOn: string
}
