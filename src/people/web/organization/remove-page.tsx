import type { Visit } from '#platform/http/visit.ts'
import { Button, ButtonLink, Buttons, Form } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
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
  return staffPage(
    visit,
    { title: words.people.removeTitle(person.name), back: paths.colleague(id), again },
    <>
      <p>{words.people.removeText}</p>
      <Form action={visit.to(paths.remove(id))} plain>
        <Buttons>
          <Button kind="danger">{words.people.remove}</Button>
          <ButtonLink kind="secondary" href={visit.to(paths.colleague(id))}>
            {words.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
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
