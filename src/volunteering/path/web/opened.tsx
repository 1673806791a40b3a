import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Outcome } from '#platform/action.ts'
import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { newId } from '#platform/secrets.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, type ButtonKind, ErrorSummary, Form, Hidden } from '#platform/ui/forms.tsx'
import type { PictogramName } from '#platform/ui/pictogram.tsx'
import { isUuid } from '#platform/uuid.ts'
import { readPath } from '../change-path.ts'
import { pathWords } from '../messages/index.ts'
import { type PathBearer, pathBearer } from '../open-path.ts'
import type { OwnPath } from '../own-path.ts'
import { paths } from './paths.ts'
import { startPage } from './start-page.tsx'

export interface Opened {
  readonly visit: Visit
  readonly bearer: PathBearer
  readonly path: OwnPath
  readonly form: Fields
}

/** What the code of the form opens, or the start page again: a code that nobody has is answered like one that is gone. */
export const opened = async (
  visit: Visit,
  show: (opened: Opened) => Response | Promise<Response>,
): Promise<Response> => {
  const t = pathWords(visit.locale)
  const form = await visit.form()
  const typed = text(form, 'code')
  const bearer = pathBearer(visit.world, typed)
  const path = bearer && (await readPath(visit.world, bearer))
  if (!bearer || !path) return startPage(visit, typed === '' ? t.codeMissing : t.codeWrong)
  return show({ visit, bearer, path, form })
}

/** After a change: onwards with what is there now, or what went wrong in words. Gone meanwhile: the start page. */
export const changed = async (
  of: Opened,
  outcome: Outcome<OwnPath>,
  done: (now: Opened) => Promise<Response>,
  wrong: (message: string) => Promise<Response>,
): Promise<Response> => {
  if (outcome.ok) return done({ ...of, path: outcome.value, form: {} })
  if (outcome.refusal.key === 'platform.notFound')
    return startPage(of.visit, pathWords(of.visit.locale).codeWrong)
  return wrong(of.visit.say(outcome.refusal))
}

/** An id that was made with the form, so that what is sent twice is one. */
export const idIn = (form: Fields): string => {
  const id = text(form, 'id')
  return isUuid(id) ? id : newId()
}

export type Errors = Readonly<Record<string, string>>

/** A page that the code opened: never stored, never in an address, with a way out. */
export const openedPage = (
  of: Opened,
  options: {
    title: string
    errors?: Errors | undefined
    notice?: string | undefined
    /** With the way back to the overview. */
    back?: boolean | undefined
  },
  body: Child,
): Promise<Response> => {
  const { visit } = of
  const errors = Object.entries(options.errors ?? {}).map(([field, message]) => ({ field, message }))
  return visit.page(
    {
      title: options.title,
      opened: true,
      noStore: true,
      quickExit: true,
      status: errors.length > 0 ? 422 : 200,
      hasErrors: errors.length > 0,
    },
    <div class="stack">
      {options.back && (
        <div class="no-print flush">
          <Door of={of} action={paths.start} kind="tertiary" pictogram="back">
            {pathWords(visit.locale).toOverview}
          </Door>
        </div>
      )}
      <h1>{options.title}</h1>
      <ErrorSummary errors={errors} />
      {options.notice && (
        <Alert tone="success" live>
          <p>{options.notice}</p>
        </Alert>
      )}
      {body}
    </div>,
  )
}

/** A button that leads on with the code: pages of a path are answers to a POST. */
export const Door = ({
  of,
  action,
  values,
  kind = 'secondary',
  pictogram,
  children,
}: PropsWithChildren<{
  of: Opened
  action: string
  values?: Record<string, string | undefined> | undefined
  kind?: ButtonKind | undefined
  pictogram?: PictogramName | undefined
}>) => (
  <Form action={of.visit.to(action)} plain>
    <Hidden values={{ code: of.bearer.typed, ...values }} />
    <Button kind={kind} pictogram={pictogram}>
      {children}
    </Button>
  </Form>
)

/** Asked before something is lost. */
export const Sure = ({
  of,
  title,
  body,
  yes,
  action,
  values,
  back = paths.start,
}: {
  of: Opened
  title: string
  body: string
  yes: string
  action: string
  values?: Record<string, string> | undefined
  back?: string
}) => (
  <Alert tone="warning" title={title} live>
    <p>{body}</p>
    <div class="cluster">
      <Door of={of} action={action} values={values} kind="danger">
        {yes}
      </Door>
      <Door of={of} action={back} values={back === paths.start ? undefined : { id: values?.id }}>
        {pathWords(of.visit.locale).dropNo}
      </Door>
    </div>
  </Alert>
)
