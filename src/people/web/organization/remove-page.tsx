import type { Visit } from '#platform/http/visit.ts'
import { type Again, after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { endMembership } from '../../organization/end-membership.ts'
import { findColleague } from '../../organization/member-store.ts'
import { paths } from './paths.ts'

/** Asked before somebody is taken out of the organization. */
export const removePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const id = visit.params.id ?? ''
  const words = staffWords(visit.locale)
  const person = await visit.world.look(visit.actor, (tx) =>
    findColleague(tx, visit.account?.member.organizationId ?? '', id),
  )
  if (!person) return visit.notFound()
  return surePage(visit, {
    title: words.people.removeTitle(person.name),
    text: words.people.removeText,
    action: paths.remove(id),
    back: paths.colleague(id),
    yes: words.people.remove,
    no: words.cancel,
    again,
  })
}

export const receiveRemoval = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  return after(
    visit,
    await endMembership(visit.world, visit.actor, { personId: id }),
    () => visit.redirect(`${paths.colleagues}?ok=removed`),
    (again) => removePage(visit, again),
  )
}
