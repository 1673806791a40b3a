import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, TextArea } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { paths as front } from '../../web/paths.ts'
import { wordsOf } from '../messages/index.ts'
import { publishAgreement } from '../publish.ts'
import { agreementOf } from './of-agreement.ts'
import { paths } from './paths.ts'

/** What everybody may read: what it is about. */
export const publishPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown?.isLed) return visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, network } = shown
  const about =
    agreement.about ??
    (shown.inForce ?? shown.version).blocks.find(({ key }) => key === 'ziel')?.text.slice(0, 2000) ??
    ''
  return staffPage(
    visit,
    {
      title: t.publish,
      back: paths.one(agreement.id),
      again,
      ...(visit.query.get('ok') ? { done: t.saved } : {}),
    },
    <>
      <p>{t.publishText}</p>
      {agreement.isPublic && (
        <p>
          <a href={visit.to(front.onePublic(network.slug))}>{t.see}</a>
        </p>
      )}
      <Form action={visit.to(paths.publish(agreement.id))}>
        <TextArea
          name="about"
          label={t.about}
          hint={t.aboutHint}
          value={again ? text(again.form, 'about') : about}
          error={again && visit.errors(again.refusal).about}
          rows={8}
          maxlength={2000}
          lang="de"
        />
        <Choices
          type="checkbox"
          name="public"
          label={t.isPublic}
          hint={agreement.state === 'anbahnung' ? t.notPublicYet : undefined}
          options={[{ value: 'ja', label: t.isPublicYes, disabled: agreement.state === 'anbahnung' }]}
          value={again ? text(again.form, 'public') : agreement.isPublic ? 'ja' : ''}
        />
        <ClientDataNote visit={visit} again={again} field="about" />
        <Button>{t.save}</Button>
      </Form>
    </>,
  )
}

export const receivePublication = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const id = visit.params.id ?? ''
  const outcome = await publishAgreement(visit.world, visit.actor, {
    agreementId: id,
    about: text(form, 'about'),
    isPublic: text(form, 'public') === 'ja',
    noClient: text(form, 'noClient'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.publish(id)}?ok=1`),
    (again) => publishPage(visit, again),
  )
}
