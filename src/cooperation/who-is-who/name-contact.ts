import { z } from 'zod'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import {
  deleteContact,
  findOwnContact,
  insertContact,
  listContacts,
  orderContacts,
  updateContact,
} from './contact-store.ts'
import type { Contact } from './profile.ts'
import { line, named, optionalId, reach } from './said.ts'
import { findOwnProfile } from './store.ts'

const mostContacts = 30

const words = {
  name: named(100),
  function: line(120),
  times: line(160),
  /** Who answers for whom; null: for nobody but themselves. */
  deputyOf: optionalId,
  ...reach,
}

/** Whoever stands in for somebody has no deputy of their own: nobody is sent round in circles. */
const checkDeputy = (all: readonly Contact[], deputyOf: string | null, id?: string): void => {
  if (deputyOf === null) return
  const other = all.find((one) => one.id === deputyOf && one.id !== id) ?? notFound()
  if (other.deputyOf !== null || (id && all.some((one) => one.deputyOf === id)))
    throw new Refused({ key: 'platform.input', fields: { deputyOf: 'cooperation.deputyOfDeputy' } })
}

/** Somebody of a team can be asked: a member of staff, in their function. */
export const nameContact = action({
  name: 'cooperation.name-contact',
  input: z.object({ profileId: z.uuid(), ...words, noClient }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { profileId, noClient: confirmed, ...input }) => {
    const { organizationId } = acting(tx)
    if (!(await findOwnProfile(tx, organizationId, profileId))) notFound()
    const team = { organizationId, profileId }
    const all = await listContacts(tx, team)
    if (all.length >= mostContacts) refuse('cooperation.contactsFull')
    checkDeputy(all, input.deputyOf)
    askAboutClients([input.function ?? '', input.times ?? ''], confirmed)
    return insertContact(tx, team, input)
  },
  audit: ({ profileId }, id) => ({ subject: profileId, detail: { contact: id } }),
})

/** The contact with its team and all others there. */
const contactOf = async (tx: Tx, id: string) => {
  const { organizationId } = acting(tx)
  const contact = (await findOwnContact(tx, organizationId, id)) ?? notFound()
  const team = { organizationId, profileId: contact.profileId }
  return { contact, team, all: await listContacts(tx, team) }
}

export const changeContact = action({
  name: 'cooperation.change-contact',
  input: z.object({ contactId: z.uuid(), ...words, noClient }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { contactId, noClient: confirmed, ...input }) => {
    const { team, all } = await contactOf(tx, contactId)
    checkDeputy(all, input.deputyOf, contactId)
    askAboutClients([input.function ?? '', input.times ?? ''], confirmed)
    await updateContact(tx, team, contactId, input)
    return team.profileId
  },
  audit: ({ contactId }, profileId) => ({ subject: profileId, detail: { contact: contactId } }),
})

/** One place up or down; at the end of the list it stays. */
export const moveContact = action({
  name: 'cooperation.move-contact',
  input: z.object({ contactId: z.uuid(), to: z.enum(['up', 'down']) }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { contactId, to }) => {
    const { team, all } = await contactOf(tx, contactId)
    const ids = all.map(({ id }) => id)
    const from = ids.indexOf(contactId)
    const place = Math.min(ids.length - 1, Math.max(0, from + (to === 'up' ? -1 : 1)))
    ids.splice(place, 0, ...ids.splice(from, 1))
    await orderContacts(tx, team, ids)
    return team.profileId
  },
  audit: ({ contactId }, profileId) => ({ subject: profileId, detail: { contact: contactId } }),
})

/** Whoever stood in for them stays, as a contact of their own. */
export const removeContact = action({
  name: 'cooperation.remove-contact',
  input: z.object({ contactId: z.uuid() }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { contactId }) => {
    const { team } = await contactOf(tx, contactId)
    await deleteContact(tx, team, contactId)
    return team.profileId
  },
  audit: ({ contactId }, profileId) => ({ subject: profileId, detail: { contact: contactId } }),
})
