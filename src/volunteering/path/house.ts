/** Whom somebody may ask to confirm, with its houses that everybody finds. */
export interface AskedHouse {
  readonly id: string
  readonly name: string
  readonly places: readonly {
    readonly name: string
    readonly city: string | null
    readonly postcode: string | null
    readonly lat: number | null
    readonly lon: number | null
  }[]
}

/** So many are shown at once; where there are no more, nobody has to search. */
export const mostHouses = 12
/** Metres: what is further away is nobody's house. */
const farthest = 50_000

/** Small letters without signs; "ä" is "ae" is "a". */
const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1')

/** Those whose name, house, place or postcode has every word that was typed, in the order in which they came. */
export const housesCalled = (houses: readonly AskedHouse[], typed: string): readonly AskedHouse[] => {
  const words = keyOf(typed.slice(0, 200))
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
  return houses.filter(({ name, places }) => {
    const all = keyOf([name, ...places.flatMap((one) => [one.name, one.city, one.postcode])].join(' '))
    return words.every((word) => all.includes(word))
  })
}

/** Those near a place, the nearest first. @param far metres to a point */
export const housesNear = (
  houses: readonly AskedHouse[],
  far: (point: { readonly lat: number; readonly lon: number }) => number,
): readonly AskedHouse[] =>
  houses
    .map((house) => ({
      house,
      metres: Math.min(
        ...house.places.map(({ lat, lon }) =>
          lat === null || lon === null ? Number.POSITIVE_INFINITY : far({ lat, lon }),
        ),
      ),
    }))
    .filter(({ metres }) => metres <= farthest)
    .sort((a, b) => a.metres - b.metres)
    .map(({ house }) => house)
