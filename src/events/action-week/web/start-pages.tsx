import { findNetworksOf } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { acting } from '../../event/acting.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { weekStaffWords } from '../messages/index.ts'
import { copyWeek, startWeek } from '../start-week.ts'
import { templateNames } from '../templates.ts'
import { paths } from './paths.ts'
import { lookAtWeek, weekIdIn } from './seen-week.ts'

export const startPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const t = weekStaffWords(visit.locale)
  const networks = await visit.world.look(visit.actor, (tx) =>
    findNetworksOf(tx, acting(tx).organizationId, berlinDay(tx.now)),
  )
  const errors = again ? visit.errors(again.refusal) : {}
  const field = (name: string, otherwise = '') => ({
    name,
    value: again ? text(again.form, name) : otherwise,
    error: errors[name],
  })
  return staffPage(
    visit,
    { title: t.start, back: eventPaths.staff, again },
    <>
      <p>{t.startText}</p>
      <Form action={visit.to(paths.start)}>
        <Choices
          type="radio"
          {...field('template', 'fuenf')}
          label={t.template}
          options={templateNames.map((name) => ({ value: name, label: t.templates[name] }))}
        />
        <TextField {...field('title')} label={t.title} hint={t.titleHint} maxlength={140} optional />
        <TextField {...field('day')} label={t.firstDay} hint={t.firstDayHint} type="date" required short />
        {networks.length > 0 && (
          <Select
            {...field('networkId', networks.length === 1 ? networks[0]!.id : '')}
            label={t.network}
            empty={t.noNetwork}
            options={networks.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
          />
        )}
        <Button>{t.startYes}</Button>
      </Form>
    </>,
  )
}

export const receiveStart = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  return after(
    visit,
    await startWeek(visit.world, visit.actor, {
      template: text(form, 'template'),
      title: text(form, 'title'),
      day: text(form, 'day'),
      networkId: text(form, 'networkId'),
    }),
    (id) => visit.redirect(`${paths.week(id)}?ok=neu`),
    (again) => startPage(visit, again),
  )
}

export const copyPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await lookAtWeek(visit, async () => undefined)
  if (!seen) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  const { id } = seen.week.week
  return staffPage(
    visit,
    { title: t.copyTitle, back: paths.week(id), again },
    <>
      <p>{t.copyText}</p>
      <Form action={visit.to(paths.copy(id))}>
        <TextField
          name="day"
          label={t.copyDay}
          type="date"
          value={again ? text(again.form, 'day') : undefined}
          error={again ? visit.errors(again.refusal).day : undefined}
          required
          short
        />
        <Button>{t.copyYes}</Button>
      </Form>
    </>,
  )
}

export const receiveCopy = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await copyWeek(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      day: text(await visit.form(), 'day'),
    }),
    (id) => visit.redirect(`${paths.week(id)}?ok=kopie`),
    (again) => copyPage(visit, again),
  )
