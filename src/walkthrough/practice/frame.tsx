import type { Child } from 'hono/jsx'
import { text } from '#platform/http/form.ts'
import type { PageOptions, Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ErrorSummary, Form, Hidden } from '#platform/ui/forms.tsx'
import { frameWords } from './messages/public/frame-words/index.ts'
import { Notice, whereaboutsOf } from './notice.tsx'
import { paths } from './paths.ts'
import type { Practice } from './practice.ts'
import { postcodeField, StateField, stateField, stateFields } from './state.ts'

type Fields = Record<string, string>

export interface FrameOptions extends Omit<PageOptions, 'noStore' | 'hasErrors' | 'status' | 'again'> {
  /** What brings exactly this page back (path without the language, fields of its form): for the postcode and the languages. */
  readonly again: { readonly path: string; readonly fields?: Fields | undefined }
  /** Where "Zurück" leads; it carries the state. */
  readonly back?: { readonly path: string; readonly fields?: Fields | undefined } | undefined
  readonly errors?: readonly { readonly field: string; readonly message: string }[] | undefined
  /**
   * The id of a form with something half typed: postcode and languages are sent with it, and the page shows what was
   * typed again (`staysHere`).
   */
  readonly keeps?: string | undefined
  /** The notice is unfolded. */
  readonly openNotice?: boolean | undefined
  /** Where the page is the list of steps itself. */
  readonly withoutTasks?: boolean | undefined
  /** Somebody came to a page of the walk without what belongs to it. */
  readonly lost?: boolean | undefined
}

/**
 * The frame of every page of the walk: the notice at the top, "Zurück", the heading, what the page is about, the way
 * to the nine steps. Nothing of it is ever cached. Without a `practice` (the start) there is nothing to carry.
 */
export const frame = async (
  visit: Visit,
  practice: Practice | undefined,
  options: FrameOptions,
  body: Child,
): Promise<Response> => {
  const t = frameWords(visit.locale)
  const { again, back, errors = [], keeps, openNotice = false, withoutTasks, ...page } = options
  const isPosted = visit.request.method === 'POST'
  const lost = options.lost ?? (!practice && text(await visit.form(), stateField) !== '')
  const at = await whereaboutsOf(visit, practice?.case.postcode)
  const wrong = [
    ...(at.wrong === undefined ? [] : [{ field: postcodeField, message: t.postcodeWrong }]),
    ...errors,
  ]
  const carried = practice ? stateFields(visit, practice) : { [postcodeField]: at.postcode }
  return visit.page(
    {
      ...page,
      noStore: true,
      hasErrors: wrong.length > 0,
      status: wrong.length > 0 || (lost && isPosted) ? 422 : 200,
      again:
        isPosted || keeps
          ? { path: again.path, fields: { ...carried, ...again.fields }, form: keeps }
          : undefined,
    },
    <div class="stack">
      <ErrorSummary errors={wrong} />
      <div class="no-print">
        <Notice visit={visit} practice={practice} at={at} again={again} keeps={keeps} open={openNotice} />
      </div>
      <p class="print-only">
        {t.noticeTitle}.
        {at.offices.map(({ name, phone }) => (
          <>
            {' '}
            {at.postcode && t.officeFor(at.postcode)} <bdi lang="de">{name}</bdi>{' '}
            {phone && <bdi dir="ltr">{phone}</bdi>}
          </>
        ))}
      </p>
      {practice && back && (
        <div class="no-print flush">
          <Go visit={visit} practice={practice} to={back} kind="tertiary" pictogram="back">
            {t.back}
          </Go>
        </div>
      )}
      <h1>{options.title}</h1>
      {lost && (
        <Alert tone="warning" title={t.lostTitle} live>
          <p>{t.lost}</p>
        </Alert>
      )}
      {body}
      {practice && !withoutTasks && (
        <div class="no-print">
          <Go visit={visit} practice={practice} to={{ path: paths.tasks }} kind="secondary">
            {t.toTasks}
          </Go>
        </div>
      )}
    </div>,
  )
}

/** A button that leads to another page of the walk and takes the state along. */
export const Go = ({
  visit,
  practice,
  to,
  kind,
  pictogram,
  children,
}: {
  visit: Visit
  practice: Practice
  to: { readonly path: string; readonly fields?: Fields | undefined }
  kind?: 'primary' | 'secondary' | 'tertiary' | undefined
  pictogram?: Parameters<typeof Button>[0]['pictogram']
  children: Child
}) => (
  <Form action={visit.to(to.path)} plain>
    <StateField visit={visit} practice={practice} />
    <Hidden values={to.fields ?? {}} />
    <Button kind={kind} pictogram={pictogram}>
      {children}
    </Button>
  </Form>
)
