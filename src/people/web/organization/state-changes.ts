import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { after } from '#platform/ui/staff-page.tsx'
import { inviteFirst } from '../../organization/invite-first.ts'
import { endBreakGlass, openBreakGlass } from '../../organization/open-break-glass.ts'
import { startCalledRescue } from '../../organization/start-rescue.ts'
import { paths } from './paths.ts'
import { onPaper } from './print-page.tsx'
import { type StatePart, statePage } from './state-page.tsx'

const idOf = (visit: Visit): string => visit.params.id ?? ''
const again = (visit: Visit, part: StatePart) => (one: Parameters<typeof statePage>[2]) =>
  statePage(visit, part, one)

export const receiveInviteFirst = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await inviteFirst(visit.world, visit.actor, {
    organizationId: idOf(visit),
    name: text(form, 'name'),
    email: text(form, 'email'),
    role: text(form, 'role'),
    networkId: text(form, 'network') || null,
  })
  return after(
    visit,
    outcome,
    (sent) => onPaper(visit, sent, paths.oneOrganization(idOf(visit))),
    again(visit, 'invite'),
  )
}

export const receiveGlass = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await openBreakGlass(visit.world, visit.actor, {
    organizationId: idOf(visit),
    reason: text(form, 'reason'),
    hours: text(form, 'hours'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.oneOrganization(idOf(visit))}?ok=1`),
    again(visit, 'glass'),
  )
}

export const receiveEndGlass = async (visit: Visit): Promise<Response> => {
  const outcome = await endBreakGlass(visit.world, visit.actor, { organizationId: idOf(visit) })
  return outcome.ok ? visit.redirect(`${paths.oneOrganization(idOf(visit))}?ok=ended`) : visit.notFound()
}

export const receiveCall = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await startCalledRescue(visit.world, visit.actor, {
    organizationId: idOf(visit),
    account: text(form, 'account'),
    called: list(form, 'called').includes('yes'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.oneOrganization(idOf(visit))}?ok=1`),
    again(visit, 'call'),
  )
}
