import { contactsOf, describeTeams, type FieldOfAction, listTeamProfiles } from '#cooperation'
import { findOrganization, findReach, listOffers, signUpShort } from '#directory'
import type { StaffLocale } from '#platform/i18n.ts'
import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { fieldsOffered } from './afterwards.ts'

/** What stands on the table about an organization. All of it is there already: in the directory and the who is who. */
export interface Profile {
  readonly id: string
  readonly name: string
  readonly fields: readonly FieldOfAction[]
  /** A few offers by their titles; for those without offers what their teams do. */
  readonly offers: readonly string[]
  readonly does: readonly string[]
  /** Codes of languages. */
  readonly languages: readonly string[]
  readonly contact: { readonly name: string; readonly function: string | null } | undefined
  readonly phone: string | null
  readonly email: string | null
  /** How somebody signs up for its offers, in words; undefined where it is not the same for all of them. */
  readonly way: string | undefined
}

const few = 5

export const profileOf = async (
  tx: Tx,
  locale: StaffLocale,
  networkId: string,
  organizationId: string,
): Promise<Profile> => {
  const organization = (await findOrganization(tx, organizationId)) ?? notFound()
  const offers = await listOffers(tx, { organizationIds: [organizationId] })
  const own = (await listTeamProfiles(tx, networkId)).filter((one) => one.organizationId === organizationId)
  const teams = await describeTeams(
    tx,
    networkId,
    own.map(({ id }) => id),
  )
  const contacts = await contactsOf(tx, own)
  const contact = own.flatMap(({ id }) => contacts.get(id) ?? [])[0]
  const reach = await findReach(tx, organization)
  const ways = new Set(offers.map(({ facts }) => signUpShort(locale, facts.access)))
  const lines = teams
    .flatMap(({ does, tasks }) => (does ?? tasks ?? '').split('\n'))
    .map((line) => line.trim())
  return {
    id: organizationId,
    name: organization.name,
    fields: [...((await fieldsOffered(tx, [organizationId])).get(organizationId) ?? [])],
    offers: [...new Set(offers.map(({ title }) => title))].slice(0, few),
    does: offers.length > 0 ? [] : [...new Set(lines.filter((line) => line !== ''))].slice(0, few),
    languages: [
      ...new Set([...teams.flatMap((team) => team.languages), ...offers.flatMap((one) => one.languages)]),
    ],
    contact: contact && { name: contact.name, function: contact.function },
    phone: contact?.phone ?? reach.phone,
    email: contact?.email ?? reach.email,
    way: ways.size === 1 ? [...ways][0] : undefined,
  }
}
