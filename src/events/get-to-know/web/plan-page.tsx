import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, EmptyState } from '#platform/ui/content.tsx'
import { Button, Buttons, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { meetingWords } from '../messages/index.ts'
import { acceptTablePlan, markHeld } from '../plan.ts'
import { seatsMissing } from '../planning.ts'
import { countMet, planTables, type TablePlan } from '../table-plan.ts'
import { paths } from './paths.ts'
import { at, groupName, type Seated, seatedOf, seatsThatHold, tablesUsed, topicAt } from './seated.ts'
import { doneOf, eventIdOf } from './seen.ts'

/** The plan that holds; where there is none, or something has changed, the one that could. */
export const planPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seated = await seatedOf(visit)
  if (!seated) return visit.notFound()
  const t = meetingWords(visit.locale)
  const { event, meeting } = seated
  return staffPage(
    visit,
    {
      title: t.plan.title,
      back: paths.overview(event.id),
      wide: true,
      again,
      ...(again ? {} : doneOf(visit)),
    },
    <div class="stack-l">
      <Proposed visit={visit} seated={seated} />
      {meeting.planInput !== null && !meeting.concludedAt && <OnTheDay visit={visit} seated={seated} />}
    </div>,
  )
}

const Proposed = ({ visit, seated }: { visit: Visit; seated: Seated }) => {
  const { plan: t } = meetingWords(visit.locale)
  const { event, meeting, planning, contacts } = seated
  const missing = seatsMissing(planning.toSeat, meeting)
  if (planning.guests.length < 2) return <EmptyState title={t.nobody} pictogram="handshake" />
  const holds =
    meeting.planInput !== null && (meeting.planInput === planning.input || meeting.concludedAt !== null)
  if (missing > 0 && !holds)
    return (
      <Alert tone="warning">
        <p>{t.missing(missing)}</p>
        <p>
          <a href={visit.to(paths.setUp(event.id))}>{meetingWords(visit.locale).setUp.title}</a>
        </p>
      </Alert>
    )
  const seats = holds ? seatsThatHold(seated) : planTables(planning.toSeat).seats
  const { met, possible } = countMet(planning.toSeat, seats)
  return (
    <section class="stack">
      {holds ? (
        <p>{t.holdsText}</p>
      ) : (
        <Alert tone={meeting.planInput === null ? 'info' : 'warning'}>
          <p>{meeting.planInput === null ? t.proposed : t.changed}</p>
        </Alert>
      )}
      <p class="lead">
        {contacts ? t.metOnTheDay(contacts.met, contacts.possible) : t.measure(met, possible)}
      </p>
      {!holds && (
        <Form plain action={visit.to(paths.plan(event.id))}>
          <Hidden values={{ stand: planning.input }} />
          <Button>{t.accept}</Button>
        </Form>
      )}
      <PlanTable visit={visit} seated={seated} seats={seats} />
    </section>
  )
}

const PlanTable = ({ visit, seated, seats }: { visit: Visit; seated: Seated; seats: TablePlan['seats'] }) => {
  const { plan: t } = meetingWords(visit.locale)
  const columns = seats.map((_, round) => ({ key: `r${round}`, label: t.round(round + 1) }))
  return (
    <DataTable
      id="tischplan"
      caption={t.caption}
      columns={[{ key: 'table', label: t.tableColumn }, ...columns]}
      rows={Array.from({ length: tablesUsed(seats) }, (_, table) => {
        const topic = topicAt(visit, seated, seats, table)
        return {
          table: t.table(table + 1),
          ...Object.fromEntries(
            seats.map((_, round) => [
              `r${round}`,
              <div class="stack-s">
                {round === 0 && topic && (
                  <p class="small">
                    <strong lang="de">{topic}</strong>
                  </p>
                )}
                <ul class="plain stack-s">
                  {at(seated, seats, round, table).map((guest) => (
                    <li>
                      <bdi>{guest.name}</bdi>
                      <br />
                      <span class="muted small" lang="de">
                        {groupName(seated, guest)}
                      </span>
                    </li>
                  ))}
                </ul>
              </div>,
            ]),
          ),
        }
      })}
    />
  )
}

/** Which rounds are over: they stay when the plan changes. */
const OnTheDay = ({ visit, seated: { event, meeting } }: { visit: Visit; seated: Seated }) => {
  const { plan: t } = meetingWords(visit.locale)
  const { held, rounds } = meeting
  return (
    <section class="stack-s">
      <h2>{t.heldTitle}</h2>
      <p>{t.held(held)}</p>
      <p class="muted">{t.heldHint}</p>
      <Form plain action={visit.to(paths.held(event.id))}>
        <Buttons>
          {held < rounds && (
            <Button kind="secondary" name="gelaufen" value={String(held + 1)}>
              {t.heldNext(held + 1)}
            </Button>
          )}
          {held > 0 && (
            <Button kind="tertiary" name="gelaufen" value={String(held - 1)}>
              {t.heldBack(held)}
            </Button>
          )}
        </Buttons>
      </Form>
    </section>
  )
}

export const receivePlan = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  const input = text(await visit.form(), 'stand')
  return after(
    visit,
    await acceptTablePlan(visit.world, visit.actor, { eventId, input }),
    () => visit.redirect(`${paths.plan(eventId)}?ok=plan`),
    (again) => planPage(visit, again),
  )
}

export const receiveHeld = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await markHeld(visit.world, visit.actor, {
      eventId: eventIdOf(visit),
      held: text(await visit.form(), 'gelaufen'),
    }),
    () => visit.redirect(`${paths.plan(eventIdOf(visit))}?ok=runde`),
    (again) => planPage(visit, again),
  )
