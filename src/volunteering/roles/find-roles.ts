import { understand } from '#matching'
import { distance, type PlaceMatch, resolvePlace } from '#places'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Strength } from '../strengths.ts'
import { interestsIn } from './interest-words.ts'
import { type Agency, placesOfRoles, volunteerAgencies } from './queries.ts'
import { nearestRoles, type Ranked, type RoleToRank, rankRoles, type Wanted } from './rank-roles.ts'
import { type Daytime, daytimesOfRole, type Interest, type Role, type Weekday } from './role.ts'
import { openRoles } from './store.ts'

/** What somebody asked for, as typed and ticked. Nothing of it is kept. */
export interface AskedRoles {
  readonly text: string
  readonly near: string
  readonly interests: readonly Interest[]
  readonly strengths: readonly Strength[]
  readonly weekdays: readonly Weekday[]
  readonly daytimes: readonly Daytime[]
  readonly language: string
  readonly stepFree: boolean
  readonly insured: boolean
  readonly noConduct: boolean
}

/** A role as a list shows it. */
export interface FoundRole extends RoleToRank {
  readonly full: Role
  readonly serviceId: string
  readonly organizationName: string
  readonly locationName: string | null
}

export interface FoundRoles {
  readonly hits: readonly Ranked<FoundRole>[]
  /** Metres that were searched in the end. */
  readonly radius: number
  readonly place: PlaceMatch | undefined
  readonly unknownPlace: boolean
  /** Where nothing fits: what comes nearest, and whom to ask. */
  readonly instead: readonly Ranked<FoundRole>[]
  readonly agency: Agency | undefined
  readonly isAnythingThere: boolean
}

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])]

const wantedOf = (asked: AskedRoles, near: boolean): Wanted => {
  const understood = understand(asked.text)
  const { interests, words } = interestsIn(asked.text)
  return {
    interests: union(asked.interests, interests),
    strengths: asked.strengths,
    weekdays: union(asked.weekdays, understood.weekdays),
    daytimes: union(asked.daytimes, understood.daytimes),
    language: asked.language || understood.languages[0],
    stepFree: asked.stepFree,
    insured: asked.insured,
    noConduct: asked.noConduct,
    words,
    near,
  }
}

/** Of an address that is told to nobody only whole kilometres, rounded up. */
const tellable = (metres: number, isPublic: boolean | null): number =>
  isPublic === false ? Math.max(1, Math.ceil(metres / 1000)) * 1000 : metres

/** From words, ticks and a place to ranked roles, with why each fits. Keeps nothing. */
export const findRoles = async (tx: Tx, asked: AskedRoles): Promise<FoundRoles> => {
  const place = asked.near === '' ? undefined : await resolvePlace(tx, asked.near)
  const today = berlinDay(tx.now)
  const known = await placesOfRoles(tx)
  const roles = (await openRoles(tx, today)).flatMap((full): FoundRole[] => {
    const of = known.get(full.serviceId ?? '')
    if (!of) return []
    const point = of.lat !== null && of.lon !== null ? { lat: of.lat, lon: of.lon } : undefined
    return [
      {
        ...full,
        full,
        serviceId: of.serviceId,
        daytimes: daytimesOfRole(full),
        organizationName: of.organizationName,
        locationName: of.locationName,
        words: of.words.split(' '),
        distance: place && point ? tellable(distance(place, point), of.addressPublic) : null,
      },
    ]
  })
  const wanted = wantedOf(asked, place !== undefined)
  const { hits, radius } = rankRoles(wanted, roles, today)
  const isEmpty = hits.length === 0
  return {
    hits,
    radius,
    place,
    unknownPlace: asked.near !== '' && !place,
    instead: isEmpty ? nearestRoles(wanted, roles, today, 3) : [],
    agency: isEmpty ? nearestOf(await volunteerAgencies(tx), place) : undefined,
    isAnythingThere: roles.length > 0,
  }
}

const nearestOf = (agencies: readonly Agency[], place: PlaceMatch | undefined): Agency | undefined => {
  if (!place) return agencies.length === 1 ? agencies[0] : undefined
  const far = ({ lat, lon }: Agency) =>
    lat === null || lon === null ? Number.POSITIVE_INFINITY : distance(place, { lat, lon })
  return agencies
    .filter((one) => far(one) <= 50_000)
    .reduce<Agency | undefined>(
      (best, one) => (best === undefined || far(one) < far(best) ? one : best),
      undefined,
    )
}
