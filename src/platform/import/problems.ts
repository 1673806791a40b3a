/** One thing wrong with a file: where ("line 12", "features[3].properties.AGS") and, in plain English, what and how to mend it. */
export interface Problem {
  readonly where: string
  readonly reason: string
}

/** The file cannot be imported and nothing of it was stored. The message is one line per problem; commands exit with 1. */
export class ImportError extends Error {
  readonly problems: readonly Problem[]
  readonly exitCode = 1

  constructor(problems: readonly Problem[], more = false) {
    const lines = problems.map(({ where, reason }) => `${where}: ${reason}`)
    if (more) lines.push(`… the check stopped after ${problems.length} problems, there may be more`)
    super(lines.join('\n'))
    this.name = 'ImportError'
    this.problems = problems
  }
}

/** An import that ends with one problem. */
export const importError = (where: string, reason: string): ImportError =>
  new ImportError([{ where, reason }])

const most = 20

/** Collects what is wrong, so that a file can be mended in one go. */
export class Problems {
  readonly #found: Problem[] = []

  /** @throws ImportError at the twentieth problem */
  add(where: string, reason: string): void {
    this.#found.push({ where, reason })
    if (this.#found.length >= most) throw new ImportError(this.#found, true)
  }

  get count(): number {
    return this.#found.length
  }

  /** @throws ImportError where anything was found */
  throwIfAny(): void {
    if (this.#found.length > 0) throw new ImportError(this.#found)
  }
}
