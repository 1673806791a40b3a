/**
 * Gathers single values into batches, to stage them with one statement each.
 * @param save is awaited before more is read, so that memory holds one batch
 * @param weigh how many values one counts for, where some are much larger than others
 */
export const inBatches = <T>(
  size: number,
  save: (batch: readonly T[]) => Promise<void>,
  weigh: (value: T) => number = () => 1,
) => {
  let batch: T[] = []
  let weight = 0
  const flush = async (): Promise<void> => {
    const full = batch
    batch = []
    weight = 0
    if (full.length > 0) await save(full)
  }
  return {
    add: async (value: T): Promise<void> => {
      batch.push(value)
      weight += weigh(value)
      if (weight >= size) await flush()
    },
    /** Saves what is left. */
    finish: flush,
  }
}
