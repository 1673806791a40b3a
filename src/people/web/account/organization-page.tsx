import { system } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { accountWords } from '../../messages/account/index.ts'
import { membershipsOf } from '../../sign-in/membership-queries.ts'
import { actFor } from '../../start-session.ts'
import { openedCookies } from '../browser.ts'
import { firstPage, wayOn } from '../sign-in/way-on.ts'
import { withBoth } from './with-both.ts'

/** For which of their organizations somebody acts. */
export const organizationChoicePage = withBoth(async (visit, session) => {
  const t = accountWords(visit.locale)
  const memberships = await visit.world.look(system('own account'), (tx) =>
    membershipsOf(tx, session.member.personId),
  )
  const way = await wayOn(visit)
  return visit.page(
    { title: t.chooseOrganization, staff: true, noStore: true },
    <div class="stack">
      <h1>{t.chooseOrganization}</h1>
      <p>{t.chooseOrganizationText}</p>
      <ul class="stack">
        {memberships.map((one) => (
          <li>
            <Form action={visit.to('/konto/organisation')} plain>
              <Hidden values={{ organisation: one.organizationId, weiter: way }} />
              <Button
                kind={one.organizationId === session.member.organizationId ? 'primary' : 'secondary'}
                block
              >
                {one.organization}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </div>,
  )
})

/** A change of hats is a change of the session's token as well. */
export const receiveOrganization = withBoth(async (visit, session) => {
  const wanted = text(await visit.form(), 'organisation')
  const memberships = await visit.world.look(system('own account'), (tx) =>
    membershipsOf(tx, session.member.personId),
  )
  const chosen = memberships.find((one) => one.organizationId === wanted)
  if (!chosen) return visit.notFound()
  const opened = await actFor(visit.world, session, chosen.organizationId)
  return visit.redirect(
    (await wayOn(visit)) ?? firstPage(chosen.roles),
    ...openedCookies(visit.world, opened),
  )
})
