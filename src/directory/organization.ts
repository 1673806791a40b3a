/** Who is responsible: HSDS `organization`. `jobcenter_ge` is shared by Bund and Kommune, `jobcenter_zkt` municipal. */
export const organizationKinds = [
  'jobcenter_ge',
  'jobcenter_zkt',
  'agentur',
  'kommune',
  'land',
  'bund',
  'traeger',
  'betrieb',
] as const
export type OrganizationKind = (typeof organizationKinds)[number]

export interface Organization {
  readonly id: string
  readonly slug: string | null
  readonly name: string
  readonly kind: OrganizationKind
  readonly phone: string | null
  readonly email: string | null
  readonly url: string | null
  /** The authority a person may complain to (Art. 77 DSGVO). */
  readonly supervisoryAuthority: string | null
}

/** Whether this organization pays or arranges benefits: its word may have consequences for a person. */
export const isJobcenter = ({ kind }: Pick<Organization, 'kind'>): boolean =>
  kind === 'jobcenter_ge' || kind === 'jobcenter_zkt' || kind === 'agentur'
