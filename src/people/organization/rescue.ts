/** A lost second factor: how long the operator waits after the call, and how long a code then holds. */
export const rescueHours = { operator: 24, code: 24 } as const
const hour = 3_600_000

/** When a code may be handed out: a colleague's lead knows them and helps at once; the operator waits a day. */
export const dueAt = (by: 'lead' | 'operator', now: Date): Date =>
  new Date(now.getTime() + (by === 'operator' ? rescueHours.operator * hour : 0))

export const codeExpiry = (now: Date): Date => new Date(now.getTime() + rescueHours.code * hour)

/** A rescue nobody used is over a week after it was due. */
export const staleDays = 7
