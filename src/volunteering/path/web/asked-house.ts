import { findOrganization } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Confirmation } from '../confirmation.ts'
import { findConfirmation } from '../confirmation-store.ts'
import { certificatePdf, wholeChoice } from './certificate-pdf.ts'

/** What this house is asked, as the address names it; that it was read is kept (R2). */
export const readAsked = (visit: Visit): Promise<(Confirmation & { readonly house: string }) | undefined> =>
  visit.world.look(visit.actor, async (tx) => {
    const one = await findConfirmation(tx, visit.params.id ?? '', berlinDay(tx.now))
    if (!one) return undefined
    tx.read({ subject: [one.id], purpose: 'volunteering.confirmation' })
    return { ...one, house: (await findOrganization(tx, one.organizationId))?.name ?? '' }
  })

/** The certificate with all that was confirmed, for the house to sign. */
export const housePdf = async (visit: Visit): Promise<Response> => {
  const one = await readAsked(visit)
  if (one?.state !== 'confirmed') return visit.notFound()
  return certificatePdf(one, one.house, wholeChoice(one, visit.query.get('sprache') === 'en' ? 'en' : 'de'))
}
