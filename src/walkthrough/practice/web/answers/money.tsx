import { type Form, text } from '#platform/http/form.ts'
import { TextField } from '#platform/ui/forms.tsx'
import type { Person } from '../../../estimate/household.ts'
import { eurosInField, readEuros } from '../../amounts.ts'
import type { AnswersWords } from '../../messages/public/answers-words/index.ts'
import type { Practice } from '../../practice.ts'
import { nameOf } from '../person-name.ts'
import type { FieldsProps, Part, Wrong, WrongKey } from './part.ts'

/** What is asked: the field, its place in the state, its words. */
const amounts = [
  ['brutto', 'gross_m', 'gross'],
  ['steuer', 'income_tax_m', 'tax'],
  ['sozial', 'social_contributions_m', 'social'],
  ['kindergeld', 'kindergeld_m', 'kindergeld'],
  ['unterhalt', 'maintenance_m', 'maintenance'],
  ['anderes', 'other_income_m', 'other'],
] as const satisfies readonly (readonly [string, keyof Person, keyof AnswersWords])[]

const ofWork = ['gross_m', 'income_tax_m', 'social_contributions_m']
const ofChildren = ['kindergeld_m', 'maintenance_m']

/** Children have no wages, and adults no Kindergeld of their own. */
const asked = (person: Person) =>
  amounts.filter(([, key]) =>
    ofWork.includes(key)
      ? person.age >= 15
      : ofChildren.includes(key)
        ? person.age < 25 && person.child_of !== undefined
        : true,
  )

const known = ({ case: { household } }: Practice, comma: boolean): Form =>
  Object.fromEntries(
    household.persons.flatMap((person, i) =>
      asked(person).map(([field, key]) => [`${field}-${i}`, eurosInField(person[key], comma)]),
    ),
  )

const read = (form: Form, practice: Practice): { practice: Practice; wrong: Wrong } => {
  const wrong: Record<string, WrongKey> = {}
  const persons = practice.case.household.persons.map((person, i): Person => {
    const said: Partial<Record<(typeof amounts)[number][1], number>> = {}
    for (const [, key] of amounts) said[key] = 0
    for (const [field, key] of asked(person)) {
      const euros = readEuros(text(form, `${field}-${i}`))
      if (euros === undefined) wrong[`${field}-${i}`] = 'amount'
      said[key] = euros ?? person[key]
    }
    return { ...person, ...said }
  })
  return {
    practice: {
      ...practice,
      case: { ...practice.case, household: { ...practice.case.household, persons } },
    },
    wrong,
  }
}

const Fields = ({ t, practice, typed, errors }: FieldsProps) => (
  <>
    <p>{t.aMonth}</p>
    {practice.case.household.persons.map((person, i) => (
      <fieldset class="kern-fieldset">
        <legend class="kern-label">{nameOf(t, practice, i)}</legend>
        <div class="panel stack">
          {asked(person).map(([field, , words]) => (
            <TextField
              name={`${field}-${i}`}
              label={t[words]}
              value={text(typed, `${field}-${i}`)}
              error={errors[`${field}-${i}`]}
              inputmode="decimal"
              maxlength={20}
              short
            />
          ))}
        </div>
      </fieldset>
    ))}
  </>
)

export const money: Part = { known, read, Fields }
