import { berlinDay } from '#platform/berlin-time.ts'
import type { Locale } from '#platform/i18n.ts'
import { accessibilityFeatures, type OfferFacts } from './facts-of-offer.ts'
import { factWords } from './messages/facts/index.ts'
import type { Land } from './public-holidays.ts'
import { languageName, tellEuro, tellUnit } from './short-facts.ts'
import { listOf, tellDate, tellTimes } from './telling-time.ts'

export type FactKey = keyof ReturnType<typeof factWords>['labels']

/** Text that the house wrote; it stays in its language and is marked with `lang`. `lead` is the reader's. */
export type FreeText = {
  readonly text: string
  readonly lang: string
  readonly lead?: string | undefined
}

/** One heading of the facts of an offer, with finished sentences in the reader's language. */
export type FactGroup = {
  readonly key: FactKey
  readonly label: string
  readonly sentences: readonly string[]
  readonly free: readonly FreeText[]
}

type Told = { sentences: readonly (string | undefined)[]; free?: readonly (FreeText | undefined)[] }

const free = (text: string | undefined, lead?: string): FreeText | undefined =>
  text ? { text, lang: 'de', lead } : undefined

const placeOf = (locale: Locale, { place, mobile_service: ride }: OfferFacts): Told => {
  const t = factWords(locale)
  const hidden = place.address_public === false
  const atHouse = place.kind === 'vor_ort' || place.kind === 'hybrid'
  const town = [place.postcode, place.city].filter(Boolean).join(' ')
  const where = atHouse
    ? [place.name, hidden ? undefined : place.street, hidden ? place.city : town]
    : [place.district ?? place.city]
  return {
    sentences: [
      t.places[place.kind](where.filter(Boolean).join(', ')),
      hidden ? t.confidentialAddress : undefined,
      ride?.available ? t.pickUp : undefined,
    ],
    free: [
      free(hidden ? undefined : place.room),
      free(hidden ? undefined : place.directions),
      free(hidden ? undefined : place.transit),
      free(place.technical),
      free(place.note),
      free(ride?.note),
    ],
  }
}

const costOf = (locale: Locale, { cost }: OfferFacts): Told => {
  const t = factWords(locale)
  const unit = tellUnit(locale, cost.unit)
  const sum = cost.amount === undefined ? undefined : tellEuro(locale, cost.amount)
  const told = {
    kostenfrei: [t.free],
    spende: [t.donation],
    selbstkosten: [t.selfCost],
    gefoerdert: [t.funded, sum ? t.fundedOf(sum, unit ?? '') : undefined],
    betrag: [cost.amount === 0 ? t.free : sum ? t.amount(sum, unit ?? '') : t.costUnknown],
  }[cost.kind]
  const reduced =
    cost.reduced === undefined
      ? undefined
      : cost.reduced === 0
        ? t.reducedFree
        : t.reduced(tellEuro(locale, cost.reduced))
  return {
    sentences: [...told, reduced],
    free: [
      free(unit === undefined ? cost.unit : undefined),
      free(cost.reduced_note),
      free(cost.note),
      free(cost.funding_hint),
    ],
  }
}

const placesLeft = (locale: Locale, { status, capacity }: OfferFacts): (string | undefined)[] => {
  const t = factWords(locale)
  const full = status === 'ausgebucht' || status === 'ausgebucht_warteliste' || status === 'pausiert'
  const appointments = /termin/i.test(capacity?.unit ?? '')
  const left =
    full || capacity?.free === undefined
      ? undefined
      : appointments
        ? t.freeAppointments(capacity.free)
        : capacity.max === undefined
          ? t.freePlaces(capacity.free)
          : t.ofPlaces(capacity.free, capacity.max)
  const waiting = capacity?.waitlist ? t.waiting(capacity.waitlist) : undefined
  return [
    t.status[status],
    left,
    waiting,
    (left || waiting) && capacity?.updated ? t.placesAsOf(tellDate(locale, capacity.updated)) : undefined,
  ]
}

const signUpOf = (locale: Locale, facts: OfferFacts, today: string): Told => {
  const t = factWords(locale)
  const { access } = facts
  const channels = (access.channels ?? []).map((channel) => t.channels[channel])
  return {
    sentences: [
      t.signUp[access.kind],
      channels.length > 0 ? t.via(listOf(locale, channels, 'or')) : undefined,
      access.deadline === undefined
        ? undefined
        : (access.deadline < today ? t.deadlineOver : t.deadline)(tellDate(locale, access.deadline)),
      facts.trial ? t.trial : undefined,
      ...placesLeft(locale, facts),
    ],
    free: [free(access.deadline_rule, t.deadlineRule), free(access.wait, t.wait), free(access.note)],
  }
}

const languagesOf = (locale: Locale, facts: OfferFacts): Told => {
  const t = factWords(locale)
  const named = (level: string) =>
    facts.languages.filter((one) => one.level === level).map(({ code }) => languageName(locale, code))
  const well = named('fliessend')
  const some = named('grundkenntnisse')
  const level = facts.min_german_level
  return {
    sentences: [
      well.length > 0 ? t.speak(listOf(locale, well)) : undefined,
      some.length > 0 ? t.speakSome(listOf(locale, some)) : undefined,
      level ? t.germanLevel(level, t.levels[level]) : undefined,
    ],
    free: [free(facts.interpreting, t.interpreting)],
  }
}

const audienceOf = (locale: Locale, { age, gender }: OfferFacts): Told => {
  const t = factWords(locale)
  const child = age?.refers_to === 'kind'
  const { min, max } = age ?? {}
  const told =
    min && max !== undefined
      ? (child ? t.childAgeFromTo : t.ageFromTo)(min, max)
      : min
        ? (child ? t.childAgeFrom : t.ageFrom)(min)
        : max !== undefined
          ? (child ? t.childAgeTo : t.ageTo)(max)
          : undefined
  return { sentences: [told, gender ? t.genders[gender] : undefined], free: [free(age?.note)] }
}

const accessibilityOf = (locale: Locale, { accessibility }: OfferFacts): Told => {
  const t = factWords(locale)
  return {
    sentences: accessibilityFeatures.map(
      (feature) => t.accessibility[feature]?.[accessibility[feature] ?? ''],
    ),
    free: [free(accessibility.note)],
  }
}

const childcareOf = (locale: Locale, { childcare }: OfferFacts): Told => {
  const t = factWords(locale)
  if (!childcare) return { sentences: [] }
  const { available, from_age: from, to_age: to } = childcare
  return {
    sentences: [
      available ? t.childcareYes : t.childcareNo,
      !available
        ? undefined
        : to !== undefined
          ? t.childcareFromTo(from ?? 0, to)
          : from
            ? t.childcareFrom(from)
            : undefined,
    ],
    free: [free(childcare.note)],
  }
}

const moreOf = (locale: Locale, facts: OfferFacts): Told => {
  const t = factWords(locale)
  const { volunteering } = facts
  return {
    sentences: [
      facts.anonymous_use ? t.anonymous : undefined,
      facts.confidentiality ? t.confidentiality[facts.confidentiality] : undefined,
      facts.certificate ? t.certificates[facts.certificate] : undefined,
      volunteering?.hours_per_week ? t.hoursPerWeek(volunteering.hours_per_week) : undefined,
      volunteering?.min_months ? t.minMonths(volunteering.min_months) : undefined,
      volunteering?.police_certificate ? t.policeCertificate : undefined,
      volunteering?.insurance ? t.insured : undefined,
    ],
    free: [free(volunteering?.expenses), free(volunteering?.allowance_note)],
  }
}

/**
 * The facts of an offer as sentences in the reader's language, under headings in a fixed order; a heading
 * with nothing to say is left out. `at.land` decides the public holidays of the next date.
 */
export const offerSentences = (
  locale: Locale,
  facts: OfferFacts,
  at: { readonly now: Date; readonly land: Land },
): readonly FactGroup[] => {
  const t = factWords(locale)
  const today = berlinDay(at.now)
  const items = (texts: readonly string[] | undefined) => (texts ?? []).map((text) => free(text))
  const groups: Partial<Record<FactKey, Told>> = {
    when: {
      sentences: tellTimes(locale, facts, at.now, at.land),
      free: [
        ...facts.schedule.map((rule) => free(rule.note)),
        ...facts.dates.filter(({ end }) => new Date(end) > at.now).map(({ label }) => free(label)),
        free(facts.alert),
      ],
    },
    place: placeOf(locale, facts),
    cost: costOf(locale, facts),
    signUp: signUpOf(locale, facts, today),
    frame: { sentences: [t.frames[facts.rechtsrahmen]] },
    languages: languagesOf(locale, facts),
    audience: audienceOf(locale, facts),
    childcare: childcareOf(locale, facts),
    accessibility: accessibilityOf(locale, facts),
    bring: { sentences: facts.bring?.length ? [t.bring] : [], free: items(facts.bring) },
    documents: { sentences: facts.documents?.length ? [t.documents] : [], free: items(facts.documents) },
    more: moreOf(locale, facts),
    checked: { sentences: [facts.checked ? t.checkedOn(tellDate(locale, facts.checked.on)) : undefined] },
  }
  return (Object.entries(groups) as [FactKey, Told][])
    .map(([key, told]) => ({
      key,
      label: t.labels[key],
      sentences: told.sentences.filter((sentence) => sentence !== undefined && sentence !== '') as string[],
      free: (told.free ?? []).filter((text) => text !== undefined),
    }))
    .filter(({ sentences, free }) => sentences.length > 0 || free.length > 0)
}
