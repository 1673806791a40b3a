/** The nine steps from the first question to the change that is told, in their order. */
export const stepIds = [
  'vorrang',
  'antrag',
  'formulare',
  'gespraech',
  'abgabe',
  'nachreichen',
  'bescheid',
  'pruefen',
  'aendern',
] as const
export type StepId = (typeof stepIds)[number]

export const isStepId = (text: string): text is StepId => (stepIds as readonly string[]).includes(text)

/** The step after this one; undefined after the last. */
export const nextStep = (step: StepId): StepId | undefined => stepIds[stepIds.indexOf(step) + 1]

/** The little decision in each step: its options, and the one that helps. */
export const decisions = {
  vorrang: { options: ['warten', 'beides', 'nichts'], good: 'beides' },
  antrag: { options: ['ja', 'nein', 'vielleicht'], good: 'ja' },
  formulare: { options: ['leer', 'raten', 'fragen'], good: 'fragen' },
  gespraech: { options: ['allein', 'begleitet', 'absagen'], good: 'begleitet' },
  abgabe: { options: ['original', 'kopie', 'spaeter'], good: 'kopie' },
  nachreichen: { options: ['liegen', 'melden', 'aufgeben'], good: 'melden' },
  bescheid: { options: ['ablegen', 'lesen', 'warten'], good: 'lesen' },
  pruefen: { options: ['anruf', 'schreiben', 'hinnehmen'], good: 'schreiben' },
  aendern: { options: ['spaeter', 'sofort', 'nichts'], good: 'sofort' },
} as const satisfies Record<StepId, { options: readonly [string, string, string]; good: string }>

/** Whether this is one of the options of the step. */
export const isOption = (step: StepId, option: string): boolean =>
  (decisions[step].options as readonly string[]).includes(option)
