import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { findOwnConsultation } from '../consultation-queries.ts'
import { findOwnContact } from '../contact-store.ts'
import { removeTeam } from '../describe-team.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import { removeContact } from '../name-contact.ts'
import { endConsultation } from '../offer-consultation.ts'
import { findOwnProfile } from '../store.ts'
import { paths } from './paths.ts'
import { whenText } from './team-view.tsx'

const house = (visit: Visit): string => visit.account?.member.organizationId ?? ''

/** Asked before something is gone for good. */
const question = (
  visit: Visit,
  of: { title: string; text: Child; action: string; back: string; yes: string },
): Promise<Response> => surePage(visit, { ...of, no: whoIsWhoWords(visit.locale).cancel })

export const removeTeamPage = async (visit: Visit): Promise<Response> => {
  const t = whoIsWhoWords(visit.locale)
  const id = visit.params.profile ?? ''
  const team = await visit.world.look(visit.actor, (tx) => findOwnProfile(tx, house(visit), id))
  if (!team) return visit.notFound()
  return question(visit, {
    title: t.removeTeamTitle(team.name),
    text: t.removeTeamText,
    action: paths.remove(id),
    back: paths.ownTeam(id),
    yes: t.remove,
  })
}

export const receiveTeamRemoval = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await removeTeam(visit.world, visit.actor, { profileId: visit.params.profile }),
    () => visit.redirect(`${paths.own}?ok=removed`),
    () => visit.notFound(),
  )

export const removeContactPage = async (visit: Visit): Promise<Response> => {
  const t = whoIsWhoWords(visit.locale)
  const id = visit.params.contact ?? ''
  const contact = await visit.world.look(visit.actor, (tx) => findOwnContact(tx, house(visit), id))
  if (!contact) return visit.notFound()
  return question(visit, {
    title: t.removeContactTitle(contact.name),
    text: t.removeContactText,
    action: paths.removeContact(id),
    back: paths.ownTeam(contact.profileId),
    yes: t.removeContact,
  })
}

export const receiveContactRemoval = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await removeContact(visit.world, visit.actor, { contactId: visit.params.contact }),
    (profileId) => visit.redirect(`${paths.ownTeam(profileId)}?ok=removed`),
    () => visit.notFound(),
  )

export const removeConsultationPage = async (visit: Visit): Promise<Response> => {
  const t = whoIsWhoWords(visit.locale)
  const id = visit.params.consultation ?? ''
  const hour = await visit.world.look(visit.actor, (tx) => findOwnConsultation(tx, house(visit), id))
  if (!hour) return visit.notFound()
  return question(visit, {
    title: t.removeConsultationTitle,
    text: (
      <p>
        <strong>{whenText(t, hour)}</strong>: <bdi>{hour.locationName}</bdi>
      </p>
    ),
    action: paths.removeConsultation(id),
    back: paths.ownTeam(hour.profileId),
    yes: t.removeConsultation,
  })
}

export const receiveConsultationRemoval = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await endConsultation(visit.world, visit.actor, { consultationId: visit.params.consultation }),
    (profileId) => visit.redirect(`${paths.ownTeam(profileId)}?ok=removed`),
    () => visit.notFound(),
  )
