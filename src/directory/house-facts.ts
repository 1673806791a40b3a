import type { Locale } from '#platform/i18n.ts'
import type { Location } from './location.ts'
import type { Land } from './public-holidays.ts'
import { scheduleOf } from './schedule.ts'
import { type FactGroup, offerSentences } from './sentences.ts'
import { tellRule } from './telling-time.ts'

/** When a house is open, a sentence per rule: "Jeden Mittwoch, 17 bis 18:30 Uhr." */
export const openingSentences = (locale: Locale, { facts }: Pick<Location, 'facts'>): readonly string[] =>
  (facts.opening ?? []).map(({ byday, start, end, kind }) =>
    tellRule(locale, scheduleOf({ byday: byday.split(','), start, end, ...(kind ? { kind } : {}) })),
  )

/** How to get there, languages and accessibility of a house, in the sentences of offers. */
export const houseSentences = (
  locale: Locale,
  { facts, street, postcode, city, addressPublic }: Location,
  at: { readonly now: Date; readonly land: Land },
): readonly FactGroup[] =>
  offerSentences(
    locale,
    {
      schedule: [],
      dates: [],
      status: 'aktiv',
      rechtsrahmen: 'offen',
      place: {
        kind: 'vor_ort',
        street: street ?? undefined,
        postcode: postcode ?? undefined,
        city: city ?? undefined,
        transit: facts.transit,
        address_public: addressPublic,
      },
      access: { kind: 'ohne_anmeldung' },
      cost: { kind: 'kostenfrei' },
      languages: facts.languages ?? [],
      accessibility: facts.accessibility ?? {},
    },
    at,
  ).filter(({ key }) => key === 'place' || key === 'languages' || key === 'accessibility')
