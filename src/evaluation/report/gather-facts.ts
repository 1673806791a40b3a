import {
  agreedGaps,
  countActivities,
  findAgreement,
  knowingFigures,
  listFormats,
  listParties,
  listRounds,
  textInForce,
} from '#cooperation'
import { findNetwork } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { type Measured, release } from '../disclosure.ts'
import { quarterOf } from '../quarter.ts'
import { voicesFor } from '../surveys/queries.ts'
import { partiesBetween, type ReportFacts } from './report.ts'
import { toldIndicators } from './told-indicators.ts'

const told = (measured: Measured): number | null => {
  const shown = release(measured)
  return shown.is === 'number' ? shown.n : null
}
const quarterOn = (day: string) => quarterOf(new Date(`${day}T12:00:00Z`))
const ofNetwork = (value: number): number | null => told({ of: 'network', value })

/**
 * What the house knows today of an agreement's model phase; undefined where the agreement is not there for the actor.
 * Every number of the cooperation passes `release`, here or on its way into an indicator.
 */
export const gatherFacts = async (tx: Tx, agreementId: string): Promise<ReportFacts | undefined> => {
  const agreement = await findAgreement(tx, agreementId)
  const network = agreement && (await findNetwork(tx, agreement.networkId))
  if (!agreement || !network) return undefined
  const today = berlinDay(tx.now)
  const from = agreement.modelFrom ?? agreement.signedOn ?? today
  const until = agreement.modelUntil && agreement.modelUntil < today ? agreement.modelUntil : today
  // Numbers and voices know their quarter only: one that two model phases share belongs to both.
  const quarters = { first: quarterOn(from), last: quarterOn(until) }
  const version = await textInForce(tx, agreementId)
  const knowing = await knowingFigures(tx, network.id, until)
  const parties = partiesBetween(await listParties(tx, agreementId), from, until)
  const held = (await listRounds(tx, network.id)).behind.filter(
    ({ state, startsAt }) =>
      state === 'gehalten' && berlinDay(startsAt) >= from && berlinDay(startsAt) <= until,
  )
  return {
    title: agreement.title,
    network: network.name,
    from: agreement.modelFrom,
    until: agreement.modelUntil,
    goal: agreement.about ?? version?.blocks.find(({ key }) => key === 'ziel')?.text ?? '',
    fields: agreement.fields,
    targetGroups: agreement.targetGroups,
    parties: { ...parties, atStart: ofNetwork(parties.atStart), now: ofNetwork(parties.now) },
    signedOn: agreement.signedOn,
    daysToFirst: knowing.daysToFirst === null ? null : ofNetwork(knowing.daysToFirst),
    teams: ofNetwork(knowing.teams),
    houses: ofNetwork(knowing.houses),
    pairs: ofNetwork(knowing.pairs),
    knownPairs: told({ of: 'organizations', value: knowing.known, parts: knowing.parts }),
    roundsHeld: ofNetwork(held.length),
    activities: ofNetwork(await countActivities(tx, network.id, from, until)),
    // As each stood on the last day; what began after the model phase, or had ended before it, is not part of it.
    formats: (await listFormats(tx, network.id)).flatMap(({ title, steps }) => {
      const last = steps.findLast(({ day }) => day <= until)
      if (!last || (last.state === 'beendet' && last.day < from)) return []
      return [{ title, state: last.state, since: last.day }]
    }),
    gaps: (await agreedGaps(tx, network.id, agreement)).map(({ field, group }) => ({ field, group })),
    indicators: await toldIndicators(tx, network.id, quarters),
    voices: await voicesFor(tx, network.id, quarters),
  }
}
