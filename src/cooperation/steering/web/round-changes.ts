import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { type Again, after } from '#platform/ui/staff-page.tsx'
import { confirmationOf } from '../../client-data.ts'
import { networkOf } from '../../web/in-network.ts'
import { movePoint, takeOff, takeOn } from '../change-agenda.ts'
import { mayChangePoint, withdrawPoint } from '../change-point.ts'
import { findPoint } from '../point-store.ts'
import { proposePoint } from '../propose-point.ts'
import { addAddendum } from '../write-minutes.ts'
import { ledRoundOf } from './of-round.ts'
import { paths } from './paths.ts'
import { pointsPage } from './points-page.tsx'
import { roundPage } from './round-page.tsx'
import { takeableFor } from './waiting.tsx'

/** A point that waits, all of them, or a task or date that becomes one. */
export const receiveTakeOn = async (visit: Visit): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (!shown) return visit.notFound()
  const { networkId, id } = shown.round
  const form = await visit.form()
  const done = (): Response => visit.redirect(`${paths.round(networkId, id)}?ok=aufgenommen#tagesordnung`)
  const again = (again: Again): Promise<Response> => roundPage(visit, again)
  const key = text(form, 'key')
  if (key === '')
    return after(
      visit,
      await takeOn(visit.world, visit.actor, { roundId: id, pointId: text(form, 'pointId') }),
      done,
      again,
    )
  const wanted = (await takeableFor(visit, networkId, id)).find(
    (one) => one.kind === text(form, 'kind') && one.key === key,
  )
  if (!wanted) return visit.notFound()
  const outcome = await proposePoint(visit.world, visit.actor, {
    networkId,
    roundId: id,
    title: wanted.title,
    text: wanted.text,
    source: { kind: wanted.kind, key },
    // Words that stand in the network already: nobody is asked about them twice.
    noClient: confirmationOf([wanted.title, wanted.text]),
  })
  return after(visit, outcome, done, again)
}

export const receivePoint = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const form = await visit.form()
  return after(
    visit,
    await proposePoint(visit.world, visit.actor, {
      networkId: network.id,
      title: text(form, 'title'),
      text: text(form, 'text'),
      source: { kind: 'own' },
      noClient: text(form, 'noClient') || undefined,
    }),
    () => visit.redirect(`${paths.points(network.id)}?ok=vorgeschlagen`),
    (again) => pointsPage(visit, again),
  )
}

/** Up, down, off; withdrawn, and there again. */
export const receivePointStep = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const pointId = visit.params.point ?? ''
  const point = await visit.world.look(visit.actor, (tx) => findPoint(tx, pointId))
  if (point?.networkId !== network.id || !mayChangePoint(visit.actor, point)) return visit.notFound()
  const step = text(await visit.form(), 'step')
  const { world, actor } = visit
  const [agenda, list] = [point.roundId && paths.round(network.id, point.roundId), paths.points(network.id)]
  const to = (ok: string) => (): Response => visit.redirect(`${agenda ?? list}${ok}`)
  // What went wrong is said where the button was.
  const again = (again: Again): Promise<Response> =>
    point.roundId
      ? roundPage({ ...visit, params: { ...visit.params, round: point.roundId } }, again)
      : pointsPage(visit, again)
  if (step === 'up' || step === 'down')
    return after(visit, await movePoint(world, actor, { pointId, to: step }), to('#tagesordnung'), again)
  if (step === 'off')
    return after(visit, await takeOff(world, actor, { pointId }), to('?ok=abgenommen'), again)
  if (step === 'withdraw' || step === 'restore')
    return after(
      visit,
      await withdrawPoint(world, actor, { pointId, back: step === 'restore' }),
      () => visit.redirect(`${list}?ok=${step === 'restore' ? 'wieder' : 'zurueckgezogen'}`),
      again,
    )
  return visit.notFound()
}

export const receiveAddendum = async (visit: Visit): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (!shown) return visit.notFound()
  const { networkId, id } = shown.round
  const form = await visit.form()
  return after(
    visit,
    await addAddendum(visit.world, visit.actor, {
      roundId: id,
      text: text(form, 'text'),
      noClient: text(form, 'noClient') || undefined,
    }),
    () => visit.redirect(`${paths.round(networkId, id)}?ok=nachtrag#nachtraege`),
    (again) => roundPage(visit, again),
  )
}
