import type { RoleFacts } from './role.ts'

export const textFields = [
  'title',
  'summary',
  'description',
  'rhythm',
  'timeFrom',
  'timeTo',
  'startsOn',
  'endsOn',
  'hours',
  'training',
  'accident',
  'liability',
  'conduct',
  'germanLevel',
  'stepFree',
  'allowance',
  'wanted',
  'locationId',
  'place',
  'contactName',
  'contactPhone',
  'contactEmail',
  'helpsAtEvents',
] as const
export const listFields = ['interests', 'asked', 'gained', 'weekdays', 'daytimes', 'languages'] as const

export type Texts = Readonly<Record<(typeof textFields)[number], string>>
export type Lists = Readonly<Record<(typeof listFields)[number], readonly string[]>>
/** What the form of a role holds, as it was typed. */
export type Written = Texts & Lists

export const blank: Written = {
  ...(Object.fromEntries(textFields.map((name) => [name, ''])) as Texts),
  ...(Object.fromEntries(listFields.map((name) => [name, []])) as unknown as Lists),
  rhythm: 'woechentlich',
  accident: 'offen',
  liability: 'offen',
  stepFree: 'offen',
  languages: ['de'],
}

/** "12,50" */
const eurosOf = (cents: number): string => (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace('.', ',')

export const writtenOf = (role: RoleFacts): Written => ({
  title: role.title,
  summary: role.summary,
  description: role.description,
  rhythm: role.rhythm,
  timeFrom: role.timeFrom ?? '',
  timeTo: role.timeTo ?? '',
  startsOn: role.startsOn ?? '',
  endsOn: role.endsOn ?? '',
  hours: String(role.hours ?? ''),
  training: role.training,
  accident: role.accident,
  liability: role.liability,
  conduct: role.conduct ? 'ja' : '',
  germanLevel: role.germanLevel ?? '',
  stepFree: role.stepFree,
  allowance: role.allowance === null ? '' : eurosOf(role.allowance),
  wanted: String(role.wanted ?? ''),
  locationId: role.locationId ?? '',
  place: role.place,
  contactName: role.contactName,
  contactPhone: role.contactPhone,
  contactEmail: role.contactEmail,
  helpsAtEvents: role.helpsAtEvents ? 'ja' : '',
  interests: role.interests,
  asked: role.asked,
  gained: role.gained,
  weekdays: role.weekdays,
  daytimes: role.daytimes,
  languages: role.languages,
})
