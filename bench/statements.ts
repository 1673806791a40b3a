import pg from 'pg'

export type Statement = { readonly text: string; readonly values: unknown[] }

/** Writes down what goes to the database while something is done in this process, transactions included. */
export const statementsOf = async (work: () => Promise<unknown>): Promise<Statement[]> => {
  const original = pg.Client.prototype.query
  const seen: Statement[] = []
  try {
    pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
      const [first, second] = args
      if (typeof first === 'string')
        seen.push({ text: first, values: Array.isArray(second) ? [...second] : [] })
      else {
        const { text, values } = first as { text: string; values?: unknown[] }
        seen.push({ text, values: values ?? [] })
      }
      return Reflect.apply(original, this, args)
    } as typeof original
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  return seen
}
