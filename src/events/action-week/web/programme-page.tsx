import { weekStories } from '#cooperation'
import { marks } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { Filled } from '#platform/slots.tsx'
import { Alert, BackLink, EmptyState, PrintButtonHint } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Select } from '#platform/ui/forms.tsx'
import { type Event, eventKinds, isOver } from '../../event/event.ts'
import { eventWords } from '../../event/messages/public/index.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { weekWords } from '../messages/public/index.ts'
import { itemsOf } from '../week.ts'
import { aroundWeek } from './around-week.ts'
import { paths } from './paths.ts'
import { Day } from './programme-day.tsx'
import { daysOf, publicWeekOf } from './seen-week.ts'

/** The programme of a week, day by day; by kind where wished. */
export const programmePage = async (visit: Visit): Promise<Response> => {
  const seen = await publicWeekOf(visit, visit.params.id ?? '')
  if (!seen) return visit.notFound()
  const { locale } = visit
  const t = weekWords(locale)
  const { week, days } = seen
  const around = await aroundWeek(visit, seen)
  const german = locale === 'de' ? undefined : 'de'
  const kinds = eventKinds.filter((kind) => itemsOf(seen).some((item) => item.kind === kind))
  const kind = kinds.find((one) => one === visit.query.get('art')) ?? ''
  // People tell their story there, and may take it back: it is asked for anew each time.
  return visit.page(
    { title: week.title, noStore: true },
    <article class="stack-l">
      <BackLink href={visit.to(eventPaths.list)}>{eventWords(locale).title}</BackLink>
      <header class="stack-s">
        <h1 {...marks(locale, german)}>{week.title}</h1>
        <p class="lead">{daysOf(locale, seen)}</p>
        <p {...marks(locale, german)}>{week.summary}</p>
        <p>
          {t.by} <bdi>{around.organization?.name}</bdi>. {t.lead}
        </p>
      </header>
      <Notice visit={visit} week={week} />
      {around.hasConclusion && (
        <p class="no-print">
          <ButtonLink href={visit.to(paths.conclusion(week.id))}>{t.conclusion}</ButtonLink>
        </p>
      )}
      {kinds.length > 1 && (
        <div class="no-print">
          <Form method="get" action={visit.to(paths.one(week.id))} label={t.filter}>
            <Select
              name="art"
              label={t.what}
              empty={t.everything}
              value={kind}
              options={kinds.map((one) => ({ value: one, label: eventWords(locale).kinds[one] }))}
            />
            <Button kind="secondary" pictogram="search">
              {t.show}
            </Button>
          </Form>
        </div>
      )}
      {days.length === 0 && <EmptyState title={t.empty} pictogram="calendar" />}
      {days.map(({ day, items }) => {
        const shown = items.filter((item) => kind === '' || item.kind === kind)
        return (
          <Day
            visit={visit}
            seen={seen}
            day={day}
            shown={shown}
            none={items.length > 0 ? t.noneToday : t.empty}
            partners={around.partners}
          />
        )
      })}
      <Filled of={weekStories} visit={visit} props={week} />
      <div class="no-print stack">
        <Buttons>
          {week.state === 'veroeffentlicht' && !isOver(week, visit.world.now()) && (
            <ButtonLink kind="secondary" pictogram="calendar" href={visit.to(paths.calendar(week.id))}>
              {t.calendar}
            </ButtonLink>
          )}
          <ButtonLink kind="secondary" pictogram="print" href={visit.to(paths.leaflet(week.id))}>
            {t.leaflet}
          </ButtonLink>
        </Buttons>
        {around.hasPress && (
          <p>
            <a href={visit.to(paths.press(week.id))}>{t.press}</a>
          </p>
        )}
      </div>
      <PrintButtonHint />
    </article>,
  )
}

const Notice = ({ visit, week }: { visit: Visit; week: Event }) => {
  const t = weekWords(visit.locale)
  if (week.state === 'abgesagt')
    return (
      <Alert tone="warning" title={t.weekCancelled}>
        {week.cancelledBecause && (
          <p>
            {t.reason}{' '}
            <span {...marks(visit.locale, visit.locale === 'de' ? undefined : 'de')}>
              {week.cancelledBecause}
            </span>
          </p>
        )}
      </Alert>
    )
  return isOver(week, visit.world.now()) ? (
    <Alert>
      <p>{t.over}</p>
    </Alert>
  ) : null
}
