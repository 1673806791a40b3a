import {
  bindingStates,
  contactsOf,
  knowingFigures,
  listAgreements,
  listFormats,
  listParties,
  listRounds,
  listTeamProfiles,
} from '#cooperation'
import { findNetwork, listOffers, locationsOf, membersOf } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { meetingsIn } from '../activities/figures.ts'
import { daysBetween } from '../count.ts'
import type { Measured } from '../disclosure.ts'
import { type Quarter, quarterDays, quarterOf } from '../quarter.ts'
import { vainAround } from '../unmet/in-network.ts'
import type { CatalogueId } from './catalogue.ts'
import { type Period, quartersIn } from './period.ts'

type Found = Readonly<Partial<Record<CatalogueId, Measured>>>

/** An offer counts as verified for so long. */
const freshMonths = 6
/** More offers of one network than any has. */
const mostOffers = 5000

/**
 * What can be said of a day of the past as well, because it has a day itself: who had an agreement, what was held in
 * the quarter, which formats there were. `day` is the quarter's last, or today.
 */
export const datedFigures = async (
  tx: Tx,
  networkId: string,
  quarter: Quarter,
  day: string,
): Promise<Found> => {
  const agreements = (await listAgreements(tx, networkId)).filter(
    ({ state, signedOn, endedOn }) =>
      signedOn !== null &&
      signedOn <= day &&
      (bindingStates.includes(state) || (endedOn !== null && endedOn > day)),
  )
  const parties = new Set<string>()
  for (const { id } of agreements)
    for (const one of await listParties(tx, id))
      if (one.joinedOn !== null && one.joinedOn <= day && (one.leftOn === null || one.leftOn >= day))
        parties.add(one.organizationId)
  const rounds = (await listRounds(tx, networkId)).behind.filter(
    ({ state, startsAt }) =>
      state === 'gehalten' && quarterOf(startsAt) === quarter && berlinDay(startsAt) <= day,
  )
  const formats = (await listFormats(tx, networkId)).filter(({ dates }) => {
    const begun = [dates.vereinbart, dates.erprobung].some((on) => on !== undefined && on <= day)
    return begun && !(dates.beendet !== undefined && dates.beendet <= day)
  })
  const of = (value: number): Measured => ({ of: 'network', value })
  const hours = rounds.reduce((sum, { startsAt, endsAt }) => sum + (endsAt.getTime() - startsAt.getTime()), 0)
  return {
    vereinbarung: of(parties.size),
    runden: of(rounds.length),
    'treffen-stunden': of(Math.round(hours / 360_000) / 10),
    formate: of(formats.length),
    kennenlernen: of(await meetingsIn(tx, networkId, quarter)),
    ...(await firstMeeting(tx, networkId, day)),
  }
}

/** Days from the signature to the first joint activity; as long as there was none, to this day. */
const firstMeeting = async (tx: Tx, networkId: string, day: string): Promise<Found> => {
  const { since } = await knowingFigures(tx, networkId, day)
  if (since.is === 'unsigned' || since.signedOn > day) return {}
  const until = since.is === 'met' && since.firstOn <= day ? since.firstOn : day
  return { 'erste-begegnung': { of: 'network', value: daysBetween(since.signedOn, until) } }
}

/** What is known of the moment only: who knows whom, who can be asked, which offers were verified. */
export const presentFigures = async (tx: Tx, networkId: string, day: string): Promise<Found> => {
  const network = await findNetwork(tx, networkId)
  if (!network) return {}
  const members = [
    ...new Set([
      network.coordinatorId,
      ...(await membersOf(tx, networkId, day)).map(({ organizationId }) => organizationId),
    ]),
  ]
  return {
    ...(await knownTeams(tx, networkId, day)),
    ...(await namedContacts(tx, networkId, members)),
    ...(await verifiedOffers(tx, members, day)),
  }
}

/** What was looked for in vain in the districts of the network's houses, as it was published. */
export const vainFigures = async (tx: Tx, networkId: string, period: Period): Promise<Found> => {
  const members = await membersOf(tx, networkId, lastDayOf(quartersIn(period).at(-1)!))
  const codes: string[] = []
  for (const { organizationId } of members)
    codes.push(...(await locationsOf(tx, organizationId)).flatMap(({ areaCode }) => areaCode ?? []))
  const vain = await vainAround(tx, codes, period)
  return vain ? { 'suche-leer': vain } : {}
}

const knownTeams = async (tx: Tx, networkId: string, day: string): Promise<Found> => {
  const { shareWithEnough, parts } = await knowingFigures(tx, networkId, day)
  if (shareWithEnough === null) return {}
  return { 'teams-kennen': { of: 'organizations', value: shareWithEnough * 100, parts } }
}

const namedContacts = async (tx: Tx, networkId: string, members: readonly string[]): Promise<Found> => {
  const teams = await listTeamProfiles(tx, networkId)
  const contacts = await contactsOf(tx, teams)
  const named = new Set(
    teams.filter(({ id }) => (contacts.get(id)?.length ?? 0) > 0).map(({ organizationId }) => organizationId),
  )
  const value = (members.filter((id) => named.has(id)).length / members.length) * 100
  return { 'kontakte-benannt': { of: 'organizations', value, parts: members.map(() => 1) } }
}

const verifiedOffers = async (tx: Tx, members: readonly string[], day: string): Promise<Found> => {
  const offers = await listOffers(tx, { organizationIds: [...members], limit: mostOffers })
  if (offers.length === 0) return {}
  const since = monthsBefore(day, freshMonths)
  const fresh = offers.filter(({ facts }) => (facts.checked?.on ?? '') >= since).length
  const parts = [...Map.groupBy(offers, ({ organizationId }) => organizationId).values()]
  return {
    'angebote-geprueft': {
      of: 'organizations',
      value: (fresh / offers.length) * 100,
      parts: parts.map(({ length }) => length),
    },
  }
}

const monthsBefore = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 - months, date)).toISOString().slice(0, 10)
}

/** The last day of a quarter. */
export const lastDayOf = (quarter: Quarter): string => quarterDays(quarter)[1]
