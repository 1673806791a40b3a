import type { Child, PropsWithChildren } from 'hono/jsx'
import { Pictogram, type PictogramName } from './pictogram.tsx'
import { useWords } from './words.ts'

/** What every field has. `id` defaults to `name`; an error summary links to it. `lang` marks a label in another language. */
export type FieldProps = {
  name: string
  label: Child
  id?: string | undefined
  hint?: Child | undefined
  error?: string | undefined
  required?: boolean | undefined
  /** Writes "(freiwillig)" behind the label. */
  optional?: boolean | undefined
  disabled?: boolean | undefined
}

/** The id of a field that has none of its own: `breaks.0.from` is `breaks-0-from`, a name that selectors can say. */
export const idOf = (name: string): string => name.replaceAll('.', '-')

type Described = { id: string; hint?: Child | undefined; error?: string | undefined }
const describedBy = ({ id, hint, error }: Described) =>
  [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

const Hint = ({ id, children }: PropsWithChildren<{ id: string }>) => (
  <p class="kern-hint" id={`${id}-hint`}>
    {children}
  </p>
)

const FieldError = ({ id, message }: { id: string; message: string }) => (
  <p class="kern-error" id={`${id}-error`}>
    <Pictogram name="danger" size="s" />
    <span class="kern-sr-only">{useWords().error} </span>
    {message}
  </p>
)

const Optional = ({ when }: { when: boolean | undefined }) =>
  when ? <span class="kern-label__optional"> {useWords().optional}</span> : null

const Field = ({
  id,
  label,
  hint,
  error,
  optional,
  short,
  children,
}: PropsWithChildren<{
  id: string
  label: Child
  hint?: Child | undefined
  error?: string | undefined
  optional?: boolean | undefined
  short?: boolean | undefined
}>) => (
  <div class={`kern-form-input${error ? ' kern-form-input--error' : ''}${short ? ' field--short' : ''}`}>
    <label class="kern-label" for={id}>
      {label}
      <Optional when={optional} />
    </label>
    {hint !== undefined && <Hint id={id}>{hint}</Hint>}
    {error && <FieldError id={id} message={error} />}
    {children}
  </div>
)

const inputClass = (error: string | undefined) =>
  `kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`

type TextType = 'text' | 'search' | 'email' | 'tel' | 'url' | 'password' | 'number' | 'date' | 'time'

/** One line of text. `short` narrows it (postcode, time). Keeps `value` as typed, also when it is wrong. */
export const TextField = (
  props: FieldProps & {
    value?: string | number | undefined
    type?: TextType | undefined
    autocomplete?: string | undefined
    inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | undefined
    maxlength?: number | undefined
    min?: string | number | undefined
    max?: string | number | undefined
    placeholder?: string | undefined
    spellcheck?: boolean | undefined
    short?: boolean | undefined
    /** The id of its form, where it stands outside of it. */
    form?: string | undefined
  },
) => {
  const id = props.id ?? idOf(props.name)
  const { name, label, hint, error, optional, short } = props
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} short={short}>
      <input
        class={inputClass(error)}
        id={id}
        name={name}
        type={props.type ?? 'text'}
        value={props.value === undefined ? undefined : String(props.value)}
        form={props.form}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        min={props.min}
        max={props.max}
        placeholder={props.placeholder}
        spellcheck={props.spellcheck}
        required={props.required}
        disabled={props.disabled}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
  )
}

/** Several lines of text. `maxlength` is said in the hint. */
export const TextArea = (
  props: FieldProps & {
    value?: string | undefined
    rows?: number | undefined
    maxlength?: number | undefined
    lang?: string | undefined
  },
) => {
  const t = useWords()
  const id = props.id ?? idOf(props.name)
  const { name, label, error, optional, maxlength } = props
  const limit = maxlength === undefined ? undefined : t.atMost(maxlength)
  const hint = props.hint !== undefined && limit ? [props.hint, ' ', limit] : (props.hint ?? limit)
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        class={inputClass(error)}
        id={id}
        name={name}
        rows={props.rows ?? 4}
        maxlength={maxlength}
        lang={props.lang}
        required={props.required}
        disabled={props.disabled}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? 'true' : undefined}
      >
        {props.value}
      </textarea>
    </Field>
  )
}

/** A file from the device, for a `<Form files>`. `accept`: what the chooser offers, e.g. `.csv,.xlsx`; it proves nothing. */
export const FileField = (props: FieldProps & { accept: string }) => {
  const id = props.id ?? idOf(props.name)
  const { name, label, hint, error, optional } = props
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        class={inputClass(error)}
        id={id}
        name={name}
        type="file"
        accept={props.accept}
        required={props.required}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
  )
}

/** Where a photograph or a drawing is chosen, in a `<Form files>` whose route is a `postPicture`. */
export const PictureField = ({ error }: { error?: string | undefined }) => {
  const t = useWords()
  return (
    <FileField
      name="picture"
      label={t.picture}
      hint={t.pictureHint}
      error={error}
      accept="image/jpeg,image/png,image/webp"
      required
    />
  )
}

export type Option = {
  value: string
  label: Child
  hint?: Child | undefined
  lang?: string | undefined
  pictogram?: PictogramName | undefined
  disabled?: boolean | undefined
}

/** One of a longer list. `empty` is the first entry without a value (true: "Bitte wählen"). */
export const Select = (
  props: FieldProps & {
    options: readonly { value: string; label: string; lang?: string | undefined }[]
    value?: string | undefined
    empty?: string | boolean | undefined
    autocomplete?: string | undefined
  },
) => {
  const t = useWords()
  const id = props.id ?? idOf(props.name)
  const { name, label, hint, error, optional, empty } = props
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <div class="kern-form-input__select-wrapper">
        <select
          class={`kern-form-input__select${error ? ' kern-form-input__select--error' : ''}`}
          id={id}
          name={name}
          autocomplete={props.autocomplete}
          required={props.required}
          disabled={props.disabled}
          aria-describedby={describedBy({ id, hint, error })}
          aria-invalid={error ? 'true' : undefined}
        >
          {empty && <option value="">{empty === true ? t.choose : empty}</option>}
          {props.options.map((option) => (
            <option value={option.value} lang={option.lang} selected={option.value === props.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </Field>
  )
}

/**
 * Radios or checkboxes in a fieldset; `label` is the legend. The first option carries the field's id, so that the
 * error summary lands on it; the others are `id-2`, `id-3`. Nothing is chosen unless `value` says so.
 */
export const Choices = (
  props: Omit<FieldProps, 'disabled'> & {
    type: 'radio' | 'checkbox'
    options: readonly Option[]
    value?: string | readonly string[] | undefined
    /** Side by side where there is room. */
    tiles?: boolean | undefined
    hideLegend?: boolean | undefined
  },
) => {
  const { type, name, label, hint, error, optional, options } = props
  const id = props.id ?? idOf(name)
  const chosen = typeof props.value === 'string' ? [props.value] : (props.value ?? [])
  const inputKind = type === 'radio' ? 'kern-form-check__radio' : 'kern-form-check__checkbox'
  return (
    <fieldset
      class={`kern-fieldset${error ? ' kern-fieldset--error' : ''}`}
      aria-describedby={describedBy({ id, hint, error })}
    >
      <legend class={props.hideLegend ? 'kern-sr-only' : 'kern-label'}>
        {label}
        <Optional when={optional} />
      </legend>
      {hint !== undefined && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id} message={error} />}
      <div class={props.tiles ? 'choices--tiles' : 'choices'}>
        {options.map((option, index) => {
          const own = index === 0 ? id : `${id}-${index + 1}`
          return (
            <div class="kern-form-check">
              <input
                class={inputKind}
                type={type}
                id={own}
                name={name}
                value={option.value}
                checked={chosen.includes(option.value)}
                required={type === 'radio' ? props.required : undefined}
                disabled={option.disabled}
                aria-describedby={option.hint === undefined ? undefined : `${own}-hint-text`}
              />
              <label class="kern-label" for={own} lang={option.lang}>
                {option.label}
                {option.hint !== undefined && (
                  <span class="muted" id={`${own}-hint-text`}>
                    {option.hint}
                  </span>
                )}
              </label>
              {option.pictogram && <Pictogram name={option.pictogram} size="l" />}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
