import { languageName } from '#directory'
import type { Locale } from '#platform/i18n.ts'
import { Details } from '#platform/ui/content.tsx'
import { Choices, Select, TextField } from '#platform/ui/forms.tsx'
import { type Asked, germanLevels, offeredLanguages } from '../asked.ts'
import { counselWords } from '../messages/staff/index.ts'
import { AccessWishes, DaysAndTimes } from './choices.tsx'

/** What else may matter about the person: none of it is needed, none of it names them. */
export const PersonDetails = (props: {
  locale: Locale
  asked: Asked
  age: string
  error: string | undefined
}) => {
  const { locale, asked, age, error } = props
  const t = counselWords(locale)
  const used =
    asked.languages.length + asked.weekdays.length + asked.daytimes.length + asked.access.length > 0 ||
    asked.germanLevel !== undefined ||
    age !== ''
  return (
    <Details summary={t.more} open={used}>
      <div class="stack">
        <Choices
          type="checkbox"
          name="language[]"
          id="language"
          label={t.languages}
          hint={t.languagesHint}
          tiles
          value={asked.languages}
          options={offeredLanguages.map((code) => ({ value: code, label: languageName(locale, code) }))}
        />
        <Select
          name="german"
          label={t.germanLevel}
          empty={t.unknown}
          value={asked.germanLevel === null ? 'none' : asked.germanLevel}
          options={[
            { value: 'none', label: t.none },
            ...germanLevels.map((level) => ({ value: level, label: level })),
          ]}
        />
        <AccessWishes locale={locale} value={asked.access} />
        <DaysAndTimes locale={locale} asked={asked} />
        <TextField
          name="age"
          label={t.age}
          hint={t.ageHint}
          value={age}
          error={error}
          inputmode="numeric"
          maxlength={3}
          optional
          short
        />
      </div>
    </Details>
  )
}
