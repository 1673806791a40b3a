import { keep } from '#people'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { handOutSlip } from '../hand-out-slip.ts'
import { choosePage } from './choose-page.tsx'
import type { Copy } from './copy-page.tsx'
import { paths } from './paths.ts'

export const receiveSlip = async (visit: Visit): Promise<Response> => {
  if (!visit.account) return visit.notFound()
  const form = await visit.form()
  const language = text(form, 'language') || 'de'
  const outcome = await handOutSlip(visit.world, visit.actor, { serviceId: visit.params.service, language })
  if (!outcome.ok)
    return outcome.refusal.key === 'platform.notFound' ? visit.notFound() : choosePage(visit, outcome.refusal)
  const copy = {
    serviceId: visit.params.service ?? '',
    code: outcome.value.code,
    language,
    kind: 'slip',
    texts: null,
  } satisfies Copy
  return visit.redirect(paths.copy(await keep(visit.world, visit.account, 'copy', copy, 15)))
}
