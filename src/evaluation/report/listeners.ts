import { agreementMoved, findAgreement } from '#cooperation'
import { type Listener, within } from '#platform/facts.ts'
import { decisionIn, isDecided } from './report.ts'
import { keepDecision } from './store.ts'

/** The decision about a model phase comes after its report, which nobody may write on any more: the system notes it. */
export const listeners: readonly Listener[] = [
  within(agreementMoved, async (tx, { agreementId, state, day }) => {
    const agreement = isDecided(state) ? await findAgreement(tx, agreementId) : undefined
    const decision = agreement && decisionIn(agreement, day)
    if (decision) await tx.asSystem('report', (sys) => keepDecision(sys, agreementId, decision))
  }),
]
