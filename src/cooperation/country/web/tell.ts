import type { Visit } from '#platform/http/visit.ts'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { agreementWords, wordsOf } from '../../agreement/messages/index.ts'
import { countryWords } from '../messages/index.ts'
import type { Row } from '../overview.ts'
import type { OpenMilestone, Phase, Stuck } from '../stuck.ts'

/** The name of a Land by its two letters. */
export const landName = (visit: Visit, land: string): string => {
  const lands: Readonly<Record<string, string>> = countryWords(visit.locale).lands
  return lands[land] ?? land
}

/** The Länder of a list with their names, by name, for choosing one. */
export const landsIn = (
  visit: Visit,
  codes: Iterable<string>,
): readonly { readonly value: string; readonly label: string }[] =>
  [...new Set(codes)]
    .map((value) => ({ value, label: landName(visit, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'de'))

export const phaseName = (visit: Visit, phase: Phase): string =>
  phase === 'keine' ? countryWords(visit.locale).phaseNone : agreementWords(visit.locale).states[phase]

/** Where one cooperation stands, in the words of its agreement's kind. */
export const phaseOf = (visit: Visit, { phase, agreement }: Pick<Row, 'phase' | 'agreement'>): string =>
  agreement ? wordsOf(visit.locale, agreement.kind).states[agreement.state] : phaseName(visit, phase)

const milestoneName = (visit: Visit, { kind, title }: OpenMilestone): string =>
  title ?? agreementWords(visit.locale).milestoneKinds[kind]

export const tellStuck = (visit: Visit, one: Stuck): string => {
  const { stuck } = countryWords(visit.locale)
  const day = dayOf(visit, one.since)
  if (one.is === 'unsigned') return stuck.unsigned(day, one.missing.join(', '))
  if (one.is === 'overdue') return stuck.overdue(milestoneName(visit, one.milestone), day)
  return stuck[one.is](day)
}

/** "Niedersachsen: Ammerland, Cloppenburg"; a Land that is its own Kreis is said once. */
export const tellRegion = (visit: Visit, { lands, areaNames }: Pick<Row, 'lands' | 'areaNames'>): string => {
  const names = lands.map((land) => landName(visit, land))
  const inside = areaNames.filter((name) => !names.includes(name))
  return [names.join(', '), inside.join(', ')].filter(Boolean).join(': ')
}

export const columns = [
  'name',
  'region',
  'phase',
  'parties',
  'signedOn',
  'next',
  'stuck',
  'companions',
] as const
type Column = (typeof columns)[number]
/** Lines by column; none where there is nothing to say. */
export type Told = Readonly<Record<Column, readonly string[]>>

/** What a row says in each column, line by line: the page and the file say the same. */
export const tellRow = (visit: Visit, row: Row): Told => {
  const { agreement, next } = row
  return {
    name: [row.name],
    region: row.lands.length > 0 ? [tellRegion(visit, row)] : [],
    phase: [phaseOf(visit, row)],
    parties: agreement ? [String(agreement.parties)] : [],
    signedOn: agreement?.signedOn ? [dayOf(visit, agreement.signedOn)] : [],
    next: next ? [`${dayOf(visit, next.dueOn)}: ${milestoneName(visit, next)}`] : [],
    stuck: row.stuck.map((one) => tellStuck(visit, one)),
    companions: row.companions,
  }
}
