import { distance } from '#places'
import {
  type FieldOfAction,
  fieldIds,
  fieldsOfAction,
  type TargetGroup,
  targetGroups,
} from '../vocabulary.ts'
import { type Reach, type ReachFacts, reaches } from './reaches.ts'
import { districtOf, reachOf, type Space, spaceOf } from './spaces.ts'

/** A house of an offer; without coordinates only its area is known. */
export interface Place {
  readonly locationId: string
  readonly areaCode: string | null
  readonly lat: number | null
  readonly lon: number | null
}

export interface Offer {
  readonly id: string
  readonly title: string
  readonly organizationName: string
  readonly houseName: string | null
  readonly needs: readonly string[]
  readonly facts: ReachFacts
  /** `online`: from everywhere; `mobil`: comes to everywhere in its districts; `geheim`: told after contact only. */
  readonly kind: 'vor_ort' | 'mobil' | 'online' | 'geheim'
  readonly places: readonly Place[]
}

/** One space, or several districts as a whole (`code` of the only one, else `gesamt`). */
export type Around =
  | { readonly space: Space }
  | { readonly code: string; readonly name: string; readonly districts: readonly string[] }
export const codeOf = (around: Around): string => ('space' in around ? around.space.code : around.code)

/** An offer in a cell. `metres` from the centre of the space where its house stands outside of it. */
export interface InCell {
  readonly offer: Offer
  readonly reach: Exclude<Reach, 'nein'>
  readonly metres: number | undefined
}

export interface Cell {
  readonly field: FieldOfAction
  readonly group: TargetGroup
  /** In reach: what is meant for the group first, then the nearest. */
  readonly offers: readonly InCell[]
  /** Houses that these offers are in. */
  readonly houses: number
  /** Of these, how many offers are meant for the group. */
  readonly meant: number
  /** Offers online beside: they reach whoever is online, and fill no gap. */
  readonly online: readonly Offer[]
  /** Nothing is in reach. */
  readonly isGap: boolean
  /** In one space: houses with something meant for the same group in the same field, where there are two and more. */
  readonly joinable: readonly string[]
}

/** Fields that say nothing to a group: a cell that is no gap when it is empty. */
const strange: Readonly<Partial<Record<FieldOfAction, readonly TargetGroup[]>>> = {
  alter: ['alleinerziehende', 'familien', 'jugendliche', 'rueckkehrende'],
  familie: ['aeltere'],
}
export const isStrange = (field: FieldOfAction, group: TargetGroup): boolean =>
  strange[field]?.includes(group) ?? false

export const meetsField = (needs: readonly string[], field: FieldOfAction): boolean =>
  fieldsOfAction[field].some((need) => needs.includes(need))

/** How far an offer is from a space: 0 within, else metres from its centre; undefined where it is out of reach. */
export const metresTo = (offer: Offer, space: Space): number | undefined => {
  if (offer.kind === 'geheim') return undefined
  const districts = offer.places.map(({ areaCode }) => districtOf(areaCode))
  if (offer.kind === 'mobil' && districts.includes(districtOf(space.code))) return 0
  const all = offer.places.map((place) => {
    if (spaceOf(place.areaCode) === space.code) return 0
    return place.lat === null || place.lon === null
      ? Number.POSITIVE_INFINITY
      : distance({ lat: place.lat, lon: place.lon }, space)
  })
  const nearest = Math.min(...all)
  return nearest <= reachOf(space.code) ? nearest : undefined
}

const metresIn = (offer: Offer, around: Around): number | undefined => {
  if ('space' in around) return metresTo(offer, around.space)
  return offer.places.some(({ areaCode }) => around.districts.includes(districtOf(areaCode) ?? ''))
    ? 0
    : undefined
}

/** How each offer reaches each group: asked once, used for every field and space. */
type Reaches = ReadonlyMap<Offer, Readonly<Record<TargetGroup, Reach>>>
const reachesOf = (offers: readonly Offer[]): Reaches =>
  new Map(
    offers.map((offer) => [
      offer,
      Object.fromEntries(
        targetGroups.map((group) => [group, reaches(offer.facts, offer.needs, group)]),
      ) as Record<TargetGroup, Reach>,
    ]),
  )

/** What there is of one field for one group around here. */
const cellOf = (
  around: Around,
  field: FieldOfAction,
  group: TargetGroup,
  near: readonly { readonly offer: Offer; readonly metres: number }[],
  online: readonly Offer[],
  known: Reaches,
): Cell => {
  const offers: InCell[] = []
  for (const { offer, metres } of near) {
    const reach = known.get(offer)?.[group] ?? 'nein'
    if (reach !== 'nein') offers.push({ offer, reach, metres: metres > 0 ? metres : undefined })
  }
  offers.sort(
    (a, b) =>
      Number(b.reach === 'gezielt') - Number(a.reach === 'gezielt') || (a.metres ?? 0) - (b.metres ?? 0),
  )
  const meant = offers.filter(({ reach }) => reach === 'gezielt')
  const housesOf = (some: readonly InCell[]) =>
    new Set(some.flatMap(({ offer }) => offer.places.map(({ locationId }) => locationId)))
  const names = new Set(
    meant
      .filter(({ offer }) => offer.kind === 'vor_ort')
      .map(({ offer }) => offer.houseName ?? offer.organizationName),
  )
  return {
    field,
    group,
    offers,
    houses: housesOf(offers).size,
    meant: meant.length,
    online: online.filter((offer) => known.get(offer)?.[group] !== 'nein'),
    isGap: offers.length === 0 && !isStrange(field, group),
    joinable: 'space' in around && names.size > 1 ? [...names].sort((a, b) => a.localeCompare(b, 'de')) : [],
  }
}

/**
 * What exists within reach: fields of action × target groups, for each of the spaces.
 * @param wanted leaves out what nobody asked for
 */
export const coverage = (
  offers: readonly Offer[],
  spaces: readonly Around[],
  wanted: {
    readonly fields?: readonly FieldOfAction[] | undefined
    readonly groups?: readonly TargetGroup[] | undefined
  } = {},
): readonly { readonly around: Around; readonly cells: readonly Cell[] }[] => {
  const { fields = fieldIds, groups = targetGroups } = wanted
  const known = reachesOf(offers)
  const online = offers.filter(({ kind }) => kind === 'online')
  return spaces.map((around) => {
    const near = offers
      .filter(({ kind }) => kind !== 'online')
      .map((offer) => ({ offer, metres: metresIn(offer, around) }))
      .filter((one): one is { offer: Offer; metres: number } => one.metres !== undefined)
    return {
      around,
      cells: fields.flatMap((field) => {
        const here = near.filter(({ offer }) => meetsField(offer.needs, field))
        const there = online.filter(({ needs }) => meetsField(needs, field))
        return groups.map((group) => cellOf(around, field, group, here, there, known))
      }),
    }
  })
}

const forAll = 'alle'
/** What a point or an idea is about: a field of action, for a group or for all. */
export interface Subject {
  readonly field: FieldOfAction
  readonly group?: TargetGroup | undefined
}
/** The coded key of a gap or a synergy: field, group and space. */
export const gapKey = ({ field, group }: Subject, around: Around): string =>
  `${field}/${group ?? forAll}/${codeOf(around)}`

/** What a key stands for; undefined where it is none. */
export const readGapKey = (key: string) => {
  const [one = '', other = '', space = '', ...rest] = key.split('/')
  const field = fieldIds.find((id) => id === one)
  const group = targetGroups.find((id) => id === other)
  return field && (group || other === forAll) && /^\w{2,8}$/.test(space) && rest.length === 0
    ? { field, group, space }
    : undefined
}
