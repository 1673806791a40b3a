import { aLocation, anOrganization, aService, someFacts } from '#directory/testing'
import { withFewPlaces } from '#places/testing'
import type { World } from '#platform/world.ts'
import { indexer } from './indexer.ts'

type Given = Parameters<typeof aService>[1] & {
  readonly lat?: number
  readonly lon?: number
  readonly house?: string
}

/** Saves an offer that search finds: its words and needs come from the indexer. Answers its id. */
export const aSearchableService = async (world: World, given: Given = {}): Promise<string> => {
  const { lat, lon, house, ...service } = given
  const title = service.title ?? 'Sprachcafé'
  const summary = service.summary ?? 'Deutsch sprechen, ohne Noten.'
  const indexed = indexer({
    title,
    summary,
    description: service.description ?? null,
    form: service.form ?? 'gruppe',
    facts: someFacts(service.facts),
    details: service.details ?? {},
    translations: service.translations ?? {},
    organizationName: '',
    locationName: house ?? '',
    needs: service.needs,
    sensitive: service.sensitive ?? false,
  })
  const organizationId = service.organizationId ?? (await anOrganization(world, { phone: '030 23125 200' }))
  const locationId =
    service.locationId === undefined
      ? await aLocation(world, {
          organizationId,
          ...(house ? { name: house } : {}),
          ...(lat === undefined ? {} : { lat }),
          ...(lon === undefined ? {} : { lon }),
          areaCode: '014009',
        })
      : service.locationId
  return aService(world, {
    ...service,
    title,
    summary,
    organizationId,
    locationId,
    needs: indexed.needs,
    words: indexed.words,
    sensitive: indexed.sensitive,
  })
}

/** The Nettelbeckplatz in Wedding: 13353 is some 1 km away, 10115 two and a half. */
export const wedding = { lat: 52.5462, lon: 13.3568 }

/** Some houses in Wedding, one in Ingelheim, one online. */
export const aNeighbourhood = async (world: World): Promise<Readonly<Record<string, string>>> => {
  await withFewPlaces(world)
  const plus = (north: number) => ({ lat: wedding.lat + north, lon: wedding.lon })
  return {
    sprachcafe: await aSearchableService(world, {
      ...plus(0.0072),
      house: 'Haus am Park',
      needs: ['deutsch', 'leute'],
      facts: {
        languages: [
          { code: 'de', level: 'fliessend' },
          { code: 'ar', level: 'fliessend' },
        ],
      },
      translations: { en: { title: 'Language café', summary: 'Speak German, no marks.' } },
    }),
    deutschkurs: await aSearchableService(world, {
      ...plus(0.02),
      house: 'Bildungshaus Nord',
      title: 'Deutschkurs A1',
      summary: 'Zweimal in der Woche.',
      needs: ['deutsch'],
      facts: {
        rechtsrahmen: 'massnahme',
        access: { kind: 'zuweisung' },
        cost: { kind: 'betrag', amount: 20, unit: 'pro Kurs' },
        childcare: { available: true },
        schedule: [{ ...someFacts().schedule[0]!, byday: ['MO', 'TH'], start: '09:00', end: '12:00' }],
      },
    }),
    schulden: await aSearchableService(world, {
      ...plus(0.01),
      house: 'Haus am Park',
      title: 'Schuldnerberatung',
      summary: 'Ruhig über Geld sprechen.',
      needs: ['geld'],
      facts: { access: { kind: 'termin' } },
    }),
    eltern: await aSearchableService(world, {
      ...plus(0.07),
      house: 'Familienzentrum Weit Weg',
      title: 'Elterncafé',
      summary: 'Frühstück mit Kindern.',
      needs: ['kinder', 'leute'],
    }),
    online: await aSearchableService(world, {
      ...plus(4),
      house: 'Netz e. V.',
      title: 'Deutsch am Bildschirm',
      summary: 'Üben per Video.',
      needs: ['deutsch'],
      facts: { place: { kind: 'online' } },
    }),
    ingelheim: await aSearchableService(world, {
      lat: 49.971,
      lon: 8.06,
      house: 'Haus am Rhein',
      title: 'Deutsch am Rhein',
      needs: ['deutsch'],
    }),
  }
}
