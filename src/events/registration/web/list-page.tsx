import type { Visit } from '#platform/http/visit.ts'
import { dayAndTime, isLocale, type StaffLocale, staffLocale } from '#platform/i18n.ts'
import { DataTable, EmptyState, VisuallyHidden } from '#platform/ui/content.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { uiWords } from '#platform/ui/words.ts'
import type { Event } from '../../event/event.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { registrationStaffWords, registrationWords } from '../messages/index.ts'
import { holdsPlace, mayTake } from '../registration.ts'
import type { Registration } from '../store.ts'
import { guestsOf } from './of-event.ts'
import { paths } from './paths.ts'

/** What somebody needs on the day, in the words of the house. */
export const needsOf = (locale: StaffLocale, { needs }: Registration): string =>
  needs.map((need) => registrationWords(locale).need[need]).join(', ')

/** Whom nobody has told yet, because they left no address. */
const toCall = (event: Event, all: readonly Registration[]): readonly Registration[] =>
  all.filter(
    ({ email, state }) =>
      email === null &&
      (event.state === 'abgesagt' ? holdsPlace(state) || state === 'warteliste' : state === 'angebot'),
  )

/** Everybody who registered, for whoever hosts. */
export const listPage = async (visit: Visit): Promise<Response> => {
  const guests = await guestsOf(visit)
  if (!guests) return visit.notFound()
  const { event, all } = guests
  const t = registrationStaffWords(visit.locale)
  const said: Readonly<Record<string, string>> = t.done
  const ok = visit.query.get('ok') ?? ''
  const calls = toCall(event, all)
  const parts = (['angebot', 'angemeldet', 'warteliste', 'verfallen'] as const)
    .map((state) => ({ state, rows: all.filter((one) => one.state === state) }))
    .filter(({ rows }) => rows.length > 0)
  return staffPage(
    visit,
    {
      title: `${t.title}: ${event.title}`,
      back: eventPaths.own(event.id),
      wide: true,
      ...(Object.hasOwn(said, ok) ? { done: said[ok]! } : {}),
    },
    <div class="stack-l">
      <p>{t.private}</p>
      {all.length === 0 && <EmptyState title={t.none} pictogram="person" />}
      {calls.length > 0 && (
        <section class="stack-s">
          <h2>{t.groups.call}</h2>
          <p>{event.state === 'abgesagt' ? t.callCancelled : t.callText}</p>
          <ul>
            {calls.map(({ name, phone }) => (
              <li>
                <bdi>{name}</bdi>: {phone ? <bdi dir="ltr">{phone}</bdi> : t.noContact}
              </li>
            ))}
          </ul>
        </section>
      )}
      {parts.map(({ state, rows }) => (
        <section class="stack-s">
          <h2>{t.groups[state]}</h2>
          <Rows visit={visit} event={event} state={state} rows={rows} />
        </section>
      ))}
    </div>,
  )
}

const Rows = ({
  visit,
  event,
  state,
  rows,
}: {
  visit: Visit
  event: Event
  state: 'angebot' | 'angemeldet' | 'warteliste' | 'verfallen'
  rows: readonly Registration[]
}) => {
  const t = registrationStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const names = uiWords(visit.locale).languageNames
  return (
    <DataTable
      id={state}
      caption={<VisuallyHidden>{t.groups[state]}</VisuallyHidden>}
      columns={[
        { key: 'name', label: t.columns.name },
        ...(state === 'warteliste'
          ? ([{ key: 'place', label: t.columns.place, numeric: true }] as const)
          : []),
        { key: 'persons', label: t.columns.persons, numeric: true },
        { key: 'needs', label: t.columns.needs },
        { key: 'language', label: t.columns.language },
        { key: 'contact', label: t.columns.contact },
        ...(state === 'angebot' ? ([{ key: 'until', label: t.columns.until }] as const) : []),
      ]}
      rows={rows.map((one, index) => ({
        name: mayTake(one.state, 'abmelden') ? (
          <a href={visit.to(paths.one(event.id, one.id))}>
            <bdi>{one.name}</bdi>
          </a>
        ) : (
          <bdi>{one.name}</bdi>
        ),
        place: index + 1,
        persons: one.persons,
        needs: needsOf(locale, one),
        language: isLocale(one.language) ? names[one.language] : '',
        contact: <Contact visit={visit} of={one} />,
        until: one.offeredUntil && dayAndTime(locale, one.offeredUntil),
      }))}
    />
  )
}

const Contact = ({ visit, of }: { visit: Visit; of: Registration }) => {
  const known = [of.email, of.phone].filter((one) => one !== null)
  if (known.length === 0) return <span class="muted">{registrationStaffWords(visit.locale).noContact}</span>
  return (
    <div>
      {known.map((one) => (
        <div>
          <bdi dir="ltr">{one}</bdi>
        </div>
      ))}
    </div>
  )
}
