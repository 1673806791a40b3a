import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { after } from '#platform/ui/staff-page.tsx'
import { withFields } from '../../registration/web/of-event.ts'
import { dropPartnersHelper, namePartnersHelper } from '../roster.ts'
import { askPage } from './ask-page.tsx'
import { paths } from './paths.ts'
import { itemIdIn } from './seen-ask.ts'

export const receiveAskHelper = async (visit: Visit): Promise<Response> => {
  const shiftId = visit.params.shift ?? ''
  return after(
    visit,
    await namePartnersHelper(visit.world, visit.actor, {
      itemId: itemIdIn(visit),
      shiftId,
      name: text(await visit.form(), 'name'),
    }),
    () => visit.redirect(`${paths.ask(itemIdIn(visit))}?ok=hilfe`),
    (again) =>
      askPage(
        visit,
        withFields(again, (name) => `${name}-${shiftId}`),
      ),
  )
}

export const receiveDropAskHelper = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropPartnersHelper(visit.world, visit.actor, {
      itemId: itemIdIn(visit),
      helperId: text(await visit.form(), 'helfer'),
    }),
    () => visit.redirect(`${paths.ask(itemIdIn(visit))}?ok=weg`),
    (again) => askPage(visit, again),
  )
