import type { Child } from 'hono/jsx'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { eventIdOf } from '../../speed-dating/web/seen-dating.ts'
import type { Talk } from '../../timetable/problem.ts'
import { isNews, stampOf } from '../acting.ts'
import { adaptPlan } from '../adapt-plan.ts'
import { hallWords } from '../messages/index.ts'
import { changedSeats, type Proposal } from '../proposal.ts'
import { paths } from './paths.ts'
import { namesOf, plannedDay, type SeenDay } from './seen-day.ts'

/** How the plan would go on: how many seats change, who moves from where to where, who gains and who loses a talk. */
export const proposalPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await plannedDay(visit)
  if (!seen) return visit.notFound()
  const t = hallWords(visit.locale)
  const back = paths.day(seen.event.id)
  const { proposal } = seen
  if (!proposal || !isNews(seen))
    return staffPage(
      visit,
      { title: t.proposal.sure, back, again },
      <EmptyState title={proposal ? t.proposal.none : t.refusals.hallOver} pictogram="check">
        <p>
          <ButtonLink href={visit.to(back)}>{t.changed.back}</ButtonLink>
        </p>
      </EmptyState>,
    )
  return surePage(visit, {
    title: t.proposal.sure,
    text: <Told visit={visit} seen={seen} proposal={proposal} />,
    action: paths.proposal(seen.event.id),
    values: { stamp: stampOf(seen) },
    back,
    yes: t.proposal.yes,
    no: t.proposal.no,
    again,
  })
}

const Told = ({ visit, seen, proposal }: { visit: Visit; seen: SeenDay; proposal: Proposal }) => {
  const t = hallWords(visit.locale).proposal
  const { person, firm, place } = namesOf(visit, seen)
  const { moved, added, lost, gone, from, talks } = proposal
  const said = (talk: Talk) => t.talk(person(talk.applicant), firm(talk.firm), place(talk))
  const kept = talks.length - moved.length - added.length
  return (
    <div class="stack">
      <p class="lead">
        <strong>{t.seats(changedSeats(seen.talks, talks))}</strong> {t.kept(kept)} {t.from(from + 1)}
      </p>
      <Part title={t.added(added.length)} lines={added.map(said)} />
      <Part
        title={t.moved(moved.length)}
        lines={moved.map(({ from: was, to }) =>
          t.move(person(to.applicant), firm(to.firm), place(was), place(to)),
        )}
      />
      <Part title={t.lost(lost.length)} lines={lost.map(said)} hint={t.lostHint} />
      <Part title={t.gone(gone.length)} lines={gone.map(said)} hint={t.goneHint} />
    </div>
  )
}

const Part = ({ title, lines, hint }: { title: string; lines: readonly Child[]; hint?: string }) =>
  lines.length === 0 ? null : (
    <section class="stack-s">
      <h2>{title}</h2>
      {hint && <p class="muted">{hint}</p>}
      <ul>
        {lines.map((line) => (
          <li>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )

export const receiveProposal = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  return after(
    visit,
    await adaptPlan(visit.world, visit.actor, { eventId, stamp: text(await visit.form(), 'stamp') }),
    () => visit.redirect(`${paths.changed(eventId)}?ok=gilt`),
    (again) => proposalPage(visit, again),
  )
}
