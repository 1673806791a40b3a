import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { after } from '#platform/ui/staff-page.tsx'
import { assignTeam } from '../../organization/assign-team.ts'
import { changeRoles } from '../../organization/change-roles.ts'
import { startRescue } from '../../organization/start-rescue.ts'
import { paths } from './paths.ts'
import { personPage } from './person-page.tsx'
import { nameFrom } from './stand-ins.tsx'

export const receiveRoles = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  const form = await visit.form()
  const outcome = await changeRoles(visit.world, visit.actor, {
    personId: id,
    roles: list(form, 'roles'),
    networkId: text(form, 'network') || null,
  })
  // Whoever changed their own roles is signed out by it.
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.colleague(id)}?ok=1`),
    (again) => personPage(visit, 'roles', again),
  )
}

export const receiveTeam = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  const form = await visit.form()
  const outcome = await assignTeam(visit.world, visit.actor, {
    personId: id,
    teamId: text(form, 'team') || null,
    leadsTeam: list(form, 'leads').includes('yes'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.colleague(id)}?ok=1`),
    (again) => personPage(visit, 'team', again),
  )
}

/** A lead does it for somebody who is away already. */
export const receiveColleagueStandIn = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  return after(
    visit,
    await nameFrom(visit, id),
    () => visit.redirect(`${paths.colleague(id)}?ok=1`),
    (again) => personPage(visit, 'standIn', again),
  )
}

export const receiveStartRescue = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  const outcome = await startRescue(visit.world, visit.actor, { personId: id })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.colleague(id)}?ok=1`),
    (again) => personPage(visit, 'rescue', again),
  )
}
