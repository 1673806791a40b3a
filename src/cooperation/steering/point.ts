/** What becomes of a point (Punkt) of the agenda. */
export const pointStates = ['offen', 'besprochen', 'vertagt', 'zurueckgezogen'] as const
export type PointState = (typeof pointStates)[number]
/** What the minutes may say of it. */
export const talkedStates = ['offen', 'besprochen', 'vertagt'] as const satisfies readonly PointState[]

/** What a point came from; `own` is one in somebody's own words. */
export const pointSources = ['own', 'gap', 'milestone', 'format', 'task'] as const
export type PointSource = (typeof pointSources)[number]

export interface Point {
  readonly id: string
  readonly networkId: string
  readonly roundId: string | null
  readonly position: number
  readonly title: string
  readonly text: string
  readonly source: PointSource
  readonly sourceKey: string | null
  readonly proposedBy: string | null
  /** The name of the organization that proposed it. */
  readonly proposer: string | null
  readonly state: PointState
  readonly outcome: string
  readonly decision: string
}

/** With the minutes every point has an end: what was not talked about is postponed. */
export const stateAtTheEnd = (state: PointState): PointState => (state === 'offen' ? 'vertagt' : state)

/**
 * The order of an agenda after one point was moved one place up (-1) or down (1); the same where it is at the end.
 * @param ids the points in their order
 */
export const movedBy = (ids: readonly string[], id: string, by: -1 | 1): readonly string[] => {
  const at = ids.indexOf(id)
  const other = ids[at + by]
  if (at < 0 || other === undefined) return ids
  return ids.map((one, index) => (index === at ? other : index === at + by ? id : one))
}
