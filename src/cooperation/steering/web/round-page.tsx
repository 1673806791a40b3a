import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge, Card, EmptyState, Facts } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { type Again, dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { Paragraphs } from '../../agreement/web/text-view.tsx'
import { mayChangePoint } from '../change-point.ts'
import { partnersOf } from '../members.ts'
import { steeringWords } from '../messages/index.ts'
import type { Point } from '../point.ts'
import { listAgenda } from '../point-store.ts'
import { listAddenda, listAttendance } from '../queries.ts'
import { isAhead, type Round, takesMinutes } from '../round.ts'
import { tasksOfRound } from '../task-store.ts'
import { doneOf, roundOf, whenOf } from './of-round.ts'
import { paths } from './paths.ts'
import { PointButton, PointFacts } from './points-page.tsx'
import { Addenda } from './round-addenda.tsx'
import { RoundSteps } from './round-steps.tsx'
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
  const today = berlinDay(now)
  const { agenda, came, addenda, tasks, partners } = await visit.world.look(visit.actor, async (tx) => ({
    agenda: await listAgenda(tx, round.id),
    came: await listAttendance(tx, round.id),
    addenda: await listAddenda(tx, round.id),
    tasks: await tasksOfRound(tx, round.id),
    partners: await partnersOf(tx, network.id, today),
  }))
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
        {round.minutesClosedAt && (
          <p class="muted">{t.closedOn(dayOf(visit, berlinDay(round.minutesClosedAt)))}</p>
        )}
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
        {network.isLed && <RoundSteps visit={visit} round={round} partners={partners.length} />}
      </div>
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
      {isBegun && (
        <section class="stack" id="protokoll">
          <h2>{t.minutes}</h2>
          {round.minutes ? <Paragraphs text={round.minutes} /> : <p class="muted">{t.minutesNone}</p>}
        </section>
      )}
      {came.length > 0 && (
        <section class="stack-s">
          <h2>{t.attendance}</h2>
          <p>{t.came(people, came.length)}</p>
          <Facts
            items={came.map((one) => ({ label: one.name, value: t.people(one.people), lang: undefined }))}
          />
        </section>
      )}
      {tasks.length > 0 && (
        <section class="stack-s" id="aufgaben">
          <h2>{words.tasks.title}</h2>
          <Tasks visit={visit} tasks={tasks} today={today} isLed={network.isLed} />
        </section>
      )}
      {round.minutesClosedAt && (
        <Addenda visit={visit} round={round} addenda={addenda} isLed={network.isLed} again={again} />
      )}
    </div>,
  )
}

const StateBadge = ({ visit, round }: { visit: Visit; round: Round }) => {
  const tone = { geplant: 'open', eingeladen: 'success', gehalten: 'plain', abgesagt: 'warning' } as const
  return <Badge tone={tone[round.state]}>{steeringWords(visit.locale).states[round.state]}</Badge>
}

const AgendaPoint = ({
  visit,
  point,
  round,
  number,
  last,
  isLed,
}: {
  visit: Visit
  point: Point
  round: Round
  number: number
  last: number
  isLed: boolean
}) => {
  const words = steeringWords(visit.locale)
  const t = words.round
  const isOpen = isAhead(round) && point.state === 'offen'
  const isOwn = mayChangePoint(visit.actor, point)
  return (
    <Card title={`${number}. ${point.title}`} lang="de" id={`punkt-${number}`}>
      {point.text && <Paragraphs text={point.text} />}
      <PointFacts visit={visit} point={point} />
      {!isAhead(round) && point.state !== 'vertagt' && (
        <p>
          <Badge tone={point.state === 'besprochen' ? 'success' : 'open'}>
            {words.pointStates[point.state]}
          </Badge>
        </p>
      )}
      {point.outcome && (
        <div class="stack-s">
          <strong>{t.outcome}</strong>
          <Paragraphs text={point.outcome} />
        </div>
      )}
      {point.decision && (
        <div class="stack-s">
          <strong>{t.decision}</strong>
          <Paragraphs text={point.decision} />
        </div>
      )}
      {isOpen && (isLed || isOwn) && (
        <div class="cluster no-print">
          {isLed && number > 1 && <PointButton visit={visit} point={point} step="up" label={t.up} />}
          {isLed && number < last && <PointButton visit={visit} point={point} step="down" label={t.down} />}
          {isLed && <PointButton visit={visit} point={point} step="off" label={t.off} />}
          {isOwn && (
            <a
              href={visit.to(paths.point(point.networkId, point.id))}
              aria-label={words.about(words.change, point.title)}
            >
              {words.change}
            </a>
          )}
          {isOwn && !isLed && (
            <PointButton visit={visit} point={point} step="withdraw" label={words.points.withdraw} />
          )}
        </div>
      )}
    </Card>
  )
}
