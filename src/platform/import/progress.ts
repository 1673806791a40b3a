import type { Source } from './source.ts'

const quiet = 2_000
const pause = 1_000

/** Says how far a long import is: nothing in its first two seconds, then at most a line per second. */
export class Progress {
  readonly #out: (line: string) => void
  readonly #source: Source
  readonly #started = performance.now()
  #next = this.#started + quiet
  #rows = 0

  constructor(source: Source, out: (line: string) => void) {
    this.#source = source
    this.#out = out
  }

  /** One more row was read. */
  row(): void {
    this.#rows++
    // The clock is not asked for every row.
    if (this.#rows % 256 === 0) this.step()
  }

  /** Says where it is, if it is time. `what` follows the count, e.g. "comparing". */
  step(what = ''): void {
    const now = performance.now()
    if (now < this.#next) return
    this.#next = now + pause
    const share = Math.min(100, Math.round((100 * this.#source.bytesRead()) / this.#source.size))
    const seconds = Math.round((now - this.#started) / 1000)
    this.#out(
      `  ${this.#source.name}: ${this.#rows.toLocaleString('en')} rows (${share} %), ${seconds} s${what && `, ${what}`}`,
    )
  }
}
