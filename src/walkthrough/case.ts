import type { Household, Person } from './estimate/household.ts'

/** What forms, papers and steps ask about beyond the household itself. */
export const situations = [
  'miete',
  'eigenheim',
  'selbststaendig',
  'vermoegen',
  'wohngemeinschaft',
  'mit-verwandten',
  'getrennt',
  'kind-anderer-elternteil',
  'job-verloren',
  'ausbildung',
  'ernaehrung',
  'besonderer-bedarf',
  'unfall',
  'privat-versichert',
  'aufenthaltstitel',
  'dolmetschen',
] as const
export type Situation = (typeof situations)[number]

/** Whose application is practised: an invented person's or one's own. It lives in the form alone. */
export interface Case {
  readonly household: Household
  readonly situations: readonly Situation[]
  readonly postcode?: string | undefined
}

/** Somebody without any money, euros a month. */
export const noMoney = {
  gross_m: 0,
  income_tax_m: 0,
  social_contributions_m: 0,
  kindergeld_m: 0,
  maintenance_m: 0,
  other_income_m: 0,
} as const satisfies Omit<Person, 'age'>
