import type { Child } from 'hono/jsx'
import { text } from '../http/form.ts'
import type { Visit } from '../http/visit.ts'
import { Alert } from './content.tsx'
import { Button, ErrorSummary, Form, TextField } from './forms.tsx'

/** The words of a page where a code is typed. */
export interface CodeWords {
  readonly title: string
  readonly label: string
  readonly hint: string
  /** What the button says. */
  readonly send: string
}

/**
 * Where somebody types the code of their paper, as `code`: never in an address, kept as typed when it is wrong. The one
 * page of its kind: a room gives it its words, and what stands around the form.
 *
 * @param options.action where the form is posted to
 * @param options.error what is wrong with what was typed; the answer is 422 then
 * @param options.notice what was done just before
 * @param options.before what it is about, and other ways in: the form is the second way then
 */
export const codePage = async (
  visit: Visit,
  words: CodeWords,
  options: {
    action: string
    error?: string | undefined
    notice?: string | undefined
    before: Child
    /** Over the form, where there is another way in above it. */
    heading?: string | undefined
    after?: Child
    quickExit?: boolean | undefined
  },
): Promise<Response> => {
  const { action, error, notice, before, heading, after, quickExit } = options
  const form = (
    <Form action={visit.to(action)} autocomplete="off">
      <TextField
        name="code"
        label={words.label}
        hint={words.hint}
        value={error ? text(await visit.form(), 'code') : ''}
        error={error}
        required
        short
        maxlength={20}
        spellcheck={false}
      />
      <Button kind={heading ? 'secondary' : undefined}>{words.send}</Button>
    </Form>
  )
  return visit.page(
    {
      title: words.title,
      noStore: true,
      quickExit,
      status: error ? 422 : 200,
      hasErrors: error !== undefined,
    },
    <div class="stack">
      <h1>{words.title}</h1>
      {notice && (
        <Alert tone="success" live>
          <p>{notice}</p>
        </Alert>
      )}
      {error && <ErrorSummary errors={[{ field: 'code', message: error }]} />}
      {before}
      {heading ? (
        <section class="stack">
          <h2>{heading}</h2>
          {form}
        </section>
      ) : (
        form
      )}
      {after}
    </div>,
  )
}
