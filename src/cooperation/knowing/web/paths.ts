import { paths as front } from '../../web/paths.ts'

const contacts = (network: string) => `${front.network(network)}/kontakte`
const query = (values: Record<string, string | undefined>): string => {
  const set = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`
}
const aboutPair = (pair: { readonly team?: string; readonly house?: string }, more = {}) =>
  query({ team: pair.team, haus: pair.house, ...more })

/** Paths of this room, after the language. */
export const paths = {
  contacts,
  team: (network: string, team: string) => `${contacts(network)}/team/${team}`,
  house: (network: string, house: string) => `${contacts(network)}/haus/${house}`,
  matrix: (network: string) => `${contacts(network)}/tabelle`,
  record: (network: string) => `${contacts(network)}/eintragen`,
  /** Where a team and a house are recorded together, and what they did so far. */
  pair: (network: string, team: string, house: string) =>
    `${contacts(network)}/eintragen${aboutPair({ team, house })}`,
  entry: (network: string, id: string) => `${contacts(network)}/eintrag/${id}`,
  proposals: (network: string) => `${contacts(network)}/vorschlag`,
  propose: (network: string, team: string, house: string, kind: string) =>
    `${contacts(network)}/vorschlag${aboutPair({ team, house }, { art: kind })}`,
  proposal: (network: string, id: string) => `${contacts(network)}/vorschlag/${id}`,
}
