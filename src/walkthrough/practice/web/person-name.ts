import { relationOf } from '../members.ts'
import type { AnswersWords } from '../messages/public/answers-words/index.ts'
import { personas } from '../personas.ts'
import type { Practice } from '../practice.ts'

/** How a person of the household is called: an invented name, or who they are to the one who asks. Nobody is asked for a name. */
export const shortNameOf = (
  t: AnswersWords,
  { who, case: { household } }: Practice,
  position: number,
): string => {
  const { persons } = household
  if (who !== 'eigene') {
    const { first, others = [], household: invented } = personas[who]
    // As soon as somebody was added or left out, nobody knows who is who.
    const name = position === 0 ? first : persons.length === invented.persons.length && others[position - 1]
    return name || t.person(position + 1)
  }
  const relation = relationOf(persons, position)
  return position === 0 ? t.you : relation ? t.relations[relation] : t.person(position + 1)
}

/** The same with the age, where two children would be called alike. */
export const nameOf = (t: AnswersWords, practice: Practice, position: number): string => {
  const name = shortNameOf(t, practice, position)
  if (practice.who !== 'eigene' || position === 0) return name
  return `${name}, ${t.years(practice.case.household.persons[position]?.age ?? 0)}`
}
