/** The life of a joint format: what several houses of a network do together. */
export const formatStates = [
  'idee',
  'vereinbart',
  'erprobung',
  'ausgewertet',
  'fortgefuehrt',
  'beendet',
] as const
export type FormatState = (typeof formatStates)[number]

interface FormatStep {
  readonly from: readonly FormatState[]
  /** `before`: where it stood before it ended. */
  readonly into: FormatState | 'before'
  /** `partners`: two houses at least; `result`: what came of it; `reason`: why it ends, or goes on. */
  readonly needs?: 'partners' | 'result' | 'reason' | undefined
}

/** How whoever coordinates leads a format on. What was tried is evaluated before it is kept. */
export const formatSteps = {
  agree: { from: ['idee'], into: 'vereinbart', needs: 'partners' },
  try: { from: ['vereinbart', 'ausgewertet'], into: 'erprobung' },
  evaluate: { from: ['erprobung', 'fortgefuehrt'], into: 'ausgewertet', needs: 'result' },
  keep: { from: ['ausgewertet'], into: 'fortgefuehrt' },
  end: {
    from: ['idee', 'vereinbart', 'erprobung', 'ausgewertet', 'fortgefuehrt'],
    into: 'beendet',
    needs: 'reason',
  },
  resume: { from: ['beendet'], into: 'before', needs: 'reason' },
} as const satisfies Record<string, FormatStep>
export type FormatStepName = keyof typeof formatSteps
export const formatStepNames = Object.keys(formatSteps) as FormatStepName[]
export const formatStepOf = (name: FormatStepName): FormatStep => formatSteps[name]

/** Where a step leads to, after the states that a format has been in, the oldest first. */
export const formatStateAfter = (name: FormatStepName, states: readonly FormatState[]): FormatState => {
  const { into } = formatStepOf(name)
  return into === 'before' ? (states.findLast((state) => state !== 'beendet') ?? 'idee') : into
}

/** The steps that are open from here. */
export const formatStepsFrom = (state: FormatState): readonly FormatStepName[] =>
  formatStepNames.filter((name) => formatStepOf(name).from.includes(state))

/** Agreed and not ended: people can come to it, or soon will. */
export const isAlive = (state: FormatState): boolean => state !== 'idee' && state !== 'beendet'

/** On how many houses a joint format rests at least. */
export const fewestPartners = 2
