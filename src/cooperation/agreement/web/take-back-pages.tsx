import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { TextField } from '#platform/ui/forms.tsx'
import { type Again, after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { wordsOf } from '../messages/index.ts'
import { mayStay, takeBackLeaving } from '../stay.ts'
import { beforeEnd, takeBackEnd } from '../take-back.ts'
import { agreementOf } from './of-agreement.ts'
import { paths } from './paths.ts'

const Reason = ({
  visit,
  again,
  label,
  hint,
}: {
  visit: Visit
  again?: Again | undefined
  label: string
  hint: string
}) => (
  <>
    <TextField
      name="reason"
      label={label}
      hint={hint}
      value={again ? text(again.form, 'reason') : ''}
      error={again && visit.errors(again.refusal).reason}
      maxlength={200}
      required
    />
    <ClientDataNote visit={visit} again={again} field="reason" />
  </>
)

const saidIn = (form: Fields) => ({ reason: text(form, 'reason'), noClient: text(form, 'noClient') })

/** A wrong end: why it was none. */
export const takeBackPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  const before = shown && (await visit.world.look(visit.actor, (tx) => beforeEnd(tx, shown.agreement)))
  if (!shown?.isLed || !before) return visit.notFound()
  const { agreement } = shown
  const t = wordsOf(visit.locale, agreement.kind)
  return surePage(visit, {
    title: t.takeBackTitle(t.states[agreement.state]),
    text: t.takeBackText(t.states[before.state]),
    action: paths.takeBack(agreement.id),
    back: paths.one(agreement.id),
    yes: t.takeBack,
    no: t.cancel,
    fields: <Reason visit={visit} again={again} label={t.reason} hint={t.reasonHint} />,
    again,
  })
}

export const receiveTakeBack = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  const said = saidIn(await visit.form())
  return after(
    visit,
    await takeBackEnd(visit.world, visit.actor, { agreementId: id, ...said }),
    () => visit.redirect(`${paths.one(id)}?ok=1`),
    (again) => takeBackPage(visit, again),
  )
}

/** A wrong leaving: why it was none. */
export const stayPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  const party = shown?.parties.find(({ id }) => id === visit.params.party)
  if (!shown || !party) return visit.notFound()
  const { agreement, isLed, own } = shown
  if (!(isLed || party.id === own?.id)) return visit.notFound()
  if (!(await visit.world.look(visit.actor, (tx) => mayStay(tx, agreement, party)))) return visit.notFound()
  const t = wordsOf(visit.locale, agreement.kind)
  return surePage(visit, {
    title: t.stayTitle(party.name),
    text: t.stayText,
    action: paths.stay(agreement.id, party.id),
    back: `${paths.one(agreement.id)}#parteien`,
    yes: t.stay,
    no: t.cancel,
    fields: <Reason visit={visit} again={again} label={t.reason} hint={t.reasonHint} />,
    again,
  })
}

export const receiveStay = async (visit: Visit): Promise<Response> => {
  const { id = '', party = '' } = visit.params
  const said = saidIn(await visit.form())
  return after(
    visit,
    await takeBackLeaving(visit.world, visit.actor, { agreementId: id, partyId: party, ...said }),
    () => visit.redirect(`${paths.one(id)}?ok=1#parteien`),
    (again) => stayPage(visit, again),
  )
}
