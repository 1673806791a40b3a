import { z } from 'zod'

/** Germany with a little room, WGS 84. */
const lat = z.number().min(47, { error: 'must be a latitude in Germany (47 to 55.2)' }).max(55.2, {
  error: 'must be a latitude in Germany (47 to 55.2)',
})
const lon = z.number().min(5.8, { error: 'must be a longitude in Germany (5.8 to 15.1)' }).max(15.1, {
  error: 'must be a longitude in Germany (5.8 to 15.1)',
})
const name = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll(/\s+/g, ' ').trim())

/** A community centre of OpenStreetMap. Numbers have lost their leading zeros on the way. */
const feature = z.object({
  geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([lon, lat]).rest(z.number()) }),
  properties: z.object({
    id: z.union([z.string().min(1).max(100), z.number()]).transform(String),
    name: name.optional(),
    street: name.optional(),
    'zip-code': z
      .union([z.number().int().min(1000).max(99998), z.string().regex(/^\d{5}$/)])
      .transform((code) => String(code).padStart(5, '0'))
      .optional(),
    'planning-area-id': z
      .union([z.number().int().min(1_000_000).max(12_999_999), z.string().regex(/^\d{8}$/)])
      .transform((code) => String(code).padStart(8, '0'))
      .optional(),
  }),
})

export interface FeatureLocation {
  readonly externalId: string
  readonly name: string
  readonly street: string | null
  readonly postcode: string | null
  readonly city: string | null
  readonly lat: number
  readonly lon: number
  readonly areaCode: string | null
}

/** Reads one feature; else what is wrong with it, by the path inside of the feature (`.properties.id`). */
export const readFeature = (raw: unknown): FeatureLocation | { path: string; reason: string }[] => {
  const parsed = feature.safeParse(raw, { reportInput: true })
  if (!parsed.success)
    return parsed.error.issues.map((issue) => ({
      path: issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join(''),
      reason:
        issue.input === undefined
          ? 'is missing'
          : `${lowerFirst(issue.message)}, found ${JSON.stringify(issue.input)}`.slice(0, 200),
    }))
  const { geometry, properties } = parsed.data
  const area = properties['planning-area-id'] ?? null
  const street = properties.street || null
  return {
    externalId: properties.id,
    // A few have no name; a house must be called something.
    name: properties.name || (street ? `Treffpunkt ${street}` : 'Treffpunkt ohne Namen'),
    street,
    postcode: properties['zip-code'] ?? null,
    // Planungsräume exist in Berlin only.
    city: area ? 'Berlin' : null,
    lat: geometry.coordinates[1],
    lon: geometry.coordinates[0],
    areaCode: area,
  }
}

const lowerFirst = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1)
