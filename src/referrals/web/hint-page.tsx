import { findService, OfferSheet } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { PrintButtonHint } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { countHint } from '../count-hint.ts'
import { staffWords } from '../messages/staff/index.ts'
import { paths } from './paths.ts'

/** The printed hint (level 0): the public facts of the offer with a QR code; nothing is stored. */
export const hintPage = async (visit: Visit): Promise<Response> => {
  const t = staffWords(visit.locale)
  const service = await visit.world.look(visit.actor, (tx) => findService(tx, visit.params.service ?? ''))
  if (!service) return visit.notFound()
  return visit.page(
    { title: t.hint, noStore: true },
    <div class="stack">
      <div class="no-print stack-s" lang={staffLocale(visit.locale)} dir="ltr">
        <PrintButtonHint />
        <ButtonLink href={visit.to(paths.done)}>{t.done}</ButtonLink>
      </div>
      <OfferSheet visit={visit} service={service} />
    </div>,
  )
}

export const receiveHint = async (visit: Visit): Promise<Response> => {
  const outcome = await countHint(visit.world, visit.actor, { serviceId: visit.params.service })
  return outcome.ok ? visit.redirect(paths.hint(visit.params.service ?? '')) : visit.notFound()
}
