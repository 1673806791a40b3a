import { berlinDay, noonOf } from '#platform/berlin-time.ts'
import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { shortDate } from '#platform/i18n.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { BackLink } from '#platform/ui/content.tsx'
import { Button, ErrorSummary, Form, TextArea, TextField } from '#platform/ui/forms.tsx'
import {
  type Letter,
  type LetterField,
  letterDocument,
  letterFields,
  longestAddress,
  longestLine,
} from '../letter.ts'
import { moneyWords } from '../messages/index.ts'
import { moneyPaths } from './paths.ts'

const longest = (field: LetterField): number =>
  field === 'address' || field === 'jobcenter' ? longestAddress : longestLine

/** A letter is filled in, printed and forgotten: nothing of it is stored, and nobody is sent anything. */
export const letterPage = (
  visit: Visit,
  form: Fields = {},
  errors: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const t = moneyWords(visit.locale)
  const found = Object.entries(errors)
  const line = (field: Exclude<LetterField, 'address' | 'jobcenter'>, label: string, hint?: string) => (
    <TextField
      name={field}
      label={label}
      hint={hint}
      value={text(form, field)}
      error={errors[field]}
      optional
      maxlength={longestLine}
    />
  )
  const lines = (field: 'address' | 'jobcenter', label: string) => (
    <TextArea
      name={field}
      label={label}
      value={text(form, field)}
      error={errors[field]}
      rows={3}
      optional
      maxlength={longestAddress}
    />
  )
  return visit.page(
    {
      title: t.letterTitle,
      noStore: true,
      status: found.length > 0 ? 422 : 200,
      hasErrors: found.length > 0,
    },
    <div class="stack">
      <BackLink href={visit.to(moneyPaths.money)}>{t.title}</BackLink>
      <h1>{t.letterTitle}</h1>
      <ErrorSummary errors={found.map(([field, message]) => ({ field, message }))} />
      <p>{t.letterText}</p>
      <Form action={visit.to(moneyPaths.letterPdf)} autocomplete="off">
        {line('name', t.name)}
        {lines('address', t.address)}
        {lines('jobcenter', t.jobcenter)}
        {line('payer', t.payer, t.payerHint)}
        {line('task', t.task, t.taskHint)}
        {line('howMuch', t.howMuch, t.howMuchHint)}
        {line('since', t.sinceWhen)}
        <Button>{t.print}</Button>
      </Form>
    </div>,
  )
}

export const letterPdf = async (visit: Visit): Promise<Response> => {
  const t = moneyWords(visit.locale)
  const form = await visit.form()
  const typed = Object.fromEntries(letterFields.map((field) => [field, text(form, field)])) as Letter
  const tooLong = letterFields.filter((field) => typed[field].length > longest(field))
  if (tooLong.length > 0)
    return letterPage(visit, form, Object.fromEntries(tooLong.map((field) => [field, t.tooLong])))
  const today = shortDate('de', noonOf(berlinDay(visit.world.now())))
  return pdfResponse(await renderPdf(letterDocument(typed, t.letter, today)), t.file)
}
