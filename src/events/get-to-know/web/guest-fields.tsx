import { fieldIds, vocabularyWords } from '#cooperation'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Select, TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { meetingWords } from '../messages/index.ts'

/** A colleague who comes: name, for which team or house, with which topic. */
export const GuestFields = ({
  visit,
  groups,
  again,
}: {
  visit: Visit
  groups: readonly { readonly value: string; readonly label: string }[]
  again: Again | undefined
}) => {
  const { guests: t } = meetingWords(visit.locale)
  const { fields } = vocabularyWords(staffLocale(visit.locale))
  const errors = again ? visit.errors(again.refusal) : {}
  const field = (name: string) => ({
    name,
    value: again ? text(again.form, name) : '',
    error: errors[name],
  })
  return (
    <>
      <TextField {...field('name')} label={t.name} maxlength={80} autocomplete="off" required />
      {groups.length > 0 && (
        <Select
          {...field('group')}
          value={field('group').value || (groups.length === 1 ? groups[0]!.value : '')}
          label={t.group}
          options={groups.map((one) => ({ ...one, lang: 'de' }))}
          empty
          required
        />
      )}
      <Select
        {...field('field')}
        label={t.field}
        empty={t.noField}
        options={fieldIds.map((id) => ({ value: id, label: fields[id] }))}
      />
    </>
  )
}
