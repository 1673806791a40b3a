import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, after, dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { agreeToText } from '../agree.ts'
import { isLived } from '../agreement.ts'
import { wordsOf } from '../messages/index.ts'
import { agreementOf } from './of-agreement.ts'
import { paths } from './paths.ts'
import { SignatureFields, signature } from './signature-fields.tsx'
import { TextView } from './text-view.tsx'

/** The whole text, and the yes to exactly this text. */
export const agreePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown?.own || !shown.toSign) return visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, own } = shown
  const { version, accedes } = shown.toSign
  return staffPage(
    visit,
    { title: accedes ? t.accedeTitle : t.agreeTitle, back: paths.one(agreement.id), again },
    <>
      <p>{t.agreeText(own.name)}</p>
      <p class="muted">
        {t.version(version.number)}.
        {version.inForceOn && ` ${t.inForceNote(dayOf(visit, version.inForceOn))}`}
        {accedes && shown.asked && ` ${t.accedeFirst(shown.asked.number)}`}
      </p>
      <h2 lang="de">{agreement.title}</h2>
      <TextView blocks={version.blocks} level={3} />
      <Form action={visit.to(paths.agree(agreement.id))}>
        <Hidden values={{ number: version.number, hash: version.hash ?? '' }} />
        {isLived(agreement.kind) ? (
          <Hidden values={{ signedBy: visit.account?.name ?? '', day: shown.today, confirmed: 'ja' }} />
        ) : (
          <>
            <SignatureFields
              visit={visit}
              again={again}
              today={shown.today}
              of={{ by: own.representedBy ?? visit.account?.name ?? '', as: own.representedAs ?? '' }}
            />
            <Choices
              type="checkbox"
              name="confirmed"
              label={t.confirm}
              options={[{ value: 'ja', label: t.confirmYes }]}
              value={again ? text(again.form, 'confirmed') : ''}
              error={again && visit.errors(again.refusal).confirmed}
              required
            />
          </>
        )}
        <Button>{accedes ? t.accede : t.agree}</Button>
      </Form>
    </>,
  )
}

export const receiveAgreement = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const id = visit.params.id ?? ''
  const outcome = await agreeToText(visit.world, visit.actor, {
    agreementId: id,
    ...signature(form),
    confirmed: text(form, 'confirmed'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(id)}?ok=ja`),
    (again) => agreePage(visit, again),
  )
}
