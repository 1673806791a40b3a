// Two organizations with two teams each, and of everything one row of each kind that the table tells apart.
import { randomUUID as uuid } from 'node:crypto'

/** A row, and what the words of the table say about it. */
export interface Seeded {
  readonly table: string
  /** For a person who reads that a test failed. */
  readonly label: string
  readonly values: Record<string, unknown>
  readonly organization?: string | undefined
  /** Whose it is; null: nobody's. */
  readonly person?: string | null | undefined
  readonly team?: string | null | undefined
  readonly network?: string | undefined
  /** Organizations that share it, because they belong to its network; and those who give the frame above it. */
  readonly shared?: readonly string[] | undefined
  readonly below?: readonly string[] | undefined
  /** Organizations that were only asked into its network. */
  readonly asked?: readonly string[] | undefined
  /** Who coordinates its network. */
  readonly led?: string | undefined
  /** Organizations that share a network with its own, itself included. */
  readonly partners?: readonly string[] | undefined
  /** The organizations of the team and of the house that it is about. */
  readonly sides?: readonly string[] | undefined
  /** Opens it: a link's hash, a sheet's code and id. */
  readonly opens?: readonly string[] | undefined
  /** What was done or read about. */
  readonly subject?: string | undefined
  readonly begunBy?: string | undefined
  readonly words?: readonly string[] | undefined
}
/** As it stands in the database, with what the database adds. */
export interface Stored extends Seeded {
  readonly json: string
}

export const ids = {
  one: uuid(),
  two: uuid(),
  /** A Jobcenter that coordinates and evaluates the first one's network, and has nothing of its own. */
  agency: uuid(),
  teamHere: uuid(),
  teamThere: uuid(),
  /** Of people whom the acting person has nothing to do with. */
  teamElsewhere: uuid(),
  teamAbroad: uuid(),
  teamFarAbroad: uuid(),
  network: uuid(),
  otherNetwork: uuid(),
  /** Of the other organization alone, and one below a frame that the first one gives. */
  networkAbroad: uuid(),
  frame: uuid(),
  /** The first organization was only asked into it. */
  networkAsked: uuid(),
  networkBelow: uuid(),
  /** Of the network that the acting person coordinates: one in its model phase, one in preparation. */
  agreement: uuid(),
  draftAgreement: uuid(),
  report: uuid(),
  draftReport: uuid(),
  /** The acting person, in the first team of the first organization. */
  me: uuid(),
  /** In the same team. */
  colleague: uuid(),
  /** In the other team; the acting person stands in for them. */
  away: uuid(),
  other: uuid(),
  /** In no team. */
  teamless: uuid(),
  /** In the other organization, one in each team. */
  foreign: uuid(),
  farForeign: uuid(),
  case: uuid(),
  sheet: uuid(),
} as const
export const capabilities = { link: 'hash of a link', code: 'CODE-CODE' } as const

export const at = '2026-09-01T08:00:00Z'
export const later = '2099-01-01T00:00:00Z'
export const staff = [
  { label: 'own', person: ids.me, organization: ids.one, team: ids.teamHere },
  { label: 'a colleague’s', person: ids.colleague, organization: ids.one, team: ids.teamHere },
  { label: 'of whoever is away', person: ids.away, organization: ids.one, team: ids.teamThere },
  { label: 'another team’s', person: ids.other, organization: ids.one, team: ids.teamElsewhere },
  { label: 'of whoever has no team', person: ids.teamless, organization: ids.one, team: null },
  { label: 'foreign', person: ids.foreign, organization: ids.two, team: ids.teamAbroad },
  {
    label: 'the other foreign team’s',
    person: ids.farForeign,
    organization: ids.two,
    team: ids.teamFarAbroad,
  },
] as const
export const organizations = [
  { label: 'own', organization: ids.one, location: uuid(), service: uuid() },
  { label: 'foreign', organization: ids.two, location: uuid(), service: uuid() },
] as const
export const [home, abroad] = organizations

/** What the words of the table say about the rows of each network (cooperation). */
export const networks = [
  { label: 'led', network: ids.network, shared: [ids.one, ids.two], led: ids.one },
  { label: 'of another network', network: ids.otherNetwork, shared: [ids.one], led: ids.one },
  { label: 'foreign', network: ids.networkAbroad, shared: [ids.two], led: ids.two },
  { label: 'only asked', network: ids.networkAsked, shared: [ids.two], asked: [ids.one], led: ids.two },
  { label: 'below', network: ids.networkBelow, shared: [ids.two], below: [ids.one], led: ids.two },
] as const

type Facts = Omit<Seeded, 'table' | 'values' | 'label'> & { label?: string }
export const row = (table: string, values: Record<string, unknown>, facts: Facts = {}): Seeded => ({
  table,
  values,
  label: 'a row',
  ...facts,
})
