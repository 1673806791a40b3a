import { findOrganization } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import { Button, ButtonLink, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { withFields } from '../../registration/web/of-event.ts'
import { weekStaffWords } from '../messages/index.ts'
import { dropHelper, dropShift, nameHelper, writeShift } from '../roster.ts'
import { helpersOf, shiftsOf } from '../store.ts'
import { itemsOf, type Week } from '../week.ts'
import { paths } from './paths.ts'
import { doneOf, lookAtWeek, weekIdIn } from './seen-week.ts'
import { ShiftBox } from './shifts.tsx'

/** The week with its shifts and helpers; that somebody read the names is written down. */
export const seenRoster = (visit: Visit) =>
  lookAtWeek(visit, async (tx, week) => {
    const items = itemsOf(week).map(({ id }) => id)
    const helpers = await helpersOf(tx, items)
    if (helpers.length > 0) tx.read({ subject: week.week.id, purpose: 'events.read-helpers', daily: true })
    const names = new Map<string, string>()
    for (const { namedBy } of helpers)
      if (namedBy !== week.week.organizationId && !names.has(namedBy))
        names.set(namedBy, (await findOrganization(tx, namedBy))?.name ?? '')
    return { shifts: await shiftsOf(tx, items), helpers, names }
  })

export const rosterPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await seenRoster(visit)
  if (!seen) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  const { week } = seen
  const { id } = week.week
  const { shifts, helpers, names } = seen.more
  return staffPage(
    visit,
    { title: `${t.roster}: ${week.week.title}`, back: paths.week(id), again, ...doneOf(visit) },
    <div class="stack-l">
      <div class="stack-s">
        <p>{t.rosterText}</p>
        {shifts.length > 0 && (
          <p>
            <ButtonLink kind="secondary" pictogram="print" href={visit.to(paths.rosterPdf(id))}>
              {t.rosterPdf}
            </ButtonLink>
          </p>
        )}
      </div>
      {shifts.length === 0 && <p>{t.noShifts}</p>}
      {itemsOf(week)
        .filter((item) => shifts.some(({ eventId }) => eventId === item.id))
        .map((item) => (
          <section class="stack">
            <h2>
              <span lang="de">{item.title}</span>, {longDate(staffLocale(visit.locale), item.startsAt)}
            </h2>
            <ul class="stack">
              {shifts
                .filter(({ eventId }) => eventId === item.id)
                .map((shift) => {
                  const here = helpers.filter(({ shiftId }) => shiftId === shift.id)
                  return (
                    <ShiftBox
                      visit={visit}
                      shift={shift}
                      named={here.length}
                      helpers={here}
                      add={paths.helper(id, shift.id)}
                      drop={paths.dropHelper(id)}
                      again={again}
                      nameOf={({ namedBy }) => {
                        const name = names.get(namedBy)
                        return name && t.namedBy(name)
                      }}
                    >
                      <p>
                        <a href={visit.to(paths.dropShift(id, shift.id))}>{t.dropShift}</a>
                      </p>
                    </ShiftBox>
                  )
                })}
            </ul>
          </section>
        ))}
      <AddShift visit={visit} week={week} again={again} />
    </div>,
  )
}

const AddShift = ({ visit, week, again }: { visit: Visit; week: Week; again: Again | undefined }) => {
  const t = weekStaffWords(visit.locale)
  const isThis = again && text(again.form, 'schicht') === ''
  const errors = isThis ? visit.errors(again.refusal) : {}
  const field = (name: string) => ({
    name,
    value: isThis ? text(again.form, name) : '',
    error: errors[name],
  })
  const items = itemsOf(week).filter(({ state }) => state !== 'abgesagt')
  if (items.length === 0) return null
  return (
    <section class="stack-s">
      <h2>{t.addShift}</h2>
      <Form action={visit.to(paths.shift(week.week.id))}>
        <Select
          {...field('itemId')}
          label={t.item}
          empty
          options={items.map(({ id, title }) => ({ value: id, label: title, lang: 'de' }))}
        />
        <TextField {...field('what')} label={t.what} hint={t.whatHint} maxlength={80} required />
        <TextField {...field('from')} label={t.from} type="time" required short />
        <TextField {...field('to')} label={t.to} type="time" required short />
        <TextField {...field('needed')} label={t.needed} inputmode="numeric" required short />
        <Button>{t.addShiftYes}</Button>
      </Form>
    </section>
  )
}

export const receiveShift = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const given = Object.fromEntries(
    ['itemId', 'what', 'from', 'to', 'needed'].map((name) => [name, text(form, name)]),
  )
  return after(
    visit,
    await writeShift(visit.world, visit.actor, { eventId: weekIdIn(visit), ...given }),
    () => visit.redirect(`${paths.roster(weekIdIn(visit))}?ok=schicht`),
    (again) => rosterPage(visit, again),
  )
}

export const dropShiftPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await seenRoster(visit)
  const shift = seen?.more.shifts.find(({ id }) => id === visit.params.shift)
  if (!seen || !shift) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  const { id } = seen.week.week
  return surePage(visit, {
    title: t.dropShiftTitle,
    text: (
      <p>
        <strong lang="de">{shift.what}</strong>. {t.dropShiftText}
      </p>
    ),
    action: paths.dropShift(id, shift.id),
    back: paths.roster(id),
    yes: t.dropShiftYes,
    no: t.no,
    again,
  })
}

export const receiveDropShift = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropShift(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      shiftId: visit.params.shift ?? '',
    }),
    () => visit.redirect(`${paths.roster(weekIdIn(visit))}?ok=weg`),
    (again) => dropShiftPage(visit, again),
  )

export const receiveHelper = async (visit: Visit): Promise<Response> => {
  const shiftId = visit.params.shift ?? ''
  return after(
    visit,
    await nameHelper(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      shiftId,
      name: text(await visit.form(), 'name'),
    }),
    () => visit.redirect(`${paths.roster(weekIdIn(visit))}?ok=hilfe`),
    (again) =>
      rosterPage(
        visit,
        withFields(again, (name) => `${name}-${shiftId}`),
      ),
  )
}

export const receiveDropHelper = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropHelper(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      helperId: text(await visit.form(), 'helfer'),
    }),
    () => visit.redirect(`${paths.roster(weekIdIn(visit))}?ok=weg`),
    (again) => rosterPage(visit, again),
  )
