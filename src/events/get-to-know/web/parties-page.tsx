import type { Visit } from '#platform/http/visit.ts'
import { Badge, type BadgeTone, EmptyState } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { isOver } from '../../event/event.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { inviteParties, meantBy, remindParties } from '../invite.ts'
import { answerOf } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'
import { listParties } from '../store.ts'
import { paths } from './paths.ts'
import { doneOf, eventIdOf, readyMeeting } from './seen.ts'

const tones = { kommt: 'success', abgesagt: 'plain', offen: 'open' } satisfies Record<string, BadgeTone>

/** Who was asked, who named how many, who has not answered. */
export const partiesPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await readyMeeting(visit, async (tx, { id }) => ({ parties: await listParties(tx, id) }))
  if (!found) return visit.notFound()
  const { event, meeting, parties } = found
  const t = meetingWords(visit.locale)
  const open = parties.filter((one) => answerOf(one) === 'offen').length
  const isAlive =
    event.state === 'veroeffentlicht' && !meeting.concludedAt && !isOver(event, visit.world.now())
  return staffPage(
    visit,
    { title: t.parties.title, back: paths.overview(event.id), again, ...(again ? {} : doneOf(visit)) },
    <div class="stack-l">
      {event.state === 'entwurf' && (
        <p>
          {t.parties.publishFirst} <a href={visit.to(eventPaths.own(event.id))}>{t.invitation.event}</a>
        </p>
      )}
      {parties.length === 0 ? (
        <EmptyState title={t.parties.none} pictogram="mail" />
      ) : (
        <DataTable
          id="eingeladen"
          caption={t.parties.line(
            parties.length,
            parties.filter((one) => answerOf(one) === 'kommt').length,
            open,
          )}
          columns={[
            { key: 'name', label: t.parties.organization },
            { key: 'answer', label: t.parties.answer },
            { key: 'people', label: t.parties.people, numeric: true },
          ]}
          rows={parties.map((party) => ({
            name: <bdi lang="de">{party.name}</bdi>,
            answer: <Badge tone={tones[answerOf(party)]}>{t.parties.answers[answerOf(party)]}</Badge>,
            people: party.guests,
          }))}
        />
      )}
      {isAlive && (
        <div class="stack-s">
          <Buttons>
            <ButtonLink
              kind={parties.length === 0 ? 'primary' : 'secondary'}
              href={visit.to(paths.invite(event.id))}
            >
              {parties.length === 0 ? t.parties.invite : t.parties.inviteMore}
            </ButtonLink>
          </Buttons>
          {open > 0 && (
            <>
              <Form plain action={visit.to(paths.remind(event.id))}>
                <Button kind="secondary">{t.parties.remind}</Button>
              </Form>
              <p class="muted small">{t.parties.remindHint}</p>
            </>
          )}
        </div>
      )}
    </div>,
  )
}

export const invitePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await readyMeeting(visit, async (tx, { id }, meeting) => {
    const asked = new Set((await listParties(tx, id)).map(({ invitedId }) => invitedId))
    return { fresh: (await meantBy(tx, meeting)).filter((one) => !asked.has(one)).length }
  })
  if (!found) return visit.notFound()
  const { event, fresh } = found
  const t = meetingWords(visit.locale)
  if (fresh === 0 && !again)
    return staffPage(
      visit,
      { title: t.parties.inviteTitle, back: paths.parties(event.id) },
      <p>{t.parties.inviteNone}</p>,
    )
  return surePage(visit, {
    title: t.parties.inviteTitle,
    text: t.parties.inviteText(fresh),
    action: paths.invite(event.id),
    back: paths.parties(event.id),
    yes: t.parties.inviteYes,
    no: t.no,
    again,
  })
}

export const receiveInvite = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await inviteParties(visit.world, visit.actor, { eventId: eventIdOf(visit) }),
    () => visit.redirect(`${paths.parties(eventIdOf(visit))}?ok=eingeladen`),
    (again) => invitePage(visit, again),
  )

export const receiveRemind = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await remindParties(visit.world, visit.actor, { eventId: eventIdOf(visit) }),
    () => visit.redirect(`${paths.parties(eventIdOf(visit))}?ok=erinnert`),
    (again) => partiesPage(visit, again),
  )
