import type { Visit } from '#platform/http/visit.ts'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { roleStaffWords } from '../messages/index.ts'
import { changeRole, createRole } from '../write-role.ts'
import { blank, writtenOf } from '../written.ts'
import { paths } from './paths.ts'
import { RoleForm } from './role-form.tsx'
import { ownRoleOf } from './seen-role.ts'
import { typed } from './typed.ts'

export const createPage = (visit: Visit, again?: Again): Promise<Response> =>
  staffPage(
    visit,
    { title: roleStaffWords(visit.locale).create, back: paths.staff, again },
    <RoleForm visit={visit} action={paths.create} value={again ? typed(again.form) : blank} again={again} />,
  )

export const receiveRole = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await createRole(visit.world, visit.actor, typed(await visit.form())),
    (id) => visit.redirect(`${paths.own(id)}?ok=neu`),
    (again) => createPage(visit, again),
  )

export const editPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const role = await ownRoleOf(visit)
  if (!role) return visit.notFound()
  return staffPage(
    visit,
    { title: `${roleStaffWords(visit.locale).edit}: ${role.title}`, back: paths.own(role.id), again },
    <RoleForm
      visit={visit}
      action={paths.edit(role.id)}
      value={again ? typed(again.form) : writtenOf(role)}
      again={again}
    />,
  )
}

export const receiveEdit = async (visit: Visit): Promise<Response> => {
  const roleId = visit.params.role ?? ''
  return after(
    visit,
    await changeRole(visit.world, visit.actor, { roleId, ...typed(await visit.form()) }),
    () => visit.redirect(`${paths.own(roleId)}?ok=angaben`),
    (again) => editPage(visit, again),
  )
}
