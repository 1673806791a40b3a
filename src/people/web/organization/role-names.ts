import type { Role } from '#platform/actor.ts'
import type { Locale } from '#platform/i18n.ts'
import { staffWords } from '../../messages/staff/index.ts'
import { givenByLeads } from '../../organization/colleague.ts'

/** Roles in words, in the order of the form. */
export const roleNames = (locale: Locale, roles: readonly string[]): string => {
  const names: Record<string, string> = staffWords(locale).roles
  return roles.map((role) => names[role] ?? role).join(', ')
}

/** The roles that a lead may tick; coordination only where the organization coordinates a network. */
export const roleOptions = (locale: Locale, coordinates: boolean) => {
  const t = staffWords(locale)
  return givenByLeads
    .filter((role: Role) => role !== 'coordinator' || coordinates)
    .map((role) => ({ value: role, label: t.roles[role], hint: t.roleHints[role] }))
}
