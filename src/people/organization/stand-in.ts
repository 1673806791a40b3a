/** A stand-in looks after somebody's hand-overs from one day to another, both included ('YYYY-MM-DD'). */
export const longestDays = 183

/** What is wrong with the days of a stand-in; undefined where nothing is. */
export const wrongDays = (
  from: string,
  to: string,
  today: string,
): { field: 'from' | 'to'; key: 'people.dayPast' | 'people.dayOrder' | 'people.dayFar' } | undefined => {
  if (to < from) return { field: 'to', key: 'people.dayOrder' }
  if (to < today) return { field: 'to', key: 'people.dayPast' }
  if (Date.parse(to) - Date.parse(from) > longestDays * 86_400_000)
    return { field: 'to', key: 'people.dayFar' }
  return undefined
}
