import { bearer, refuseDraft, withdraw } from '#consent'
import type { Outcome } from '#platform/action.ts'
import { type Form, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { agreeAtHome } from '../agree-at-home.ts'
import { referralWords } from '../messages/public/index.ts'
import { releaseArrival } from '../release-arrival.ts'
import { sheetPage, showSheet } from './sheet-page.tsx'

/** Runs an action as the bearer of the typed code; a refusal is shown on the sheet. */
const change = async <T>(
  visit: Visit,
  run: (actor: NonNullable<ReturnType<typeof bearer>>, form: Form) => Promise<Outcome<T>>,
  done: (t: ReturnType<typeof referralWords>, value: T) => Promise<Response>,
): Promise<Response> => {
  const t = referralWords(visit.locale)
  const form = await visit.form()
  const actor = bearer(visit.world, text(form, 'code'))
  if (!actor) return sheetPage(visit, t.codeWrong)
  const outcome = await run(actor, form)
  if (outcome.ok) return done(t, outcome.value)
  if (outcome.refusal.key === 'platform.notFound') return sheetPage(visit, t.codeWrong)
  return showSheet(visit, { tone: 'warning', text: visit.say(outcome.refusal) })
}

export const withdrawOnSheet = (visit: Visit): Promise<Response> =>
  change(
    visit,
    (actor) => withdraw(visit.world, actor, {}),
    (t) => showSheet(visit, { tone: 'success', text: t.withdrawn }),
  )
export const releaseOnSheet = (visit: Visit): Promise<Response> =>
  change(
    visit,
    (actor) => releaseArrival(visit.world, actor, {}),
    () => showSheet(visit),
  )
/** After a "Ja" the sheet opens under its new code. */
export const agreeOnSheet = (visit: Visit): Promise<Response> =>
  change(
    visit,
    (actor, form) =>
      agreeAtHome(visit.world, actor, {
        code: actor.typed,
        newCode: text(form, 'neu'),
        wordingHash: text(form, 'hash'),
      }),
    (t, { code }) => showSheet(visit, { tone: 'success', text: t.agreed }, code),
  )
/** After a "Nein" the draft is not shown again at once. */
export const refuseOnSheet = (visit: Visit): Promise<Response> =>
  change(
    visit,
    (actor) => refuseDraft(visit.world, actor, {}),
    (t) => sheetPage(visit, undefined, t.refused),
  )
