import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type OfferInFile, readOffer } from './offer-file.ts'
import { detailsOf, factsOf, translationsOf } from './offer-from-file.ts'

const now = new Date('2026-11-22T12:00:00Z')
const raw = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'a1',
  title: 'Sprachcafé',
  form: 'gruppe',
  summary: 'Deutsch sprechen.',
  facility: { name: 'Haus am Platz', type: 'stadtteilzentrum', operator: 'Nachbarn e. V.' },
  place: { kind: 'vor_ort', street: 'Brückenplatz 4', postcode: '13347', city: 'Berlin' },
  access: { kind: 'ohne_anmeldung' },
  cost: { kind: 'kostenfrei' },
  status: 'aktiv',
  ...given,
})
const read = (given: Record<string, unknown> = {}): OfferInFile => {
  const offer = readOffer(raw(given), 'offers[3]')
  assert.ok(!Array.isArray(offer), JSON.stringify(offer))
  return offer
}
const wrong = (given: Record<string, unknown>): string[] => {
  const found = readOffer(raw(given), 'offers[3]')
  assert.ok(Array.isArray(found))
  return found.map(({ path, reason }) => `${path} ${reason}`)
}

test('an unknown term is refused with its path and the known ones', () => {
  assert.deepEqual(wrong({ cost: { kind: 'teuer' } }), [
    'offers[3].cost.kind is not a known term: "teuer". Known are: kostenfrei, betrag, spende, selbstkosten, gefoerdert',
  ])
  assert.match(
    wrong({ schedule: [{ byday: 'MO', start: '10:00', end: '11:00', kind: 'x' }] })[0]!,
    /^offers\[3\]\.schedule\[0\]\.kind is not a known term: "x"/,
  )
  assert.match(
    wrong({ fields: ['sprache', 'zauberei'] })[0]!,
    /^offers\[3\]\.fields\[1\] is not a known term/,
  )
})

test('an unknown field, a missing one and one of the wrong type are named', () => {
  assert.deepEqual(wrong({ acess: {} }), ['offers[3].acess is not a field of the offer format'])
  assert.deepEqual(wrong({ title: undefined }), ['offers[3].title is missing'])
  assert.deepEqual(wrong({ place: { kind: 'vor_ort', plz: '1' } }), [
    'offers[3].place.plz is not a field of the offer format',
  ])
  assert.match(wrong({ summary: 5 })[0]!, /^offers\[3\]\.summary must be string, found 5/)
  assert.match((readOffer('text', 'offers[3]') as { path: string }[])[0]!.path, /^offers\[3\]$/)
})

test('a rule that cannot be right is refused', () => {
  const rule = { byday: 'MO', start: '10:00', end: '11:00' }
  assert.match(wrong({ schedule: [{ ...rule, byday: 'MONTAG' }] })[0]!, /^offers\[3\]\.schedule\[0\]\.byday/)
  assert.match(wrong({ schedule: [{ ...rule, end: '10:00' }] })[0]!, /^offers\[3\]\.schedule\[0\]\.end/)
  assert.match(wrong({ schedule: [{ ...rule, start: '25:00' }] })[0]!, /^offers\[3\]\.schedule\[0\]\.start/)
  assert.match(wrong({ schedule: [{ ...rule, freq: 'SECONDLY' }] })[0]!, /^offers\[3\]\.schedule\[0\]\.freq/)
  assert.match(
    wrong({ dates: [{ start: '2026-12-01T10:00:00+01:00', end: '2026-12-01T09:00:00+01:00' }] })[0]!,
    /^offers\[3\]\.dates\[0\]\.end must be after start/,
  )
})

// REQ: ASVS-1.2.2
test('only links into the web are let in', () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', '/relative'])
    assert.match(wrong({ links: [{ label: 'x', url }] })[0]!, /links\[0\]\.url must be a web address/)
  assert.equal(
    read({ links: [{ label: 'x', url: 'https://a.example/b' }] }).links?.[0]?.url,
    'https://a.example/b',
  )
})

test('what PostgreSQL cannot keep is refused before it gets there', () => {
  assert.match(wrong({ title: 'a\u0000b' })[0]!, /title must not contain control characters/)
  assert.match(wrong({ title: 'a\ud800b' })[0]!, /title must not contain control characters/)
  assert.equal(read({ description: 'Zeile\n\nZeile\tmit Tab' }).description, 'Zeile\n\nZeile\tmit Tab')
})

test('the legal frame is the one that is named, else it follows from the legal basis, the way in and the form (R4)', () => {
  const frame = (given: Record<string, unknown>) => factsOf(read(given), now).rechtsrahmen
  assert.equal(frame({}), 'offen')
  assert.equal(frame({ legal_basis: '§ 16a Nr. 2 SGB II' }), '16a')
  assert.equal(frame({ legal_basis: '§ 16h SGB II' }), 'offen')
  assert.equal(frame({ legal_basis: '§ 16d SGB II' }), 'massnahme')
  assert.equal(frame({ legal_basis: '§ 45 SGB III' }), 'massnahme')
  assert.equal(frame({ form: 'beschaeftigung' }), 'massnahme')
  assert.equal(frame({ access: { kind: 'zuweisung' } }), 'massnahme')
  assert.equal(frame({ access: { kind: 'foerderung' } }), 'massnahme')
  assert.equal(frame({ access: { kind: 'foerderung' }, rechtsrahmen: 'offen' }), 'offen')
})

test('dates counted from today become dates in Berlin time, over midnight too', () => {
  const { dates } = factsOf(
    read({
      dates_relative: [
        { in_days: 3, start: '17:00', end: '18:30', label: 'Info' },
        { in_days: 0, start: '22:00', end: '01:00' },
      ],
    }),
    now,
  )
  assert.deepEqual(dates, [
    { start: '2026-11-25T16:00:00.000Z', end: '2026-11-25T17:30:00.000Z', label: 'Info' },
    { start: '2026-11-22T21:00:00.000Z', end: '2026-11-23T00:00:00.000Z', label: undefined },
  ])
})

test('a confidential address does not leave the file', () => {
  const offer = read({
    place: {
      kind: 'vor_ort',
      street: 'Parkgasse 3',
      postcode: '13088',
      city: 'Berlin',
      room: 'Raum 2',
      directions: 'links',
      transit: 'U2',
      address_public: false,
    },
  })
  assert.deepEqual(factsOf(offer, now).place, {
    kind: 'vor_ort',
    postcode: '13088',
    city: 'Berlin',
    address_public: false,
    name: 'Haus am Platz',
  })
  assert.doesNotMatch(JSON.stringify([factsOf(offer, now), detailsOf(offer)]), /Parkgasse|Raum 2|links|U2/)
})

test('Leichte Sprache of the offer is its text on pages in Leichte Sprache', () => {
  assert.deepEqual(
    translationsOf(read({ easy_language: 'Wir sprechen Deutsch.', translations: { en: { title: 'Café' } } })),
    { en: { title: 'Café' }, 'de-x-leicht': { description: 'Wir sprechen Deutsch.' } },
  )
})
