import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dateTime, longDate, staffLocale } from '#platform/i18n.ts'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { networkOf, type OwnNetwork } from '../../web/in-network.ts'
import { steeringWords } from '../messages/index.ts'
import type { Round } from '../round.ts'
import { findRound } from '../store.ts'

export interface ShownRound {
  readonly network: OwnNetwork
  readonly round: Round
}

/** The round in the address (`:network`, `:round`); undefined where it is not there for the visitor's organization. */
export const roundOf = async (visit: Visit): Promise<ShownRound | undefined> => {
  const network = await networkOf(visit)
  if (!network) return undefined
  const round = await visit.world.look(visit.actor, (tx) => findRound(tx, visit.params.round ?? ''))
  return round?.networkId === network.id ? { network, round } : undefined
}

/** The same for whoever coordinates the network. */
export const ledRoundOf = async (visit: Visit): Promise<ShownRound | undefined> => {
  const shown = await roundOf(visit)
  return shown?.network.isLed ? shown : undefined
}
/** The network in the address, for whoever coordinates it. */
export const ledNetworkOf = async (visit: Visit): Promise<OwnNetwork | undefined> => {
  const network = await networkOf(visit)
  return network?.isLed ? network : undefined
}

/** Day, beginning and end in words. */
export const whenOf = (visit: Visit, { startsAt, endsAt }: Pick<Round, 'startsAt' | 'endsAt'>): string => {
  const locale = staffLocale(visit.locale)
  const time = (at: Date): string => dateTime(locale, at, { hour: '2-digit', minute: '2-digit' })
  return steeringWords(locale).when(longDate(locale, startsAt), time(startsAt), time(endsAt))
}

/** The day of an instant as the reader writes it. */
export const onDay = (visit: Visit, at: Date): string => dayOf(visit, berlinDay(at))

/** What was done, by the `ok` in the address. */
export const doneOf = (visit: Visit, said: Readonly<Record<string, string>>): { done?: string } => {
  const done = said[visit.query.get('ok') ?? '']
  return done === undefined ? {} : { done }
}
