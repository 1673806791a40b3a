import { type AgreementKind, isLived } from '../agreement/agreement.ts'

/** What is due in the life of an agreement; `eigener` is one in one's own words. */
export const milestoneKinds = ['ende_modellphase', 'auswertung', 'kuendigungsfrist', 'eigener'] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

/** What can be due: practice that nobody has signed has no notice period. */
export const milestoneKindsOf = (kind: AgreementKind): readonly MilestoneKind[] =>
  milestoneKinds.filter((one) => !(isLived(kind) && one === 'kuendigungsfrist'))

export interface Milestone {
  readonly id: string
  readonly agreementId: string
  readonly kind: MilestoneKind
  readonly title: string | null
  /** 'YYYY-MM-DD' */
  readonly dueOn: string
  readonly remindDays: number
  readonly doneOn: string | null
}

/** Eight weeks to look back before the model phase ends: the decision must be there when it does. */
export const evaluationDue = (modelUntil: string): string => addDays(modelUntil, -56)

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
