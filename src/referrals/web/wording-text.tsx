import type { Wording } from '#consent'
import { direction, type Locale, lang } from '#platform/i18n.ts'
import { referralWords } from '../messages/public/index.ts'

/** A consent in one language. */
export const WordingText = ({
  locale,
  text,
}: {
  locale: Locale
  text: Pick<Wording, 'title' | 'paragraphs' | 'fields'>
}) => {
  const t = referralWords(locale)
  return (
    <section class="stack-s" lang={lang[locale]} dir={direction(locale)}>
      <h2>{text.title}</h2>
      <p>{text.paragraphs[0]}</p>
      <h3>{t.fieldsTitle}</h3>
      <ul>
        {text.fields.map((field) => (
          <li>{field}</li>
        ))}
      </ul>
      <p>{t.nothingElse}</p>
      {text.paragraphs.slice(1).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </section>
  )
}
