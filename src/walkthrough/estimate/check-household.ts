import type { Person } from './household.ts'

/** What does not fit together in a household; the words are the interface's. */
export type Wrong =
  | 'partner_unknown'
  | 'partner_self'
  | 'partner_not_mutual'
  | 'partner_too_young'
  | 'partner_is_family'
  | 'parent_unknown'
  | 'parent_self'
  | 'parent_twice'
  | 'parent_younger'

export interface Complaint {
  /** Position of the person, from 0. */
  readonly person: number
  readonly field: 'partner_of' | 'child_of'
  readonly wrong: Wrong
}

/** The youngest age at which a partnership is believed. */
export const partnerFrom = 15

/**
 * Who belongs to whom, checked: everybody named exists, partners are two and name each other (or one of them names the
 * other), parents are older than their children. The numbers must be whole and finite already.
 */
export const checkHousehold = (persons: readonly Person[]): readonly Complaint[] => [
  ...persons.flatMap((_, position) => partnerComplaints(persons, position)),
  ...persons.flatMap((_, position) => parentComplaints(persons, position)),
]

const partnerComplaints = (persons: readonly Person[], position: number): Complaint[] => {
  const person = persons[position]
  const other = person?.partner_of
  if (!person || other === undefined) return []
  const complain = (wrong: Wrong): Complaint[] => [{ person: position, field: 'partner_of', wrong }]
  const partner = persons[other]
  if (other === position) return complain('partner_self')
  if (!partner) return complain('partner_unknown')
  const back = partner.partner_of
  const rivals = persons.some((one, at) => at !== position && one.partner_of === other)
  const named = persons.some((one, at) => at !== other && one.partner_of === position)
  if ((back !== undefined && back !== position) || rivals || named) return complain('partner_not_mutual')
  if (Math.min(person.age, partner.age) < partnerFrom) return complain('partner_too_young')
  if (person.child_of?.includes(other) || partner.child_of?.includes(position))
    return complain('partner_is_family')
  return []
}

const parentComplaints = (persons: readonly Person[], position: number): Complaint[] => {
  const person = persons[position]
  const parents = person?.child_of ?? []
  const complain = (wrong: Wrong): Complaint[] => [{ person: position, field: 'child_of', wrong }]
  if (parents.includes(position)) return complain('parent_self')
  if (parents.some((parent) => !persons[parent])) return complain('parent_unknown')
  if (new Set(parents).size < parents.length) return complain('parent_twice')
  // Parents are older than their children: so there are no circles either.
  if (parents.some((parent) => (persons[parent]?.age ?? 0) <= (person?.age ?? 0)))
    return complain('parent_younger')
  return []
}
