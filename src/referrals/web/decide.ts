import { wording } from '#consent'
import { forget, keep } from '#people'
import type { Visit } from '#platform/http/visit.ts'
import { isUuid } from '#platform/uuid.ts'
import { consentFacts } from '../consent-facts.ts'
import { sendHandover } from '../send-handover.ts'
import { isSent } from '../store.ts'
import { consentPage } from './consent-page.tsx'
import type { Copy } from './copy-page.tsx'
import { partiesOf, recallDraft } from './kept-draft.ts'
import { paths } from './paths.ts'

/** "Nein": the draft is gone from the session, and nothing else ever was. */
export const refuseNow = async (visit: Visit): Promise<Response> => {
  const id = visit.params.draft ?? ''
  if (!visit.account) return visit.notFound()
  // "Ja" was said before (the back button): what was sent is taken back with the slip, not here.
  if (isUuid(id) && (await visit.world.look(visit.actor, (tx) => isSent(tx, id))))
    return visit.redirect(paths.copy(id))
  await forget(visit.world, visit.account, 'draft', id)
  return visit.redirect(paths.done)
}

export const agreeNow = (visit: Visit): Promise<Response> => send(visit, 'now')
export const takeHome = (visit: Visit): Promise<Response> => send(visit, 'home')

const send = async (visit: Visit, way: 'now' | 'home'): Promise<Response> => {
  if (!visit.account) return visit.notFound()
  const id = visit.params.draft ?? ''
  const kept = await recallDraft(visit)
  // Sent before (a second click, a reload): the print is still there.
  if (!kept) return isUuid(id) ? visit.redirect(paths.copy(id)) : visit.notFound()
  const form = await visit.form()
  const parties = await partiesOf(visit, kept)
  const outcome = await sendHandover(visit.world, visit.actor, {
    ...kept,
    sentId: id,
    way,
    wordingHash: form.hash,
  })
  if (!outcome.ok || !parties) return outcome.ok ? visit.notFound() : consentPage(visit, outcome.refusal)
  const { language } = kept.draft
  const copy: Copy = {
    serviceId: kept.draft.serviceId,
    code: kept.code,
    language,
    kind: way === 'now' ? 'warm' : 'home',
    texts: [
      wording(language, consentFacts(language, kept.draft, parties)),
      wording('de', consentFacts('de', kept.draft, parties)),
    ],
  }
  // In the draft's place: a second click finds the print instead of a draft.
  return visit.redirect(paths.copy(await keep(visit.world, visit.account, 'copy', copy, 15, id)))
}
