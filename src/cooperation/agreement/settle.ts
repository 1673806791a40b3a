import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { agreementMoved } from '../facts.ts'
import { allAgreed, steps } from './agreement.ts'
import { joinParty, listParties } from './party-store.ts'
import {
  changeAgreement,
  findAgreement,
  latestVersion,
  listSignatures,
  putInForce,
  tellEvent,
} from './store.ts'

/**
 * What follows from the signatures that there are, with the rights of the system (the last party to agree coordinates
 * nothing): when all have agreed to the text it is in force, and the agreement is signed; a later party is in from the
 * day of its declaration on.
 */
export const settle = (tx: Tx, agreementId: string): Promise<void> =>
  tx.asSystem('agreement', async (sys) => {
    const agreement = await findAgreement(sys, agreementId)
    const version = await latestVersion(sys, agreementId)
    if (!agreement || !version?.offeredAt) return
    const parties = await listParties(sys, agreementId)
    const signed = (await listSignatures(sys, agreementId)).filter(({ number }) => number === version.number)
    const dayOf = new Map(signed.map(({ organizationId, signedOn }) => [organizationId, signedOn]))
    let inForceOn = version.inForceOn
    if (!inForceOn && allAgreed(parties, new Set(dayOf.keys()), berlinDay(tx.now))) {
      inForceOn = latest(signed.map(({ signedOn }) => signedOn))
      await putInForce(sys, agreementId, version.number, inForceOn)
      if (agreement.state === 'abgestimmt') {
        const { into } = steps.conclude
        await changeAgreement(sys, agreementId, { state: into, signed_on: inForceOn })
        await tellEvent(sys, agreement, {
          kind: 'stand',
          day: inForceOn,
          state: into,
          number: version.number,
        })
        await tx.tell(agreementMoved, {
          agreementId,
          networkId: agreement.networkId,
          state: into,
          day: inForceOn,
        })
      }
    }
    if (!inForceOn) return
    for (const party of parties) {
      const day = dayOf.get(party.organizationId)
      if (party.leftOn === null && party.joinedOn === null && day !== undefined)
        await joinParty(sys, party.id, latest([day, inForceOn]))
    }
  })

/** The last of some days ('YYYY-MM-DD'). */
const latest = (days: readonly string[]): string => [...days].sort().at(-1) ?? ''
