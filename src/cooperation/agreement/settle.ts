import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { agreementMoved } from '../facts.ts'
import { allAgreed, ended, steps } from './agreement.ts'
import { joinParty, listParties, type PartyRow } from './party-store.ts'
import { listSignatures } from './signature-store.ts'
import { type Agreement, changeAgreement, findAgreement, tellEvent } from './store.ts'
import { standingOf } from './version.ts'
import { listVersions, putInForce, type Version } from './version-store.ts'

/**
 * What follows from the signatures that there are, with the rights of the system (the last party to agree coordinates
 * nothing): when all have agreed to the text it is in force, and the agreement is signed; a later party is in from the
 * day of its declaration on.
 */
export const settle = (tx: Tx, agreementId: string): Promise<void> =>
  tx.asSystem('agreement', async (sys) => {
    const agreement = await findAgreement(sys, agreementId)
    if (!agreement || ended.includes(agreement.state)) return
    const parties = await listParties(sys, agreementId)
    const signatures = await listSignatures(sys, agreementId)
    const daysOf = ({ number }: Version): ReadonlyMap<string, string> =>
      new Map(
        signatures
          .filter((one) => one.number === number)
          .map(({ organizationId, signedOn }) => [organizationId, signedOn]),
      )
    const { asked, inForce } = standingOf(await listVersions(sys, agreementId))
    const said = asked && daysOf(asked)
    if (asked && said && allAgreed(parties, new Set(said.keys()), berlinDay(tx.now))) {
      const day = latest([...said.values()])
      await putInForce(sys, agreementId, asked.number, day)
      await join(sys, parties, said, day)
      if (agreement.state === 'abgestimmt') await conclude(tx, sys, agreement, asked.number, day)
    } else if (inForce?.inForceOn) await join(sys, parties, daysOf(inForce), inForce.inForceOn)
  })

/** Who has agreed to a text in force is in from that day on. */
const join = async (
  sys: Tx,
  parties: readonly PartyRow[],
  said: ReadonlyMap<string, string>,
  inForceOn: string,
): Promise<void> => {
  for (const party of parties) {
    const day = said.get(party.organizationId)
    if (party.leftOn === null && party.joinedOn === null && day !== undefined)
      await joinParty(sys, party.id, latest([day, inForceOn]))
  }
}

/** The agreement is signed. */
const conclude = async (
  tx: Tx,
  sys: Tx,
  agreement: Agreement,
  number: number,
  day: string,
): Promise<void> => {
  const { into } = steps.conclude
  await changeAgreement(sys, agreement.id, { state: into, signed_on: day })
  await tellEvent(sys, agreement, { kind: 'stand', day, state: into, number })
  await tx.tell(agreementMoved, {
    agreementId: agreement.id,
    networkId: agreement.networkId,
    state: into,
    day,
  })
}

/** The last of some days ('YYYY-MM-DD'). */
const latest = (days: readonly string[]): string => [...days].sort().at(-1) ?? ''
