import type { Tx } from '#platform/transaction.ts'
import { ended, type StepName, stepOf } from '../agreement/agreement.ts'
import { evaluationDue, type MilestoneKind, milestoneKinds } from './milestone.ts'
import { changeMilestoneRow, finishMilestone, insertMilestone, listMilestones, openOfKind } from './store.ts'

interface Of {
  readonly id: string
  readonly networkId: string
}

/**
 * The end of the model phase and the evaluation before it, with the last day to give notice where there is one; where
 * they stand already they get the new day.
 */
export const planModelPhase = async (
  tx: Tx,
  agreement: Of,
  { until, notice }: { readonly until: string; readonly notice?: string | undefined },
): Promise<void> => {
  const due: readonly (readonly [MilestoneKind, string])[] = [
    ['auswertung', evaluationDue(until)],
    ['ende_modellphase', until],
    ...(notice ? [['kuendigungsfrist', notice] as const] : []),
  ]
  for (const [kind, dueOn] of due) {
    const [there] = await openOfKind(tx, agreement.id, kind)
    if (there) await changeMilestoneRow(tx, there.id, { ...there, dueOn })
    else
      await insertMilestone(tx, {
        networkId: agreement.networkId,
        agreementId: agreement.id,
        kind,
        title: null,
        dueOn,
      })
  }
}

/** What was closed because the agreement ended is due again. */
export const reopenEnded = async (tx: Tx, agreementId: string, endedOn: string): Promise<void> => {
  for (const { id, doneOn } of await listMilestones(tx, { agreementId }))
    if (doneOn === endedOn) await finishMilestone(tx, id, null)
}

/**
 * With the evaluation the model phase is over; with the decision the evaluation is done, too. When the agreement itself
 * ends, nothing of it is due any more.
 */
export const endModelPhase = async (tx: Tx, agreement: Of, step: StepName, day: string): Promise<void> => {
  const over: readonly MilestoneKind[] = ended.includes(stepOf(step).into)
    ? milestoneKinds
    : step === 'evaluate'
      ? ['ende_modellphase']
      : ['ende_modellphase', 'auswertung']
  for (const kind of over)
    for (const { id } of await openOfKind(tx, agreement.id, kind)) await finishMilestone(tx, id, day)
}
