import { type Location, languageName } from '#directory'
import { strengthText } from '../../strengths.ts'
import { roleWords } from '../messages/public/index.ts'
import type { Answer, Role } from '../role.ts'
import { writtenOf } from '../written.ts'
import { columnNames, type ExchangeField, exchangeFields, type Format } from './fields.ts'
import type { Exchange } from './store.ts'

/** What stands around a role in a table: its house and its page. */
export interface Around {
  readonly organizationName: string
  readonly house: Location | undefined
  readonly url: string
}

const german = roleWords('de')
const answers: Readonly<Record<Answer, string>> = { ja: 'ja', nein: 'nein', offen: '' }
const days: Readonly<Record<string, string>> = {
  MO: 'Mo',
  TU: 'Di',
  WE: 'Mi',
  TH: 'Do',
  FR: 'Fr',
  SA: 'Sa',
  SU: 'So',
}
const rhythms = { woechentlich: 'wöchentlich', flexibel: 'flexibel', einmalig: 'einmalig' } as const
const states = {
  entwurf: 'Entwurf',
  veroeffentlicht: 'veröffentlicht',
  pausiert: 'pausiert',
  beendet: 'beendet',
} as const

const cellOf = (role: Role, field: ExchangeField): string => {
  const written = writtenOf(role)
  switch (field) {
    case 'externalId':
      return role.externalId ?? role.id
    case 'interests':
      return role.interests.map((one) => german.interests[one].replaceAll(',', '')).join(', ')
    case 'asked':
    case 'gained':
      return role[field].map((one) => strengthText('de', one)).join(', ')
    case 'weekdays':
      return role.weekdays.map((day) => days[day]).join(', ')
    case 'languages':
      return role.languages.map((code) => languageName('de', code)).join(', ')
    case 'rhythm':
      return rhythms[role.rhythm]
    case 'accident':
    case 'liability':
    case 'stepFree':
      return answers[role[field]]
    case 'conduct':
      return role.conduct ? 'ja' : 'nein'
    case 'helpsAtEvents':
      return role.helpsAtEvents ? 'ja' : 'nein'
    case 'daytimes':
      return role.daytimes.join(', ')
    default:
      return written[field]
  }
}

/** What no import reads back: the house, the page, the state. */
const more: readonly (readonly [string, (role: Role, around: Around) => string])[] = [
  ['Organisation', (_, { organizationName }) => organizationName],
  ['Haus', (_, { house }) => house?.name ?? ''],
  ['Straße', (_, { house }) => (house?.addressPublic ? (house.street ?? '') : '')],
  ['PLZ', (_, { house }) => (house?.addressPublic ? (house.postcode ?? '') : '')],
  ['Stadt', (_, { house }) => house?.city ?? ''],
  ['Internetseite', (_, { url }) => url],
  ['Stand', (role) => states[role.state]],
  ['Zuletzt bestätigt', (role) => role.checkedOn],
]

/**
 * The names of columns: as the organization's own software calls them, where it imported a table of this format; else
 * those of a table from here.
 */
export const namesFor = (
  format: Format,
  kept: Exchange | undefined,
): Readonly<Record<ExchangeField, string>> => {
  const own = kept?.format === format ? Object.entries(kept.columns) : []
  return {
    ...columnNames,
    ...(Object.fromEntries(own.flatMap(([column, field]) => (field ? [[field, column]] : []))) as Partial<
      Record<ExchangeField, string>
    >),
  } as Record<ExchangeField, string>
}

/** A table of roles, its first line the names of its columns. The house's own name wins where two would be the same. */
export const tableOf = (
  roles: readonly { readonly role: Role; readonly around: Around }[],
  names: Readonly<Record<ExchangeField, string>>,
): readonly (readonly string[])[] => {
  const taken = new Set(Object.values(names))
  const rest = more.filter(([name]) => !taken.has(name))
  return [
    [...exchangeFields.map((field) => names[field]), ...rest.map(([name]) => name)],
    ...roles.map(({ role, around }) => [
      ...exchangeFields.map((field) => cellOf(role, field)),
      ...rest.map(([, tell]) => tell(role, around)),
    ]),
  ]
}
