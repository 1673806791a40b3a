import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, Choices, FileField, Form, TextArea } from '#platform/ui/forms.tsx'
import { type Again, after, dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { acting } from '../acting.ts'
import { formats, isFormat } from '../exchange/fields.ts'
import { forgetExchange, importRoles, seenPlan } from '../exchange/import-roles.ts'
import { missingFields, planImport } from '../exchange/plan-import.ts'
import { roleStaffWords } from '../messages/index.ts'
import { rolesOf } from '../store.ts'
import { ImportPreview } from './import-preview.tsx'
import { paths } from './paths.ts'
import { keptOf, type Sent, sentTable } from './sent-table.ts'

/** Exchange with other software: a table to take over, one to hand on, and the address where it always stands. */
export const exchangePage = async (
  visit: Visit,
  wrong?: { readonly message: string; readonly form: Fields },
): Promise<Response> => {
  const t = roleStaffWords(visit.locale)
  const kept = await keptOf(visit)
  const { organizationId } = await visit.world.look(visit.actor, async (tx) => acting(tx))
  const feed = `${visit.world.config.baseUrl}${visit.to(paths.feed(organizationId))}`
  const chosen = wrong ? text(wrong.form, 'format') : kept?.format
  return staffPage(
    visit,
    {
      title: t.importTitle,
      back: paths.staff,
      ...(visit.query.get('ok') === 'vergessen' ? { done: t.forgotten } : {}),
    },
    <div class="stack-l">
      {wrong && (
        <Alert tone="danger" live>
          <p>{wrong.message}</p>
        </Alert>
      )}
      <section class="stack">
        <p class="lead">{t.importIntro}</p>
        {kept && <p class="muted">{t.refreshed(dayOf(visit, kept.refreshedOn))}</p>}
        <Form files action={visit.to(paths.import)}>
          <FileField name="file" label={t.file} hint={t.fileHint} accept=".csv,.xlsx,.txt" optional />
          <TextArea
            name="text"
            label={t.pasted}
            hint={t.pastedHint}
            value={wrong ? text(wrong.form, 'text') : undefined}
            rows={6}
            optional
          />
          <Choices
            type="radio"
            name="format"
            label={t.format}
            hint={t.formatHint}
            value={isFormat(chosen ?? '') ? chosen : 'freinet'}
            options={formats.map((one) => ({ value: one, label: t.formats[one] }))}
          />
          <Button>{t.look}</Button>
        </Form>
      </section>
      <section class="stack">
        <h2>{t.exportTitle}</h2>
        <p>{t.exportText}</p>
        <ul>
          {formats.map((one) => (
            <li>
              <a href={visit.to(`${paths.export}?format=${one}`)}>CSV: {t.formats[one]}</a>
            </li>
          ))}
        </ul>
      </section>
      <section class="stack">
        <h2>{t.feedTitle}</h2>
        <p>{t.feedText}</p>
        <p>
          <a href={visit.to(paths.feed(organizationId))}>
            <bdi dir="ltr" class="break">
              {feed}
            </bdi>
          </a>
        </p>
        <p>{t.feedFormat}</p>
        {kept && (
          <>
            <p>{t.reminderNote}</p>
            <Form plain action={visit.to(paths.forget)}>
              <Button kind="secondary">{t.forget}</Button>
            </Form>
          </>
        )}
      </section>
    </div>,
  )
}

const preview = async (visit: Visit, sent: Sent, again?: Again): Promise<Response> => {
  const t = roleStaffWords(visit.locale)
  const { table, mapping } = sent
  const roles = await visit.world.look(visit.actor, (tx) => rolesOf(tx, acting(tx).organizationId))
  const fields = Object.values(mapping)
  const twice = fields.find((field, at) => fields.indexOf(field) !== at)
  const missing = missingFields(mapping)
  const plan = twice || missing.length > 0 ? undefined : planImport(table, mapping, roles)
  return staffPage(
    visit,
    { title: t.preview, back: paths.import, again },
    <ImportPreview
      visit={visit}
      sent={sent}
      plan={plan}
      seen={plan && seenPlan(plan)}
      message={twice ? t.fieldTwice(t.fields[twice]) : missing.length > 0 ? t.missingFields : undefined}
    />,
  )
}

export const receiveTable = async (visit: Visit): Promise<Response> => {
  const sent = await sentTable(visit)
  return 'message' in sent ? exchangePage(visit, sent) : preview(visit, sent)
}

export const receiveTake = async (visit: Visit): Promise<Response> => {
  const sent = await sentTable(visit)
  if ('message' in sent) return exchangePage(visit, sent)
  const { form, table, mapping, format } = sent
  return after(
    visit,
    await importRoles(visit.world, visit.actor, {
      format,
      table,
      mapping,
      seen: text(form, 'seen'),
      endGone: text(form, 'endGone') === 'ja',
      publishFresh: text(form, 'publishFresh') === 'ja',
    }),
    () => visit.redirect(`${paths.staff}?ok=import`),
    (again) => preview(visit, sent, again),
  )
}

export const receiveForget = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await forgetExchange(visit.world, visit.actor, {}),
    () => visit.redirect(`${paths.import}?ok=vergessen`),
    () => exchangePage(visit),
  )
