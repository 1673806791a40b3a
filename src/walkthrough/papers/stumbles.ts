import { type StepId, stepIds } from '../practice/steps.ts'

/** How often a group stumbled in each step. It counts stumbling, never people; nothing of it is kept. */
export type Stumbles = Readonly<Record<StepId, number>>

export const noStumbles: Stumbles = Object.fromEntries(stepIds.map((step) => [step, 0])) as Record<
  StepId,
  number
>

/** What was typed for each step, as numbers from 0 to 999; the steps whose text is none. An empty field is 0. */
export const readStumbles = (
  typed: (step: StepId) => string,
): { readonly counts: Stumbles; readonly wrong: readonly StepId[] } => {
  const isNumber = (text: string): boolean => /^\d{1,3}$/.test(text)
  const wrong = stepIds.filter((step) => typed(step) !== '' && !isNumber(typed(step)))
  const counts = { ...noStumbles }
  for (const step of stepIds) if (isNumber(typed(step))) counts[step] = Number(typed(step))
  return { counts, wrong }
}

export const sumOf = (counts: Stumbles): number => stepIds.reduce((sum, step) => sum + counts[step], 0)

/** The steps with the highest count; none where nobody stumbled. */
export const hardest = (counts: Stumbles): readonly StepId[] => {
  const most = Math.max(...stepIds.map((step) => counts[step]))
  return most === 0 ? [] : stepIds.filter((step) => counts[step] === most)
}
