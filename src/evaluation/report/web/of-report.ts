import { findAgreement } from '#cooperation'
import { findNetwork } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import type { Tx } from '#platform/transaction.ts'
import { voicesIn } from '../../surveys/queries.ts'
import { gatherFacts } from '../gather-facts.ts'
import { findReport } from '../store.ts'

/** Whether the visitor coordinates this network, and their organization with them. */
export const isLed = async (tx: Tx, visit: Visit, networkId: string): Promise<boolean> => {
  const member = visit.account?.member
  if (!member?.roles.includes('coordinator') || member.networkId !== networkId) return false
  return (await findNetwork(tx, networkId))?.coordinatorId === member.organizationId
}

/** The report in the address (`:id`) with its facts: kept ones where it is finished, else those of today. */
export const reportOf = (visit: Visit) =>
  visit.world.look(visit.actor, async (tx) => {
    const report = await findReport(tx, visit.params.id ?? '')
    const agreement = report && (await findAgreement(tx, report.agreementId))
    const facts = report && (report.facts ?? (await gatherFacts(tx, report.agreementId)))
    if (!report || !agreement || !facts) return undefined
    const voices = await voicesIn(tx, facts.voices)
    return { report, agreement, facts, voices, isLed: await isLed(tx, visit, report.networkId) }
  })
export type ShownReport = NonNullable<Awaited<ReturnType<typeof reportOf>>>
