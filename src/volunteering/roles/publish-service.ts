import {
  findLocation,
  type Location,
  type OfferFacts,
  type OfferToPublish,
  placeInHouse,
  publishOffers,
  scheduleOf,
} from '#directory'
import { indexer } from '#matching'
import { berlinInstant } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { strengthText } from '../strengths.ts'
import { roleWords } from './messages/public/index.ts'
import { type Role, spansOf, weekdays } from './role.ts'
import { rolesById, setServices } from './store.ts'

/** When it is, in rules: a fixed hour of the week stands in the week of the house, anything else is by arrangement. */
const timesOf = (role: Role): Pick<OfferFacts, 'schedule' | 'dates'> => {
  const { rhythm, startsOn, endsOn, timeFrom, timeTo } = role
  if (rhythm === 'einmalig')
    return {
      schedule: [],
      dates:
        startsOn && timeFrom && timeTo
          ? [
              {
                start: berlinInstant(startsOn, timeFrom).toISOString(),
                end: berlinInstant(startsOn, timeTo).toISOString(),
              },
            ]
          : [],
    }
  const isFixed = rhythm === 'woechentlich' && timeFrom !== null && role.weekdays.length > 0
  return {
    schedule: spansOf(role).map(([start, end]) =>
      scheduleOf({
        byday: role.weekdays.length > 0 ? role.weekdays : weekdays.slice(0, 5),
        start,
        end,
        kind: isFixed ? 'offen' : 'nach_absprache',
        ...(startsOn ? { from_date: startsOn } : {}),
        ...(endsOn ? { until: endsOn } : {}),
      }),
    ),
    dates: [],
  }
}

/** What is told about a role in sentences, in the words of an offer (R4: always open and voluntary). */
export const factsOf = (role: Role, house: Location | undefined): OfferFacts => ({
  ...timesOf(role),
  status: role.state === 'pausiert' ? 'pausiert' : 'aktiv',
  rechtsrahmen: 'offen',
  place: placeInHouse(house, role.place),
  access: {
    kind: 'vorgespraech',
    channels: [
      ...(role.contactPhone ? (['telefon'] as const) : []),
      ...(role.contactEmail ? (['mail'] as const) : []),
      'vor_ort',
    ],
  },
  cost: { kind: 'kostenfrei' },
  languages: role.languages.map((code) => ({ code, level: 'fliessend' })),
  min_german_level: role.germanLevel ?? undefined,
  accessibility: {
    ...house?.facts.accessibility,
    ...(role.stepFree === 'offen' ? {} : { wheelchair: role.stepFree }),
  },
  certificate: 'engagementnachweis',
  trial: true,
  volunteering: {
    hours_per_week: role.rhythm === 'einmalig' ? undefined : (role.hours ?? undefined),
    police_certificate: role.conduct,
    insurance: role.accident === 'ja' && role.liability === 'ja',
  },
  checked: { on: role.checkedOn, by: 'einrichtung' },
})

const german = roleWords('de')

/** The words by which it is found, beside its own: interests and strengths, as German says them. */
const tagsOf = (role: Role): readonly string[] => [
  ...role.interests.map((one) => german.interests[one]),
  ...[...role.asked, ...role.gained].map((one) => strengthText('de', one)),
  ...(role.helpsAtEvents ? [german.helpsAtEvents] : []),
]

/** A published role as an offer. Its only need is to join in: who does something with children is no help with one's own. */
const offerOf = (role: Role, house: Location | undefined): OfferToPublish => {
  const facts = factsOf(role, house)
  const isThere = role.state === 'veroeffentlicht' || role.state === 'pausiert'
  const { contactName: name, contactPhone: phone, contactEmail: email } = role
  return {
    source: 'engagement',
    externalId: role.id,
    organizationId: role.organizationId,
    title: role.title,
    summary: role.summary,
    description: role.description || null,
    form: 'engagement',
    status: isThere ? facts.status : 'beendet',
    facts,
    location: house,
    validUntil: role.endsOn,
    needs: ['mitmachen'],
    checkedOn: role.checkedOn,
    details: {
      tags: [...new Set(tagsOf(role))],
      ...(isThere && (name || phone || email)
        ? {
            contact: { name: name || undefined, phone: phone || undefined, email: email || undefined },
          }
        : {}),
    },
  }
}

/**
 * Keeps the offers of the directory in step with these roles: written once they are published, `beendet` once they are over
 * or drafts again.
 */
export const keepOffers = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const roles = (await rolesById(tx, ids)).filter(
    ({ state, serviceId }) => state !== 'entwurf' || serviceId !== null,
  )
  if (roles.length === 0) return
  const houses = new Map<string, Location | undefined>()
  for (const id of new Set(roles.flatMap(({ locationId }) => locationId ?? [])))
    houses.set(id, await findLocation(tx, id))
  const services = await publishOffers(
    tx,
    roles.map((role) => offerOf(role, houses.get(role.locationId ?? ''))),
    indexer,
  )
  await setServices(
    tx,
    roles.filter(({ serviceId }) => serviceId === null).map(({ id }) => [id, services.get(id)!]),
  )
}
