import { z } from 'zod'
import { findLocation, findOrganization, findReach } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { addDays } from '#platform/berlin-time.ts'
import { queueMail } from '#platform/mail/mail.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { mailWords } from './messages/mail.ts'
import { proposedKinds } from './proposal.ts'
import { insertProposal } from './store.ts'
import { paths } from './web/paths.ts'
import { mayTell, pairOf, placeIn } from './within.ts'

/** A mailbox of an organization, the house's own first. Null: nobody has one; the page waits for them. */
const mailboxOf = async (
  tx: Tx,
  organizationId: string,
  locationId: string | undefined,
): Promise<string | null> => {
  const house = locationId === undefined ? undefined : await findLocation(tx, locationId)
  if (house?.contact?.email) return house.contact.email
  const organization = await findOrganization(tx, organizationId)
  return organization ? (await findReach(tx, organization)).email : null
}

/** Tells an organization by mail that something waits on the page of contacts; without names (R12). */
export const tellByMail = async (
  tx: Tx,
  to: { readonly organizationId: string; readonly locationId?: string | undefined },
  networkId: string,
  what: keyof typeof mailWords,
): Promise<void> => {
  const address = await mailboxOf(tx, to.organizationId, to.locationId)
  if (address)
    await queueMail(tx, {
      organizationId: to.organizationId,
      to: address,
      ...mailWords[what](`${tx.world.config.baseUrl}/de${paths.contacts(networkId)}`),
    })
}

/**
 * One side proposes to the other to get to know each other on a day. A team, or whoever coordinates, asks the house; a
 * house asks the team.
 */
export const proposeActivity = action({
  name: 'cooperation.propose-activity',
  input: z.object({
    networkId: z.uuid(),
    team: z.uuid({ error: 'platform.missing' }),
    house: z.uuid({ error: 'platform.missing' }),
    kind: z.enum(proposedKinds, { error: 'platform.missing' }),
    day: z.iso.date({ error: 'cooperation.contactDay' }),
    window: z.string().trim().max(60, { error: 'platform.tooLong' }),
    message: z.string().trim().max(300, { error: 'platform.tooLong' }),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'counsellor', 'host', 'lead', 'coordinator'),
  act: async (tx, input) => {
    const place = await placeIn(tx, input.networkId)
    const { team, house } = await pairOf(tx, place, { team: input.team, locationId: input.house })
    if (!mayTell(place, team, house)) notFound()
    if (input.day < place.today || input.day > addDays(place.today, 366))
      throw new Refused({ key: 'cooperation.proposedDay', fields: { day: 'cooperation.proposedDay' } })
    const asked = place.organizationId === house.organizationId ? 'team' : 'haus'
    const id = await insertProposal(tx, {
      networkId: place.networkId,
      organizationId: team.organizationId,
      profileId: team.profileId,
      houseOrganizationId: house.organizationId,
      locationId: house.id,
      proposedBy: place.organizationId,
      asked,
      kind: input.kind,
      day: input.day,
      timeWindow: input.window || null,
      message: input.message || null,
      proposedOn: place.today,
    })
    if (id === undefined) return refuse('cooperation.proposalOpen')
    const to =
      asked === 'haus'
        ? { organizationId: house.organizationId, locationId: house.id }
        : { organizationId: team.organizationId }
    await tellByMail(tx, to, place.networkId, 'proposed')
    return { id, asked }
  },
  audit: ({ networkId, kind }, { id }) => ({ subject: id, detail: { network: networkId, kind } }),
})
