import { isJobcenter, type MemberRole, type OrganizationKind } from '#directory'

/** On which side of the cooperation an organization stands, in the order of the list. */
export const sides = ['jobcenter', 'kommune', 'haus', 'rahmen'] as const
export type Side = (typeof sides)[number]
export const isSide = (text: string): text is Side => (sides as readonly string[]).includes(text)

const byRole: Readonly<Record<MemberRole, Side>> = {
  jobcenter: 'jobcenter',
  agentur: 'jobcenter',
  kommune: 'kommune',
  haus: 'haus',
  traeger: 'haus',
  partner: 'haus',
  rahmengeber: 'rahmen',
}

/** By what it is in the network; whoever coordinates without being a member, by its kind. */
export const sideOf = (role: MemberRole | null, kind: OrganizationKind): Side => {
  if (role) return byRole[role]
  if (isJobcenter({ kind })) return 'jobcenter'
  if (kind === 'kommune') return 'kommune'
  return kind === 'bund' || kind === 'land' ? 'rahmen' : 'haus'
}
