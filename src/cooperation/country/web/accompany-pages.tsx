import { findOrganization } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { accompany, stopAccompanying } from '../accompany.ts'
import { countryWords } from '../messages/index.ts'
import { findAccompaniment } from '../store.ts'
import { CompanionForm } from './companions.tsx'
import { seenBelow } from './of-below.ts'
import { paths } from './paths.ts'

const done = (frame: string, below: string): string => `${paths.one(frame, below)}?ok=1#begleitung`

export const receiveCompanion = async (visit: Visit): Promise<Response> => {
  const seen = await seenBelow(visit)
  if (!seen?.found || !seen.frame.isLed) return visit.notFound()
  const shown = { ...seen, found: seen.found }
  const form = await visit.form()
  const outcome = await accompany(visit.world, visit.actor, {
    belowId: shown.found.below.id,
    organizationId: text(form, 'organizationId'),
    team: text(form, 'team'),
    note: text(form, 'note'),
    from: text(form, 'from'),
  })
  const one = paths.one(seen.frame.id, shown.found.below.id)
  return after(
    visit,
    outcome,
    () => visit.redirect(done(seen.frame.id, shown.found.below.id)),
    (again) =>
      staffPage(
        visit,
        { title: countryWords(visit.locale).accompany, back: one, again },
        <CompanionForm visit={visit} seen={shown} again={again} />,
      ),
  )
}

/** The accompaniment in the address (`:id`), where the visitor coordinates its frame. */
const ledOf = (visit: Visit) =>
  visit.world.look(visit.actor, async (tx) => {
    const found = await findAccompaniment(tx, visit.params.id ?? '')
    const member = visit.account?.member
    if (!found || !member?.roles.includes('coordinator') || member.networkId !== found.networkId)
      return undefined
    return { ...found, name: (await findOrganization(tx, found.organizationId))?.name ?? '' }
  })

/** The last day of an accompaniment. */
export const stopPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await ledOf(visit)
  if (!found) return visit.notFound()
  const t = countryWords(visit.locale)
  return surePage(visit, {
    title: t.stopTitle(found.name),
    text: t.stopText,
    action: paths.stop(found.id),
    back: paths.one(found.networkId, found.belowId),
    yes: t.stop,
    no: t.cancel,
    fields: (
      <TextField
        name="to"
        type="date"
        label={t.lastDay}
        hint={t.stopHint}
        value={again ? text(again.form, 'to') : berlinDay(visit.world.now())}
        error={again && visit.errors(again.refusal).to}
        short
        required
      />
    ),
    again,
  })
}

export const receiveStop = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await stopAccompanying(visit.world, visit.actor, {
    id: visit.params.id ?? '',
    to: text(form, 'to'),
  })
  return after(
    visit,
    outcome,
    ({ networkId, belowId }) => visit.redirect(done(networkId, belowId)),
    (again) => stopPage(visit, again),
  )
}
