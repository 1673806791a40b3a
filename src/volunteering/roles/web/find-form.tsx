import { languageName } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { Details } from '#platform/ui/content.tsx'
import { Button, Choices, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { strengths, strengthText } from '../../strengths.ts'
import type { AskedRoles } from '../find-roles.ts'
import { roleWords } from '../messages/public/index.ts'
import { daytimes, interests, weekdays } from '../role.ts'
import { paths } from './paths.ts'

const spoken = ['ar', 'en', 'tr', 'ru', 'uk', 'fa', 'pl', 'ku', 'fr', 'es', 'vi', 'ro', 'bg', 'gsg', 'de']

/** What somebody looks for. It is posted: what tells of health or debt must not stand in an address. */
export const FindForm = ({ visit, asked }: { visit: Visit; asked: AskedRoles }) => {
  const { locale } = visit
  const t = roleWords(locale)
  const hasMore =
    asked.weekdays.length + asked.strengths.length > 0 ||
    asked.language !== '' ||
    asked.stepFree ||
    asked.insured ||
    asked.noConduct
  const several = <T extends string>(name: string, all: readonly T[], words: (one: T) => string) => ({
    type: 'checkbox' as const,
    name: `${name}[]`,
    id: name,
    options: all.map((one) => ({ value: one, label: words(one) })),
    tiles: true,
  })
  return (
    <Form action={visit.to(paths.find)}>
      <TextField
        name="text"
        type="search"
        label={t.text}
        hint={t.textHint}
        value={asked.text}
        maxlength={300}
        optional
      />
      <TextField
        name="ort"
        label={t.near}
        hint={t.nearHint}
        value={asked.near}
        maxlength={200}
        autocomplete="postal-code"
        optional
      />
      <Choices
        {...several('was', interests, (one) => t.interests[one])}
        label={t.interest}
        value={asked.interests}
        optional
      />
      <Choices
        {...several('zeit', daytimes, (one) => t.daytimes[one])}
        label={t.daytime}
        value={asked.daytimes}
        optional
      />
      <Details summary={t.more} open={hasMore}>
        <div class="stack">
          <Choices
            {...several('tag', weekdays, (one) => t.weekdays[one])}
            label={t.weekday}
            value={asked.weekdays}
            optional
          />
          <Choices
            {...several('kann', strengths, (one) => strengthText(locale, one))}
            label={t.strength}
            value={asked.strengths}
            optional
          />
          <Select
            name="sprache"
            label={t.language}
            empty={t.anyLanguage}
            value={asked.language}
            options={spoken.map((code) => ({ value: code, label: languageName(locale, code) }))}
          />
          {(
            [
              ['stufenlos', t.stepFree, asked.stepFree],
              ['versichert', t.insured, asked.insured],
              ['ohne-zeugnis', t.noConduct, asked.noConduct],
            ] as const
          ).map(([name, label, is]) => (
            <Choices
              type="checkbox"
              name={name}
              label={label}
              hideLegend
              value={is ? 'ja' : ''}
              options={[{ value: 'ja', label }]}
            />
          ))}
        </div>
      </Details>
      <Button pictogram="search">{t.show}</Button>
      <p class="muted small">{t.nothingKept}</p>
    </Form>
  )
}
