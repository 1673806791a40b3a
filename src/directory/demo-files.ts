import { z } from 'zod'
import { accessibilityFeatures } from './facts-of-offer.ts'
import { locationKinds } from './location.ts'
import { memberRoles, networkKinds } from './network.ts'
import { terms } from './offer-terms.ts'
import { organizationKinds } from './organization.ts'
import { scheduleKinds } from './schedule.ts'

const slug = z.string().regex(/^[a-z0-9-]{2,60}$/)
const date = z.iso.date()

/** Organizations as data in the repository: the demo's regions. */
export const organizationsFile = z.array(
  z.object({
    slug,
    name: z.string().min(1),
    kind: z.enum(organizationKinds),
    phone: z.string().optional(),
    email: z.email().optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    supervisory_authority: z.string().optional(),
    /** The Kreise or Bezirke that a Jobcenter is responsible for. */
    areas: z.array(z.string().min(1)).optional(),
  }),
)

/** Networks with their dated members; a wider network stands before those that belong to it. */
export const networksFile = z.array(
  z.object({
    slug,
    name: z.string().min(1),
    kind: z.enum(networkKinds),
    part_of: slug.optional(),
    coordinator: slug,
    members: z.array(
      z.object({
        organization: slug,
        role: z.enum(memberRoles),
        valid_from: date,
        valid_to: date.optional(),
      }),
    ),
  }),
)

/** Houses with everything their page shows. */
export const locationsFile = z.array(
  z.object({
    slug,
    organization: slug,
    name: z.string().min(1),
    kind: z.enum(locationKinds),
    street: z.string().optional(),
    postcode: z.string().regex(/^\d{5}$/),
    city: z.string(),
    lat: z.number().min(47).max(56),
    lon: z.number().min(5).max(16),
    area: z.string().optional(),
    description: z.string().optional(),
    transit: z.string().optional(),
    accessibility: z
      .strictObject({
        ...Object.fromEntries(accessibilityFeatures.map((name) => [name, z.enum(terms.provided).optional()])),
        note: z.string().optional(),
      })
      .optional(),
    languages: z.array(z.object({ code: z.string(), level: z.enum(terms.languageLevel) })).optional(),
    opening: z
      .array(
        z.object({
          byday: z.string(),
          start: z.string(),
          end: z.string(),
          kind: z.enum(scheduleKinds).optional(),
        }),
      )
      .optional(),
    contact: z
      .object({
        name: z.string().optional(),
        role: z.string().optional(),
        phone: z.string().optional(),
        email: z.email().optional(),
        hours: z.string().optional(),
      })
      .optional(),
    address_public: z.boolean().default(true),
  }),
)
