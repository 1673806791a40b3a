import { z } from 'zod'
import { findLocation, networkOfBoth } from '#directory'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { strengths } from '../strengths.ts'
import { acting, lockOwnRole, mayHost } from './acting.ts'
import { keepOffers } from './publish-service.ts'
import { answers, daytimes, germanLevels, interests, type RoleFacts, rhythms, weekdays } from './role.ts'
import { changeRoleFacts, insertRoles } from './store.ts'

const optional = <T extends z.ZodType>(one: T) => z.union([z.literal(''), one])
/** PostgreSQL knows no year 0. */
const day = z.iso.date().refine((said) => said > '1900', 'platform.wrong')
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** "60", "12,50" → cents. */
const euros = z
  .string()
  .trim()
  .regex(/^\d{1,3}([.,]\d{1,2})?$/)
  .transform((typed) => Math.round(Number(typed.replace(',', '.')) * 100))
  .refine((cents) => cents >= 1 && cents <= 100_000)
const several = <T extends string>(all: readonly [T, ...T[]]) =>
  z
    .array(z.enum(all))
    .max(all.length)
    .transform((given): readonly T[] => all.filter((one) => (given as readonly string[]).includes(one)))

/** As it stands in the form and in the mapped rows of a table. */
export const writtenRole = {
  title: z.string().trim().min(3, 'platform.missing').max(140),
  summary: z.string().trim().min(1, 'platform.missing').max(300),
  description: z.string().trim().max(5000),
  interests: several(interests),
  asked: several(strengths),
  gained: several(strengths),
  rhythm: z.enum(rhythms),
  weekdays: several(weekdays),
  daytimes: several(daytimes),
  timeFrom: optional(clock),
  timeTo: optional(clock),
  startsOn: optional(day),
  endsOn: optional(day),
  hours: optional(z.coerce.number().int().min(1).max(60)),
  training: z.string().trim().max(300),
  accident: z.enum(answers),
  liability: z.enum(answers),
  conduct: z.enum(['', 'ja']),
  languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)).max(12),
  germanLevel: optional(z.enum(germanLevels)),
  stepFree: z.enum(answers),
  allowance: optional(euros),
  wanted: optional(z.coerce.number().int().min(1).max(999)),
  locationId: optional(z.uuid()),
  place: z.string().trim().max(200),
  contactName: z.string().trim().max(120),
  contactPhone: optional(
    z
      .string()
      .trim()
      .max(40)
      .regex(/^[+\d][\d\s()/.-]{4,}$/),
  ),
  contactEmail: optional(z.string().trim().max(200).pipe(z.email())),
  helpsAtEvents: z.enum(['', 'ja']),
}
export type WrittenRole = z.output<z.ZodObject<typeof writtenRole>>

/** What does not go together, field by field. */
export const checkRole = (given: WrittenRole, context: z.RefinementCtx): void => {
  // What is no day or no time is said already, and cannot be compared.
  if (context.issues.length > 0) return
  const wrong = (path: keyof WrittenRole, message: string): void =>
    context.addIssue({ code: 'custom', path: [path], message })
  const { rhythm, timeFrom, timeTo, startsOn, endsOn } = given
  if ((timeFrom === '') !== (timeTo === ''))
    wrong(timeFrom === '' ? 'timeFrom' : 'timeTo', 'platform.missing')
  else if (timeFrom !== '' && timeTo <= timeFrom) wrong('timeTo', 'volunteering.endsBefore')
  if (startsOn && endsOn && endsOn < startsOn) wrong('endsOn', 'volunteering.lastDayBefore')
  if (rhythm === 'einmalig' && !startsOn) wrong('startsOn', 'volunteering.dayMissing')
  if (rhythm === 'einmalig' && !timeFrom) wrong('timeFrom', 'volunteering.timeMissing')
  if (rhythm === 'woechentlich' && given.weekdays.length === 0)
    wrong('weekdays', 'volunteering.weekdayMissing')
  if (rhythm === 'woechentlich' && given.daytimes.length === 0 && !timeFrom)
    wrong('daytimes', 'volunteering.daytimeMissing')
}

/** The facts of what was written; a single day ends it. */
export const factsOfWritten = (given: WrittenRole): RoleFacts => {
  const isOnce = given.rhythm === 'einmalig'
  return {
    ...given,
    weekdays: isOnce ? [] : given.weekdays,
    daytimes: isOnce ? [] : given.daytimes,
    timeFrom: given.timeFrom || null,
    timeTo: given.timeTo || null,
    startsOn: given.startsOn || null,
    endsOn: (isOnce ? given.startsOn : given.endsOn) || null,
    hours: given.hours === '' ? null : given.hours,
    conduct: given.conduct === 'ja',
    helpsAtEvents: given.helpsAtEvents === 'ja',
    germanLevel: given.germanLevel || null,
    allowance: given.allowance === '' ? null : given.allowance,
    wanted: given.wanted === '' ? null : given.wanted,
    locationId: given.locationId || null,
  }
}

/** A role is in a house of one's own or a partner's, or stays in the one where it is. */
const checked = async (tx: Tx, given: WrittenRole, before: string | null = null): Promise<RoleFacts> => {
  const facts = factsOfWritten(given)
  if (facts.locationId && facts.locationId !== before) {
    const house = await findLocation(tx, facts.locationId)
    const { organizationId } = acting(tx)
    const isNear =
      house &&
      (house.organizationId === organizationId ||
        (await networkOfBoth(tx, organizationId, house.organizationId, berlinDay(tx.now))))
    if (!isNear) notFound()
  }
  if (facts.endsOn !== null && facts.endsOn < berlinDay(tx.now)) refuse('volunteering.inPast')
  return facts
}

/** A draft; nobody outside of the organization sees it. */
export const createRole = action({
  name: 'volunteering.create-role',
  input: z.object(writtenRole).superRefine(checkRole),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, input) => {
    const of = { organizationId: acting(tx).organizationId, checkedOn: berlinDay(tx.now) }
    const [id] = await insertRoles(tx, of, [{ facts: await checked(tx, input), externalId: null }])
    return id!
  },
  audit: (_, id) => ({ subject: id }),
})

/** Other words, other times; the offer of the directory follows, and whoever wrote it has looked at it. */
export const changeRole = action({
  name: 'volunteering.change-role',
  input: z.object({ roleId: z.uuid(), ...writtenRole }).superRefine(checkRole),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { roleId, ...input }) => {
    const role = await lockOwnRole(tx, roleId)
    if (role.state === 'beendet') refuse('volunteering.isEnded')
    await changeRoleFacts(tx, roleId, await checked(tx, input, role.locationId), berlinDay(tx.now))
    await keepOffers(tx, [roleId])
  },
  audit: ({ roleId }) => ({ subject: roleId }),
})
