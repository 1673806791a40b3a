import { pathOf } from '#places'
import { addDays } from '#platform/berlin-time.ts'
import { isOpen, type PairProposal } from './proposal.ts'

/** What teams and houses do together. A call counts: it is how most of them begin. */
export const activityKinds = [
  'hospitation',
  'besuch',
  'veranstaltung',
  'sprechstunde',
  'besprechung',
  'anruf',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** A team of Jobcenter, Agentur or Kommune; an organization without any profile is one team of itself. Never a person. */
export interface Team {
  /** Names it in addresses: the profile's id, or the organization's. */
  readonly key: string
  readonly organizationId: string
  readonly organizationName: string
  readonly profileId: string | null
  readonly name: string
  /** The social space that it sits in (places). */
  readonly areaCode: string | null
}

/** When a house is open; `byday` as in RFC 5545, times 'HH:MM'. */
export interface Hours {
  readonly byday: string
  readonly start: string
  readonly end: string
}

export interface House {
  readonly id: string
  readonly organizationId: string
  readonly organizationName: string
  readonly name: string
  readonly areaCode: string | null
  /** The social space by name, as white spots are grouped. */
  readonly space: string | null
  /** Offers for what the network has agreed to work on. */
  readonly fitting: number
  readonly opening: readonly Hours[]
}

/** The last joint activity of a team and a house. */
export interface Met {
  readonly organizationId: string
  readonly profileId: string | null
  readonly locationId: string
  readonly kind: ActivityKind
  readonly day: string
}

/** How a team and a house stand: met within twelve months, longer ago, never. The last two are white spots. */
export const standings = ['bekannt', 'lange', 'unbekannt'] as const
export type Standing = (typeof standings)[number]

export interface Pair {
  readonly team: Team
  readonly house: House
  readonly last: Pick<Met, 'kind' | 'day'> | undefined
  readonly standing: Standing
}

/** A team's name in addresses and keys. */
export const teamKey = (of: { readonly organizationId: string; readonly profileId: string | null }): string =>
  of.profileId ?? of.organizationId

/** Two clicks on the same button are one activity. */
export const activityKey = (of: Met): string => [teamKey(of), of.locationId, of.kind, of.day].join(' ')

const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

export const standingOn = (last: string | undefined, day: string): Standing =>
  last === undefined ? 'unbekannt' : last >= yearBefore(day) ? 'bekannt' : 'lange'

/**
 * Every team with every house that is not its own organization's. Activities of teams and houses that have left the
 * network are not among them.
 */
export const pairsOf = (
  teams: readonly Team[],
  houses: readonly House[],
  met: readonly Met[],
  day: string,
): readonly Pair[] => {
  const last = new Map<string, Met>()
  for (const one of met) {
    const key = `${teamKey(one)} ${one.locationId}`
    if ((last.get(key)?.day ?? '') < one.day) last.set(key, one)
  }
  return teams.flatMap((team) =>
    houses
      .filter(({ organizationId }) => organizationId !== team.organizationId)
      .map((house) => {
        const found = last.get(`${team.key} ${house.id}`)
        return { team, house, last: found, standing: standingOn(found?.day, day) }
      }),
  )
}

/** How many of these pairs know each other. */
export const known = (pairs: readonly Pair[]): number =>
  pairs.filter(({ standing }) => standing === 'bekannt').length

/** So many houses a team should know, so that it has a choice (DOMAIN 1.12). */
export const enoughHouses = 3

export interface Figures {
  readonly teams: number
  readonly houses: number
  /** All pairs of a team and a house, and those that met within twelve months. */
  readonly pairs: number
  readonly known: number
  /** Teams that know three houses or more, also as a share of all teams (0 to 1, null without teams). */
  readonly teamsWithEnough: number
  readonly shareWithEnough: number | null
  /** Of how many pairs each organization is a side: a number about pairs tells of these. */
  readonly parts: readonly number[]
}

export const figuresOf = (
  teams: readonly Team[],
  houses: readonly House[],
  pairs: readonly Pair[],
): Figures => {
  const counts = new Map<string, number>()
  const parts = new Map<string, number>()
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1)
  for (const { team, house, standing } of pairs) {
    if (standing === 'bekannt') add(counts, team.key)
    // A meeting has two sides, so both have their part in it.
    add(parts, team.organizationId)
    add(parts, house.organizationId)
  }
  const teamsWithEnough = [...counts.values()].filter((houses) => houses >= enoughHouses).length
  return {
    teams: teams.length,
    houses: houses.length,
    pairs: pairs.length,
    known: known(pairs),
    teamsWithEnough,
    shareWithEnough: teams.length === 0 ? null : teamsWithEnough / teams.length,
    parts: [...parts.values()],
  }
}

/** How near the social spaces of a team and a house are: more is nearer; 0 where one of them is unknown. */
export const nearness = ({ team, house }: Pair): number => {
  if (!team.areaCode || !house.areaCode) return 0
  const around = new Set(pathOf(team.areaCode))
  return pathOf(house.areaCode).filter((code) => around.has(code)).length
}

/** After a no the same is not suggested again for so long. */
export const restDays = 60
/** More suggestions at once are a burden. */
export const mostSuggestions = 3

const rests = (of: PairProposal, day: string): boolean =>
  isOpen(of.state) || (of.state === 'abgelehnt' && of.endedOn !== null && addDays(of.endedOn, restDays) > day)

/**
 * White spots worth a proposal today, at most three: the same social space first, then the house with most offers for
 * what was agreed, then who has never met, who knows fewest and who is known least. Each time another team and another
 * house, as long as there are any. Not where a proposal is open or was declined within 60 days.
 */
export const suggestionsOf = (
  pairs: readonly Pair[],
  proposals: readonly PairProposal[],
  day: string,
): readonly Pair[] => {
  const resting = new Set(
    proposals.filter((one) => rests(one, day)).map((one) => `${teamKey(one)} ${one.locationId}`),
  )
  const counted = { team: new Map<string, number>(), house: new Map<string, number>() }
  for (const { team, house, standing } of pairs)
    if (standing === 'bekannt') {
      counted.team.set(team.key, (counted.team.get(team.key) ?? 0) + 1)
      counted.house.set(house.id, (counted.house.get(house.id) ?? 0) + 1)
    }
  const ranked = pairs
    .filter(({ team, house, standing }) => standing !== 'bekannt' && !resting.has(`${team.key} ${house.id}`))
    .map((pair) => ({
      pair,
      rank: [
        -nearness(pair),
        -pair.house.fitting,
        pair.standing === 'unbekannt' ? 0 : 1,
        counted.team.get(pair.team.key) ?? 0,
        counted.house.get(pair.house.id) ?? 0,
      ],
    }))
    .sort(
      (a, b) =>
        a.rank.map((value, i) => value - b.rank[i]!).find((difference) => difference !== 0) ??
        (a.pair.house.name + a.pair.team.name).localeCompare(b.pair.house.name + b.pair.team.name, 'de'),
    )
    .map(({ pair }) => pair)
  const chosen: Pair[] = []
  for (const isFresh of [
    (pair: Pair) => !chosen.some((c) => c.team === pair.team || c.house === pair.house),
    (pair: Pair) => !chosen.some((c) => c.house === pair.house),
    (pair: Pair) => !chosen.includes(pair),
  ])
    for (const pair of ranked) if (chosen.length < mostSuggestions && isFresh(pair)) chosen.push(pair)
  return chosen
}

/** What to suggest to a pair: sitting in for a day where they do not know each other, else a visit. */
export const suggestedKind = ({ standing }: Pair): ActivityKind =>
  standing === 'unbekannt' ? 'hospitation' : 'besuch'
