/**
 * Gathers single values into batches, to stage them with one statement each.
 * @param save is awaited before more is read, so that memory holds one batch
 */
export const inBatches = <T>(size: number, save: (batch: readonly T[]) => Promise<void>) => {
  let batch: T[] = []
  return {
    add: async (value: T): Promise<void> => {
      batch.push(value)
      if (batch.length < size) return
      const full = batch
      batch = []
      await save(full)
    },
    /** Saves what is left. */
    finish: async (): Promise<void> => {
      const rest = batch
      batch = []
      if (rest.length > 0) await save(rest)
    },
  }
}
