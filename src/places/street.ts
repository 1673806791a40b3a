import { westernDigits } from '#platform/digits.ts'

/** Lower case, ä → ae, ß → ss, other accents dropped: "Müller" and "MUELLER" become the same. */
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

/** The key of a street: 'Müllerstr.', 'Muellerstraße' and 'Müller Straße' are all `muellerstrasse`. */
export const streetKey = (name: string): string =>
  folded(name)
    .replace(/str(\.|(?=[\s\-,/])|$)/g, 'strasse ')
    .replace(/pl\.|\bpl$/g, 'platz ')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The key of a place: words with single spaces, `ingelheim am rhein`. */
export const placeKey = (name: string): string =>
  folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What a person typed, taken apart. */
export interface PlaceText {
  /** Five digits. */
  readonly postcode?: string | undefined
  readonly street?: string | undefined
  readonly number?: number | undefined
  /** Lower-case letter after the house number; empty where none. */
  readonly suffix?: string | undefined
  /** What is no street and no postcode: "Berlin Wedding". */
  readonly place?: string | undefined
}

const postcodeInText = /(^|[\s,])(?:D[-\s])?(\d{5})(?=$|[\s,])/i
// "Müllerstraße 149", "149a", "149 A", "56-58"; greedy, so that "Straße des 17. Juni 135" keeps its name.
const withNumber = /^(.*[\p{L}.)])\s*(\d{1,4})\s*(\p{L})?(?:\s*[-–/+]\s*\S.*)?$/u
// "Straße 43 7": in Berlin streets have numbers for names.
const numberedStreet = /^(.*\p{L}\s*\d+)\s+(\d{1,4})\s*(\p{L})?$/u
// "Müllerstraße 149 Wedding"
const withPlace = /^(.*?\p{L}[.)]?)\s*(\d{1,4})\s?(\p{L}(?=\s))?(?:\s*[-–/]\s*\d+\s?\p{L}?)?\s+(\p{L}{2}.*)$/u

/**
 * Takes "Müllerstr. 149a, 13353 Berlin" apart, in whatever order: "13353 Berlin, Müllerstr. 149a" as well.
 * Without a house number nothing tells a street from a place: then it is a place, unless the word itself says street.
 */
export const parsePlaceText = (text: string): PlaceText => {
  const clean = westernDigits(text.slice(0, 1000).normalize('NFC')).replace(/\s+/g, ' ').trim().slice(0, 200)
  const postcode = postcodeInText.exec(clean)
  // Where a postcode stood, a new part begins: "Müllerstraße 149 13353 Berlin".
  const parts = (postcode ? clean.replace(postcodeInText, ',') : clean)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const found: { -readonly [K in keyof PlaceText]: PlaceText[K] } = {}
  if (postcode) found.postcode = postcode[2]
  const places: string[] = []
  for (const part of parts) {
    const address = found.street === undefined ? parseAddress(part) : undefined
    if (address) {
      const { place, ...street } = address
      Object.assign(found, street)
      if (place) places.push(place)
    } else places.push(part)
  }
  if (places.length > 0) found.place = places.join(' ')
  return found
}

const parseAddress = (part: string): PlaceText | undefined => {
  const match = withNumber.exec(part) ?? numberedStreet.exec(part) ?? withPlace.exec(part)
  if (match) {
    const [, street = '', number = '', suffix = '', place] = match
    return {
      street: street.trim(),
      number: Number(number),
      suffix: suffix.toLowerCase(),
      ...(place ? { place } : {}),
    }
  }
  return /(str\.?|stra(ß|ss)e)$/i.test(part) ? { street: part } : undefined
}

/** A house number as tables have it: '24A' → 24 and 'a', '56-58' → 56; undefined where there is none. */
export const parseHouseNumber = (text: string): { number: number; suffix: string } | undefined => {
  const match = /^\s*(\d{1,4})\s*(\p{L}?)(?!\p{L})/u.exec(text)
  return match ? { number: Number(match[1]), suffix: match[2]!.toLowerCase() } : undefined
}
