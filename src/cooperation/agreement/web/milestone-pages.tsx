import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import {
  addMilestone,
  changeMilestone,
  markMilestone,
  removeMilestone,
} from '../../milestone/change-milestone.ts'
import { milestoneKindsOf } from '../../milestone/milestone.ts'
import { findMilestone } from '../../milestone/store.ts'
import { agreementWords } from '../messages/index.ts'
import { agreementOf } from './of-agreement.ts'
import { paths } from './paths.ts'

const backOf = (one: { agreementId: string }): string => `${paths.one(one.agreementId)}?ok=1#termine`

const words = (form: Fields) => ({
  title: text(form, 'title'),
  dueOn: text(form, 'dueOn'),
  remindDays: text(form, 'remindDays'),
  noClient: text(form, 'noClient'),
})

const MilestoneFields = ({
  visit,
  again,
  isNotice,
  value,
}: {
  visit: Visit
  again: Again | undefined
  /** It is, or may become, the last day to give notice. */
  isNotice: boolean
  value: { title: string; dueOn: string; remindDays: string }
}) => {
  const t = agreementWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  return (
    <>
      <TextField
        name="title"
        label={t.milestoneTitle}
        hint={t.milestoneTitleHint}
        value={value.title}
        error={errors.title}
        maxlength={120}
        optional
      />
      <TextField
        name="dueOn"
        type="date"
        label={t.dueOn}
        value={value.dueOn}
        error={errors.dueOn}
        short
        required
      />
      <TextField
        name="remindDays"
        type="number"
        inputmode="numeric"
        label={t.remindDays}
        hint={isNotice ? `${t.remindHint} ${t.remindHintNotice}` : t.remindHint}
        value={value.remindDays}
        error={errors.remindDays}
        min={0}
        max={366}
        short
        required
      />
      <ClientDataNote visit={visit} again={again} field="title" />
    </>
  )
}

/** Something is due on a day. */
export const addMilestonePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown?.isLed) return visit.notFound()
  const t = agreementWords(visit.locale)
  return staffPage(
    visit,
    { title: t.addMilestone, back: paths.one(shown.agreement.id), again },
    <Form action={visit.to(paths.addMilestone(shown.agreement.id))}>
      <Select
        name="kind"
        label={t.kind}
        options={milestoneKindsOf(shown.agreement.kind).map((value) => ({
          value,
          label: t.milestoneKinds[value],
        }))}
        value={again ? text(again.form, 'kind') : ''}
        error={again && visit.errors(again.refusal).kind}
        empty
        required
      />
      <MilestoneFields
        visit={visit}
        again={again}
        isNotice={milestoneKindsOf(shown.agreement.kind).includes('kuendigungsfrist')}
        value={again ? words(again.form) : { title: '', dueOn: '', remindDays: '28' }}
      />
      <Button>{t.save}</Button>
    </Form>,
  )
}

export const receiveMilestone = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const agreementId = visit.params.id ?? ''
  const outcome = await addMilestone(visit.world, visit.actor, {
    agreementId,
    kind: text(form, 'kind'),
    ...words(form),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(agreementId)}?ok=1#termine`),
    (again) => addMilestonePage(visit, again),
  )
}

const milestoneOf = (visit: Visit) =>
  visit.world.look(visit.actor, (tx) => findMilestone(tx, visit.params.id ?? ''))

/** Another day, another reminder; or away with it. */
export const milestonePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const one = await milestoneOf(visit)
  if (!one || visit.account?.member.networkId !== one.networkId) return visit.notFound()
  const t = agreementWords(visit.locale)
  return staffPage(
    visit,
    { title: one.title ?? t.milestoneKinds[one.kind], back: backOf(one).replace('?ok=1', ''), again },
    <>
      <Form action={visit.to(paths.milestone(one.id))}>
        <MilestoneFields
          visit={visit}
          again={again}
          isNotice={one.kind === 'kuendigungsfrist'}
          value={
            again
              ? words(again.form)
              : { title: one.title ?? '', dueOn: one.dueOn, remindDays: String(one.remindDays) }
          }
        />
        <Button>{t.save}</Button>
      </Form>
      <p>
        <a href={visit.to(paths.removeMilestone(one.id))}>{t.remove}</a>
      </p>
    </>,
  )
}

export const receiveMilestoneChange = async (visit: Visit): Promise<Response> => {
  const one = await milestoneOf(visit)
  const outcome = await changeMilestone(visit.world, visit.actor, {
    id: visit.params.id,
    ...words(await visit.form()),
  })
  return after(
    visit,
    outcome,
    () => (one ? visit.redirect(backOf(one)) : visit.notFound()),
    (again) => milestonePage(visit, again),
  )
}

export const receiveMark = async (visit: Visit): Promise<Response> => {
  const one = await milestoneOf(visit)
  const outcome = await markMilestone(visit.world, visit.actor, {
    id: visit.params.id,
    done: text(await visit.form(), 'done') === 'ja',
  })
  return outcome.ok && one ? visit.redirect(backOf(one)) : visit.notFound()
}

export const removeMilestonePage = async (visit: Visit): Promise<Response> => {
  const one = await milestoneOf(visit)
  if (!one || visit.account?.member.networkId !== one.networkId) return visit.notFound()
  const t = agreementWords(visit.locale)
  const title = one.title ?? t.milestoneKinds[one.kind]
  return surePage(visit, {
    title: `${t.remove}: ${title}`,
    text: t.removeMilestoneText,
    action: paths.removeMilestone(one.id),
    back: paths.milestone(one.id),
    yes: t.remove,
    no: t.cancel,
  })
}

export const receiveRemoval = async (visit: Visit): Promise<Response> => {
  const one = await milestoneOf(visit)
  const outcome = await removeMilestone(visit.world, visit.actor, { id: visit.params.id })
  return outcome.ok && one ? visit.redirect(backOf(one)) : visit.notFound()
}
