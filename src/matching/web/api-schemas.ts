import { z } from '@hono/zod-openapi'
import { locales } from '#platform/i18n.ts'
import { weekdays } from '../asked.ts'
import { needIds } from '../need-ids.ts'

/** What is empty was not given: `?text=&near=10115`. */
const given = (value: unknown): unknown => (value === '' || value === null ? undefined : value)

/** Repeated, or one text with commas, or a JSON list. */
const several = (value: unknown): unknown => {
  const all = given(value)
  if (all === undefined) return []
  return (Array.isArray(all) ? all : [all])
    .flatMap((one) => (typeof one === 'string' ? one.split(',') : [one]))
    .map((one) => (typeof one === 'string' ? one.trim() : one))
    .filter((one) => one !== '')
}

/** MO … SU (RFC 5545), or mo … so as in German. */
const germanDays: Record<string, string> = { DI: 'TU', MI: 'WE', DO: 'TH', SO: 'SU' }
const weekday = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  const day = value.toUpperCase()
  return germanDays[day] ?? day
}

const number = (value: unknown): unknown =>
  typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : given(value)

const list = (items: Record<string, unknown>, description: string) => ({
  type: 'array' as const,
  items,
  description: `${description} Repeated, or separated by commas.`,
})

/** What the API takes, from the address or as JSON. */
export const searchInput = z.object({
  text: z
    .preprocess(given, z.string('must be a text').max(300, 'must have at most 300 characters').default(''))
    .openapi({
      type: 'string',
      maxLength: 300,
      description: 'What is looked for, in German, English or Arabic.',
      example: 'Deutsch lernen',
    }),
  need: z
    .preprocess(several, z.array(z.enum(needIds, `must be of: ${needIds.join(', ')}`)).max(needIds.length))
    .openapi(list({ type: 'string', enum: [...needIds] }, 'Needs. gesundheit, seele and geld only by POST.')),
  near: z
    .preprocess(given, z.string('must be a text').max(200, 'must have at most 200 characters').default(''))
    .openapi({
      type: 'string',
      maxLength: 200,
      description: 'A postcode, a place or an address.',
      example: '13353',
    }),
  radius: z
    .preprocess(
      number,
      z
        .int('must be a whole number of metres')
        .min(100, 'must be at least 100 metres')
        .max(100_000, 'must be at most 100000 metres')
        .optional(),
    )
    .openapi({
      type: 'integer',
      minimum: 100,
      maximum: 100_000,
      description: 'Metres. Without it 5 km, and 10 and 25 km where fewer than three houses answer.',
    }),
  weekday: z
    .preprocess(
      (value) => {
        const all = several(value)
        return Array.isArray(all) ? all.map(weekday) : all
      },
      z.array(z.enum(weekdays, 'must be of: mo, di, mi, do, fr, sa, so (or MO … SU)')).max(7),
    )
    .openapi(
      list(
        { type: 'string', pattern: '^([Mm][OoIi]|[Dd][IiOo]|[Tt][UuHh]|[Ww][Ee]|[Ff][Rr]|[Ss][AaOoUu])$' },
        'Days.',
      ),
    ),
  language: z
    .preprocess(
      several,
      z.array(z.string().regex(/^[a-zA-Z]{2,3}$/, 'must be a language code such as ar (BCP 47)')).max(5),
    )
    .openapi(
      list({ type: 'string', pattern: '^[a-zA-Z]{2,3}$' }, 'Languages that are spoken there, BCP 47.'),
    ),
  limit: z
    .preprocess(
      number,
      z
        .int('must be a whole number')
        .min(1, 'must be at least 1')
        .max(100, 'must be at most 100')
        .default(20),
    )
    .openapi({ type: 'integer', minimum: 1, maximum: 100, default: 20, description: 'How many offers.' }),
  offset: z
    .preprocess(
      number,
      z
        .int('must be a whole number')
        .min(0, 'must not be negative')
        .max(100_000, 'must be at most 100000')
        .default(0),
    )
    .openapi({
      type: 'integer',
      minimum: 0,
      maximum: 100_000,
      default: 0,
      description: 'How many offers are left out before.',
    }),
  lang: z.preprocess(given, z.enum(locales, `must be of: ${locales.join(', ')}`).optional()).openapi({
    type: 'string',
    enum: [...locales],
    description: 'The language of reasons and questions; else Accept-Language decides.',
  }),
})
export type SearchInput = z.output<typeof searchInput>

const hit = z
  .object({
    id: z.uuid(),
    name: z.string().openapi({ example: 'Sprachcafé' }),
    organization: z.string(),
    location: z
      .string()
      .nullable()
      .openapi({ description: 'The house. Null where it keeps its address to itself.' }),
    distance_m: z.int().min(0).nullable().openapi({ description: 'Metres as the crow flies.' }),
    next_start: z.iso.datetime().nullable().openapi({ description: 'When it next takes place (UTC).' }),
    reasons: z.array(z.string()).openapi({ example: ['spricht Arabisch', '800 m', 'ohne Anmeldung'] }),
    open_questions: z.array(z.string()).openapi({ example: ['offen: Kinderbetreuung?'] }),
    url: z.url(),
  })
  .openapi('ServiceHit')

export const searchAnswer = z
  .object({
    total: z.int().min(0),
    results: z.array(hit),
    place: z
      .string()
      .nullable()
      .openapi({ description: 'The place as it was understood; a misspelt one is found by its likeness.' }),
    radius_m: z.int().openapi({ description: 'Metres that were searched in the end.' }),
  })
  .openapi('ServiceHits')
export type SearchAnswer = z.output<typeof searchAnswer>

/** RFC 9457. */
export const problemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z
      .record(z.string(), z.string())
      .optional()
      .openapi({ description: 'Parameter → what is wrong.' }),
  })
  .openapi('Problem')
