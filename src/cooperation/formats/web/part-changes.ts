import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { after } from '#platform/ui/staff-page.tsx'
import { joinFormat, leaveFormat, linkOffer, unlinkOffer } from '../take-part.ts'
import { formatPage } from './format-page.tsx'
import { paths } from './paths.ts'

type Change = typeof joinFormat | typeof leaveFormat | typeof linkOffer | typeof unlinkOffer
const receive =
  (change: Change, field: 'organizationId' | 'serviceId', at: string) =>
  async (visit: Visit): Promise<Response> => {
    const form = await visit.form()
    const formatId = visit.params.id ?? ''
    const outcome = await change(visit.world, visit.actor, { formatId, [field]: text(form, field) })
    return after<unknown>(
      visit,
      outcome,
      () => visit.redirect(`${paths.one(formatId)}?ok=1#${at}`),
      (again) => formatPage(visit, again),
    )
  }
export const receiveJoin = receive(joinFormat, 'organizationId', 'wer')
export const receiveLeave = receive(leaveFormat, 'organizationId', 'wer')
export const receiveLink = receive(linkOffer, 'serviceId', 'verzeichnis')
export const receiveUnlink = receive(unlinkOffer, 'serviceId', 'verzeichnis')
