import type { Visit } from '#platform/http/visit.ts'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { eventStaffWords } from '../messages/index.ts'
import { changeEvent, createEvent } from '../write-event.ts'
import { blank, EventForm, typed, type Written, writtenOf } from './event-form.tsx'
import { paths } from './paths.ts'
import { ownEventOf } from './seen-event.ts'

/** What an item takes over from the day of its week (`?teil=`); or that it is a get-to-know meeting of a network's staff. */
const prefilled = async (visit: Visit): Promise<Written> => {
  const networkId = visit.query.get('kennenlernen')
  if (networkId) return { ...blank, kind: 'kennenlernen', audience: 'netz', networkId }
  const day = await ownEventOf(visit, visit.query.get('teil') ?? '')
  if (day?.kind !== 'tag') return blank
  const { kind: _, title: __, summary: ___, description: ____, ...taken } = writtenOf(day)
  return { ...blank, ...taken, partOf: day.id, from: '', to: '', lastDay: '' }
}

export const createPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const t = eventStaffWords(visit.locale)
  const value = again ? typed(again.form) : await prefilled(visit)
  return staffPage(
    visit,
    {
      title: value.partOf ? t.createPart : t.create,
      back: value.partOf ? paths.own(value.partOf) : paths.staff,
      again,
    },
    <EventForm visit={visit} action={paths.create} value={value} again={again} />,
  )
}

export const receiveEvent = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await createEvent(visit.world, visit.actor, typed(await visit.form())),
    (id) => visit.redirect(`${paths.own(id)}?ok=neu`),
    (again) => createPage(visit, again),
  )

export const editPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const event = await ownEventOf(visit)
  if (!event) return visit.notFound()
  return staffPage(
    visit,
    { title: `${eventStaffWords(visit.locale).edit}: ${event.title}`, back: paths.own(event.id), again },
    <EventForm
      visit={visit}
      action={paths.edit(event.id)}
      value={again ? typed(again.form) : writtenOf(event)}
      again={again}
    />,
  )
}

export const receiveEdit = async (visit: Visit): Promise<Response> => {
  const eventId = visit.params.event ?? ''
  return after(
    visit,
    await changeEvent(visit.world, visit.actor, { eventId, ...typed(await visit.form()) }),
    () => visit.redirect(`${paths.own(eventId)}?ok=angaben`),
    (again) => editPage(visit, again),
  )
}
