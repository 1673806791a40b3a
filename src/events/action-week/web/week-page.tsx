import { berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import { Alert, Badge } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { type Event, isOver } from '../../event/event.ts'
import { eventWords } from '../../event/messages/index.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { StateBadge } from '../../event/web/staff-list-page.tsx'
import { paths as datingPaths } from '../../speed-dating/web/paths.ts'
import { weekStaffWords } from '../messages/index.ts'
import { addDay } from '../start-week.ts'
import { type Partner, partnersOf } from '../store.ts'
import { draftsOf, itemsOf, lacksOf, type Week, type WeekDay } from '../week.ts'
import { paths } from './paths.ts'
import { daysOf, doneOf, housesOf, lookAtWeek, timeOf, weekIdIn } from './seen-week.ts'

/** The tree: day by day with its theme, item by item; what is missing; and the doors to everything else. */
export const weekPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await lookAtWeek(visit, async (tx, week) => ({
    houses: await housesOf(tx, week),
    partners: await partnersOf(
      tx,
      itemsOf(week).map(({ id }) => id),
    ),
  }))
  if (!seen) return visit.notFound()
  const { week } = seen
  const t = weekStaffWords(visit.locale)
  return staffPage(
    visit,
    { title: week.week.title, back: eventPaths.own(week.week.id), again, ...doneOf(visit) },
    <div class="stack-l">
      <div class="stack-s">
        <p class="lead">{daysOf(staffLocale(visit.locale), week)}</p>
        <p class="cluster">
          <StateBadge visit={visit} state={week.week.state} />
          {week.week.state !== 'entwurf' && <a href={visit.to(paths.one(week.week.id))}>{t.publicPage}</a>}
        </p>
      </div>
      <Lacks visit={visit} week={week} />
      <section class="stack">
        <h2>{t.tree}</h2>
        {week.days.map((day) => (
          <Day visit={visit} week={week} of={day} {...seen.more} />
        ))}
      </section>
      <AddDay visit={visit} week={week} again={again} />
      <section class="stack-s">
        <h2>{t.rooms}</h2>
        <ul>
          <li>
            <a href={visit.to(paths.roster(week.week.id))}>{t.roster}</a>
          </li>
          <li>
            <a href={visit.to(paths.writePress(week.week.id))}>{t.press}</a>
          </li>
          <li>
            <a href={visit.to(paths.writeConclusion(week.week.id))}>{t.conclusion}</a>
          </li>
        </ul>
      </section>
      <Doors visit={visit} week={week} />
    </div>,
  )
}

const isClosed = (visit: Visit, { week }: Week): boolean =>
  week.state === 'abgesagt' || isOver(week, visit.world.now())

const Doors = ({ visit, week }: { visit: Visit; week: Week }) => {
  const t = weekStaffWords(visit.locale)
  const { id, state } = week.week
  const closed = isClosed(visit, week)
  return (
    <Buttons>
      {!closed && draftsOf(week).length > 0 && (
        <ButtonLink href={visit.to(paths.publish(id))}>{t.publish}</ButtonLink>
      )}
      <ButtonLink kind="secondary" href={visit.to(paths.copy(id))}>
        {t.copy}
      </ButtonLink>
      {!closed && state !== 'entwurf' && (
        <ButtonLink kind="secondary" href={visit.to(paths.cancel(id))}>
          {t.cancel}
        </ButtonLink>
      )}
    </Buttons>
  )
}

/** Named one by one, each with the way there. */
const Lacks = ({ visit, week }: { visit: Visit; week: Week }) => {
  const t = weekStaffWords(visit.locale)
  if (isClosed(visit, week)) return null
  const lacks = lacksOf(week, visit.world.now())
  return (
    <section class="stack-s">
      <h2>{t.lacks}</h2>
      {lacks.length === 0 ? (
        <p>{t.nothingLacks}</p>
      ) : (
        <Alert tone="warning">
          <ul>
            {lacks.map(({ event, lack }) => (
              <li>
                <a href={visit.to(lack === 'leer' ? paths.addItem(event.id) : eventPaths.edit(event.id))}>
                  <span lang="de">{event.title}</span> {t.lack[lack]}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </section>
  )
}

interface Around {
  readonly houses: Awaited<ReturnType<typeof housesOf>>
  readonly partners: readonly Partner[]
}

const Day = ({
  visit,
  week,
  of: { day, items },
  ...around
}: { visit: Visit; week: Week; of: WeekDay } & Around) => {
  const t = weekStaffWords(visit.locale)
  return (
    <section class="panel stack">
      <div class="stack-s">
        <h3>
          {longDate(staffLocale(visit.locale), day.startsAt)}: <span lang="de">{day.title}</span>
        </h3>
        <p class="cluster">
          <StateBadge visit={visit} state={day.state} />
          {!isClosed(visit, week) && <a href={visit.to(eventPaths.edit(day.id))}>{t.editDay}</a>}
        </p>
      </div>
      {items.length === 0 ? (
        <p>{t.noItems}</p>
      ) : (
        items.map((item) => <Item visit={visit} week={week} item={item} {...around} />)
      )}
      {!isClosed(visit, week) && (
        <p>
          <a href={visit.to(paths.addItem(day.id))}>{t.addItem}</a>
        </p>
      )}
    </section>
  )
}

const Item = ({
  visit,
  week,
  item,
  houses,
  partners,
}: { visit: Visit; week: Week; item: Event } & Around) => {
  const t = weekStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const house = item.locationId ? houses.get(item.locationId)?.name : undefined
  const asked = partners.filter(({ eventId }) => eventId === item.id)
  return (
    <article class="kern-card">
      <div class="stack-s">
        <h4 lang="de">
          <a href={visit.to(eventPaths.own(item.id))}>{item.title}</a>
        </h4>
        <p>
          {timeOf(locale, item)}
          {(house || item.room) && (
            <>
              {', '}
              <bdi lang="de">{[house, item.room].filter(Boolean).join(', ')}</bdi>
            </>
          )}
        </p>
        <p class="cluster">
          <Badge>{eventWords(locale).kinds[item.kind]}</Badge>
          <StateBadge visit={visit} state={item.state} />
          {asked.map(({ name, state }) => (
            <Badge tone={state === 'ja' ? 'success' : state === 'nein' ? 'plain' : 'open'}>
              <span lang="de">{name}</span>: {t.partnerStates[state]}
            </Badge>
          ))}
        </p>
        <p class="cluster">
          <a href={visit.to(paths.partners(week.week.id, item.id))}>{t.partners}</a>
          {item.kind === 'speed-dating' && (
            <a href={visit.to(datingPaths.overview(item.id))}>{t.speedDating}</a>
          )}
          {!isClosed(visit, week) && week.days.length > 1 && item.state !== 'abgesagt' && (
            <a href={visit.to(paths.move(week.week.id, item.id))}>{t.move}</a>
          )}
        </p>
      </div>
    </article>
  )
}

const AddDay = ({ visit, week, again }: { visit: Visit; week: Week; again: Again | undefined }) => {
  const t = weekStaffWords(visit.locale)
  if (isClosed(visit, week)) return null
  const errors = again ? visit.errors(again.refusal) : {}
  const last = week.days.at(-1)?.day ?? week.week
  const next = berlinDay(new Date(last.startsAt.getTime() + 86_400_000))
  return (
    <section class="stack-s">
      <h2>{t.addDay}</h2>
      <Form action={visit.to(paths.addDay(week.week.id))}>
        <TextField
          name="theme"
          label={t.theme}
          value={again ? text(again.form, 'theme') : undefined}
          error={errors.theme}
          maxlength={140}
          required
        />
        <TextField
          name="day"
          label={t.day}
          type="date"
          value={again ? text(again.form, 'day') : next}
          error={errors.day}
          required
          short
        />
        <Button kind="secondary">{t.addDayYes}</Button>
      </Form>
    </section>
  )
}

export const receiveDay = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  return after(
    visit,
    await addDay(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      theme: text(form, 'theme'),
      day: text(form, 'day'),
    }),
    () => visit.redirect(`${paths.week(weekIdIn(visit))}?ok=tag`),
    (again) => weekPage(visit, again),
  )
}
