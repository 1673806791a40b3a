/**
 * Who sits where at a get-to-know meeting, round by round, so that as many teams and houses as possible meet whom they
 * do not know yet. Ids only: no names.
 */
export interface Meeting {
  readonly guests: readonly Guest[]
  readonly tables: number
  readonly rounds: number
  /** Pairs of groups that have worked together before. */
  readonly known: readonly (readonly [string, string])[]
  /** The first round by district or topic: whoever shares one sits together. */
  readonly firstByTopic?: boolean | undefined
  /** Rounds that were held already, each with the table of every guest (-1: not there). They stay as they were. */
  readonly held?: readonly (readonly number[])[] | undefined
}

export interface Guest {
  readonly id: string
  /** The team of a Jobcenter, or the house: what gets to know the others. */
  readonly group: string
  readonly side: 'jobcenter' | 'haus'
  /** District or field of work. */
  readonly topic?: string | undefined
  /** Has gone, or never came: sits nowhere in the rounds to come. */
  readonly away?: boolean | undefined
}

/** At no table in this round. */
export const nowhere = -1

export interface TablePlan {
  /** For each round, the table (from 0) of each guest in their order; -1: at none. */
  readonly seats: readonly (readonly number[])[]
  /** Pairs of a team and a house that did not know each other and meet. */
  readonly met: number
  /** All such pairs of those who come: nobody can make more meet. */
  readonly possible: number
}

/** What a pair at one table is worth: the meeting is for teams and houses that do not know each other. */
const strangers = 20
const sameSide = 2
const again = -3
const sameGroup = -8
const sweeps = 60

/**
 * Fills the tables evenly, then exchanges two guests of a round for as long as that is worth something (local search
 * with a few unforced steps against standstill). The same meeting gives the same plan. Milliseconds for 100 guests.
 */
export const planTables = (meeting: Meeting): TablePlan => {
  const { guests, rounds, held = [] } = meeting
  const here = guests.filter(({ away }) => !away).length
  const tables = Math.max(1, Math.min(meeting.tables, here))
  const groups = [...new Set(guests.map(({ group }) => group))]
  const groupAt = new Map(groups.map((group, index) => [group, index]))
  const size = groups.length
  const group = guests.map((guest) => groupAt.get(guest.group)!)
  const side = groups.map((name) => guests.find((guest) => guest.group === name)!.side)
  const known = new Set(
    meeting.known.flatMap(([a, b]) => {
      const [one, other] = [groupAt.get(a), groupAt.get(b)]
      return one === undefined || other === undefined ? [] : [one * size + other, other * size + one]
    }),
  )
  const worthOf = (a: number, b: number): number =>
    a === b ? 0 : side[a] === side[b] ? sameSide : known.has(a * size + b) ? 0 : strangers

  /** How often two groups, and two guests, share a table so far. */
  const together = new Int32Array(size * size)
  const faces = new Int32Array(guests.length * guests.length)
  const seats = Array.from({ length: rounds }, (_, round) =>
    held[round] ? [...held[round]] : seatFirst(meeting, tables, round),
  )
  /** Who sits at each table of each round. */
  const sitting = seats.map((row) => {
    const at = new Map<number, number[]>()
    row.forEach((table, guest) => {
      if (table !== nowhere) at.set(table, [...(at.get(table) ?? []), guest])
    })
    return at
  })
  const at = (round: number, table: number): number[] => sitting[round]!.get(table)!

  /** What changes if these two come to one table, or part. */
  const meet = (a: number, b: number, by: 1 | -1): number => {
    const [g, h] = [group[a]!, group[b]!]
    const before = together[g * size + h]!
    together[g * size + h] = before + by
    if (g !== h) together[h * size + g] = before + by
    const seen = faces[a * guests.length + b]!
    faces[a * guests.length + b] = faces[b * guests.length + a] = seen + by
    const first = by === 1 ? before === 0 : before === 1
    const repeated = by === 1 ? seen >= 1 : seen >= 2
    return by * ((first ? worthOf(g, h) : 0) + (repeated ? again : 0) + (g === h ? sameGroup : 0))
  }
  const move = (round: number, guest: number, table: number): number => {
    let gain = 0
    for (const other of at(round, seats[round]![guest]!)) if (other !== guest) gain += meet(guest, other, -1)
    const left = at(round, seats[round]![guest]!)
    left.splice(left.indexOf(guest), 1)
    seats[round]![guest] = table
    for (const other of at(round, table)) gain += meet(guest, other, 1)
    at(round, table).push(guest)
    return gain
  }
  for (let round = 0; round < rounds; round++)
    for (const some of sitting[round]!.values())
      some.forEach((guest, index) => {
        for (const other of some.slice(index + 1)) meet(guest, other, 1)
      })

  let value = 0
  let best = { value, seats: seats.map((row) => [...row]) }
  let state = 1
  const chance = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x80000000
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    // Warm at first, cold at the end.
    const warmth = strangers * (1 - sweep / (sweeps - 10))
    for (let round = Math.max(held.length, meeting.firstByTopic ? 1 : 0); round < rounds; round++)
      for (let guest = 0; guest < guests.length; guest++)
        for (let tries = 0; tries < 4; tries++) {
          const other = Math.floor(chance() * guests.length)
          const [own, there] = [seats[round]![guest]!, seats[round]![other]!]
          if (own === there || own === nowhere || there === nowhere) continue
          const gain = move(round, guest, there) + move(round, other, own)
          if (gain >= 0 || (warmth > 0 && chance() < Math.exp(gain / warmth))) value += gain
          else {
            move(round, guest, own)
            move(round, other, there)
          }
        }
    if (value > best.value) best = { value, seats: seats.map((row) => [...row]) }
  }
  return { seats: best.seats, ...countMet(meeting, best.seats) }
}

/** Everybody at a table in turn, so that no table has two more than another; or by topic. */
const seatFirst = ({ guests, firstByTopic }: Meeting, tables: number, round: number): number[] => {
  const seats = new Array<number>(guests.length).fill(nowhere)
  const order = guests.flatMap(({ away }, index) => (away ? [] : [index]))
  // By side and group, so that a group is spread; shifted round by round.
  const key = ({ side, group, topic }: Guest) =>
    firstByTopic && round === 0 ? `${topic ?? '~'} ${group}` : `${side} ${group}`
  order.sort((a, b) =>
    key(guests[a]!) < key(guests[b]!) ? -1 : key(guests[a]!) > key(guests[b]!) ? 1 : a - b,
  )
  order.forEach((guest, index) => {
    seats[guest] =
      firstByTopic && round === 0
        ? Math.floor((index * tables) / order.length)
        : (index + round * Math.floor(index / tables)) % tables
  })
  return balanced(seats, tables)
}

/** Moves guests from the fullest to the emptiest table until none has two more than another. */
const balanced = (seats: number[], tables: number): number[] => {
  for (;;) {
    const sizes = Array.from({ length: tables }, (_, table) => seats.filter((one) => one === table).length)
    const [most, least] = [sizes.indexOf(Math.max(...sizes)), sizes.indexOf(Math.min(...sizes))]
    if (sizes[most]! - sizes[least]! < 2) return seats
    seats[seats.lastIndexOf(most)] = least
  }
}

/** How many pairs of a team and a house that do not know each other share a table at least once. */
export const countMet = (
  { guests, known }: Meeting,
  seats: readonly (readonly number[])[],
): { readonly met: number; readonly possible: number } => {
  const name = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`)
  const friends = new Set(known.map(([a, b]) => name(a, b)))
  const met = new Set<string>()
  const possible = new Set<string>()
  guests.forEach((one, a) => {
    guests.forEach((other, b) => {
      if (b <= a || one.side === other.side || friends.has(name(one.group, other.group))) return
      possible.add(name(one.group, other.group))
      if (seats.some((row) => row[a] !== nowhere && row[a] === row[b])) met.add(name(one.group, other.group))
    })
  })
  return { met: met.size, possible: possible.size }
}
