import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { after } from '#platform/ui/staff-page.tsx'
import { addDay } from '../start-week.ts'
import { paths } from './paths.ts'
import { weekIdIn } from './seen-week.ts'

import { weekPage } from './week-page.tsx'

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
