import type { Outcome } from '#platform/action.ts'
import type { Member } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import type { Role } from './role.ts'
import { findRole } from './store.ts'
import { takeRoleStep } from './take-step.ts'
import { createRole } from './write-role.ts'

export const worked = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
export const refused = <T>(outcome: Outcome<T>): string => (outcome.ok ? 'ok' : outcome.refusal.key)

/** What the form of a role sends: welcoming guests on Tuesday mornings. */
export const someRole = (given: Record<string, unknown> = {}) => ({
  title: 'Gäste begrüßen',
  summary: 'Sie empfangen Menschen im Café.',
  description: '',
  interests: ['menschen'],
  asked: ['kontakt'],
  gained: ['zuhoeren'],
  rhythm: 'woechentlich',
  weekdays: ['TU'],
  daytimes: ['vormittags'],
  timeFrom: '',
  timeTo: '',
  startsOn: '',
  endsOn: '',
  hours: '3',
  training: '',
  accident: 'ja',
  liability: 'offen',
  conduct: '',
  languages: ['de', 'ar'],
  germanLevel: '',
  stepFree: 'ja',
  allowance: '',
  wanted: '2',
  locationId: '',
  place: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  helpsAtEvents: '',
  ...given,
})

/** A role of the house, published unless wished otherwise. */
export const aRole = async (
  world: World,
  by: Member,
  given: Record<string, unknown> = {},
  publish = true,
): Promise<Role> => {
  const roleId = worked(await createRole(world, by, someRole(given)))
  if (publish) worked(await takeRoleStep(world, by, { roleId, step: 'publish' }))
  const role = await world.look(by, (tx) => findRole(tx, roleId))
  if (!role) throw new Error('no role')
  return role
}
