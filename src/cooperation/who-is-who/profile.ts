import { addDays } from '#platform/berlin-time.ts'

/** RFC 5545, as the directory's dates have them. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]

/** Languages that are spoken in teams and houses, to be ticked (ISO 639-1; `gsg` is Deutsche Gebärdensprache). */
export const spoken = [
  'de',
  'en',
  'ar',
  'tr',
  'ru',
  'uk',
  'fa',
  'ku',
  'pl',
  'ro',
  'bg',
  'fr',
  'es',
  'vi',
  'sq',
  'ti',
  'gsg',
] as const
export type Spoken = (typeof spoken)[number]
export const isSpoken = (code: string): code is Spoken => (spoken as readonly string[]).includes(code)

/** What a team says of itself. Texts are its own words; what it has not said is null. */
export interface TeamWords {
  readonly name: string
  readonly tasks: string | null
  readonly does: string | null
  readonly doesNot: string | null
  readonly languages: readonly string[]
  /** When the team is reached, in words. */
  readonly hours: string | null
  readonly phone: string | null
  readonly email: string | null
}

export interface TeamProfile extends TeamWords {
  readonly id: string
  readonly organizationId: string
  readonly organizationName: string
  /** One of the organization's teams (people), where it is one. */
  readonly teamId: string | null
  /** The organization's own house that it speaks for. */
  readonly locationId: string | null
  readonly locationName: string | null
  /** 'YYYY-MM-DD': when somebody last said that all of it is right. */
  readonly checkedOn: string
}

/** A named person in their function; who stands in for whom is said by `deputyOf`. */
export interface Contact {
  readonly id: string
  readonly name: string
  readonly function: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly times: string | null
  readonly languages: readonly string[]
  readonly deputyOf: string | null
}

/** A consultation hour in a house: a weekday with times, or words ("jeden ersten Montag im Monat"). */
export interface Consultation {
  readonly id: string
  readonly locationId: string
  readonly locationName: string
  readonly weekday: Weekday | null
  /** 'HH:MM' */
  readonly starts: string | null
  readonly ends: string | null
  readonly note: string | null
}

/** Half a year: after it the team is asked whether all is still right. */
const freshDays = 183

/** Whether it is time to ask: what nobody looks at grows old (DOMAIN 2.5, no. 1). */
export const isToCheck = (checkedOn: string, today: string): boolean => addDays(checkedOn, freshDays) < today

/** What was typed line by line, without the signs that lists are typed with. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter((line) => line !== '')

/** The house where it says more than the names beside it. */
export const houseBeside = ({
  name,
  organizationName,
  locationName,
}: Pick<TeamProfile, 'name' | 'organizationName' | 'locationName'>): string | undefined =>
  locationName === null || locationName === name || locationName === organizationName
    ? undefined
    : locationName
