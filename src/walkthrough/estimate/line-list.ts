import { isPastLimit } from './community.ts'
import type { TableName } from './law.ts'
import type { Line, LineId, LineValues, Outside, StageReason } from './lines.ts'
import { euros } from './money.ts'
import { type Need, needSum } from './need.ts'
import { notesOf } from './notes.ts'
import type { Purse } from './purse.ts'
import type { Member } from './reckon.ts'
import type { Reckoned, Write } from './told.ts'

const none = {}

/** The lines of an estimate: needs, income, result, notes; persons in the order of the household. */
export const linesOf = (told: Reckoned): readonly Line[] => {
  const lines: Line[] = []
  const write: Write = (part, id, values, amount, { table, paragraph, person }) => {
    const entry = told.law[table]
    lines.push({
      id,
      values,
      part,
      amount_m: euros(amount),
      paragraph: paragraph ?? entry.paragraph,
      source: entry.source,
      ...(person === undefined ? {} : { person }),
    } as Line)
  }
  for (const { position } of told.all) {
    const member = told.members.find(({ person }) => person.position === position)
    if (!member)
      write('need', 'outside', { why: whyNoMember(position, told) }, 0, {
        table: 'ages',
        paragraph: '§ 7 Abs. 3 SGB II',
        person: position,
      })
    else writeNeed(write, member, told)
  }
  for (const member of told.members) writeIncome(write, member, told)
  writeResult(write, told)
  notesOf(write, told)
  return lines
}

const whyNoMember = (position: number, { all, law }: Reckoned): Outside => {
  const person = all[position]
  return person && isPastLimit(person, law) ? 'past_age_limit' : 'own_community'
}

const writeNeed = (
  write: Write,
  { person, isChild, need, outside, sofortzuschlag }: Member,
  told: Reckoned,
) => {
  const at = { person: person.position }
  if (outside)
    write('need', 'outside', { why: outside }, 0, {
      table: 'ages',
      paragraph:
        outside === 'covers_own_need' ? '§ 7 Abs. 3 Nr. 4 SGB II' : '§ 7 Abs. 1 Nr. 1, Abs. 4 SGB II',
      ...at,
    })
  else {
    const why = stageReason(person, isChild, told)
    write('need', 'regelbedarf', { stage: need.stage, why }, need.regelbedarf, {
      table: 'regelbedarf',
      ...at,
    })
    writeMehrbedarf(write, need, person, told)
    write('need', 'housing', { heads: told.all.length }, need.housing, { table: 'housing', ...at })
  }
  if (sofortzuschlag > 0)
    write('need', 'sofortzuschlag', none, sofortzuschlag, { table: 'sofortzuschlag', ...at })
}

const writeMehrbedarf = (write: Write, need: Need, person: Purse, { law, all }: Reckoned) => {
  const at = { table: 'mehrbedarf', person: person.position } as const
  if (need.pregnancy > 0)
    write('need', 'pregnancy', { percent: law.mehrbedarf.value.pregnant }, need.pregnancy, {
      ...at,
      paragraph: '§ 21 Abs. 2 SGB II',
    })
  if (need.singleParent > 0) {
    const children = all.filter(
      ({ age, parents }) => parents.includes(person.position) && age < law.ages.value.grown_up,
    ).length
    const percent = Math.round((need.singleParent * 100) / law.regelbedarf.value[1])
    write('need', 'single_parent', { percent, children }, need.singleParent, {
      ...at,
      paragraph: '§ 21 Abs. 3 SGB II',
    })
  }
}

const stageReason = (person: Purse, isChild: boolean, { all, law }: Reckoned): StageReason => {
  if (isChild) return 'child'
  const partner = person.partner === undefined ? undefined : all[person.partner]
  if (!partner) return 'single'
  if (person.age < law.ages.value.grown_up) return 'minor_partner'
  return partner.age < law.ages.value.grown_up ? 'partner_is_minor' : 'partner'
}

const writeIncome = (write: Write, member: Member, { law }: Reckoned) => {
  const { person, income, isChild, need } = member
  const at = { person: person.position }
  const isTooYoung = person.age < law.ages.value.able_from
  const line = <K extends LineId>(
    id: K,
    values: LineValues[K],
    amount: number,
    paragraph: string | undefined,
    table: TableName = 'earnings',
  ) =>
    amount === 0
      ? undefined
      : write('income', id, values, amount, { table, ...(paragraph ? { paragraph } : {}), ...at })
  line('earnings', none, income.gross, '§ 11 Abs. 1 SGB II')
  line('maintenance', none, person.maintenance, '§ 11 Abs. 1 SGB II')
  line('kindergeld', none, person.kindergeld, isChild ? '§ 11 Abs. 1 Satz 5 SGB II' : '§ 11 Abs. 1 SGB II')
  for (const { child, amount } of member.kindergeldOf)
    line('kindergeld_of', { child }, amount, '§ 11 Abs. 1 SGB II')
  line('other_income', none, person.other, '§ 11 Abs. 1 SGB II')
  line('deductions', none, -income.deductions, '§ 11b Abs. 1 Nr. 1 und 2 SGB II')
  if (isTooYoung) line('base', none, -income.base, undefined, 'child_earnings')
  else line('base', none, -income.base, '§ 11b Abs. 2 SGB II')
  for (const { from, to, percent, amount } of income.brackets)
    line('bracket', { percent, from_m: euros(from), to_m: euros(to) }, -amount, '§ 11b Abs. 3 SGB II')
  line('insurance', none, -income.insurance, undefined, 'insurance')
  // An adult who lives with the parents is no member of theirs: the Kindergeld is the parents' income.
  const passed = isChild || person.parents.length === 0 ? member.kindergeldLeft : person.kindergeld
  line('kindergeld_passed', none, -passed, '§ 11 Abs. 1 Satz 5 SGB II')
  line('kept', none, -member.kept, '§ 9 Abs. 2 SGB II')
  const own = income.total - member.kindergeldLeft - member.kept
  if (member.outside) line('own_need_first', none, -Math.min(own, needSum(need)), '§ 9 Abs. 2 SGB II')
}

const writeResult = (write: Write, told: Reckoned) => {
  const { household, members, reckoned, law } = told
  for (const { person, considered } of members)
    if (considered > 0)
      write('income', 'considered', none, considered, {
        table: 'earnings',
        paragraph: '§ 9 Abs. 2 SGB II',
        person: person.position,
      })
  write('result', 'need_total', none, told.need, { table: 'regelbedarf', paragraph: '§ 19 Abs. 1 SGB II' })
  write('result', 'income_total', none, told.income, { table: 'earnings', paragraph: '§ 19 Abs. 3 SGB II' })
  if (reckoned.surplus > 0)
    write('result', 'surplus', none, reckoned.surplus, { table: 'earnings', paragraph: '§ 9 Abs. 1 SGB II' })
  if (told.tooMuch)
    write('result', 'assets_above', { assets_m: household.assets, limit_m: euros(reckoned.assetLimit) }, 0, {
      table: 'assets',
    })
  write('result', 'benefit', { name: law.names.value }, told.benefit, { table: 'names' })
}
