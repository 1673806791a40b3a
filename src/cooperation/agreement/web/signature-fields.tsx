import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { agreementWords } from '../messages/index.ts'

/** What was typed about a signature, and which text it is of. */
export const signature = (form: Fields) => ({
  number: text(form, 'number'),
  hash: text(form, 'hash'),
  signedBy: text(form, 'signedBy'),
  signedAs: text(form, 'signedAs'),
  place: text(form, 'place'),
  day: text(form, 'day'),
})

/** Who, as what, where and when. */
export const SignatureFields = ({
  visit,
  again,
  today,
  of,
}: {
  visit: Visit
  again: Again | undefined
  today: string
  of: { by: string; as: string; place?: string | undefined; day?: string | undefined }
}) => {
  const t = agreementWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  const typed = (name: string, otherwise: string): string => (again ? text(again.form, name) : otherwise)
  return (
    <>
      <TextField
        name="signedBy"
        label={t.signedBy}
        value={typed('signedBy', of.by)}
        error={errors.signedBy}
        maxlength={120}
        autocomplete="off"
        required
      />
      <TextField
        name="signedAs"
        label={t.signedAs}
        value={typed('signedAs', of.as)}
        error={errors.signedAs}
        maxlength={120}
        optional
      />
      <TextField
        name="place"
        label={t.place}
        value={typed('place', of.place ?? '')}
        error={errors.place}
        maxlength={80}
        required
      />
      <TextField
        name="day"
        type="date"
        label={t.day}
        value={typed('day', of.day ?? today)}
        error={errors.day}
        max={today}
        short
        required
      />
    </>
  )
}
