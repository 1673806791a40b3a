import { languageName } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { Details } from '#platform/ui/content.tsx'
import { Button, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { type Asked, offeredLanguages, radii } from '../asked.ts'
import { searchWords } from '../messages/public/index.ts'
import { AccessWishes, DaysAndTimes, Topics } from './choices.tsx'
import { searchPath } from './paths.ts'

export interface SearchFormProps {
  readonly visit: Visit
  readonly asked: Asked
  /** What is wrong with the place, said at its field. */
  readonly placeError?: string | undefined
}

/** What and where. */
export const WhatAndWhere = ({ visit, asked, placeError }: SearchFormProps) => {
  const t = searchWords(visit.locale).form
  return (
    <>
      <TextField
        name="text"
        type="search"
        label={t.what}
        hint={t.whatHint}
        value={asked.text}
        maxlength={300}
        autocomplete="off"
      />
      <TextField
        name="near"
        label={t.where}
        hint={t.whereHint}
        value={asked.near}
        error={placeError}
        maxlength={200}
        autocomplete="postal-code"
      />
    </>
  )
}

/** Everything else that narrows the search; folded, so that the hits stay near. What is set is said above. */
const Refinements = ({ visit, asked }: SearchFormProps) => {
  const { locale } = visit
  const t = searchWords(locale).refine
  return (
    <Details summary={t.title}>
      <div class="stack">
        <Select
          name="language"
          label={t.language}
          empty={t.anyLanguage}
          value={asked.languages[0]}
          options={offeredLanguages.map((code) => ({ value: code, label: languageName(locale, code) }))}
        />
        <AccessWishes locale={locale} value={asked.access} />
        <DaysAndTimes locale={locale} asked={asked} />
        <Select
          name="radius"
          label={t.radius}
          empty={t.anyRadius}
          value={asked.radius === undefined ? undefined : String(asked.radius)}
          options={radii.map((metres) => ({ value: String(metres), label: t.km(metres / 1000) }))}
        />
        <p>
          <Button kind="secondary">{t.apply}</Button>
        </p>
      </div>
    </Details>
  )
}

/** The form above the hits: posts, because nobody knows before what will be typed. */
export const RefineForm = (props: SearchFormProps) => {
  const { visit, asked } = props
  const t = searchWords(visit.locale)
  return (
    <Form action={visit.to(searchPath)} label={t.form.label}>
      <WhatAndWhere {...props} />
      {asked.needs.length > 0 && (
        <Topics locale={visit.locale} label={t.form.topic} of={asked.needs} value={asked.needs} />
      )}
      <p>
        <Button pictogram="search">{t.form.search}</Button>
      </p>
      <Refinements {...props} />
    </Form>
  )
}
