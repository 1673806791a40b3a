/** Numbers of 1 or 2 persons are never shown; 0 is told like them, or "under 3" would mean one or two. */
export const least = 3

/** `null`: under 3; undefined: not counted. */
export type Shown = number | null | undefined

export interface CountedItem {
  readonly id: string
  readonly title: string
  readonly day: string
  /** undefined: nobody counted. */
  readonly came: number | undefined
  /** With registration and door: counted. Else typed in, perhaps an estimate. */
  readonly counted: boolean
}
/** As it is published, and kept. */
export interface Numbers {
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly day: string
    readonly came?: number | null
    readonly counted: boolean
  }[]
  readonly days: readonly { readonly day: string; readonly sum: number }[]
  readonly sum: number
}

const shown = (came: number | undefined): Shown =>
  came === undefined ? undefined : came < least ? null : came

/**
 * What may be published. Sums are of the numbers that are shown, and of nothing else: so no difference tells a small one.
 */
export const protect = (items: readonly CountedItem[]): Numbers => {
  const told = items.map(({ came, ...item }) => {
    const seen = shown(came)
    return { ...item, ...(seen === undefined ? {} : { came: seen }) }
  })
  const sumOf = (some: readonly { readonly came?: number | null }[]): number =>
    some.reduce((sum, { came }) => sum + (came ?? 0), 0)
  return {
    items: told,
    days: [...Map.groupBy(told, ({ day }) => day)].map(([day, some]) => ({ day, sum: sumOf(some) })),
    sum: sumOf(told),
  }
}
