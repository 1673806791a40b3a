import type { Visit } from '#platform/http/visit.ts'
import { type StepState, Steps } from '#platform/ui/content.tsx'
import type { AgreementKind, State } from '../agreement.ts'
import { wordsOf } from '../messages/index.ts'

/** How far each state has come on the line of six stations. */
const station: Readonly<Record<State, number>> = {
  anbahnung: 0,
  abgestimmt: 1,
  unterzeichnet: 2,
  modellphase: 3,
  auswertung: 4,
  verstetigt: 5,
  ueberfuehrt: 5,
  ausgeweitet: 5,
  ausgelaufen: 5,
  gekuendigt: 5,
}

/** The life of an agreement as a line; the last station says what was decided. */
export const Life = ({ visit, state, kind }: { visit: Visit; state: State; kind: AgreementKind }) => {
  const t = wordsOf(visit.locale, kind)
  const at = station[state]
  const isDecided = at === 5
  return (
    <Steps
      steps={t.life.map((label, index) => ({
        label: index === 5 && isDecided ? t.states[state] : label,
        state: (index < at || (index === 5 && isDecided)
          ? 'done'
          : index === at
            ? 'current'
            : 'todo') satisfies StepState,
      }))}
    />
  )
}
