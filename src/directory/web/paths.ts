/** Paths without the language: `visit.to(offerPath(id))`. */
export const offersPath = '/angebote'
export const offerPath = (id: string): string => `/angebote/${id}`
export const offerCalendarPath = (id: string): string => `/angebote/${id}.ics`
export const locationsPath = '/einrichtungen'
export const locationPath = (id: string): string => `/einrichtungen/${id}`
/** What takes place in a week, and the same as a calendar to subscribe to (`.ics`): of a postcode or of a house. */
export const weekPath = '/woche'
export const weekFeedPath = '/woche.ics'
export const houseWeekPath = (id: string): string => `${weekPath}?haus=${id}`
/** A page of the list of houses; pages count from 1. */
export const locationsPagePath = (text: string, page: number): string => {
  const query = new URLSearchParams()
  if (text) query.set('text', text)
  if (page > 1) query.set('seite', String(page))
  return query.size > 0 ? `${locationsPath}?${query}` : locationsPath
}
