import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Select } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { eventIdOf } from '../../speed-dating/web/seen-dating.ts'
import { changeTimes } from '../change-times.ts'
import { partsOf } from '../clock.ts'
import { hallWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { timeOf } from './screen.ts'
import { plannedDay, type SeenDay, tablesOf } from './seen-day.ts'

/** Who leaves earlier, which firm comes later, which table closes: in rounds, with the times as the clock goes now. */
export const timesPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await plannedDay(visit)
  if (!seen) return visit.notFound()
  const t = hallWords(visit.locale).times
  const { dating } = seen
  const tables = tablesOf(dating).map(({ table, firm }) => ({
    value: `tisch:${table.id}`,
    label: `${table.name}: ${firm.name}`,
  }))
  const firms = dating.firms.map(({ id, name }) => ({ value: `betrieb:${id}`, label: name }))
  const people = dating.applicants
    .filter(({ absent }) => !absent)
    .map(({ id, name, key }) => ({ value: `person:${id}`, label: `${name} (${key})` }))
  const shared = { visit, seen, again }
  return staffPage(
    visit,
    { title: t.title, back: paths.day(seen.event.id), again },
    <div class="stack-l">
      <p>{t.intro}</p>
      <TimesForm {...shared} id="betrieb" title={t.firms} options={firms} save={t.firmSave} />
      <TimesForm {...shared} id="tisch" title={t.tables} options={tables} save={t.tableSave} />
      <TimesForm {...shared} id="person" title={t.people} options={people} save={t.personSave} />
    </div>,
  )
}

const TimesForm = (props: {
  visit: Visit
  seen: SeenDay
  again: Again | undefined
  id: string
  title: string
  options: readonly { value: string; label: string }[]
  save: string
}) => {
  const { visit, seen, again, id, title, options, save } = props
  const t = hallWords(visit.locale).times
  const rounds = partsOf(seen.dating.day, seen.clock)
    .filter(({ is }) => is === 'talk')
    .map(({ round, from }) => ({ value: String(round + 1), label: t.round(round + 1, timeOf(from)) }))
  // What was typed stands in the form that it was typed in.
  const typed = again && text(again.form, 'form') === id ? again : undefined
  const value = (name: string) => (typed ? text(typed.form, name) : '')
  const errors = typed ? visit.errors(typed.refusal) : {}
  return (
    <section class="stack" aria-labelledby={`${id}-titel`}>
      <h2 id={`${id}-titel`}>{title}</h2>
      <Form action={visit.to(paths.times(seen.event.id))}>
        <input type="hidden" name="form" value={id} />
        <Select
          name="who"
          id={typed ? 'who' : `${id}-who`}
          label={t.who}
          empty={t.choose}
          options={options}
          value={value('who')}
          error={errors.who}
        />
        {id === 'betrieb' && (
          <Select
            name="first"
            id={`${id}-first`}
            label={t.first}
            empty={t.start}
            options={rounds}
            value={value('first')}
          />
        )}
        <Select
          name="last"
          id={`${id}-last`}
          label={t.last}
          empty={t.end}
          options={[...rounds, { value: '0', label: t.never }]}
          value={value('last')}
        />
        <Button>{save}</Button>
      </Form>
    </section>
  )
}

export const receiveTimes = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  const form = await visit.form()
  const given = { eventId, who: text(form, 'who'), first: text(form, 'first'), last: text(form, 'last') }
  return after(
    visit,
    await changeTimes(visit.world, visit.actor, given),
    () => visit.redirect(paths.proposal(eventId)),
    (again) => timesPage(visit, again),
  )
}
