/** What was looked at, and what is to be done. Never a value that is secret. */
export interface Finding {
  /** `mend`: the house must not run like this; `look`: somebody should know. */
  readonly level: 'ok' | 'look' | 'mend'
  /** The variable or the thing. */
  readonly about: string
  readonly says: string
}

const finding =
  (level: Finding['level']) =>
  (about: string, says: string): Finding => ({ level, about, says })

export const ok = finding('ok')
export const look = finding('look')
export const mend = finding('mend')

/** The first thing to be done, else what is in order. */
export const firstOf = (
  about: string,
  wrong: readonly (Finding | false | undefined)[],
  fine: string,
): Finding => wrong.find((one): one is Finding => Boolean(one)) ?? ok(about, fine)
