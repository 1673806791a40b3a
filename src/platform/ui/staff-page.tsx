import type { Child } from 'hono/jsx'
import type { Outcome } from '../action.ts'
import { type Form as Fields, text } from '../http/form.ts'
import type { Visit } from '../http/visit.ts'
import { shortDate, staffLocale } from '../i18n.ts'
import type { Refusal } from '../refusal.ts'
import { Alert, BackLink } from './content.tsx'
import { ErrorSummary } from './forms.tsx'

/** What a page shows again after a refusal: what was typed, and what is wrong with it. */
export interface Again {
  readonly refusal: Refusal
  readonly form: Fields
}

/** A page for staff: never cached, with the way back, what was done or what went wrong on top. */
export const staffPage = (
  visit: Visit,
  options: {
    title: string
    back?: string | undefined
    wide?: boolean
    again?: Again | undefined
    done?: string
    scripts?: readonly string[] | undefined
  },
  body: Child,
): Promise<Response> => {
  const { title, back, again, done } = options
  return visit.page(
    {
      title,
      staff: true,
      noStore: true,
      wide: options.wide,
      status: again ? 422 : 200,
      hasErrors: again !== undefined,
      scripts: options.scripts,
    },
    <div class="stack">
      {back !== undefined && <BackLink href={visit.to(back)} />}
      <h1>{title}</h1>
      {done !== undefined && (
        <Alert tone="success" live>
          <p>{done}</p>
        </Alert>
      )}
      {again && <Wrong visit={visit} refusal={again.refusal} />}
      {body}
    </div>,
  )
}

/** Wrong fields as a list of links, anything else in words. */
const Wrong = ({ visit, refusal }: { visit: Visit; refusal: Refusal }) => {
  const errors = Object.entries(visit.errors(refusal)).map(([field, message]) => ({ field, message }))
  return errors.length > 0 ? (
    <ErrorSummary errors={errors} />
  ) : (
    <Alert tone="danger" live>
      <p>{visit.say(refusal)}</p>
    </Alert>
  )
}

/**
 * The fields of one of several forms of a page, which says by a hidden field whose it is: what was typed and what is wrong
 * with it; empty where another one was sent.
 */
export const fieldsOfForm = (visit: Visit, again: Again | undefined, hidden: string) => {
  const sent = again !== undefined && text(again.form, hidden) !== '' ? again : undefined
  const errors = sent ? visit.errors(sent.refusal) : {}
  return {
    errors,
    field: (name: string, before = '') => ({
      name,
      value: sent ? text(sent.form, name) : before,
      error: errors[name],
    }),
  }
}

/** After a change: onwards, or back to the form with what was typed. What is not there answers as always. */
export const after = async <T,>(
  visit: Visit,
  outcome: Outcome<T>,
  done: (value: T) => Response | Promise<Response>,
  again: (again: Again) => Promise<Response>,
): Promise<Response> => {
  if (outcome.ok) return done(outcome.value)
  if (outcome.refusal.key === 'platform.notFound') return visit.notFound()
  return again({ refusal: outcome.refusal, form: await visit.form() })
}

/** A day ('YYYY-MM-DD') as the reader writes it. */
export const dayOf = (visit: Visit, day: string): string =>
  shortDate(staffLocale(visit.locale), new Date(`${day}T12:00:00Z`))

/** A page number out of the address. */
export const pageNumber = (visit: Visit): number =>
  Math.min(10_000, Math.max(1, Number.parseInt(visit.query.get('seite') ?? '1', 10) || 1))
