/** A small memory of this process: entries end by themselves, and there are never more than `most`. */
export interface Expiring<T> {
  readonly get: (key: string, now: number) => T | undefined
  readonly set: (key: string, value: T, until: number, now: number) => void
}

export const expiring = <T>(most: number): Expiring<T> => {
  const entries = new Map<string, { readonly value: T; readonly until: number }>()
  const makeRoom = (now: number): void => {
    for (const [key, { until }] of entries) if (until <= now) entries.delete(key)
    // Still full: the oldest go, as a Map keeps the order.
    for (const key of entries.keys()) {
      if (entries.size < most * 0.9) break
      entries.delete(key)
    }
  }
  return {
    get: (key, now) => {
      const entry = entries.get(key)
      return entry && entry.until > now ? entry.value : undefined
    },
    set: (key, value, until, now) => {
      entries.delete(key)
      if (entries.size >= most) makeRoom(now)
      entries.set(key, { value, until })
    },
  }
}
