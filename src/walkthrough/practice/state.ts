import { z } from 'zod'
import { westernDigits } from '#platform/digits.ts'
import { type Form, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { seal, unseal } from '#platform/secrets.ts'
import { Hidden } from '#platform/ui/forms.tsx'
import { languageField } from '#platform/ui/languages.tsx'
import type { World } from '#platform/world.ts'
import { situations } from '../case.ts'
import { mostStones, type Practice, personaIds } from './practice.ts'
import { stepIds } from './steps.ts'

/** The hidden field in which the state travels. */
export const stateField = 'stand'
/** Beside it: a postcode that somebody types into the notice at the top of any page. */
export const postcodeField = 'plz'
/** The button that sends it: as with those of the languages, the page stays as it is. */
export const showPlaceField = 'ort'

/** Whether the same page is wanted again, with what was half typed. */
export const staysHere = (form: Form): boolean =>
  text(form, showPlaceField) !== '' || text(form, languageField) !== ''

/** Characters; more is nothing of ours. Ten people with everything are half of it. */
const longest = 12_000
/** A page left open on a shared computer opens nothing the next day. */
const hours = 12

export const mostPersons = 10
/** Euros; more than anybody enters here. */
export const mostEuros = 1_000_000

const euros = z.number().min(0).max(mostEuros)
const position = z.number().int().min(0).max(mostPersons)
const person = z.object({
  age: z.number().int().min(0).max(120),
  partner_of: position.optional(),
  child_of: z.array(position).max(2).optional(),
  gross_m: euros,
  income_tax_m: euros,
  social_contributions_m: euros,
  kindergeld_m: euros,
  maintenance_m: euros,
  other_income_m: euros,
  pregnant: z.boolean().optional(),
})
const step = z.enum(stepIds)
const practised = z.object({
  who: z.enum([...personaIds, 'eigene']),
  case: z.object({
    household: z.object({
      date: z.iso.date(),
      persons: z.array(person).min(1).max(mostPersons),
      rent_m: euros,
      heating_m: euros,
      assets: euros,
      karenzzeit: z.boolean().optional(),
    }),
    situations: z.array(z.enum(situations)).max(situations.length),
    postcode: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
  }),
  seen: z.array(step).max(stepIds.length),
  done: z.array(step).max(stepIds.length),
  stumbled: z.partialRecord(step, z.number().int().min(1).max(mostStones)),
  chosen: z.partialRecord(step, z.string().max(20)),
}) satisfies z.ZodType<Practice>
const travelling = z.object({ v: z.literal(1), at: z.number(), practice: practised })

const purpose = 'practised application'

/** The state as it travels: sealed, so that only what this house wrote comes back, and nobody reads it over a shoulder. */
export const sealState = (world: World, practice: Practice): string =>
  seal(
    world.config.secret,
    purpose,
    'form',
    JSON.stringify({ v: 1, at: world.now().getTime(), practice }),
  ).toString('base64url')

/** The state in a form; undefined where there is none, or it was changed, is older than a day's work, or of an older version. */
export const openState = (world: World, sealed: string): Practice | undefined => {
  if (sealed === '' || sealed.length > longest) return undefined
  const opened = unseal(world.config.secret, purpose, 'form', Buffer.from(sealed, 'base64url'))
  if (opened === undefined) return undefined
  const known = travelling.safeParse(JSON.parse(opened)).data
  const age = known ? world.now().getTime() - known.at : Number.POSITIVE_INFINITY
  return known && age <= hours * 3_600_000 ? known.practice : undefined
}

/** The postcode typed into the notice: undefined where none was, null where it is none. */
export const typedPostcode = (form: Form): string | null | undefined => {
  const typed = westernDigits(text(form, postcodeField)).replaceAll(' ', '')
  if (typed === '') return text(form, showPlaceField) ? null : undefined
  return /^\d{5}$/.test(typed) ? typed : null
}

/** What somebody who practises has said and done so far, out of the form they sent, with a postcode they just typed. */
export const readState = async (visit: Visit): Promise<Practice | undefined> => {
  if (visit.request.method !== 'POST') return undefined
  const form = await visit.form()
  const practice = openState(visit.world, text(form, stateField))
  const postcode = typedPostcode(form)
  return practice && postcode ? { ...practice, case: { ...practice.case, postcode } } : practice
}

/** A page has several forms with the same state: it is sealed once for all of them. */
const sealedFor = new WeakMap<Visit, { readonly practice: Practice; readonly sealed: string }>()

/** The hidden field that every form of the walk carries, by its name. */
export const stateFields = (visit: Visit, practice: Practice): Readonly<Record<string, string>> => {
  const known = sealedFor.get(visit)
  if (known?.practice === practice) return { [stateField]: known.sealed }
  const sealed = sealState(visit.world, practice)
  sealedFor.set(visit, { practice, sealed })
  return { [stateField]: sealed }
}

export const StateField = ({ visit, practice }: { visit: Visit; practice: Practice }) =>
  Hidden({ values: stateFields(visit, practice) })
