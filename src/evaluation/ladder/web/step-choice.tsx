import { Choices } from '#platform/ui/forms.tsx'
import type { PictogramName } from '#platform/ui/pictogram.tsx'
import type { LadderWords } from '../../messages/public/ladder-words/index.ts'
import { type Step, steps } from '../ladder.ts'

export const pictures: Readonly<Record<Step, PictogramName>> = {
  angesprochen: 'deutsch',
  angekommen: 'door',
  regelmaessig: 'calendar',
  leichter: 'seele',
  engagiert: 'mitmachen',
  erprobt: 'lesen',
  arbeit: 'arbeit',
  dabei: 'handshake',
}

/** Where somebody stands, in plain words with pictures; nothing is chosen before. */
export const StepChoice = ({
  t,
  label,
  hint,
  value,
  error,
}: {
  t: LadderWords
  label: string
  hint: string
  value?: string | undefined
  error?: string | undefined
}) => (
  <Choices
    type="radio"
    name="step"
    label={label}
    hint={hint}
    value={value}
    error={error}
    options={steps.map((step) => ({ value: step, label: t.steps[step], pictogram: pictures[step] }))}
  />
)
