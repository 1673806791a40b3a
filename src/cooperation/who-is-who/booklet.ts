import type { Tx } from '#platform/transaction.ts'
import { consultationsIn, type HeldConsultation } from './consultation-queries.ts'
import type { Contact } from './profile.ts'
import { contactsOf, describeTeams, findTeams, type TeamInNetwork } from './queries.ts'

/** As many as one still leafs through. */
export const mostInBooklet = 400

/** All that a network knows of its teams, as it is printed. */
export interface Booklet {
  readonly teams: readonly TeamInNetwork[]
  readonly contacts: ReadonlyMap<string, readonly Contact[]>
  readonly hours: readonly HeldConsultation[]
  /** There are more teams than it shows. */
  readonly isCut: boolean
}

export const readBooklet = async (tx: Tx, networkId: string): Promise<Booklet> => {
  const all = await findTeams(tx, networkId, { terms: [], side: undefined, language: undefined })
  const shown = all.slice(0, mostInBooklet)
  return {
    teams: await describeTeams(
      tx,
      networkId,
      shown.map(({ id }) => id),
    ),
    contacts: await contactsOf(tx, shown),
    hours: await consultationsIn(tx, networkId),
    isCut: all.length > shown.length,
  }
}
