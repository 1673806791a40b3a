import {
  agreedGaps,
  bindingStates,
  type FieldOfAction,
  fieldsOfAction,
  findAgreement,
  listAgreements,
  listFormats,
  listParties,
  readPairs,
} from '#cooperation'
import { findOrganization, listOffers } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Event } from '../event/event.ts'
import { findEvent } from '../event/store.ts'
import { type Contact, listContacts } from './after-store.ts'
import type { Meeting } from './meeting.ts'
import { type Afterwards, proposalsOf } from './proposals.ts'
import { findMeeting } from './store.ts'

/** In which fields of action each organization offers something. */
export const fieldsOffered = async (
  tx: Tx,
  organizationIds: readonly string[],
): Promise<Map<string, Set<FieldOfAction>>> => {
  const found = new Map<string, Set<FieldOfAction>>()
  for (const { organizationId, needs } of await listOffers(tx, { organizationIds })) {
    const fields = found.get(organizationId) ?? new Set()
    for (const [field, wanted] of Object.entries(fieldsOfAction) as [FieldOfAction, readonly string[]][])
      if (wanted.some((need) => needs.includes(need))) fields.add(field)
    found.set(organizationId, fields)
  }
  return found
}

/** The agreements of a network that bind, each with those who are in; and what all of them agreed on. */
const agreementsOf = async (tx: Tx, networkId: string, today: string) => {
  const agreements: { id: string; parties: string[] }[] = []
  const [fields, groups] = [new Set<string>(), new Set<string>()]
  for (const { id, state } of await listAgreements(tx, networkId)) {
    if (!bindingStates.includes(state)) continue
    const parties = (await listParties(tx, id)).filter(
      ({ joinedOn, leftOn }) => joinedOn !== null && (leftOn === null || leftOn >= today),
    )
    agreements.push({ id, parties: parties.map(({ organizationId }) => organizationId) })
    const agreement = await findAgreement(tx, id)
    for (const one of agreement?.fields ?? []) fields.add(one)
    for (const one of agreement?.targetGroups ?? []) groups.add(one)
  }
  return { agreements, fields: [...fields], groups: [...groups] }
}

/** A team and a house as a page names them. */
export interface Named {
  readonly contact: Contact
  readonly team: string
  readonly house: string
  /** Somebody has said that they know each other. */
  readonly isSaid: boolean
}

/** What a network reads after a meeting: new contacts, and what to do next. */
export const readAfterwards = async (tx: Tx, eventId: string) => {
  const meeting = (await findMeeting(tx, eventId)) ?? notFound()
  const event = (await findEvent(tx, eventId)) ?? notFound()
  if (!meeting.concludedAt)
    return { event, meeting, named: [], proposals: [], names: new Map<string, string>() }
  const contacts = await listContacts(tx, eventId)
  const { named, names, spaces } = await namesOf(tx, event, meeting, contacts)
  const today = berlinDay(tx.now)
  const ids = [...new Set(contacts.flatMap((one) => [one.teamOrganizationId, one.houseOrganizationId]))]
  const { agreements, fields, groups } = await agreementsOf(tx, meeting.networkId, today)
  const after: Afterwards = {
    contacts: named.map(({ contact }) => contact),
    offers: ids.length > 0 ? await fieldsOffered(tx, ids) : new Map(),
    gaps: await agreedGaps(tx, meeting.networkId, { fields, targetGroups: groups }),
    agreed: fields as FieldOfAction[],
    agreements,
    joint: new Set(
      (await listFormats(tx, meeting.networkId))
        .filter(({ state }) => state !== 'beendet')
        .flatMap((one) => one.fields as FieldOfAction[]),
    ),
    spaces,
  }
  return { event, meeting, named, names, proposals: proposalsOf(after) }
}

/** Teams and houses by name; whoever has left the network meanwhile is not told of. */
const namesOf = async (tx: Tx, event: Event, meeting: Meeting, contacts: readonly Contact[]) => {
  const { pairs, houses } = await readPairs(tx, meeting.networkId, berlinDay(tx.now))
  const day = berlinDay(event.startsAt)
  const byKey = new Map(pairs.map((pair) => [`${pair.team.key} ${pair.house.id}`, pair]))
  const named: Named[] = contacts.flatMap((contact) => {
    const pair = byKey.get(`${contact.teamKey} ${contact.locationId}`)
    if (!pair) return []
    const isSaid = pair.last !== undefined && pair.last.day >= day
    return [{ contact, team: pair.team.name, house: pair.house.name, isSaid }]
  })
  const names = new Map<string, string>()
  for (const { contact } of named)
    for (const id of [contact.teamOrganizationId, contact.houseOrganizationId])
      if (!names.has(id)) names.set(id, (await findOrganization(tx, id))?.name ?? '')
  const compare = new Intl.Collator('de').compare
  return {
    named: named.toSorted((a, b) => compare(a.team, b.team) || compare(a.house, b.house)),
    names,
    spaces: new Map(
      houses.flatMap(({ id, areaCode }) => (areaCode ? [[id, areaCode.slice(0, 6)] as const] : [])),
    ),
  }
}
