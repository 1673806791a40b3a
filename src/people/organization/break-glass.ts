/** The operator's way into one organization: with a reason, for a few hours, seen by those concerned. */
export const longestHours = 4
export const shortestReason = 20

/** What is wrong with an opening; undefined where nothing is. */
export const wrongOpening = (
  reason: string,
  hours: number,
): { field: 'reason' | 'hours'; key: 'people.reasonShort' | 'people.hoursWrong' } | undefined => {
  if (reason.trim().length < shortestReason) return { field: 'reason', key: 'people.reasonShort' }
  if (!(hours > 0 && hours <= longestHours)) return { field: 'hours', key: 'people.hoursWrong' }
  return undefined
}

/** Whether an opening holds at this moment. */
export const isOpenNow = (
  opening: { readonly until: Date; readonly ended_at: Date | null },
  now: Date,
): boolean => opening.ended_at === null && opening.until > now
