/** A cooperation (`kooperation`) or the wider frame it belongs to (`rahmen`). */
export const networkKinds = ['kooperation', 'rahmen'] as const
export type NetworkKind = (typeof networkKinds)[number]

export const memberRoles = [
  'rahmengeber',
  'jobcenter',
  'agentur',
  'kommune',
  'haus',
  'traeger',
  'partner',
] as const
export type MemberRole = (typeof memberRoles)[number]

export interface Network {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: NetworkKind
  /** The wider network. */
  readonly partOf: string | null
  readonly coordinatorId: string
}

/** A dated membership; both days included, 'YYYY-MM-DD'. */
export interface NetworkMember {
  readonly organizationId: string
  readonly organizationName: string
  readonly role: MemberRole
  readonly validFrom: string
  readonly validTo: string | null
}

/** Whether a membership holds on this day. */
export const holdsOn = (
  { validFrom, validTo }: Pick<NetworkMember, 'validFrom' | 'validTo'>,
  day: string,
): boolean => validFrom <= day && (validTo === null || day <= validTo)
