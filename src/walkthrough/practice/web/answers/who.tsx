import { type Form, list, text } from '#platform/http/form.ts'
import { Choices, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { noMoney } from '../../../case.ts'
import type { Person } from '../../../estimate/household.ts'
import { checkHousehold } from '../../../estimate/index.ts'
import { readAge } from '../../amounts.ts'
import { household, impossible, isRelation, type Member, relationOf, relations } from '../../members.ts'
import type { Practice } from '../../practice.ts'
import { mostPersons } from '../../state.ts'
import type { FieldsProps, Part, Wrong, WrongKey } from './part.ts'

/** The youngest who applies for themselves. */
const oldEnough = 15

const known = ({ case: { household: home } }: Practice): Form => ({
  zahl: String(home.persons.length),
  ...Object.fromEntries(
    home.persons.flatMap((person, i) => [
      [`war-${i}`, String(i)],
      // Nobody applies at the age of 0: it was not said yet.
      [`alter-${i}`, i === 0 && person.age === 0 ? '' : String(person.age)],
      [`bezug-${i}`, relationOf(home.persons, i) ?? ''],
      [`dazu-${i}`, person.pregnant ? ['schwanger'] : []],
    ]),
  ),
})

/** What the estimate does not believe is about ages: the rest cannot be chosen. */
const ageWrong = (why: string): WrongKey => (why === 'parent_younger' ? 'parentAge' : 'partnerAge')

/** How many people the form is about. */
export const countOf = (form: Form): number => {
  const count = Number(text(form, 'zahl'))
  return Number.isInteger(count) && count >= 1 ? Math.min(count, mostPersons) : 1
}

/** The form with one more person, or as it was where there are enough. */
export const withOneMore = (form: Form): Form => ({
  ...form,
  zahl: String(Math.min(mostPersons, countOf(form) + 1)),
})

/** The amounts of somebody who was there before. */
const amountsOf = (persons: readonly Person[], was: string): Omit<Person, 'age'> => {
  const before = /^\d{1,2}$/.test(was) ? persons[Number(was)] : undefined
  if (!before) return noMoney
  const { age: _age, partner_of: _partner, child_of: _child, pregnant: _pregnant, ...amounts } = before
  return amounts
}

const read = (form: Form, practice: Practice): { practice: Practice; wrong: Wrong } => {
  const before = practice.case.household.persons
  const rows = Array.from({ length: countOf(form) }, (_, i) => i).filter(
    (i) => i === 0 || !list(form, `dazu-${i}`).includes('weg'),
  )
  const wrong: Record<string, WrongKey> = {}
  const members = rows.map((i): Member => {
    const age = readAge(text(form, `alter-${i}`))
    const relation = text(form, `bezug-${i}`)
    if (age === undefined) wrong[`alter-${i}`] = 'age'
    else if (i === 0 && age < oldEnough) wrong[`alter-${i}`] = 'ownAge'
    if (i > 0 && !isRelation(relation)) wrong[`bezug-${i}`] = 'relation'
    return {
      ...amountsOf(before, text(form, `war-${i}`)),
      age: age ?? 0,
      ...(list(form, `dazu-${i}`).includes('schwanger') ? { pregnant: true } : {}),
      relation: i > 0 && isRelation(relation) ? relation : undefined,
    }
  })
  for (const [position, why] of impossible(members.map(({ relation }) => relation)))
    wrong[`bezug-${rows[position]}`] = why
  const persons = household(members)
  for (const { person, wrong: why } of checkHousehold(persons))
    wrong[`alter-${rows[person]}`] ??= ageWrong(why)
  if (Object.keys(wrong).length > 0) return { practice, wrong }
  return {
    practice: {
      ...practice,
      case: {
        ...practice.case,
        household: { ...practice.case.household, persons },
      },
    },
    wrong,
  }
}

const Fields = ({ t, typed, errors }: FieldsProps) => (
  <>
    <p>{t.whoHint}</p>
    <Hidden values={{ zahl: countOf(typed) }} />
    {Array.from({ length: countOf(typed) }, (_, i) => (
      <fieldset class="kern-fieldset">
        <legend class="kern-label">{i === 0 ? t.you : t.person(i + 1)}</legend>
        <div class="panel stack">
          <Hidden values={{ [`war-${i}`]: text(typed, `war-${i}`) || undefined }} />
          {i > 0 && (
            <Select
              name={`bezug-${i}`}
              label={t.relation}
              options={relations.map((value) => ({ value, label: t.relations[value] }))}
              value={text(typed, `bezug-${i}`)}
              error={errors[`bezug-${i}`]}
              empty
            />
          )}
          <TextField
            name={`alter-${i}`}
            label={t.age}
            value={text(typed, `alter-${i}`)}
            error={errors[`alter-${i}`]}
            inputmode="numeric"
            maxlength={10}
            short
          />
          <Choices
            type="checkbox"
            name={`dazu-${i}[]`}
            id={`dazu-${i}`}
            label={t.more}
            hideLegend
            options={[
              { value: 'schwanger', label: t.pregnant },
              ...(i > 0 ? [{ value: 'weg', label: t.leaveOut }] : []),
            ]}
            value={list(typed, `dazu-${i}`)}
          />
        </div>
      </fieldset>
    ))}
    {countOf(typed) === mostPersons && <p class="muted">{t.full}</p>}
  </>
)

export const who: Part = { known, read, Fields }
