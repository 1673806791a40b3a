import type { Person } from '../estimate/household.ts'

/** Who somebody is to the one whose application it is. */
export const relations = ['partner', 'kind', 'kind-partner', 'elternteil', 'geschwister'] as const
export type Relation = (typeof relations)[number]

export const isRelation = (text: string): text is Relation => (relations as readonly string[]).includes(text)

/** Who this person is to the first one; undefined for the first one, and where it cannot be said. */
export const relationOf = (persons: readonly Person[], position: number): Relation | undefined => {
  const [first] = persons
  const person = persons[position]
  if (!first || !person || position === 0) return undefined
  if (person.partner_of === 0 || first.partner_of === position) return 'partner'
  if (person.child_of?.includes(0)) return 'kind'
  if (first.child_of?.includes(position)) return 'elternteil'
  const partner = persons.findIndex((_, other) => other > 0 && isPartner(persons, other))
  if (partner > 0 && person.child_of?.includes(partner)) return 'kind-partner'
  return person.child_of?.some((parent) => first.child_of?.includes(parent)) ? 'geschwister' : undefined
}

const isPartner = (persons: readonly Person[], position: number): boolean =>
  persons[position]?.partner_of === 0 || persons[0]?.partner_of === position

/** A person before it is known who they are to the others. */
export interface Member extends Omit<Person, 'partner_of' | 'child_of'> {
  /** Undefined for the first one alone. */
  readonly relation?: Relation | undefined
}

/** The people of a household, with who is whose partner and child. The first one is who applies. */
export const household = (members: readonly Member[]): readonly Person[] => {
  const at = (relation: Relation): readonly number[] =>
    members.flatMap((member, position) => (member.relation === relation ? [position] : []))
  const [partner] = at('partner')
  const parents = at('elternteil').slice(0, 2)
  const ofParents = parents.length > 0 ? { child_of: parents } : {}
  const bonds = (position: number, relation: Relation | undefined): Partial<Person> => {
    switch (relation) {
      case 'partner':
        return { partner_of: 0 }
      case 'kind':
        return { child_of: partner === undefined ? [0] : [0, partner] }
      case 'kind-partner':
        return { child_of: [partner ?? 0] }
      case 'elternteil':
        return position === parents[1] ? { partner_of: parents[0] } : {}
      default:
        return ofParents
    }
  }
  return members.map(({ relation, ...person }, position) => ({ ...person, ...bonds(position, relation) }))
}

export type MemberError = 'two-partners' | 'three-parents' | 'no-partner' | 'no-parent'

/** What cannot be, position by position. */
export const impossible = (members: readonly (Relation | undefined)[]): ReadonlyMap<number, MemberError> => {
  const wrong = new Map<number, MemberError>()
  const count = (relation: Relation, until: number): number =>
    members.slice(0, until).filter((one) => one === relation).length
  members.forEach((relation, position) => {
    if (relation === 'partner' && count('partner', position) >= 1) wrong.set(position, 'two-partners')
    if (relation === 'elternteil' && count('elternteil', position) >= 2) wrong.set(position, 'three-parents')
    if (relation === 'kind-partner' && !members.includes('partner')) wrong.set(position, 'no-partner')
    if (relation === 'geschwister' && !members.includes('elternteil')) wrong.set(position, 'no-parent')
  })
  return wrong
}
