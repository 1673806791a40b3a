import { addDays, berlinInstant, berlinWall } from '#platform/berlin-time.ts'
import { type LegalFrame, legalFrameOf, type OfferFacts } from './facts-of-offer.ts'
import type { OfferInFile } from './offer-file.ts'
import type { SingleDate } from './schedule.ts'
import type { ServiceDetails, Translations } from './service.ts'

/** Who takes part in a Beschäftigung or is assigned has duties (R4); the file's own word comes first. */
const frameOf = (offer: OfferInFile): LegalFrame => {
  if (offer.rechtsrahmen) return offer.rechtsrahmen
  const frame = legalFrameOf(offer)
  return frame === 'offen' && offer.form === 'beschaeftigung' ? 'massnahme' : frame
}

/** "In 3 days, 17:00 to 18:30" as a date, counted from the day of `now` in Berlin. */
const datesOf = (offer: OfferInFile, now: Date): SingleDate[] => {
  const today = berlinWall(now).date
  const relative = (offer.dates_relative ?? []).map(({ in_days, start, end, label }): SingleDate => {
    const day = addDays(today, in_days)
    const last = end > start ? day : addDays(day, 1)
    return {
      start: berlinInstant(day, start).toISOString(),
      end: berlinInstant(last, end).toISOString(),
      label,
    }
  })
  return [...(offer.dates ?? []), ...relative]
}

/** A confidential address is not stored: what we do not store cannot leak. */
const placeOf = ({ place, facility }: OfferInFile): OfferFacts['place'] => {
  const { url: _, street, room, directions, transit, ...rest } = place
  const open = place.address_public === false ? {} : { street, room, directions, transit }
  return { ...rest, ...open, name: facility.name }
}

/** Everything of an offer that is told in sentences. */
export const factsOf = (offer: OfferInFile, now: Date): OfferFacts => ({
  schedule: offer.schedule ?? [],
  dates: datesOf(offer, now),
  // An offer that has ended says so by itself; no sentence about free places is left.
  status: offer.status === 'beendet' ? 'aktiv' : offer.status,
  alert: offer.alert,
  rechtsrahmen: frameOf(offer),
  place: placeOf(offer),
  access: offer.access,
  cost: offer.cost,
  languages: offer.languages ?? [],
  interpreting: offer.interpreting,
  min_german_level: offer.min_german_level,
  accessibility: offer.accessibility ?? {},
  childcare: offer.childcare,
  age: offer.age,
  gender: offer.gender,
  capacity: offer.capacity,
  bring: offer.bring,
  documents: offer.documents,
  trial: offer.trial,
  anonymous_use: offer.anonymous_use,
  confidentiality: offer.confidentiality,
  certificate: offer.certificate,
  volunteering: offer.volunteering && {
    hours_per_week: offer.volunteering.hours_per_week,
    min_months: offer.volunteering.min_months,
    police_certificate: offer.volunteering.police_certificate,
    insurance: offer.volunteering.insurance,
    expenses: offer.volunteering.expenses,
    allowance_note: offer.volunteering.allowance_note,
  },
  mobile_service: offer.mobile_service,
  checked: offer.checked,
})

/** The rest: what only the page shows. */
export const detailsOf = (offer: OfferInFile): ServiceDetails => ({
  facilityType: offer.facility.type,
  fields: offer.fields,
  audience: offer.audience,
  barriers: offer.barriers,
  tags: offer.tags,
  contact: offer.contact && {
    name: offer.contact.name,
    role: offer.contact.role,
    phone: offer.contact.phone,
    email: offer.contact.mail,
    hours: offer.contact.hours,
  },
  nextSteps: offer.next_steps,
  links: offer.links,
  placeUrl: offer.place.url,
  legalBasis: offer.legal_basis,
  catchment: offer.catchment,
  jobcenter: offer.jobcenter,
  jointOffer: offer.joint_offer,
  funding: offer.funding,
  healthPrevention: offer.health_prevention,
  qualityMark: offer.quality_mark,
  volunteerRun: offer.volunteer_run,
  volunteeringRole: offer.volunteering?.role,
  relatedEvents: offer.related_events,
  images: offer.images,
  origin: offer.source && (JSON.parse(JSON.stringify(offer.source)) as Record<string, string>),
})

/** Title, summary and text in other languages; the offer's own Leichte Sprache under `de-x-leicht`. */
export const translationsOf = (offer: OfferInFile): Translations => ({
  ...offer.translations,
  ...(offer.easy_language
    ? { 'de-x-leicht': { ...offer.translations?.['de-x-leicht'], description: offer.easy_language } }
    : {}),
})
