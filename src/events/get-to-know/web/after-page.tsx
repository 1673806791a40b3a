import { recordActivity } from '#cooperation'
import { berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { type Named, readAfterwards } from '../afterwards.ts'
import { meetingWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { ProposalCard } from './proposal-card.tsx'
import { SaidBeforeAndAfter } from './say-page.tsx'
import { doneOf, eventIdOf, lookAt } from './seen.ts'

export type SeenAfterwards = Awaited<ReturnType<typeof readAfterwards>>

const seenAfter = (visit: Visit) => lookAt(visit, (tx) => readAfterwards(tx, eventIdOf(visit)))

/** What a network reads after a meeting: who got to know each other, before and after, what to do next. */
export const afterPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await seenAfter(visit)
  if (!seen) return visit.notFound()
  const { event, meeting, named, proposals } = seen
  const t = meetingWords(visit.locale)
  const met = named.filter(({ contact }) => contact.isNew && contact.met)
  const own = met.filter((one) => !one.isSaid && isOwn(visit, one))
  const isInvited = visit.account !== undefined
  return staffPage(
    visit,
    {
      title: `${t.after.title}: ${event.title}`,
      ...(isInvited ? { back: `/veranstaltung/${event.id}` } : {}),
      again,
      ...(again ? {} : doneOf(visit)),
    },
    meeting.concludedAt === null ? (
      <p>{t.after.notYet}</p>
    ) : (
      <div class="stack-l">
        <p class="lead">{t.after.count(met.length)}</p>
        {own.length > 0 && <Own visit={visit} eventId={event.id} own={own} />}
        <section class="stack">
          <h2>{t.after.next}</h2>
          {proposals.map((proposal) => (
            <ProposalCard visit={visit} seen={seen} proposal={proposal} />
          ))}
        </section>
        {meeting.result && <SaidBeforeAndAfter visit={visit} result={meeting.result} />}
        {met.length > 0 && <Met visit={visit} met={met} />}
      </div>
    ),
  )
}

/** Team by team the houses that it has met. */
const Met = ({ visit, met }: { visit: Visit; met: readonly Named[] }) => {
  const { after: t } = meetingWords(visit.locale)
  const byTeam = Map.groupBy(met, ({ contact }) => contact.teamKey)
  return (
    <section class="stack-s">
      <DataTable
        id="neue-kontakte"
        caption={t.caption}
        columns={[
          { key: 'team', label: t.team },
          { key: 'houses', label: t.houses },
        ]}
        rows={[...byTeam.values()].map((own) => ({
          team: <bdi lang="de">{own[0]!.team}</bdi>,
          houses: (
            <ul class="plain stack-s">
              {own.map(({ house, isSaid }) => (
                <li>
                  <bdi lang="de">{house}</bdi> {isSaid && <Badge tone="success">{t.said}</Badge>}
                </li>
              ))}
            </ul>
          ),
        }))}
      />
      <p class="muted small">{t.saidText}</p>
    </section>
  )
}

/** Whether one's own organization is one of the two, and the person speaks for it. */
const isOwn = (visit: Visit, { contact }: Named): boolean => {
  const own = visit.account?.member.organizationId
  return (
    visit.holds('counsellor', 'host', 'lead') &&
    (contact.teamOrganizationId === own || contact.houseOrganizationId === own)
  )
}

const Own = ({ visit, eventId, own }: { visit: Visit; eventId: string; own: readonly Named[] }) => {
  const { after: t } = meetingWords(visit.locale)
  return (
    <section class="stack">
      <h2>{t.ours}</h2>
      <p>{t.oursText}</p>
      <ul class="plain stack">
        {own.map(({ contact, team, house }) => (
          <li>
            <Form plain action={visit.to(paths.after(eventId))}>
              <Hidden values={{ team: contact.teamKey, haus: contact.locationId }} />
              <Button kind="secondary" lang="de">
                {t.confirmOf(team, house)}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One's own organization says that the two know each other since that day: an activity like any other. */
export const receiveKnown = async (visit: Visit): Promise<Response> => {
  const seen = await seenAfter(visit)
  const form = await visit.form()
  const [team, house] = [text(form, 'team'), text(form, 'haus')]
  const met = seen?.named.some(
    ({ contact }) => contact.met && contact.teamKey === team && contact.locationId === house,
  )
  if (!seen || !met) return visit.notFound()
  return after(
    visit,
    await recordActivity(visit.world, visit.actor, {
      networkId: seen.meeting.networkId,
      team,
      house,
      kind: 'veranstaltung',
      day: berlinDay(seen.event.startsAt),
    }),
    () => visit.redirect(`${paths.after(seen.event.id)}?ok=kennen`),
    (again) => afterPage(visit, again),
  )
}
