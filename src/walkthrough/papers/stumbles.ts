import { westernDigits } from '#platform/digits.ts'
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
  const wrong: StepId[] = []
  const counts = { ...noStumbles }
  for (const step of stepIds) {
    const plain = westernDigits(typed(step))
    if (/^\d{0,3}$/.test(plain)) counts[step] = Number(plain)
    else wrong.push(step)
  }
  return { counts, wrong }
}

export const sumOf = (counts: Stumbles): number => stepIds.reduce((sum, step) => sum + counts[step], 0)

/** The steps with the highest count; none where nobody stumbled. */
export const hardest = (counts: Stumbles): readonly StepId[] => {
  const most = Math.max(...stepIds.map((step) => counts[step]))
  return most === 0 ? [] : stepIds.filter((step) => counts[step] === most)
}
