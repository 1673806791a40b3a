import { type Applicant, fitsTable, type Problem, type Talk } from './problem.ts'
import { enoughInterpreters, seatsOf } from './seats.ts'

export interface Replanned {
  readonly talks: readonly Talk[]
  /** Talks of before that now are in another round or at another table. */
  readonly moved: readonly { readonly from: Talk; readonly to: Talk }[]
  /** Talks that found no other place. */
  readonly lost: readonly Talk[]
  readonly added: readonly Talk[]
}

/**
 * The plan goes on after something has changed: somebody did not come, somebody new is there, a recruiter must leave.
 * `problem` is what holds now (who is away has no open rounds any more).
 *
 * What was and what runs stays. Every talk that lost its place, and every talk that somebody is short of `least`, moves
 * at most one talk of somebody else; free seats are filled without moving anybody. So
 * `moved ≤ talks that lost their place × 2 + talks added for those short of least`, which is the promise of the hall.
 *
 * @param from the first round that can still be changed
 * @param least the talks that everybody is to have, as far as they can alone
 */
export const replan = (problem: Problem, before: readonly Talk[], from: number, least: number): Replanned => {
  const seats = seatsOf(problem)
  const people = new Map(problem.applicants.map((one) => [one.id, one]))
  const seatAt = new Map(seats.map((seat) => [seat.key, seat]))
  const seatsBy = Map.groupBy(seats, ({ firm }) => firm)
  const seatOf = ({ firm, table }: Pick<Talk, 'firm' | 'table'>) => seatAt.get(`${firm}\n${table}`)
  const never = new Set(problem.never.map(({ applicant, firm }) => `${applicant}\n${firm}`))
  const talks = new Set<Talk>()
  /** Who and what is taken in a round: a person, a seat. */
  const taken = new Map<string, Talk>()
  const placesOf = ({ round, applicant, firm, table }: Talk) => [
    `${round}\n${applicant}`,
    `${round}\n${firm}\n${table}`,
  ]
  const counts = new Map<string, number>()
  const moved = new Map<Talk, Talk>()

  const inTheWayOf = (talk: Talk): readonly Talk[] => [
    ...new Set(placesOf(talk).flatMap((place) => taken.get(place) ?? [])),
  ]
  const isFree = (talk: Talk): boolean => placesOf(talk).every((place) => !taken.has(place))
  const fits = (talk: Talk): boolean => {
    const one = people.get(talk.applicant)
    const seat = seatOf(talk)
    if (!one || !seat || talk.round < from) return false
    if (!one.open.includes(talk.round) || !seat.open.includes(talk.round) || !fitsTable(one.needs, seat))
      return false
    if (one.interpreter === undefined) return true
    const wanted = [...talks].flatMap(({ round, applicant }) => {
      const language = round === talk.round ? people.get(applicant)?.interpreter : undefined
      return language === undefined ? [] : [language]
    })
    return enoughInterpreters(problem, talk.round, [...wanted, one.interpreter])
  }
  /** Every place in which this pair could meet, the earliest first. */
  function* places(applicant: string, firm: string): Generator<Talk> {
    for (let round = from; round < problem.rounds; round++)
      for (const { name } of seatsBy.get(firm) ?? []) yield { round, applicant, firm, table: name }
  }
  const freePlace = (applicant: string, firm: string): Talk | undefined => {
    for (const place of places(applicant, firm)) if (isFree(place) && fits(place)) return place
    return undefined
  }
  const countOf = (id: string) => counts.get(id) ?? 0
  const put = (talk: Talk) => {
    talks.add(talk)
    for (const place of placesOf(talk)) taken.set(place, talk)
    counts.set(talk.applicant, countOf(talk.applicant) + 1)
  }
  const take = (talk: Talk) => {
    talks.delete(talk)
    for (const place of placesOf(talk)) taken.delete(place)
    counts.set(talk.applicant, countOf(talk.applicant) - 1)
  }
  /** A place as it is, or one that becomes free when one other talk moves. */
  const settle = (applicant: string, firm: string, mayMove: boolean): Talk | undefined => {
    const free = freePlace(applicant, firm)
    if (free) {
      put(free)
      return free
    }
    for (const wanted of mayMove ? [...places(applicant, firm)].filter(fits) : []) {
      const inTheWay = inTheWayOf(wanted)
      const [other] = inTheWay
      if (inTheWay.length !== 1 || !other || moved.has(other)) continue
      take(other)
      put(wanted)
      const elsewhere = freePlace(other.applicant, other.firm)
      if (elsewhere) {
        put(elsewhere)
        moved.set(elsewhere, first(moved, other))
        moved.delete(other)
        return wanted
      }
      take(wanted)
      put(other)
    }
    return undefined
  }

  const stranded: Talk[] = []
  for (const talk of before) {
    if (talk.round < from) put(talk)
    else if (people.get(talk.applicant)?.open.includes(talk.round)) {
      if (fits(talk) && isFree(talk)) put(talk)
      else stranded.push(talk)
    }
  }

  const lost: Talk[] = []
  const order = new Map(stranded.map((talk) => [talk, countOf(talk.applicant)]))
  for (const talk of [...stranded].sort((a, b) => order.get(a)! - order.get(b)!)) {
    const found = settle(talk.applicant, talk.firm, true)
    if (found) moved.set(found, talk)
    else lost.push(talk)
  }

  const openWishes = (one: Applicant): readonly string[] => {
    const met = new Set([...talks].filter(({ applicant }) => applicant === one.id).map(({ firm }) => firm))
    return one.wishes.filter((firm) => !met.has(firm) && !never.has(`${one.id}\n${firm}`))
  }
  const added: Talk[] = []
  const offer = (one: Applicant, mayMove: boolean): boolean =>
    openWishes(one).some((firm) => {
      const found = settle(one.id, firm, mayMove)
      if (found) added.push(found)
      return found !== undefined
    })
  /** Who has fewest goes first, again and again, until nobody finds anything. */
  const fill = (mayMove: boolean, until: number) => {
    const waiting = new Set(problem.applicants)
    while (waiting.size > 0) {
      const next = [...waiting]
        .map((one) => ({ one, count: countOf(one.id) }))
        .filter(({ count }) => count < until)
        .reduce<{ one: Applicant; count: number } | undefined>(
          (best, each) => (best === undefined || each.count < best.count ? each : best),
          undefined,
        )
      if (!next) return
      if (!offer(next.one, mayMove)) waiting.delete(next.one)
    }
  }
  fill(true, least)
  fill(false, Number.POSITIVE_INFINITY)

  return {
    talks: [...talks].sort((a, b) => a.round - b.round || (a.table < b.table ? -1 : 1)),
    moved: [...moved].flatMap(([to, was]) => (isSame(to, was) ? [] : [{ from: was, to }])),
    lost,
    added: added.map((talk) => [...talks].find((one) => pair(one) === pair(talk))!),
  }
}

const pair = ({ applicant, firm }: Talk) => `${applicant}\n${firm}`
const isSame = (a: Talk, b: Talk) => a.round === b.round && a.table === b.table
const first = (moved: ReadonlyMap<Talk, Talk>, talk: Talk): Talk => moved.get(talk) ?? talk
