import { system } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dayAndTime, staffLocale } from '#platform/i18n.ts'
import { Alert, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { cancelRescue, issueRescueCode, useRescue } from '../../organization/finish-rescue.ts'
import { listConcerning } from '../../organization/rescue-store.ts'
import { paths } from './paths.ts'
import { toPrint } from './print-page.tsx'

/** Whoever lost their second factor and was given a code: with it and their password the way to a new one is free. */
export const rescuePage = (visit: Visit, again?: Again): Promise<Response> => {
  const t = staffWords(visit.locale).rescue
  return staffPage(
    visit,
    { title: t.useTitle, again },
    <>
      <p>{t.useText}</p>
      <Form action={visit.to(paths.rescue)} autocomplete="off">
        <TextField name="code" label={t.code} maxlength={20} spellcheck={false} short required />
        <TextField
          name="password"
          type="password"
          label={t.password}
          autocomplete="current-password"
          hint={t.passwordHint}
        />
        <Button>{t.use}</Button>
      </Form>
    </>,
  )
}

export const receiveRescue = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const password = typeof form.password === 'string' ? form.password : ''
  return after(
    visit,
    await useRescue(visit.world, { code: text(form, 'code'), password, address: visit.address }),
    () => visit.redirect('/anmelden?neu=faktor'),
    (again) => rescuePage(visit, again),
  )
}

const concerning = async (visit: Visit) => {
  const member = visit.account?.member
  return member
    ? visit.world.look(system('rescues'), (tx) =>
        listConcerning(tx, { ...member, leads: visit.holds('lead') }),
      )
    : []
}

/** Said where leads and the person look anyway: some have no mailbox. */
export const RescueAlert = async ({ visit }: { visit: Visit }) => {
  const t = staffWords(visit.locale).rescue
  return (await concerning(visit)).length === 0 ? null : (
    <Alert tone="warning" title={t.listTitle}>
      <p>{t.listText}</p>
      <ButtonLink kind="secondary" href={visit.to(paths.rescues)}>
        {t.look}
      </ButtonLink>
    </Alert>
  )
}

/** What is on its way: a lead sees those of all colleagues, everybody their own. Both may stop it. */
export const rescuesPage = async (visit: Visit): Promise<Response> => {
  const t = staffWords(visit.locale).rescue
  const rows = await concerning(visit)
  return staffPage(
    visit,
    { title: t.listTitle, ...(visit.query.get('ok') ? { done: t.cancelled } : {}) },
    <>
      <p>{t.listText}</p>
      <DataTable
        id="rescues"
        caption={<VisuallyHidden>{t.listTitle}</VisuallyHidden>}
        empty={t.listNone}
        columns={[
          { key: 'who', label: t.who },
          { key: 'how', label: t.title },
          { key: 'due', label: t.due },
          { key: 'stop', label: <VisuallyHidden>{t.cancel}</VisuallyHidden> },
        ]}
        rows={rows.map((row) => ({
          who: row.name,
          how: row.called === null ? t.byLead : t.byOperator,
          due: dayAndTime(staffLocale(visit.locale), row.due_at),
          stop: (
            <Form action={visit.to(paths.cancelRescue)} plain>
              <Hidden values={{ id: row.id }} />
              <Button kind="danger">{t.cancel}</Button>
            </Form>
          ),
        }))}
      />
    </>,
  )
}

export const receiveCancel = async (visit: Visit): Promise<Response> => {
  const outcome = await cancelRescue(visit.world, visit.actor, { id: text(await visit.form(), 'id') })
  return outcome.ok ? visit.redirect(`${paths.rescues}?ok=1`) : visit.notFound()
}

/** The code on paper, once it is due: for whoever started it. */
export const receiveRescueCode = async (visit: Visit): Promise<Response> => {
  const isOperator = visit.holds('operator')
  const back = isOperator ? paths.operator : paths.colleagues
  const t = staffWords(visit.locale).rescue
  return after(
    visit,
    await issueRescueCode(visit.world, visit.actor, { id: text(await visit.form(), 'id') }),
    ({ code, account }) => toPrint(visit, { kind: 'rescue', name: '', account, code, back }),
    (again) => staffPage(visit, { title: t.title, back, again }, <p>{t.startText}</p>),
  )
}
