import { listColleagues, listTakers } from '#people'
import type { Visit } from '#platform/http/visit.ts'
import type { Refusal } from '#platform/refusal.ts'
import { isUuid } from '#platform/uuid.ts'
import { betterOffers } from '../better-offers.ts'
import { findReceivedView, findSentView } from '../queries.ts'
import { gonePage } from './gone-page.tsx'
import { receivedPage } from './received-page.tsx'
import { receivesAs } from './receives-as.ts'
import { phoneOf, sentPage } from './sent-page.tsx'

/** One hand-over: the sender's four words, or the house's own copy. */
export const onePage = async (visit: Visit, refusal?: Refusal): Promise<Response> => {
  const id = visit.params.id ?? ''
  if (!isUuid(id)) return gonePage(visit)
  const found = await visit.world.look(visit.actor, async (tx) => {
    const received = visit.holds('host', 'lead') ? await findReceivedView(tx, id) : undefined
    if (received) {
      tx.read({ subject: id, purpose: 'referrals.open', role: receivesAs(visit) })
      const offers = await betterOffers(tx, received.service_id)
      const hosts = await listTakers(tx, ['host'])
      // A lead may have taken it on as well.
      const names = await listColleagues(tx, ['host', 'lead'])
      const holder = names.find(({ personId }) => personId === received.host_id)?.name
      return { received, around: { offers, hosts, holder } }
    }
    const sent = await findSentView(tx, id)
    if (!sent) return undefined
    tx.read({ subject: id, purpose: 'referrals.open-sent' })
    const counsellors = await listTakers(tx, ['counsellor', 'host'])
    return { sent, around: { phone: await phoneOf(tx, sent), counsellors } }
  })
  if (!found) return gonePage(visit)
  return found.received
    ? receivedPage(visit, found.received, found.around, refusal)
    : sentPage(visit, found.sent, found.around, refusal)
}
