import { findNetwork, findNetworksOf, findOrganization, isJobcenter, membersOf } from '#directory'
import { system } from '#platform/actor.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { type Totals, totalsOf } from './below/totals.ts'
import { hasArrived, outcomeOf } from './count.ts'
import { protect } from './disclosure.ts'
import { leavingOf } from './leaving.ts'
import {
  cutsOf,
  frameOf,
  isAnswered,
  isSettled,
  type SideOfPlace,
  sideOf,
  unknownDays,
} from './network-counts.ts'
import { notesTold, tellableIn } from './network-notes.ts'
import { houseOf, parentsOf } from './place-tree.ts'
import { type Quarter, quarterDays, quarterOf, quartersOfYear, shiftQuarter, yearOf } from './quarter.ts'
import { latestPublication } from './queries.ts'
import { savePublication } from './save-publication.ts'
import { coarsenBefore, countedNetworks, groupedCounts, handedBetween, type Published } from './store.ts'

const clock = system('publish numbers')

/**
 * Publishes, for every network, each settled quarter that is not published yet, oldest first. Running twice, or on
 * two servers at once, changes nothing: a published quarter stays as it is.
 */
export const publishAll = async (world: World): Promise<void> => {
  for (const { network_id, first } of await world.look(clock, countedNetworks)) {
    for (let due = await dueQuarter(world, network_id, first); due; ) {
      const publication = await publicationOf(world, network_id, due, first)
      const saved = await savePublication(world, clock, { networkId: network_id, ...publication })
      // The network is gone: there is nobody to publish for.
      if (!saved.ok) break
      due = await dueQuarter(world, network_id, first)
    }
  }
}

const dueQuarter = async (world: World, networkId: string, first: Quarter): Promise<Quarter | undefined> => {
  const before = await world.look(clock, (tx) => latestPublication(tx, networkId))
  const next = before ? shiftQuarter(before.quarter, 1) : first
  return isSettled(next, world.now()) ? next : undefined
}

/** Everything the coordinator may know after this quarter. Computed outside of any transaction. */
const publicationOf = async (
  world: World,
  networkId: string,
  quarter: Quarter,
  first: Quarter,
): Promise<Published & { totals: Totals }> => {
  const { before, rows, tellable, handed } = await world.look(clock, async (tx) => ({
    tellable: await tellableOf(tx, networkId, quarter),
    before: await latestPublication(tx, networkId),
    rows: await groupedCounts(tx, networkId, quarter),
    handed: await handedBetween(tx, networkId, quartersOfYear(yearOf(quarter))),
  }))
  const spots = rows.map((row) => ({
    locationId: row.location_id,
    receiverId: row.receiver_id,
    areaCode: row.area_code,
  }))
  const places = parentsOf(spots, before?.places)
  const publication = protect({
    ...frameOf(first, quarter, places),
    cells: rows.map((row, index) => ({
      at: {
        quarter: row.quarter,
        place: houseOf(spots[index]!),
        kind: row.kind,
        outcome: outcomeOf(row),
        answer: row.answer_days ?? unknownDays,
        direction: row.direction,
      },
      n: row.n,
    })),
    cuts: cutsOf(sidesOf(rows.map((row, index) => [houseOf(spots[index]!), sideOf(row.direction)]))),
    earlier: before?.releases,
  })
  const notes = notesTold({
    quarter,
    marked: rows.map((row) => ({
      quarter: row.quarter,
      kind: row.kind,
      arrived: hasArrived(row) ? row.n : 0,
      withdrawn: row.withdrawn,
    })),
    publication,
    earlier: before && { withdrawn: before.withdrawn, arrived: before.arrived ?? [] },
    tellable,
  })
  const leaving = leavingOf(
    quarter,
    handed.map((one) => ({
      ...one,
      outcome: outcomeOf(one),
      days: isAnswered(outcomeOf(one)) ? (one.answer_days ?? unknownDays) : undefined,
      sender: one.sender_id,
      receiver: one.receiver_id,
    })),
    before?.leaving,
  )
  return {
    quarter,
    releases: publication.releases,
    places,
    ...notes,
    leaving,
    totals: totalsOf(publication, quarter, leaving[quarter]!),
  }
}

/** Whether a house is a Jobcenter's, as everybody knows; undefined where one has changed sides. */
const sidesOf = (
  seen: readonly (readonly [place: string, side: SideOfPlace])[],
): ReadonlyMap<string, SideOfPlace> | undefined => {
  const sides = new Map(seen)
  return seen.every(([place, side]) => sides.get(place) === side) ? sides : undefined
}

/** What may be told of each quarter of the year: by the agencies that were members from its first to its last day. */
const tellableOf = async (tx: Tx, networkId: string, quarter: Quarter) => {
  const network = await findNetwork(tx, networkId)
  const coordinator = network && (await findOrganization(tx, network.coordinatorId))
  const isAgency = coordinator !== undefined && isJobcenter(coordinator)
  const found = new Map<Quarter, ReturnType<typeof tellableIn>>()
  for (const one of quartersOfYear(yearOf(quarter))) {
    const agencies = await Promise.all(quarterDays(one).map((day) => agenciesOf(tx, networkId, day)))
    const throughout = agencies[0]!.filter((id) => agencies[1]!.includes(id))
    found.set(one, tellableIn(throughout.length, isAgency))
  }
  return (one: Quarter) => found.get(one) ?? tellableIn(0, isAgency)
}

/** Who was only asked into the network sends nothing in it, and hides nobody. */
const agenciesOf = async (tx: Tx, networkId: string, day: string): Promise<readonly string[]> => {
  const found: string[] = []
  for (const { organizationId, role } of await membersOf(tx, networkId, day))
    if (role === 'jobcenter' || role === 'agentur')
      if ((await findNetworksOf(tx, organizationId, day)).some(({ id }) => id === networkId))
        found.push(organizationId)
  return found
}

/** After twelve months a row knows its quarter only; nothing waits for an answer longer than it may. */
export const coarsen = async (world: World): Promise<void> => {
  const now = world.now()
  const oldest = new Date(now.getTime() - 32 * 86_400_000).toISOString().slice(0, 10)
  await world.look(clock, (tx) => coarsenBefore(tx, shiftQuarter(quarterOf(now), -4), oldest))
}
