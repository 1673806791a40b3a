import { recordActivity } from '#cooperation'
import { berlinDay } from '#platform/berlin-time.ts'
import { list } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { Button, Choices, Form } from '#platform/ui/forms.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
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
        {own.length > 0 && <Own visit={visit} eventId={event.id} own={own} again={again} />}
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

const keyOf = ({ contact }: Named): string => `${contact.teamKey} ${contact.locationId}`

const Own = ({
  visit,
  eventId,
  own,
  again,
}: {
  visit: Visit
  eventId: string
  own: readonly Named[]
  again: Again | undefined
}) => {
  const { after: t } = meetingWords(visit.locale)
  const error = again && visit.errors(again.refusal).paar
  const isTeam = ({ contact }: Named) => contact.teamOrganizationId === visit.account?.member.organizationId
  // Each of one's own teams with the houses that it met, each of one's own houses with the teams.
  const groups = Map.groupBy(own, (one) => (isTeam(one) ? one.team : one.house))
  return (
    <section class="stack">
      <h2>{t.ours}</h2>
      <p>{t.oursText}</p>
      <Form action={visit.to(paths.after(eventId))}>
        {[...groups].map(([name, met], index) => (
          <Choices
            type="checkbox"
            name="paar[]"
            id={index === 0 ? 'paar' : `paar-von-${index + 1}`}
            label={<bdi lang="de">{name}</bdi>}
            options={met.map((one) => ({
              value: keyOf(one),
              label: isTeam(one) ? one.house : one.team,
              lang: 'de',
            }))}
            value={again ? list(again.form, 'paar') : []}
            error={index === 0 ? error : undefined}
            tiles
          />
        ))}
        <Button>{t.confirm}</Button>
      </Form>
    </section>
  )
}

const nothingChosen = { key: 'platform.input', fields: { paar: 'events.meetingNothingChosen' } }

/** One's own organization says that they know each other since that day: activities like any other. */
export const receiveKnown = async (visit: Visit): Promise<Response> => {
  const seen = await seenAfter(visit)
  if (!seen) return visit.notFound()
  const form = await visit.form()
  const chosen = list(form, 'paar')
  const pairs = seen.named.filter(
    (one) => one.contact.met && isOwn(visit, one) && chosen.includes(keyOf(one)),
  )
  // What is not one's own to say is not there.
  if (pairs.length < chosen.length) return visit.notFound()
  if (pairs.length === 0) return afterPage(visit, { refusal: nothingChosen, form })
  for (const { contact } of pairs) {
    const outcome = await recordActivity(visit.world, visit.actor, {
      networkId: seen.meeting.networkId,
      team: contact.teamKey,
      house: contact.locationId,
      kind: 'veranstaltung',
      day: berlinDay(seen.event.startsAt),
    })
    if (!outcome.ok) return afterPage(visit, { refusal: outcome.refusal, form })
  }
  return visit.redirect(`${paths.after(seen.event.id)}?ok=kennen`)
}
