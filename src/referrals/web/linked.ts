import type { LinkBearer } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { betterOffers } from '../better-offers.ts'
import { copied } from '../consent-facts.ts'
import { isOpen } from '../handover.ts'
import { linkRules } from '../link-rules.ts'
import { openedUntil } from '../open-link.ts'
import { findByLink, findCopy } from '../queries.ts'
import { openingOf } from './opened-cookie.ts'

/** What the link shows to whoever holds it; undefined where it is none, or where the organization has none. */
export const findLinked = (visit: Visit, bearer: LinkBearer) =>
  visit.world.look(bearer, async (tx) => {
    const row = await findByLink(tx)
    if (!row) return undefined
    const rules = await linkRules(tx, row.organization_id)
    if (!rules.mailLinks) return undefined
    return { row, rules, offers: row.state === 'sent' ? await betterOffers(tx, row.service_id) : [] }
  })
type Linked = NonNullable<Awaited<ReturnType<typeof findLinked>>>

/** The person's details, in a browser that opened the link; each look is a read entry by `link`. */
export const readOpened = async (visit: Visit, bearer: LinkBearer, { row, rules }: Linked) => {
  const until = isOpen(row.state) ? openedUntil(visit.world, bearer, rules, openingOf(visit)) : undefined
  if (!until) return undefined
  const copy = await visit.world.look(bearer, async (tx) => {
    tx.read({ organizationId: row.organization_id, subject: row.id, purpose: 'referrals.link-open' })
    return tx.into({ organization: row.organization_id }, 'referrals.link-open', (there) =>
      findCopy(there, row.id),
    )
  })
  const person = copy && copied(copy)
  return person && { person, until }
}
