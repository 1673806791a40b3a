import { bearer, refuseDraft, withdraw } from '#consent'
import type { Outcome } from '#platform/action.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { agreeAtHome } from '../agree-at-home.ts'
import { referralWords } from '../messages/public/index.ts'
import { releaseArrival } from '../release-arrival.ts'
import { sheetPage, showSheet } from './sheet-page.tsx'

/** Runs an action as the bearer of the typed code and shows the sheet again with what came of it. */
const change = async (
  visit: Visit,
  run: (actor: NonNullable<ReturnType<typeof bearer>>) => Promise<Outcome<unknown>>,
  done: (t: ReturnType<typeof referralWords>) => string | undefined,
): Promise<Response> => {
  const t = referralWords(visit.locale)
  const form = await visit.form()
  const actor = bearer(visit.world, text(form, 'code'))
  if (!actor) return sheetPage(visit, t.codeWrong)
  const outcome = await run(actor)
  if (!outcome.ok && outcome.refusal.key === 'platform.notFound') return sheetPage(visit, t.codeWrong)
  const notice = outcome.ok ? done(t) : visit.say(outcome.refusal)
  return showSheet(visit, notice ? { tone: outcome.ok ? 'success' : 'warning', text: notice } : undefined)
}

export const withdrawOnSheet = (visit: Visit): Promise<Response> =>
  change(
    visit,
    (actor) => withdraw(visit.world, actor, {}),
    (t) => t.withdrawn,
  )
export const releaseOnSheet = (visit: Visit): Promise<Response> =>
  change(
    visit,
    (actor) => releaseArrival(visit.world, actor, {}),
    () => undefined,
  )
/** After a "Ja" the sheet opens under its new code. */
export const agreeOnSheet = async (visit: Visit): Promise<Response> => {
  const t = referralWords(visit.locale)
  const form = await visit.form()
  const actor = bearer(visit.world, text(form, 'code'))
  if (!actor) return sheetPage(visit, t.codeWrong)
  const outcome = await agreeAtHome(visit.world, actor, {
    code: actor.typed,
    wordingHash: text(form, 'hash'),
  })
  if (outcome.ok) return showSheet(visit, { tone: 'success', text: t.agreed }, outcome.value.code)
  if (outcome.refusal.key === 'platform.notFound') return sheetPage(visit, t.codeWrong)
  return showSheet(visit, { tone: 'warning', text: visit.say(outcome.refusal) })
}

/** After a "Nein" there is no sheet any more to show. */
export const refuseOnSheet = async (visit: Visit): Promise<Response> => {
  const t = referralWords(visit.locale)
  const actor = bearer(visit.world, text(await visit.form(), 'code'))
  const outcome = actor && (await refuseDraft(visit.world, actor, {}))
  return outcome?.ok ? sheetPage(visit, undefined, t.refused) : showSheet(visit)
}
