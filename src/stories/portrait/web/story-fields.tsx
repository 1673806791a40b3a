import { languageName } from '#directory'
import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n.ts'
import { Details } from '#platform/ui/content.tsx'
import { Choices, Select, TextArea, TextField } from '#platform/ui/forms.tsx'
import { pictureChoices } from '../input.ts'
import { storyWords } from '../messages/index.ts'
import {
  type Content,
  factNames,
  limits,
  namings,
  outcomes,
  questions,
  textLanguages,
  translationLanguages,
} from '../story.ts'

/** By the name of a field, as a form has them. */
type Values = Readonly<Record<string, string>>

const listed = [
  ...questions.map((one) => `answers.${one}`),
  ...factNames.map((one) => `facts.${one}`),
  ...translationLanguages.map((one) => `translations.${one}`),
  ...['outcome', 'naming', 'name', 'place', 'language', 'leicht', 'picture', 'showsMaker'],
]
export const typedFields = (form: Fields): Values =>
  Object.fromEntries(listed.map((name) => [name, text(form, name)]))

/** What stands in the fields of a portrait that is there. */
export const fieldsOf = ({ answers, facts, translations, picture, ...content }: Content): Values => ({
  ...Object.fromEntries(questions.map((one) => [`answers.${one}`, answers[one]])),
  ...Object.fromEntries(factNames.map((one) => [`facts.${one}`, facts[one]])),
  ...Object.fromEntries(translationLanguages.map((one) => [`translations.${one}`, translations[one] ?? ''])),
  outcome: content.outcome,
  naming: content.naming,
  name: content.name,
  place: content.place,
  language: content.language,
  leicht: content.leicht,
  picture: picture.kind === 'motiv' ? picture.motif : 'sha256' in picture ? 'eigenes' : 'keins',
  showsMaker: content.showsMaker ? 'ja' : 'nein',
})

/** The input of `createStory`, `writeStory` and `correctStory`. */
export const contentIn = (values: Values) => {
  const each = (prefix: string, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, values[`${prefix}.${name}`] ?? '']))
  return {
    outcome: values.outcome,
    naming: values.naming,
    name: values.name,
    place: values.place,
    language: values.language,
    leicht: values.leicht,
    picture: values.picture === '' ? 'keins' : values.picture,
    showsMaker: values.showsMaker === 'ja',
    answers: each('answers', questions),
    facts: each('facts', factNames),
    translations: each('translations', translationLanguages),
  }
}

export const StoryFields = ({
  locale,
  values,
  errors,
  hasOwnPicture,
  makerHint,
}: {
  /** Of the words. */
  locale: Locale
  values: Values
  errors: Readonly<Record<string, string>>
  hasOwnPicture: boolean
  makerHint?: string | undefined
}) => {
  const { fields: t, ...all } = storyWords(locale)
  // Errors of an action that has the portrait inside of its input.
  const field = (name: string) => ({
    name,
    value: values[name] ?? '',
    error: errors[name] ?? errors[`content.${name}`],
  })
  const pictures = pictureChoices.filter((one) => one !== 'eigenes' || hasOwnPicture)
  return (
    <>
      <Choices
        type="radio"
        {...field('outcome')}
        label={t.outcome}
        options={outcomes.map((value) => ({ value, label: all.outcomes[value] }))}
      />
      <Choices
        type="radio"
        {...field('naming')}
        label={t.naming}
        options={namings.map((value) => ({ value, label: t.namings[value] }))}
      />
      <TextField {...field('name')} label={t.name} maxlength={limits.name} required autocomplete="off" />
      <TextField {...field('place')} label={t.place} hint={t.placeHint} maxlength={limits.place} optional />
      <Select
        {...field('language')}
        label={t.language}
        options={textLanguages.map((value) => ({ value, label: languageName(locale, value) }))}
      />
      <section class="stack">
        <h2>{t.text}</h2>
        <p>{t.textHint}</p>
        {questions.map((one) => (
          <TextArea
            {...field(`answers.${one}`)}
            label={all.questions[one]}
            rows={4}
            maxlength={limits.answer}
          />
        ))}
      </section>
      <section class="stack">
        <h2>{t.profile}</h2>
        <p>{t.profileHint}</p>
        {factNames.map((one) => (
          <TextField {...field(`facts.${one}`)} label={all.facts[one]} maxlength={limits.fact} optional />
        ))}
      </section>
      <TextArea
        {...field('leicht')}
        label={t.leicht}
        hint={t.leichtHint}
        rows={8}
        maxlength={limits.leicht}
        optional
      />
      <Details
        summary={t.others}
        open={translationLanguages.some(
          (one) => field(`translations.${one}`).value !== '' || field(`translations.${one}`).error,
        )}
      >
        {translationLanguages.map((one) => (
          <TextArea
            {...field(`translations.${one}`)}
            label={t.translation(languageName(locale, one))}
            rows={6}
            maxlength={limits.translation}
            optional
          />
        ))}
      </Details>
      <Choices
        type="radio"
        {...field('picture')}
        value={values.picture || 'keins'}
        label={t.picture}
        tiles
        options={pictures.map((value) => ({ value, label: t.pictures[value] }))}
      />
      <Choices
        type="radio"
        {...field('showsMaker')}
        value={values.showsMaker || 'nein'}
        label={t.showsMaker}
        hint={makerHint}
        options={(['ja', 'nein'] as const).map((value) => ({ value, label: t.showsMakerAnswers[value] }))}
      />
    </>
  )
}
