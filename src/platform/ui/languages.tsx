import { direction, type Locale, lang, locales } from '../i18n.ts'
import { Form, Hidden } from './forms.tsx'
import { uiWords } from './words.ts'

/**
 * What brings exactly this page back, where its address alone does not: another language is then chosen with buttons
 * that send it.
 */
export interface Again {
  /** Without the language. */
  readonly path: string
  readonly fields?: Readonly<Record<string, string | undefined>> | undefined
  /** The id of a form on the page with something half typed, which goes along instead. */
  readonly form?: string | undefined
}

/** The button of another language sends it: the page is to stay as it is. */
export const languageField = 'sprache'

/** The choice of a language; `path` is the page's own, for the links. */
export const Languages = ({
  locale,
  path,
  again,
}: {
  locale: Locale
  path: string
  again: Again | undefined
}) => {
  const t = uiWords(locale)
  const list = (
    <ul class="languages">
      {locales.map((other) => {
        const said = {
          lang: lang[other],
          dir: direction(other),
          'aria-current': other === locale ? ('true' as const) : undefined,
        }
        return (
          <li>
            {again ? (
              <button
                type="submit"
                name={languageField}
                value={other}
                form={again.form}
                formaction={`/${other}${again.path}`}
                {...said}
              >
                {t.languageNames[other]}
              </button>
            ) : (
              <a href={`/${other}${path === '' ? '/' : path}`} {...said} hreflang={lang[other]}>
                {t.languageNames[other]}
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
  return (
    <nav aria-label={t.languages}>
      {/* Enter in a field presses the first button of its form: that is to be the way on, not a language. */}
      {again?.form && (
        <button type="submit" form={again.form} class="kern-sr-only" tabindex={-1}>
          {t.next}
        </button>
      )}
      {again && !again.form ? (
        <Form action={`/${locale}${again.path}`} plain>
          <Hidden values={again.fields ?? {}} />
          {list}
        </Form>
      ) : (
        list
      )}
    </nav>
  )
}
