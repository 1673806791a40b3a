import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { allAgreed, ended, isLived, steps, whoMustAgree } from './agreement.ts'
import { move } from './move.ts'
import { joinParty, listParties, type PartyRow } from './party-store.ts'
import { listSignatures } from './signature-store.ts'
import { type Agreement, changeAgreement, findAgreement } from './store.ts'
import { tellParties } from './tell-parties.ts'
import { putInForce, standingIn, type Version } from './version-store.ts'

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
    const { asked, inForce } = await standingIn(sys, agreementId)
    const said = asked && daysOf(asked)
    // Since when it has been so, nobody's click says: whoever coordinates does (`live`).
    if (isLived(agreement.kind) && agreement.state === 'abgestimmt') return
    if (asked && said && allAgreed(parties, new Set(said.keys()), berlinDay(tx.now))) {
      const day = latest([...said.values()])
      await putInForce(sys, agreementId, asked.number, day)
      await join(sys, parties, said, day)
      await tellParties(sys, agreementId, 'inForce', whoMustAgree(parties, berlinDay(tx.now)))
      if (agreement.state === 'abgestimmt') {
        await changeAgreement(sys, agreement.id, { signed_on: day })
        await move(sys, agreement, steps.conclude.into, day)
      }
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

/**
 * Practice that all say is so: it holds since a day, and all are in since then. False as long as somebody is missing.
 */
export const holdSince = (tx: Tx, agreement: Agreement, day: string): Promise<boolean> =>
  tx.asSystem('agreement', async (sys) => {
    const { asked } = await standingIn(sys, agreement.id)
    const parties = await listParties(sys, agreement.id)
    const said = (await listSignatures(sys, agreement.id)).filter(({ number }) => number === asked?.number)
    const yes = new Set(said.map(({ organizationId }) => organizationId))
    if (!asked || !allAgreed(parties, yes, berlinDay(tx.now))) return false
    await putInForce(sys, agreement.id, asked.number, day)
    await changeAgreement(sys, agreement.id, { signed_on: day })
    await tellParties(sys, agreement.id, 'inForce', whoMustAgree(parties, berlinDay(tx.now)))
    for (const party of parties.filter(({ joinedOn }) => joinedOn === null))
      if (yes.has(party.organizationId)) await joinParty(sys, party.id, day)
    return true
  })

/** The last of some days ('YYYY-MM-DD'). */
const latest = (days: readonly string[]): string => [...days].sort().at(-1) ?? ''
