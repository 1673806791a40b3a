import type { FieldOfAction } from '#cooperation'
import type { Contact } from './after-store.ts'

/** What a network knows on the day after; ids and coded words only. */
export interface Afterwards {
  readonly contacts: readonly Contact[]
  /** Organization → fields in which it offers something. */
  readonly offers: ReadonlyMap<string, ReadonlySet<FieldOfAction>>
  /** What was agreed on and nothing in reach offers; `key` as the page of formats reads it. */
  readonly gaps: readonly { readonly field: FieldOfAction; readonly group: string; readonly key: string }[]
  readonly agreed: readonly FieldOfAction[]
  /** Fields in which something joint is under way. */
  readonly joint: ReadonlySet<FieldOfAction>
  /** The social space of a house, by its id. */
  readonly spaces: ReadonlyMap<string, string>
  /** The parties of each agreement that binds. */
  readonly agreements: readonly { readonly id: string; readonly parties: readonly string[] }[]
}

/** What to do next, with the reason in what it holds. */
export type Proposal =
  | {
      readonly is: 'format'
      readonly contact: Contact
      readonly field: FieldOfAction
      /** Whom it is missing for; undefined: the two have it in common, and nothing joint is there yet. */
      readonly group: string | undefined
      readonly key: string
    }
  | {
      readonly is: 'agreement'
      readonly contact: Contact
      /** To whom the other one could accede, as which of the two; undefined: there is none yet. */
      readonly agreementId: string | undefined
      readonly missing: string
    }
  | { readonly is: 'visit'; readonly contact: Contact; readonly others: number }
  | { readonly is: 'topic'; readonly field: FieldOfAction }
  | { readonly is: 'again'; readonly unmet: number }
  | { readonly is: 'round' }

const together = (agreements: Afterwards['agreements'], a: string, b: string): boolean =>
  agreements.some(({ parties }) => parties.includes(a) && parties.includes(b))

const format = ({ contacts, gaps, offers, agreed, joint, spaces }: Afterwards): Proposal | undefined => {
  for (const { field, group, key } of gaps) {
    const contact = contacts.find(
      ({ isNew, met, houseOrganizationId }) => isNew && met && offers.get(houseOrganizationId)?.has(field),
    )
    if (contact) return { is: 'format', contact, field, group, key }
  }
  for (const field of agreed.toSorted((a, b) => Number(joint.has(a)) - Number(joint.has(b)))) {
    const contact = contacts.find(
      ({ isNew, met, houseOrganizationId, locationId }) =>
        isNew && met && offers.get(houseOrganizationId)?.has(field) && spaces.has(locationId),
    )
    if (contact) {
      const key = `${field}/alle/${spaces.get(contact.locationId)}`
      return { is: 'format', contact, field, group: undefined, key }
    }
  }
  return undefined
}

const agreement = ({ contacts, agreements }: Afterwards): Proposal | undefined => {
  const contact = contacts.find(
    ({ isNew, met, teamOrganizationId, houseOrganizationId }) =>
      isNew && met && !together(agreements, teamOrganizationId, houseOrganizationId),
  )
  if (!contact) return undefined
  const { teamOrganizationId: team, houseOrganizationId: house } = contact
  const open = agreements.find(({ parties }) => parties.includes(team) || parties.includes(house))
  return {
    is: 'agreement',
    contact,
    agreementId: open?.id,
    missing: open?.parties.includes(house) ? team : house,
  }
}

const visit = ({ contacts }: Afterwards): Proposal | undefined => {
  const missed = contacts.filter(({ isNew, met }) => isNew && !met)
  const [contact] = missed
  return contact && { is: 'visit', contact, others: missed.length - 1 }
}

/** What was agreed on, and nobody who was there offers it. */
const topic = ({ contacts, offers, agreed }: Afterwards): Proposal | undefined => {
  const there = new Set(contacts.flatMap((one) => [one.teamOrganizationId, one.houseOrganizationId]))
  const field = agreed.find((one) => ![...there].some((id) => offers.get(id)?.has(one)))
  return there.size > 0 && field ? { is: 'topic', field } : undefined
}

/**
 * Three things to do next: what could be offered together, who has no agreement yet, who missed each other; a topic
 * that nobody brought along, to meet again, or to talk about it in the next round, where one of these is not there.
 */
export const proposalsOf = (after: Afterwards): readonly Proposal[] => {
  const unmet = after.contacts.filter(({ isNew, met }) => isNew && !met).length
  return [
    format(after),
    agreement(after),
    visit(after),
    topic(after),
    { is: 'again', unmet } as const,
    { is: 'round' } as const,
  ]
    .filter((one) => one !== undefined)
    .slice(0, 3)
}
