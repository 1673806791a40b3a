import type { Role } from '#platform/actor.ts'

/** What a lead gives and takes. The others come from the operator: they reach beyond one organization. */
export const givenByLeads = ['counsellor', 'host', 'lead', 'privacy', 'coordinator'] as const satisfies Role[]

/** Roles that only the operator gives: reading the figures of a network, and the technique itself. */
export const givenByOperator: readonly Role[] = ['evaluator', 'operator']

export interface WishedRoles {
  readonly roles: readonly Role[]
  /** The network that a coordinator coordinates. */
  readonly networkId: string | null
}

/**
 * What is wrong with roles that a lead wants to give; undefined where nothing is.
 * @param coordinated the networks that this organization coordinates
 */
export const wrongRoles = (
  { roles, networkId }: WishedRoles,
  coordinated: readonly string[],
): 'people.roleMissing' | 'people.roleNotYours' | 'people.networkMissing' | undefined => {
  if (roles.length === 0) return 'people.roleMissing'
  if (roles.some((role) => givenByOperator.includes(role))) return 'people.roleNotYours'
  if (roles.includes('coordinator') && !coordinated.includes(networkId ?? '')) return 'people.networkMissing'
  return undefined
}

/** The roles after a change by a lead: what the operator gave stays. */
export const changedRoles = (before: readonly Role[], wished: readonly Role[]): Role[] => [
  ...givenByLeads.filter((role) => wished.includes(role)),
  ...before.filter((role) => givenByOperator.includes(role)),
]

/** Is this the only person who leads? An organization never goes without. */
export const isLastLead = (leads: readonly string[], personId: string): boolean =>
  leads.includes(personId) && leads.length === 1

const withHandovers: readonly Role[] = ['lead', 'counsellor', 'host']

/**
 * Whether somebody who leads a team, and so sees its hand-overs (R2), still does after a change of roles: not when
 * leading was taken from them, and not without a role that works with hand-overs. A lead can give the team back.
 */
export const staysTeamLead = (before: readonly Role[], after: readonly Role[]): boolean =>
  !(before.includes('lead') && !after.includes('lead')) && after.some((role) => withHandovers.includes(role))
