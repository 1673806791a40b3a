import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { type Again, after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { steeringWords } from '../messages/index.ts'
import { dropRound } from '../plan-round.ts'
import { listAgenda } from '../point-store.ts'
import { closeMinutes, takeRoundStep } from '../take-round-step.ts'
import { ledRoundOf, type ShownRound, whenOf } from './of-round.ts'
import { paths } from './paths.ts'

interface Question {
  readonly title: string
  readonly said: readonly string[]
  readonly yes: string
  readonly action: string
  readonly values?: Record<string, string | number>
}

/** Asked before something is lost or cannot be taken back. */
const ask = (
  visit: Visit,
  { network, round }: ShownRound,
  question: Question,
  again: Again | undefined,
): Promise<Response> => {
  const back = paths.round(network.id, round.id)
  return surePage(visit, {
    title: question.title,
    text: (
      <>
        <p>
          <strong lang="de">{round.title}</strong>
          <br />
          {whenOf(visit, round)}
        </p>
        {question.said.map((words) => (
          <p>{words}</p>
        ))}
      </>
    ),
    action: question.action,
    back,
    yes: question.yes,
    no: steeringWords(visit.locale).ask.back,
    values: question.values,
    again,
  })
}

export const cancelPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (shown?.round.state !== 'eingeladen') return visit.notFound()
  const t = steeringWords(visit.locale).ask
  const { networkId, id } = shown.round
  return ask(
    visit,
    shown,
    { title: t.cancelTitle, said: [t.cancelText], yes: t.cancel, action: paths.cancel(networkId, id) },
    again,
  )
}

export const receiveCancel = async (visit: Visit): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (!shown) return visit.notFound()
  const { networkId, id } = shown.round
  return after(
    visit,
    await takeRoundStep(visit.world, visit.actor, { roundId: id, step: 'cancel' }),
    () => visit.redirect(`${paths.round(networkId, id)}?ok=cancel`),
    (again) => cancelPage(visit, again),
  )
}

export const dropPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (shown?.round.state !== 'geplant') return visit.notFound()
  const t = steeringWords(visit.locale).ask
  const { networkId, id } = shown.round
  return ask(
    visit,
    shown,
    { title: t.dropTitle, said: [t.dropText], yes: t.drop, action: paths.drop(networkId, id) },
    again,
  )
}

export const receiveDrop = async (visit: Visit): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (!shown) return visit.notFound()
  return after(
    visit,
    await dropRound(visit.world, visit.actor, { roundId: shown.round.id }),
    () => visit.redirect(`${paths.rounds(shown.network.id)}?ok=verworfen`),
    (again) => dropPage(visit, again),
  )
}

export const closePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (shown?.round.state !== 'gehalten' || shown.round.minutesClosedAt) return visit.notFound()
  const t = steeringWords(visit.locale).ask
  const { networkId, id, revision } = shown.round
  const agenda = await visit.world.look(visit.actor, (tx) => listAgenda(tx, id))
  const open = agenda.filter(({ state }) => state === 'offen').length
  return ask(
    visit,
    shown,
    {
      title: t.closeTitle,
      said: [t.closeText, ...(open > 0 ? [t.closeOpen(open)] : [])],
      yes: t.close,
      action: paths.close(networkId, id),
      values: { revision },
    },
    again,
  )
}

export const receiveClose = async (visit: Visit): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (!shown) return visit.notFound()
  const { networkId, id } = shown.round
  return after(
    visit,
    await closeMinutes(visit.world, visit.actor, {
      roundId: id,
      revision: text(await visit.form(), 'revision'),
    }),
    () => visit.redirect(`${paths.round(networkId, id)}?ok=fertig`),
    (again) => closePage(visit, again),
  )
}
