import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import { Badge } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import type { Event } from '../../event/event.ts'
import { minutesLate, standOf, type Turn, turnsAt } from '../clock.ts'
import { hallWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { timeOf } from './screen.ts'
import type { SeenDay } from './seen-day.ts'

/** What everybody may see has a screen. */
export const hasScreen = ({ state, audience }: Pick<Event, 'state' | 'audience'>): boolean =>
  state === 'veroeffentlicht' && audience === 'alle'

/** The one to press next, if any. */
const main: readonly Turn[] = ['beginnen', 'weiter']

/** What runs now, and the buttons of the clock. */
export const ClockPanel = ({ visit, seen }: { visit: Visit; seen: SeenDay }) => {
  const t = hallWords(visit.locale).clock
  const { event, dating, clock, moment } = seen
  const now = visit.world.now()
  const late = minutesLate(dating.day, clock, now)
  const isToday = berlinDay(now) === clock.date
  return (
    <section
      class="panel stack"
      aria-labelledby="uhr"
      data-state={hasScreen(event) ? visit.to(paths.state(event.id)) : undefined}
    >
      <h2 id="uhr">{t.title}</h2>
      <p class="lead">
        {moment.is === 'talk' && <strong>{`${t.round(moment.round + 1, dating.day.rounds)}. `}</strong>}
        {moment.held ? t.held : moment.is === 'after' ? t.after : `${t[moment.is](timeOf(moment.until))}.`}
      </p>
      {!isToday && <p>{t.notToday(longDate(visit.locale, new Date(`${clock.date}T12:00:00Z`)))}</p>}
      {isToday && late !== 0 && (
        <p>
          <Badge tone={late > 0 ? 'warning' : 'info'} pictogram="time">
            {late > 0 ? t.late(late) : t.early(-late)}
          </Badge>{' '}
          {late > 0 && t.lateHint}
        </p>
      )}
      <p class="hall__panel" data-hall="left-row" hidden>
        {t.left} <strong role="timer" data-hall="left" />
      </p>
      <p data-hall="stale" hidden>
        {t.stale} <a href={visit.to(paths.day(event.id))}>{t.reload}</a>
      </p>
      {turnsAt(moment).length > 0 && (
        <Form action={visit.to(paths.clock(event.id))} plain>
          <Hidden values={{ part: moment.index, stand: standOf(clock) }} />
          <div class="cluster" data-hall="turns">
            {turnsAt(moment).map((turn) => (
              <Button kind={main.includes(turn) ? 'primary' : 'secondary'} name="turn" value={turn}>
                {t.turns[turn]}
              </Button>
            ))}
          </div>
        </Form>
      )}
      {standOf(clock) !== standOf({ ...clock, delays: [], heldSince: null }) && (
        <p>
          <a href={visit.to(paths.clock(event.id))}>{t.turns.zurueck}</a>
        </p>
      )}
      {hasScreen(event) ? (
        <p>
          <a href={visit.to(paths.screen(event.id))}>{t.screen}</a>{' '}
          <span class="muted small">{t.screenHint}</span>
        </p>
      ) : (
        <p class="muted">{t.notPublished}</p>
      )}
    </section>
  )
}
