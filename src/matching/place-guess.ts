import { streetKey } from '#places'

/**
 * Was the place found only by likeness ("Weding" → "Wedding")? Not where one name stands within the other:
 * "Müllerstr. 149" and "Müllerstraße 149, 13353 Berlin", "Berlin Wedding" and "Wedding".
 */
export const isGuess = (typed: string, label: string): boolean => {
  const asked = streetKey(typed)
  const postcode = /\d{5}/.exec(typed)?.[0]
  if (postcode && label.includes(postcode)) return false
  return ![label, label.replace(/ \(.*\)$/, ''), label.split(',')[0]!]
    .map(streetKey)
    .some((found) => found !== '' && (found.includes(asked) || asked.includes(found)))
}
