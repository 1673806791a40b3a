import { listTeamProfiles, proposeActivity, recordActivity } from '#cooperation'
import { findNetworkBySlug } from '#directory'
import type { Outcome } from '#platform/action.ts'
import { type Member, system } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'

type Kind = 'hospitation' | 'besuch' | 'veranstaltung' | 'sprechstunde' | 'besprechung' | 'anruf'
/** House (by its name for machines), what, how many days ago. */
type Met = readonly [house: string, kind: Kind, daysAgo: number]

/** By network and team; whoever is not named has not met, so that white spots remain. */
const told: Readonly<Record<string, Readonly<Record<string, readonly Met[]>>>> = {
  mitte: {
    'Chancengleichheit und Netzwerk': [
      ['meerbaum-haus', 'besuch', 370],
      ['zukunftshaus-wedding', 'hospitation', 150],
      ['sprengelhaus', 'veranstaltung', 95],
      ['villa-luetzow', 'besuch', 40],
      ['olof-palme', 'besprechung', 12],
      ['selbsthilfe-mitte', 'anruf', 8],
    ],
    Eingangszone: [
      ['kreativhaus', 'besuch', 430],
      ['olof-palme', 'hospitation', 60],
      ['zukunftshaus-wedding', 'anruf', 20],
    ],
    'Team unter 25': [
      ['schillerbibliothek', 'veranstaltung', 75],
      ['sprengelhaus', 'besuch', 33],
      ['olof-palme', 'sprechstunde', 15],
    ],
    'Leistung Team 3': [['familienzentrum-wattstrasse', 'besuch', 600]],
    'Koordination Sozialraum': [
      ['zukunftshaus-wedding', 'besprechung', 25],
      ['sprengelhaus', 'besprechung', 25],
      ['stadtteilverein-tiergarten', 'besuch', 200],
    ],
  },
  pankow: {
    Fallmanagement: [
      ['kis-pankow', 'besuch', 210],
      ['stz-pankow', 'anruf', 90],
    ],
    Sozialplanung: [['frei-zeit-haus', 'besprechung', 120]],
  },
  'mainz-bingen': {
    'Beratung und Vermittlung': [
      ['gesundheitstreff-rheinbogen', 'besuch', 120],
      ['bildungswerk-selztal', 'sprechstunde', 45],
    ],
  },
}

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}

/** Who knows whom in the demo's networks, and one proposal that waits for an answer; through the same actions as people's. */
export const writeContacts = async (world: World, houses: ReadonlyMap<string, string>): Promise<void> => {
  const today = berlinDay(world.now())
  for (const [slug, teams] of Object.entries(told)) {
    const { network, profiles } = await world.look(system('demo'), async (tx) => {
      const network = await findNetworkBySlug(tx, slug)
      return { network, profiles: network ? await listTeamProfiles(tx, network.id) : [] }
    })
    if (!network) throw new Error(`there is no network ${slug}`)
    for (const [name, met] of Object.entries(teams)) {
      const team = profiles.find((one) => one.name === name && one.side !== 'haus')
      if (!team) throw new Error(`there is no team ${name} in ${slug}`)
      const lead: Member = {
        context: 'member',
        personId: team.organizationId,
        organizationId: team.organizationId,
        roles: ['lead'],
      }
      const of = { networkId: network.id, team: team.id }
      for (const [house, kind, daysAgo] of met)
        done(
          await recordActivity(world, lead, {
            ...of,
            house: houses.get(house),
            kind,
            day: addDays(today, -daysAgo),
          }),
        )
      if (slug === 'mitte' && name === 'Eingangszone')
        done(
          await proposeActivity(world, lead, {
            ...of,
            house: houses.get('villa-luetzow'),
            kind: 'hospitation',
            day: addDays(today, 12),
            window: '10–12 Uhr',
            message: 'Wir möchten Ihr Haus kennenlernen, bevor wir Menschen darauf hinweisen.',
          }),
        )
    }
  }
}
