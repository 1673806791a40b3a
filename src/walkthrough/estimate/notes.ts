import type { TableName } from './law.ts'
import type { LineId, LineValues } from './lines.ts'
import { euros } from './money.ts'
import type { Purse } from './purse.ts'
import type { Reckoned, Write } from './told.ts'

/** What the numbers cannot say: what was not asked, what is not certain, where else to look. */
export const notesOf = (write: Write, told: Reckoned): void => {
  const { law, all, household, members, reckoned } = told
  const note: NoteWriter = (id, values, table, paragraph, person) =>
    write('note', id, values, 0, {
      table,
      ...(paragraph ? { paragraph } : {}),
      ...(person === undefined ? {} : { person }),
    })
  note('note_estimate', {}, 'names', '§ 37 SGB II')
  note('note_assets', { limit_m: euros(reckoned.assetLimit) }, 'assets')
  // What is above covers less than a month (§ 19 (3) SGB II): the claim begins as soon as it is used up.
  if (told.tooMuch && told.assets - reckoned.assetLimit < told.need - told.income)
    note('note_little_above', {}, 'assets', '§ 19 Abs. 3 SGB II')
  const until = law.assets.value.former_until
  if (until) note('note_former_assets', { until }, 'assets', '§ 65a SGB II')
  if (household.rent_m + household.heating_m > 0) {
    note('note_reasonable', {}, 'housing')
    const cap = law.housing.value.karenz_cap
    if (cap !== null && (household.karenzzeit ?? true)) note('note_karenz_cap', { times: cap }, 'housing')
  }
  note('note_warm_water', {}, 'mehrbedarf', '§ 21 Abs. 7 SGB II')
  for (const { person } of members) {
    const at = person.position
    if (person.pregnant) note('note_pregnancy', {}, 'mehrbedarf', '§ 21 Abs. 2 SGB II', at)
    const { able_from, own_community, limit_from, able_until } = law.ages.value
    const pupils = law.pupils.value
    if (person.gross > 0 && pupils !== null && person.age >= able_from && person.age < own_community)
      note('note_pupils', { limit_m: euros(pupils) }, 'pupils', undefined, at)
    const above = law.earnings.value.provable_above
    if (person.gross > above) note('note_provable', { above_m: euros(above) }, 'earnings', undefined, at)
    if (person.age >= limit_from && person.age <= able_until)
      note('note_age_limit', {}, 'ages', undefined, at)
  }
  for (const { position } of all.filter((person) => lacksKindergeld(person, told)))
    note('note_kindergeld', { child: position, amount_m: euros(law.kindergeld.value) }, 'kindergeld')
  if (all.some((person) => isRelativeWithIncome(person, told)))
    note('note_relatives', {}, 'ages', '§ 9 Abs. 5 SGB II')
  if (all.some(({ position, partner }) => partner !== undefined && isPresumed(told, position)))
    note('note_presumed_partners', {}, 'ages', '§ 7 Abs. 3a SGB II')
  if (reckoned.surplus > 0) note('note_other_benefits', {}, 'names', '§ 12a SGB II')
}

type NoteWriter = <K extends LineId>(
  id: K,
  values: LineValues[K],
  table: TableName,
  paragraph?: string,
  person?: number,
) => void

const isMember = (position: number, { members }: Reckoned): boolean =>
  members.some(({ person }) => person.position === position)

/** A minor child of a member, for whom nobody entered Kindergeld. */
const lacksKindergeld = ({ age, kindergeld, parents }: Purse, told: Reckoned): boolean =>
  age < told.law.ages.value.grown_up && kindergeld === 0 && parents.some((parent) => isMember(parent, told))

/** Parent or child of a member, with income, but of another Bedarfsgemeinschaft: they may be presumed to help. */
const isRelativeWithIncome = ({ position, parents, gross, other }: Purse, told: Reckoned): boolean =>
  gross + other > 0 &&
  !isMember(position, told) &&
  (parents.some((parent) => isMember(parent, told)) ||
    told.members.some(({ person }) => person.parents.includes(position)))

const isPresumed = ({ household, all }: Reckoned, position: number): boolean => {
  const partner = all[position]?.partner
  return (
    partner !== undefined &&
    household.persons[position]?.partner_of === undefined &&
    household.persons[partner]?.partner_of === undefined
  )
}
