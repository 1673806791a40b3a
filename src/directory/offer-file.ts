import { z } from 'zod'
import type { AccessibilityFeature } from './facts-of-offer.ts'
import { locationKinds } from './location.ts'
import { terms } from './offer-terms.ts'
import { scheduleKinds, scheduleOf, wrongFields } from './schedule.ts'
import { serviceStatuses, visibilities } from './service.ts'

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'must not be empty' })
    .max(max, { error: `must have at most ${max} characters` })
    // PostgreSQL takes neither NUL nor half of a surrogate pair.
    .refine((given) => given.isWellFormed() && /^(?:\P{Cc}|[\n\r\t])*$/u.test(given), {
      error: 'must not contain control characters',
    })
const short = text(200)
const note = text(600)
const id = text(100)
const date = z.iso.date({ error: 'must be a date such as 2026-11-22' })
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'must be a time such as 17:30' })
const instant = z.iso.datetime({
  offset: true,
  error: 'must be a date and time with offset such as 2026-11-22T17:30:00+01:00',
})
const count = z.number().int().min(0).max(100_000)
const age = z.number().int().min(0).max(120)
const euro = z.number().min(0).max(100_000)
const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
  error: 'must be a language code such as de, ar or pt-BR',
})
/** A link in a page: nothing but the web (`javascript:` is a URL, too). */
const webAddress = z.url({ protocol: /^https?$/, error: 'must be a web address with http or https' }).max(500)
const mail = z.email({ error: 'must be a mail address' }).max(200)
const phone = z.string().regex(/^\+?[\d\s()/.-]{5,30}$/, { error: 'must be a phone number' })
const listOf = <T extends z.ZodType>(item: T, max = 50) => z.array(item).max(max)

const schedule = z
  .strictObject({
    freq: z.enum(terms.freq).optional(),
    interval: z.number().optional(),
    byday: z.string().optional(),
    start: time,
    end: time,
    from_date: date.optional(),
    until: date.optional(),
    exceptions: listOf(date, 500).optional(),
    holidays: z.enum(terms.onHolidays).optional(),
    school_holidays: z.enum(terms.onHolidays).optional(),
    season: z.tuple([z.string(), z.string()]).optional(),
    kind: z.enum(scheduleKinds).optional(),
    attendance: z.enum(terms.attendance).optional(),
    note: note.optional(),
  })
  .transform(({ byday, attendance: _, ...rule }, context) => {
    const made = scheduleOf({
      ...dropUndefined(rule),
      byday: byday ? byday.split(',').map((day) => day.trim()) : [],
    })
    for (const field of wrongFields(made))
      context.addIssue({ code: 'custom', path: [field], message: 'cannot be right (RFC 5545)', input: rule })
    return made
  })

/** Optional fields that are not there must not hide the defaults. */
const dropUndefined = <T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never

const dates = z
  .strictObject({ start: instant, end: instant, label: short.optional() })
  .refine(({ start, end }) => new Date(end) > new Date(start), {
    path: ['end'],
    error: 'must be after start',
  })

const provided = z.enum(terms.provided).optional()
const accessibility = z.strictObject({
  ...(Object.fromEntries(terms.feature.map((name) => [name, provided])) as Record<
    AccessibilityFeature,
    typeof provided
  >),
  note: note.optional(),
})

const translation = z.strictObject({
  title: short.optional(),
  summary: note.optional(),
  description: text(6000).optional(),
})

/** One offer of the exchange format (docs/interface.md); every field of it, and nothing unknown. */
export const offerInFile = z.strictObject({
  id,
  title: short,
  form: z.enum(terms.form),
  summary: note,
  description: text(6000).optional(),
  easy_language: text(3000).optional(),
  facility: z.strictObject({
    name: short,
    type: z.enum(locationKinds).optional(),
    operator: short.optional(),
  }),
  place: z.strictObject({
    kind: z.enum(terms.placeKind),
    street: short.optional(),
    postcode: z
      .string()
      .regex(/^\d{5}$/, { error: 'must be a postcode of five digits' })
      .optional(),
    city: short.optional(),
    district: short.optional(),
    room: short.optional(),
    transit: note.optional(),
    directions: note.optional(),
    technical: note.optional(),
    note: note.optional(),
    url: webAddress.optional(),
    address_public: z.boolean().optional(),
  }),
  fields: listOf(z.enum(terms.field)).optional(),
  audience: listOf(z.enum(terms.audience)).optional(),
  barriers: listOf(z.enum(terms.barrier)).optional(),
  /** The needs of the home page, where the file names them itself. */
  needs: listOf(z.string().regex(/^[a-z_]{2,40}$/, { error: 'must be a need' })).optional(),
  tags: listOf(short).optional(),
  languages: listOf(z.strictObject({ code: languageTag, level: z.enum(terms.languageLevel) })).optional(),
  interpreting: note.optional(),
  min_german_level: z.enum(terms.germanLevel).optional(),
  schedule: listOf(schedule).optional(),
  dates: listOf(dates, 400).optional(),
  /** Dates counted from the day of loading, so that a demo never grows old. */
  dates_relative: listOf(
    z.strictObject({
      in_days: z.number().int().min(0).max(360),
      start: time,
      end: time,
      label: short.optional(),
    }),
  ).optional(),
  access: z.strictObject({
    kind: z.enum(terms.access),
    channels: listOf(z.enum(terms.channel)).optional(),
    deadline: date.optional(),
    deadline_rule: note.optional(),
    wait: note.optional(),
    note: note.optional(),
  }),
  cost: z.strictObject({
    kind: z.enum(terms.cost),
    amount: euro.optional(),
    unit: short.optional(),
    reduced: euro.optional(),
    reduced_note: note.optional(),
    note: note.optional(),
    funding_hint: note.optional(),
  }),
  childcare: z
    .strictObject({
      available: z.boolean(),
      from_age: age.optional(),
      to_age: age.optional(),
      note: note.optional(),
    })
    .optional(),
  age: z
    .strictObject({
      min: age.optional(),
      max: age.optional(),
      refers_to: z.enum(terms.ageOf).optional(),
      note: note.optional(),
    })
    .optional(),
  gender: z.enum(terms.gender).optional(),
  capacity: z
    .strictObject({
      unit: short.optional(),
      max: count.optional(),
      free: count.optional(),
      waitlist: count.optional(),
      updated: date.optional(),
    })
    .optional(),
  bring: listOf(short).optional(),
  documents: listOf(short).optional(),
  trial: z.boolean().optional(),
  accessibility: accessibility.optional(),
  mobile_service: z.strictObject({ available: z.boolean(), note: note.optional() }).optional(),
  contact: z
    .strictObject({
      name: short.optional(),
      role: short.optional(),
      phone: phone.optional(),
      mail: mail.optional(),
      hours: short.optional(),
    })
    .optional(),
  anonymous_use: z.boolean().optional(),
  confidentiality: z.enum(terms.confidentiality).optional(),
  certificate: z.enum(terms.certificate).optional(),
  volunteering: z
    .strictObject({
      role: short.optional(),
      hours_per_week: z.number().min(0).max(40).optional(),
      min_months: count.optional(),
      police_certificate: z.boolean().optional(),
      insurance: z.boolean().optional(),
      expenses: note.optional(),
      allowance_note: note.optional(),
    })
    .optional(),
  volunteer_run: z.boolean().optional(),
  status: z.enum(serviceStatuses),
  alert: note.optional(),
  valid: z.strictObject({ from: date.optional(), until: date.optional() }).optional(),
  visibility: z.enum(visibilities).optional(),
  sensitive: z.boolean().optional(),
  no_handover_data: z.boolean().optional(),
  rechtsrahmen: z.enum(terms.legalFrame).optional(),
  legal_basis: short.optional(),
  health_prevention: note.optional(),
  quality_mark: short.optional(),
  funding: listOf(short).optional(),
  checked: z.strictObject({ on: date, by: z.enum(terms.checkedBy).optional() }).optional(),
  catchment: z
    .strictObject({
      kind: z.enum(terms.catchment),
      ags: listOf(z.string().regex(/^\d{2,8}$/), 500).optional(),
      plr: listOf(z.string().regex(/^\d{8}$/), 600).optional(),
    })
    .optional(),
  jobcenter: z
    .strictObject({
      recommendable: z.boolean().optional(),
      plan_relevant: z.boolean().optional(),
      handover: z.enum(terms.handover).optional(),
      contact_role: short.optional(),
      note: note.optional(),
    })
    .optional(),
  joint_offer: z
    .strictObject({
      partners: listOf(short).optional(),
      agreement: short.optional(),
      field_of_action: short.optional(),
    })
    .optional(),
  next_steps: listOf(id).optional(),
  related_events: listOf(id).optional(),
  links: listOf(z.strictObject({ label: short, url: webAddress })).optional(),
  images: listOf(z.strictObject({ alt: note, url: webAddress.optional() })).optional(),
  source: z
    .strictObject({
      kind: z.enum(terms.origin).optional(),
      system: short.optional(),
      external_id: id.optional(),
    })
    .optional(),
  translations: z.record(languageTag, translation).optional(),
})
export type OfferInFile = z.output<typeof offerInFile>

/** What is wrong with one offer: where in the file (`offers[3].cost.kind`) and why. */
export interface WrongField {
  readonly path: string
  readonly reason: string
}

/** Reads one entry of the file. `path` is where it stands, e.g. `offers[3]`. */
export const readOffer = (raw: unknown, path: string): OfferInFile | WrongField[] => {
  const parsed = offerInFile.safeParse(raw, { reportInput: true })
  return parsed.success ? parsed.data : parsed.error.issues.flatMap((issue) => wrongFieldsOf(issue, path))
}

const wrongFieldsOf = (issue: z.core.$ZodIssue, base: string): WrongField[] => {
  const path = issue.path.reduce<string>(
    (before, step) => (typeof step === 'number' ? `${before}[${step}]` : `${before}.${String(step)}`),
    base,
  )
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: `${path}.${key}`, reason: 'is not a field of the offer format' }))
  if (issue.code === 'invalid_value') {
    const found = issue.input === undefined ? 'is missing' : `is not a known term: ${quoted(issue.input)}`
    return [{ path, reason: `${found}. Known are: ${issue.values.join(', ')}` }]
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ path, reason: 'is missing' }]
  if (issue.code === 'invalid_type')
    return [{ path, reason: `must be ${issue.expected}, found ${quoted(issue.input)}` }]
  return [{ path, reason: lowerFirst(issue.message) }]
}

const quoted = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 80)
const lowerFirst = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1)
