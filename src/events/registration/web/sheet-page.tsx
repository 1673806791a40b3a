import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { registrationStaffWords } from '../messages/index.ts'
import { findParticipation } from '../participation-store.ts'
import { typeInSheet } from '../type-in-sheet.ts'
import { guestsOf, withFields } from './of-event.ts'
import { paths } from './paths.ts'

const field = (id: string): string => `n-${id}`

/** The sheet of the door, typed in afterwards. */
export const sheetPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const guests = await guestsOf(visit)
  if (guests?.event.state !== 'veroeffentlicht') return visit.notFound()
  const { event, all } = guests
  const t = registrationStaffWords(visit.locale)
  const counted = await visit.world.look(visit.actor, (tx) => findParticipation(tx, event.id))
  if (counted && counted.registered !== null) return visit.notFound()
  const errors = again ? visit.errors(again.refusal) : {}
  return staffPage(
    visit,
    {
      title: `${t.sheet}: ${event.title}`,
      back: eventPaths.own(event.id),
      again,
      ...(!again && visit.query.get('ok') === 'blatt' ? { done: t.done.blatt } : {}),
    },
    <>
      <p>{t.sheetText}</p>
      <Form action={visit.to(paths.sheet(event.id))} autocomplete="off">
        {all.map(({ id, name, persons, came }) => (
          <TextField
            name={field(id)}
            label={<bdi>{name}</bdi>}
            hint={`${t.columns.persons}: ${persons}`}
            value={again ? text(again.form, field(id)) : (came ?? '')}
            error={errors[field(id)]}
            inputmode="numeric"
            short
          />
        ))}
        <TextField
          name="walkIns"
          label={t.walkIns}
          hint={t.walkInsHint}
          value={again ? text(again.form, 'walkIns') : (counted?.walkIns ?? '')}
          error={errors.walkIns}
          inputmode="numeric"
          short
        />
        <Button>{t.sheetSave}</Button>
      </Form>
    </>,
  )
}

export const receiveSheet = async (visit: Visit): Promise<Response> => {
  const guests = await guestsOf(visit)
  if (!guests) return visit.notFound()
  const form = await visit.form()
  const { id } = guests.event
  return after(
    visit,
    await typeInSheet(visit.world, visit.actor, {
      eventId: id,
      came: Object.fromEntries(guests.all.map((one) => [one.id, text(form, field(one.id))])),
      walkIns: text(form, 'walkIns'),
    }),
    () => visit.redirect(`${paths.sheet(id)}?ok=blatt`),
    (again) =>
      sheetPage(
        visit,
        withFields(again, (name) => name.replace(/^came\./, 'n-')),
      ),
  )
}
