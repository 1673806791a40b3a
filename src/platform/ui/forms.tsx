import type { Child, PropsWithChildren } from 'hono/jsx'
import { idOf } from './fields.tsx'
import { currentFormToken, formTokenField } from './form-token.ts'
import { Pictogram, type PictogramName } from './pictogram.tsx'
import { useWords } from './words.ts'

export {
  Choices,
  type FieldProps,
  FileField,
  type Option,
  PictureField,
  Select,
  TextArea,
  TextField,
} from './fields.tsx'

/**
 * A form with even room between its fields. The server validates; the browser does not interfere (`novalidate`).
 * The only way to write a form that posts: it carries what shows that it stood on a page of ours.
 */
export const Form = ({
  method = 'post',
  action,
  id,
  label,
  plain,
  files,
  autocomplete,
  children,
}: PropsWithChildren<{
  method?: 'get' | 'post' | undefined
  action: string
  id?: string | undefined
  /** Names the form as a landmark (`role="search"` for method get). */
  label?: string | undefined
  /** No layout of its own: a form around a single button or a grid of tiles. */
  plain?: boolean | undefined
  /** It has a `FileField`. */
  files?: boolean | undefined
  autocomplete?: 'off' | undefined
}>) => (
  <form
    class={plain ? undefined : 'form'}
    method={method}
    action={action}
    id={id}
    enctype={files ? 'multipart/form-data' : undefined}
    role={label && method === 'get' ? 'search' : undefined}
    aria-label={label}
    autocomplete={autocomplete}
    novalidate
  >
    {method === 'post' && <Hidden values={{ [formTokenField]: currentFormToken() }} />}
    {children}
  </form>
)

/** Values that travel unseen: `<Hidden values={{ csrf, step: 2 }} />`; undefined ones are left out. */
export const Hidden = ({ values }: { values: Record<string, string | number | undefined> }) => (
  <>
    {Object.entries(values).map(([name, value]) =>
      value === undefined ? null : <input type="hidden" name={name} value={String(value)} />,
    )}
  </>
)

export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'danger'
const kinds: Record<ButtonKind, string> = {
  primary: 'kern-btn kern-btn--primary',
  secondary: 'kern-btn kern-btn--secondary',
  tertiary: 'kern-btn kern-btn--tertiary',
  danger: 'kern-btn kern-btn--secondary kern-btn--danger',
}

type Look = {
  kind?: ButtonKind | undefined
  pictogram?: PictogramName | undefined
  /** As wide as its place. */
  block?: boolean | undefined
  lang?: string | undefined
  /** For what would take somebody away from a page that has no address to come back to; the words say so. */
  newWindow?: boolean | undefined
}
const look = ({ kind = 'primary', block }: Look) => `${kinds[kind]}${block ? ' kern-btn--block' : ''}`
const Face = ({ pictogram, newWindow, children }: PropsWithChildren<Look>) => (
  <>
    {pictogram && <Pictogram name={pictogram} />}
    <span class="kern-label">
      {children}
      {newWindow && ` ${useWords().newWindow}`}
    </span>
  </>
)

export type ButtonProps = Look & {
  name?: string | undefined
  value?: string | undefined
  type?: 'submit' | 'button' | undefined
  formaction?: string | undefined
  form?: string | undefined
  disabled?: boolean | undefined
}

/** Submits its form. The word says what happens ("Angebot suchen", not "OK"). */
export const Button = ({ children, ...props }: PropsWithChildren<ButtonProps>) => (
  <button
    class={look(props)}
    type={props.type ?? 'submit'}
    name={props.name}
    value={props.value}
    formaction={props.formaction}
    formtarget={props.newWindow ? '_blank' : undefined}
    form={props.form}
    disabled={props.disabled}
    lang={props.lang}
  >
    <Face {...props}>{children}</Face>
  </button>
)

/** A link that looks like a button; for going somewhere, never for changing something. */
export const ButtonLink = ({
  href,
  children,
  ...props
}: PropsWithChildren<Look & { href: string; download?: boolean | undefined; rel?: string | undefined }>) => (
  <a
    class={look(props)}
    href={href}
    download={props.download}
    rel={props.rel}
    target={props.newWindow ? '_blank' : undefined}
    lang={props.lang}
  >
    <Face {...props}>{children}</Face>
  </a>
)

/** Two answers of the same weight: same size, same colour, none preselected (consent). */
export const EqualButtons = ({
  first,
  second,
}: {
  first: Omit<ButtonProps, 'kind' | 'block'> & { label: Child }
  second: Omit<ButtonProps, 'kind' | 'block'> & { label: Child }
}) => (
  <div class="equal">
    {[first, second].map(({ label, ...props }) => (
      <Button {...props} kind="secondary" block>
        {label}
      </Button>
    ))}
  </div>
)

/** Buttons in a row, the main one first; they wrap on a phone. */
export const Buttons = ({ children }: PropsWithChildren) => <div class="cluster">{children}</div>

/** Where a page with wrong input starts: takes the focus and links to the fields. Renders nothing without errors. */
export const ErrorSummary = ({
  errors,
  title,
}: {
  errors: readonly { field: string; message: string }[]
  title?: string | undefined
}) => {
  const t = useWords()
  if (errors.length === 0) return null
  return (
    <div
      class="kern-alert kern-alert--danger"
      id="errors"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby="errors-title"
    >
      <div class="alert__row">
        <Pictogram name="danger" size="l" />
        <div class="stack-s">
          <h2 id="errors-title">{title ?? t.errorsTitle}</h2>
          <ul>
            {errors.map(({ field, message }) => (
              <li>
                <a href={`#${idOf(field)}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
