import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { type Again, after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { declineInvitation, dropGuest, nameGuest } from '../answer-invitation.ts'
import { meetingWords } from '../messages/index.ts'
import { invitationPage } from './invitation-page.tsx'
import { paths } from './paths.ts'
import { eventIdOf } from './seen.ts'
import { seenInvitation } from './seen-invitation.ts'

export const receiveName = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const organizationId = visit.account?.member.organizationId ?? ''
  return after(
    visit,
    await nameGuest(visit.world, visit.actor, {
      eventId: eventIdOf(visit),
      invitedId: organizationId,
      name: text(form, 'name'),
      group: text(form, 'group'),
      field: text(form, 'field'),
    }),
    () => visit.redirect(`${paths.invitation(eventIdOf(visit))}?ok=zugesagt`),
    (again) => invitationPage(visit, again),
  )
}

export const receiveDrop = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropGuest(visit.world, visit.actor, {
      eventId: eventIdOf(visit),
      guestId: text(await visit.form(), 'guest'),
    }),
    () => visit.redirect(`${paths.invitation(eventIdOf(visit))}?ok=gestrichen`),
    (again) => invitationPage(visit, again),
  )

export const declinePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await seenInvitation(visit)
  if (!found) return visit.notFound()
  const { invitation: t, no } = meetingWords(visit.locale)
  return surePage(visit, {
    title: t.declineTitle,
    text: t.declineText,
    action: paths.decline(found.event.id),
    back: paths.invitation(found.event.id),
    yes: t.declineYes,
    no,
    again,
  })
}

export const receiveDecline = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await declineInvitation(visit.world, visit.actor, { eventId: eventIdOf(visit) }),
    () => visit.redirect(`${paths.invitation(eventIdOf(visit))}?ok=abgesagt`),
    (again) => declinePage(visit, again),
  )
