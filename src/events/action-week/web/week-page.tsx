import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Alert } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { StateBadge } from '../../event/web/staff-list-page.tsx'
import { weekStaffWords } from '../messages/index.ts'
import { partnersOf } from '../store.ts'
import { draftsOf, itemsOf, lacksOf, type Week } from '../week.ts'
import { AddDay } from './add-day.tsx'
import { paths } from './paths.ts'
import { daysOf, doneOf, housesOf, lookAtWeek } from './seen-week.ts'
import { Day, isClosed } from './week-day.tsx'

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
