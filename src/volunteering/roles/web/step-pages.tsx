import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { type Again, after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { roleStaffWords } from '../messages/index.ts'
import { canDelete, openSteps } from '../role.ts'
import { confirmRoleStillHolds, dropRole, takeRoleStep } from '../take-step.ts'
import { ownPage } from './own-page.tsx'
import { paths } from './paths.ts'
import { ownRoleOf } from './seen-role.ts'

const roleIdOf = (visit: Visit): string => visit.params.role ?? ''

export const receiveStep = async (visit: Visit): Promise<Response> => {
  const roleId = roleIdOf(visit)
  const step = text(await visit.form(), 'step')
  return after(
    visit,
    await takeRoleStep(visit.world, visit.actor, { roleId, step }),
    () => visit.redirect(`${paths.own(roleId)}?ok=${step}`),
    (again) => ownPage(visit, again),
  )
}

/** From the list one stays on the list. */
export const receiveConfirm = async (visit: Visit): Promise<Response> => {
  const roleId = roleIdOf(visit)
  const isListed = text(await visit.form(), 'von') === 'liste'
  return after(
    visit,
    await confirmRoleStillHolds(visit.world, visit.actor, { roleId }),
    () => visit.redirect(`${isListed ? paths.staff : paths.own(roleId)}?ok=stimmt`),
    (again) => ownPage(visit, again),
  )
}

export const endPage = async (visit: Visit): Promise<Response> => {
  const role = await ownRoleOf(visit)
  if (!role) return visit.notFound()
  if (!openSteps(role.state).includes('end')) return visit.redirect(paths.own(role.id))
  const t = roleStaffWords(visit.locale)
  return surePage(visit, {
    title: t.endTitle,
    text: t.endText,
    action: paths.step(role.id),
    values: { step: 'end' },
    back: paths.own(role.id),
    yes: t.endYes,
    no: t.back,
  })
}

export const dropPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const role = await ownRoleOf(visit)
  if (!role) return visit.notFound()
  if (!again && !canDelete(role.state)) return visit.redirect(paths.own(role.id))
  const t = roleStaffWords(visit.locale)
  return surePage(visit, {
    title: t.dropTitle,
    text: t.dropText,
    action: paths.drop(role.id),
    back: paths.own(role.id),
    yes: t.dropYes,
    no: t.back,
    again,
  })
}

export const receiveDrop = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropRole(visit.world, visit.actor, { roleId: roleIdOf(visit) }),
    () => visit.redirect(`${paths.staff}?ok=weg`),
    (again) => dropPage(visit, again),
  )
