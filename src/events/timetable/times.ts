/** Minutes since midnight as 'HH:MM', and back; undefined where it is no time of a day. */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export const minutesOf = (text: string): number | undefined => {
  const [, hours, minutes] = /^\s*(\d{1,2})[:.](\d{2})\s*(?:Uhr)?\s*$/u.exec(text) ?? []
  const all = Number(hours) * 60 + Number(minutes)
  return hours !== undefined && Number(hours) < 24 && Number(minutes) < 60 ? all : undefined
}

/** How the day is cut into rounds. Times are minutes since midnight, lengths are minutes. */
export interface Rhythm {
  readonly start: number
  readonly rounds: number
  readonly talk: number
  readonly change: number
  /** A break after so many rounds, instead of the change. */
  readonly breaks?: readonly { readonly after: number; readonly minutes: number }[] | undefined
}

export interface Round {
  /** From 1, as people count. */
  readonly number: number
  readonly start: number
  readonly end: number
}

export const roundsOf = ({ start, rounds, talk, change, breaks = [] }: Rhythm): readonly Round[] => {
  const found: Round[] = []
  let at = start
  for (let number = 1; number <= rounds; number++) {
    found.push({ number, start: at, end: at + talk })
    const pause = breaks.find(({ after }) => after === number)
    at += talk + (pause ? pause.minutes : change)
  }
  return found
}

/** The rounds, from 0, that lie wholly in a window; an open end is the whole day. */
export const within = (
  rounds: readonly Round[],
  window: { readonly from?: number | undefined; readonly until?: number | undefined },
): readonly number[] =>
  rounds.flatMap(({ start, end }, index) =>
    start >= (window.from ?? 0) && end <= (window.until ?? 24 * 60) ? [index] : [],
  )
