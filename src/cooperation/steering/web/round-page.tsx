import type { Visit } from '#platform/http/visit.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { Paragraphs } from '../../agreement/web/text-view.tsx'
import { steeringWords } from '../messages/index.ts'
import { isAhead, takesMinutes } from '../round.ts'
import { AgendaPoint } from './agenda-point.tsx'
import { doneOf, onDay, roundOf, whenOf } from './of-round.ts'
import { paths } from './paths.ts'
import { readRound } from './read-round.ts'
import { Addenda } from './round-addenda.tsx'
import { RoundSteps, StateBadge } from './round-steps.tsx'
import { Tasks } from './tasks.tsx'
import { Waiting } from './waiting.tsx'

/** One round: its agenda, who was there, what was said and decided, who does what. Printed, it is the minutes. */
export const roundPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await roundOf(visit)
  if (!shown) return visit.notFound()
  const { network, round } = shown
  const words = steeringWords(visit.locale)
  const t = words.round
  const now = visit.world.now()
  const { agenda, came, addenda, tasks, today } = await readRound(visit, round)
  const isBegun = round.startsAt <= now && round.state !== 'abgesagt'
  const people = came.reduce((sum, one) => sum + one.people, 0)
  return staffPage(
    visit,
    {
      title: round.title,
      back: paths.rounds(network.id),
      again,
      ...doneOf(visit, {
        geplant: words.plan.planned,
        mitgeteilt: words.plan.changedTold,
        invite: t.invited,
        hold: t.held,
        unhold: t.unheld,
        cancel: t.cancelled,
        resume: t.resumed,
        fertig: t.closed,
        nachtrag: t.added,
        aufgenommen: t.tookOn,
        abgenommen: t.tookOff,
        vorgeschlagen: t.tookOn,
        zurueckgezogen: words.points.withdrew,
        erledigt: words.tasks.finished,
        offen: words.tasks.reopened,
        1: words.saved,
      }),
    },
    <div class="stack-l">
      <div class="stack">
        <p>
          {whenOf(visit, round)}
          {round.place && (
            <>
              <br />
              <span lang="de">{round.place}</span>
            </>
          )}
        </p>
        <p class="cluster">
          <StateBadge visit={visit} round={round} />
        </p>
        {round.minutesClosedAt && <p class="muted">{t.closedOn(onDay(visit, round.minutesClosedAt))}</p>}
        <Buttons>
          {network.isLed && takesMinutes(round, now) && (
            <ButtonLink href={visit.to(paths.minutes(network.id, round.id))}>{t.write}</ButtonLink>
          )}
          {isBegun && (
            <ButtonLink kind="secondary" href={visit.to(paths.pdf(network.id, round.id))} pictogram="print">
              {t.pdf}
            </ButtonLink>
          )}
          {!isBegun && (
            <ButtonLink
              kind="secondary"
              href={visit.to(paths.calendar(network.id, round.id))}
              pictogram="calendar"
            >
              {t.calendar}
            </ButtonLink>
          )}
        </Buttons>
        {network.isLed && <RoundSteps visit={visit} round={round} />}
      </div>
      {isBegun && (
        <section class="stack" id="protokoll">
          <h2>{words.minutes.general}</h2>
          {round.minutes ? <Paragraphs text={round.minutes} /> : <p class="muted">{t.minutesNone}</p>}
        </section>
      )}
      <section class="stack" id="tagesordnung">
        <h2>{t.agenda}</h2>
        {agenda.length === 0 ? (
          <EmptyState title={t.agendaNone} pictogram="briefe">
            {isAhead(round) && <p>{t.agendaNoneText}</p>}
          </EmptyState>
        ) : (
          agenda.map((point, index) => (
            <AgendaPoint
              visit={visit}
              point={point}
              round={round}
              number={index + 1}
              last={agenda.length}
              isLed={network.isLed}
            />
          ))
        )}
        {isAhead(round) && (
          <p class="no-print">
            <a href={visit.to(`${paths.points(network.id)}#vorschlagen`)}>{t.propose}</a>
          </p>
        )}
      </section>
      {network.isLed && !round.minutesClosedAt && round.state !== 'abgesagt' && (
        <Waiting visit={visit} round={round} />
      )}
      {came.length > 0 && (
        <section class="stack-s">
          <h2>{t.attendance}</h2>
          <p>{t.came(people, came.length)}</p>
          <ul>
            {came.map((one) => (
              <li>
                <span lang="de">{one.name}</span>: {t.people(one.people)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {tasks.length > 0 && (
        <section class="stack-s" id="aufgaben">
          <h2>{words.tasks.title}</h2>
          <Tasks
            visit={visit}
            id="tasks"
            caption={words.tasks.title}
            tasks={tasks}
            today={today}
            isLed={network.isLed}
          />
        </section>
      )}
      {round.minutesClosedAt && (
        <Addenda visit={visit} round={round} addenda={addenda} isLed={network.isLed} again={again} />
      )}
    </div>,
  )
}
