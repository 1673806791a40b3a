import { type Form as Fields, list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Button, Choices, Form, Hidden, Select, TextArea, TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { listAgreements } from '../../agreement/queries.ts'
import { ClientDataNote } from '../../client-data-note.tsx'
import { areaOfNetwork } from '../../gaps/queries.ts'
import { vocabularyWords } from '../../messages/public/index.ts'
import { fieldIds, targetGroups } from '../../vocabulary.ts'
import { formatWords } from '../messages/index.ts'

/** What the form holds, as text. */
export interface Written {
  readonly title: string
  readonly about: string
  readonly fields: readonly string[]
  readonly targetGroups: readonly string[]
  readonly areaCode: string
  readonly agreementId: string
}
/** What was sent, as text. */
export const typed = (form: Fields): Written => ({
  title: text(form, 'title'),
  about: text(form, 'about'),
  fields: list(form, 'fields'),
  targetGroups: list(form, 'targetGroups'),
  areaCode: text(form, 'areaCode'),
  agreementId: text(form, 'agreementId'),
})
/** The same as an action takes it. */
export const sent = (form: Fields) => {
  const written = typed(form)
  return {
    ...written,
    areaCode: written.areaCode || null,
    agreementId: written.agreementId || null,
    noClient: text(form, 'noClient') || undefined,
  }
}

/** Title, words, fields, groups, space and agreement of a format. */
export const FormatForm = async ({
  visit,
  networkId,
  action,
  value,
  again,
  submit,
  gapKey,
}: {
  visit: Visit
  networkId: string
  action: string
  value: Written
  again: Again | undefined
  submit: string
  gapKey?: string | undefined
}) => {
  const t = formatWords(visit.locale)
  const named = vocabularyWords(staffLocale(visit.locale))
  const { spaces, agreements } = await visit.world.look(visit.actor, async (tx) => ({
    spaces: (await areaOfNetwork(tx, networkId)).spaces,
    agreements: await listAgreements(tx, networkId),
  }))
  const errors = again ? visit.errors(again.refusal) : {}
  return (
    <Form action={visit.to(action)}>
      {gapKey && <Hidden values={{ gapKey }} />}
      <TextField
        name="title"
        label={t.name}
        value={value.title}
        error={errors.title}
        maxlength={140}
        required
      />
      <TextArea
        name="about"
        label={t.what}
        hint={t.whatHint}
        value={value.about}
        error={errors.about}
        maxlength={3000}
        rows={6}
        required
      />
      <Choices
        type="checkbox"
        name="fields[]"
        id="fields"
        label={t.fields}
        hint={t.fieldsHint}
        options={fieldIds.map((id) => ({ value: id, label: named.fields[id] }))}
        value={value.fields}
        error={errors.fields}
        tiles
      />
      <Choices
        type="checkbox"
        name="targetGroups[]"
        id="targetGroups"
        label={t.targetGroups}
        hint={t.groupsHint}
        options={targetGroups.map((id) => ({ value: id, label: named.targetGroups[id] }))}
        value={value.targetGroups}
        error={errors.targetGroups}
        tiles
      />
      <Select
        name="areaCode"
        label={t.space}
        hint={t.whereHint}
        options={spaces.map(({ code, name }) => ({ value: code, label: name, lang: 'de' }))}
        value={value.areaCode}
        error={errors.areaCode}
        empty={t.whole}
      />
      {agreements.length > 0 && (
        <Select
          name="agreementId"
          label={t.agreement}
          options={agreements.map(({ id, title }) => ({ value: id, label: title, lang: 'de' }))}
          value={value.agreementId}
          error={errors.agreementId}
          empty={t.agreementNone}
          optional
        />
      )}
      <ClientDataNote visit={visit} again={again} field={['title', 'about']} />
      <Button>{submit}</Button>
    </Form>
  )
}
