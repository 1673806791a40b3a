import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, Choices, Form, TextArea } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { cancelWeek, moveItem, publishWeek } from '../change-week.ts'
import { weekStaffWords } from '../messages/index.ts'
import { itemsOf, lacksOf } from '../week.ts'
import { paths } from './paths.ts'
import { lookAtWeek, timeOf, weekIdIn } from './seen-week.ts'

/** What will be seen, day by day, and what is still missing. */
export const publishPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await lookAtWeek(visit, async () => undefined)
  if (!seen) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const { week } = seen
  const lacks = lacksOf(week, visit.world.now())
  return surePage(visit, {
    title: t.publishTitle,
    text: (
      <div class="stack">
        <p>{t.publishText}</p>
        {lacks.length > 0 && (
          <Alert tone="warning" title={t.lacks}>
            <ul>
              {lacks.map(({ event, lack }) => (
                <li>
                  <span lang="de">{event.title}</span> {t.lack[lack]}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <p>{t.publishSeen}</p>
        <ul>
          {week.days.map(({ day, items }) => (
            <li>
              {longDate(locale, day.startsAt)}: <span lang="de">{day.title}</span>
              <ul>
                {items.map((item) => (
                  <li>
                    {timeOf(locale, item)}: <span lang="de">{item.title}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    ),
    action: paths.publish(week.week.id),
    back: paths.week(week.week.id),
    yes: t.publishYes,
    no: t.no,
    again,
  })
}

export const receivePublish = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await publishWeek(visit.world, visit.actor, { eventId: weekIdIn(visit) }),
    () => visit.redirect(`${paths.week(weekIdIn(visit))}?ok=veroeffentlicht`),
    (again) => publishPage(visit, again),
  )

export const cancelPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await lookAtWeek(visit, async () => undefined)
  if (!seen) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  const { id } = seen.week.week
  return surePage(visit, {
    title: t.cancelTitle,
    text: t.cancelText,
    action: paths.cancel(id),
    back: paths.week(id),
    yes: t.cancelYes,
    no: t.no,
    fields: (
      <TextArea
        name="because"
        label={t.cancelBecause}
        value={again ? text(again.form, 'because') : undefined}
        error={again ? visit.errors(again.refusal).because : undefined}
        maxlength={300}
        rows={2}
        required
      />
    ),
    again,
  })
}

export const receiveCancel = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await cancelWeek(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      because: text(await visit.form(), 'because'),
    }),
    () => visit.redirect(`${paths.week(weekIdIn(visit))}?ok=abgesagt`),
    (again) => cancelPage(visit, again),
  )

export const movePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await lookAtWeek(visit, async () => undefined)
  const item = seen && itemsOf(seen.week).find(({ id }) => id === visit.params.item)
  if (!item) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  const { week, days } = seen.week
  return staffPage(
    visit,
    { title: item.title, back: paths.week(week.id), again },
    <>
      <p>{t.moveText}</p>
      <Form action={visit.to(paths.move(week.id, item.id))}>
        <Choices
          type="radio"
          name="tag"
          label={t.moveTitle}
          value={again ? text(again.form, 'tag') : (item.partOf ?? '')}
          options={days.map(({ day }) => ({
            value: day.id,
            label: (
              <>
                {longDate(staffLocale(visit.locale), day.startsAt)}: <span lang="de">{day.title}</span>
              </>
            ),
          }))}
        />
        <Button>{t.moveYes}</Button>
      </Form>
    </>,
  )
}

export const receiveMove = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await moveItem(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      itemId: visit.params.item ?? '',
      dayId: text(await visit.form(), 'tag'),
    }),
    () => visit.redirect(`${paths.week(weekIdIn(visit))}?ok=verschoben`),
    (again) => movePage(visit, again),
  )
