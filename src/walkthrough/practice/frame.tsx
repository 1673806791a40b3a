import type { Child } from 'hono/jsx'
import type { PageOptions, Visit } from '#platform/http/visit.ts'
import { direction, lang, locales } from '#platform/i18n.ts'
import { Button, ErrorSummary, Form, Hidden } from '#platform/ui/forms.tsx'
import { uiWords } from '#platform/ui/words.ts'
import { frameWords } from './messages/public/frame-words/index.ts'
import { Notice, whereaboutsOf } from './notice.tsx'
import { paths } from './paths.ts'
import type { Practice } from './practice.ts'
import { languageField, postcodeField, StateField } from './state.ts'

type Fields = Record<string, string>

export interface FrameOptions extends Omit<PageOptions, 'noStore' | 'hasErrors' | 'status'> {
  /** The heading, where it is not the title. */
  readonly heading?: Child | undefined
  /** What brings exactly this page back (path without the language, fields of its form): for the postcode and the languages. */
  readonly again: { readonly path: string; readonly fields?: Fields | undefined }
  /** Where "Zurück" leads; it carries the state. */
  readonly back?: { readonly path: string; readonly fields?: Fields | undefined } | undefined
  readonly errors?: readonly { readonly field: string; readonly message: string }[] | undefined
  readonly status?: PageOptions['status']
  /**
   * The id of a form with something half typed: postcode and languages are sent with it, and the page shows what was
   * typed again (`staysHere`).
   */
  readonly keeps?: string | undefined
  /** The notice is unfolded. */
  readonly openNotice?: boolean | undefined
  /** Where the page is the list of steps itself. */
  readonly withoutTasks?: boolean | undefined
}

/**
 * The frame of every page of the walk: the notice at the top, "Zurück", the heading, what the page is about, the way
 * to the nine steps and to the other languages. Nothing of it is ever cached. Without a `practice` (the start) there
 * is nothing to carry.
 */
export const frame = async (
  visit: Visit,
  practice: Practice | undefined,
  options: FrameOptions,
  body: Child,
): Promise<Response> => {
  const t = frameWords(visit.locale)
  const {
    heading,
    again,
    back,
    errors = [],
    status,
    keeps,
    openNotice = false,
    withoutTasks,
    ...page
  } = options
  const at = await whereaboutsOf(visit, practice?.case.postcode)
  const wrong = [
    ...(at.wrong === undefined ? [] : [{ field: postcodeField, message: t.postcodeWrong }]),
    ...errors,
  ]
  return visit.page(
    {
      ...page,
      noStore: true,
      hasErrors: wrong.length > 0,
      status: status ?? (wrong.length > 0 ? 422 : 200),
    },
    <div class="stack">
      <ErrorSummary errors={wrong} />
      {/* Enter in a field presses the first button of its form: that is to be the way on, not the postcode. */}
      {keeps && (
        <button type="submit" form={keeps} class="kern-sr-only" tabindex={-1}>
          {uiWords(visit.locale).next}
        </button>
      )}
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
      <h1>{heading ?? options.title}</h1>
      {body}
      {practice && (
        <div class="stack no-print">
          {!withoutTasks && (
            <Go visit={visit} practice={practice} to={{ path: paths.tasks }} kind="secondary">
              {t.toTasks}
            </Go>
          )}
          <OtherLanguages visit={visit} practice={practice} again={again} keeps={keeps} label={t.languages} />
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

/** The language links of the shell know no form: these carry it. */
const OtherLanguages = ({
  visit,
  practice,
  again,
  keeps,
  label,
}: {
  visit: Visit
  practice: Practice
  again: FrameOptions['again']
  keeps: FrameOptions['keeps']
  label: string
}) => {
  const buttons = (
    <>
      <p class="muted small">{label}</p>
      <div class="cluster">
        {locales
          .filter((locale) => locale !== visit.locale)
          .map((locale) => (
            <button
              class="kern-btn kern-btn--tertiary"
              type="submit"
              name={keeps && languageField}
              value={keeps && locale}
              form={keeps}
              formaction={`/${locale}${again.path}`}
              lang={lang[locale]}
              dir={direction(locale)}
            >
              <span class="kern-label">{uiWords(locale).languageNames[locale]}</span>
            </button>
          ))}
      </div>
    </>
  )
  if (keeps) return <div>{buttons}</div>
  return (
    <Form action={visit.to(again.path)} label={label} plain>
      <StateField visit={visit} practice={practice} />
      <Hidden values={again.fields ?? {}} />
      {buttons}
    </Form>
  )
}
