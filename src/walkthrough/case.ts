import type { Household } from './estimate/household.ts'

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
