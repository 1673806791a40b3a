import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Locale, locales } from '#platform/i18n.ts'
import { legalFrameOf, type OfferFacts } from './facts-of-offer.ts'
import { factWords } from './messages/facts/index.ts'
import { nextDate, type Schedule, scheduleOf } from './schedule.ts'
import { type FactKey, offerSentences } from './sentences.ts'
import { costShort, frameShort, languageName, signUpShort, whenShort } from './short-facts.ts'
import { tellRule } from './telling-time.ts'

const now = new Date('2026-11-22T12:00:00Z')
const at = { now, land: 'BE' } as const

const someFacts = (given: Partial<OfferFacts> = {}): OfferFacts => ({
  schedule: [scheduleOf({ byday: ['WE'], start: '17:00', end: '18:30' })],
  dates: [],
  status: 'aktiv',
  rechtsrahmen: 'offen',
  place: { kind: 'vor_ort', name: 'Haus am Hof', street: 'Hofweg 1', postcode: '13347', city: 'Berlin' },
  access: { kind: 'ohne_anmeldung' },
  cost: { kind: 'kostenfrei' },
  languages: [
    { code: 'de', level: 'fliessend' },
    { code: 'ar', level: 'fliessend' },
    { code: 'tr', level: 'grundkenntnisse' },
  ],
  accessibility: {},
  ...given,
})

const told = (key: FactKey, given: Partial<OfferFacts> = {}, locale: Locale = 'de') =>
  offerSentences(locale, someFacts(given), at)
    .find((group) => group.key === key)
    ?.sentences.join(' ')
    .replaceAll('\u00a0', ' ')
const wrote = (key: FactKey, given: Partial<OfferFacts>) =>
  offerSentences('de', someFacts(given), at).find((group) => group.key === key)?.free

const rules: [Partial<Schedule> & { byday: string[] }, Record<Locale, string>][] = [
  [
    { byday: ['WE'], start: '17:00', end: '18:30' },
    {
      de: 'Jeden Mittwoch, 17 bis 18:30 Uhr.',
      'de-leicht': 'Jeden Mittwoch von 17 Uhr bis 18:30 Uhr.',
      en: 'Every Wednesday, 17:00 to 18:30.',
      ar: 'كل أسبوع يوم الأربعاء، من الساعة 17:00 إلى 18:30.',
    },
  ],
  [
    { byday: ['MO', 'TU', 'WE', 'TH'], start: '10:00', end: '16:00' },
    {
      de: 'Montag bis Donnerstag, 10 bis 16 Uhr.',
      'de-leicht': 'Montag bis Donnerstag von 10 Uhr bis 16 Uhr.',
      en: 'Monday to Thursday, 10:00 to 16:00.',
      ar: 'كل أسبوع: من الاثنين إلى الخميس، من الساعة 10:00 إلى 16:00.',
    },
  ],
  [
    { byday: ['1TU', '3TU'], freq: 'MONTHLY', start: '10:00', end: '12:00' },
    {
      de: 'Am ersten und dritten Dienstag im Monat, 10 bis 12 Uhr.',
      'de-leicht': 'Am ersten und dritten Dienstag im Monat von 10 Uhr bis 12 Uhr.',
      en: 'On the first and third Tuesday of the month, 10:00 to 12:00.',
      ar: 'الثلاثاء الأول والثالث من كل شهر، من الساعة 10:00 إلى 12:00.',
    },
  ],
  [
    { byday: ['-1SA'], freq: 'MONTHLY', start: '14:00', end: '18:00' },
    {
      de: 'Am letzten Samstag im Monat, 14 bis 18 Uhr.',
      'de-leicht': 'Am letzten Samstag im Monat von 14 Uhr bis 18 Uhr.',
      en: 'On the last Saturday of the month, 14:00 to 18:00.',
      ar: 'السبت الأخير من كل شهر، من الساعة 14:00 إلى 18:00.',
    },
  ],
  [
    { byday: ['TU'], interval: 2, start: '18:00', end: '20:00' },
    {
      de: 'Alle zwei Wochen am Dienstag, 18 bis 20 Uhr.',
      'de-leicht': 'Alle 2 Wochen am Dienstag von 18 Uhr bis 20 Uhr.',
      en: 'Every two weeks on Tuesday, 18:00 to 20:00.',
      ar: 'كل أسبوعين: الثلاثاء، من الساعة 18:00 إلى 20:00.',
    },
  ],
  [
    { byday: ['TH'], start: '14:00', end: '18:00', kind: 'nach_termin' },
    {
      de: 'Mit Termin: Jeden Donnerstag, 14 bis 18 Uhr.',
      'de-leicht': 'Mit Termin: Jeden Donnerstag von 14 Uhr bis 18 Uhr.',
      en: 'By appointment: Every Thursday, 14:00 to 18:00.',
      ar: 'بموعد مسبق: كل أسبوع يوم الخميس، من الساعة 14:00 إلى 18:00.',
    },
  ],
]

for (const [rule, sentences] of rules) {
  test(`a rule is told in four languages: ${sentences.de}`, () => {
    for (const locale of locales)
      assert.equal(tellRule(locale, scheduleOf({ start: '', end: '', ...rule })), sentences[locale])
  })
}

test('the times of an offer end with holidays, said once, and the next date', () => {
  assert.equal(
    told('when'),
    'Jeden Mittwoch, 17 bis 18:30 Uhr. An Feiertagen nicht. Nächster Termin: Mi, 25. Nov., 17:00',
  )
  const two = [
    scheduleOf({ byday: ['TU'], start: '09:00', end: '12:00', kind: 'offene_sprechstunde' }),
    scheduleOf({
      byday: ['TH'],
      start: '14:00',
      end: '18:00',
      kind: 'nach_termin',
      season: ['03-01', '12-15'],
    }),
  ]
  assert.equal(
    told('when', { schedule: two }),
    'Offene Sprechstunde: Jeden Dienstag, 9 bis 12 Uhr. Mit Termin: Jeden Donnerstag, 14 bis 18 Uhr. ' +
      'Nur vom 1. März bis 15. Dezember. An Feiertagen nicht. Nächster Termin: Di, 24. Nov., 09:00',
  )
  assert.match(told('when', {}, 'de-leicht') ?? '', /Nächster Termin: Mittwoch, 25\. November, 17:00 Uhr$/)
  assert.match(told('when', {}, 'ar') ?? '', /الموعد القادم: الأربعاء، 25 نوفمبر، 17:00$/)
})

test('rules and dates that are over are not told, and nobody is promised a date by arrangement', () => {
  const over = scheduleOf({ byday: ['MO'], start: '09:00', end: '12:00', until: '2026-06-24' })
  assert.equal(told('when', { schedule: [over] }), 'Zurzeit ist kein Termin bekannt.')
  const dates = [
    { start: '2025-11-18T19:00:00+01:00', end: '2025-11-18T20:30:00+01:00' },
    { start: '2026-12-02T10:00:00+01:00', end: '2026-12-02T11:00:00+01:00', label: 'Infotermin' },
  ]
  assert.equal(told('when', { schedule: [], dates }), 'Mittwoch, 2. Dezember 2026, 10 bis 11 Uhr.')
  assert.deepEqual(
    wrote('when', { schedule: [], dates })?.map(({ text }) => text),
    ['Infotermin'],
  )
  const arranged = scheduleOf({ byday: ['MO'], start: '09:00', end: '12:00', kind: 'nach_absprache' })
  assert.doesNotMatch(told('when', { schedule: [arranged] }) ?? '', /Termin/)
})

test('costs: free, amount with unit and reduction, donation, cost price, funding', () => {
  const cost = (given: OfferFacts['cost']) => [
    told('cost', { cost: given }),
    costShort('de', given).replaceAll('\u00a0', ' '),
  ]
  assert.deepEqual(cost({ kind: 'kostenfrei' }), ['Kostenlos.', 'kostenlos'])
  assert.deepEqual(cost({ kind: 'betrag', amount: 5.5, unit: 'pro Essen', reduced: 3 }), [
    '5,50 € pro Essen. Ermäßigt 3 €.',
    '5,50 € pro Essen, ermäßigt 3 €',
  ])
  assert.deepEqual(cost({ kind: 'betrag', amount: 2, unit: 'pro Termin', reduced: 0 }), [
    '2 € pro Termin. Mit Ermäßigung kostenlos.',
    '2 € pro Termin, ermäßigt kostenlos',
  ])
  assert.deepEqual(cost({ kind: 'spende' }), ['Sie geben, was Sie möchten.', 'Spende'])
  assert.deepEqual(cost({ kind: 'gefoerdert', amount: 2480, unit: 'Kurs' }), [
    'Die Kosten können übernommen werden. Ohne Förderung kostet es 2.480 € für den Kurs.',
    'wird gefördert',
  ])
  assert.deepEqual(wrote('cost', { cost: { kind: 'betrag', amount: 4, unit: 'je Korb' } }), [
    { text: 'je Korb', lang: 'de', lead: undefined },
  ])
  assert.equal(
    told('cost', { cost: { kind: 'betrag', amount: 1.5, unit: 'pro Termin' } }, 'en'),
    '€1.50 per session.',
  )
})

test('signing up tells channels, deadline and places left', () => {
  const capacity = { unit: 'Plätze', max: 10, free: 2, waitlist: 4, updated: '2026-11-20' }
  assert.equal(
    told('signUp', {
      access: { kind: 'anmeldung', channels: ['formular', 'telefon'], deadline: '2026-12-01' },
      capacity,
    }),
    'Mit Anmeldung. Das geht per Formular im Internet oder per Telefon. Anmelden bis 1. Dezember 2026. ' +
      '2 von 10 Plätzen sind frei. 4 Personen stehen auf der Warteliste. Gemeldet am 20. November 2026.',
  )
  assert.match(
    told('signUp', { access: { kind: 'anmeldung', deadline: '2026-11-01' } }) ?? '',
    /Die Frist war am 1\. November 2026/,
  )
  assert.match(told('signUp', { status: 'ausgebucht_warteliste', capacity }) ?? '', /Zurzeit voll/)
  assert.doesNotMatch(told('signUp', { status: 'ausgebucht_warteliste', capacity }) ?? '', /frei/)
})

test('a confidential address stays out of every sentence and note', () => {
  const place = { ...someFacts().place, room: 'Raum 2', transit: 'Tram 50', address_public: false }
  const all = JSON.stringify(offerSentences('de', someFacts({ place }), at))
  assert.match(all, /Die genaue Adresse bekommen Sie/)
  assert.doesNotMatch(all, /Hofweg|Raum 2|Tram|13347/)
})

test('languages are named in the language of the reader', () => {
  assert.equal(told('languages'), 'Hier sprechen wir Deutsch und Arabisch. Ein wenig auch Türkisch.')
  assert.equal(told('languages', {}, 'ar'), 'نتحدث هنا الألمانية والعربية. وقليلًا التركية.')
  assert.equal(languageName('en', 'nds'), 'Low German')
  assert.equal(languageName('de', 'gsg'), 'Deutsche Gebärdensprache')
  assert.equal(languageName('de', '???'), '???')
})

test('age, gender, childcare and accessibility', () => {
  assert.equal(told('audience', { age: { min: 15, max: 24 } }), 'Für Menschen von 15 bis 24 Jahren.')
  assert.equal(told('audience', { age: { min: 0, max: 1, refers_to: 'kind' } }), 'Für Kinder bis 1 Jahr.')
  assert.equal(told('audience', { gender: 'nur_frauen' }), 'Nur für Frauen.')
  assert.equal(
    told('childcare', { childcare: { available: true, from_age: 0, to_age: 3 } }),
    'Während des Angebots werden Kinder betreut. Für Kinder bis 3 Jahre.',
  )
  assert.equal(
    told('accessibility', {
      accessibility: { wheelchair: 'ja', lift: 'nein', induction_loop: 'ja', quiet: 'nein' },
    }),
    'Ohne Stufen, mit Rollstuhl erreichbar. Es gibt keinen Aufzug. Höranlage (Induktionsschleife) vorhanden.',
  )
})

test('the legal frame is one sentence and two words (R4)', () => {
  assert.match(told('frame') ?? '', /^Freiwillig\. .*niemand meldet/)
  assert.match(told('frame', { rechtsrahmen: 'massnahme' }) ?? '', /^Mit Pflichten\. .*berichtet/)
  assert.deepEqual(
    locales.map((locale) => [frameShort(locale, '16a'), frameShort(locale, 'massnahme')].join(' / ')),
    [
      'freiwillig / mit Pflichten',
      'freiwillig / mit Pflichten',
      'voluntary / with duties',
      'اختياري / مع واجبات',
    ],
  )
  assert.equal(legalFrameOf({ legal_basis: '§ 16a Nr. 2 SGB II' }), '16a')
  assert.equal(legalFrameOf({ legal_basis: '§ 16d SGB II' }), 'massnahme')
  assert.equal(legalFrameOf({ legal_basis: '§ 16h SGB II' }), 'offen')
  assert.equal(legalFrameOf({ access: { kind: 'foerderung' } }), 'massnahme')
  assert.equal(legalFrameOf({ access: { kind: 'anmeldung' } }), 'offen')
})

test('what a hit in a list says about when and how', () => {
  const facts = someFacts()
  assert.equal(whenShort('de', facts, nextDate(facts, now, 'BE')), 'Mi, 25. Nov., 17:00')
  const phone = someFacts({
    schedule: [scheduleOf({ byday: ['MO'], start: '9:00', end: '10:00', kind: 'telefonsprechzeit' })],
  })
  assert.equal(whenShort('de', phone, null), 'am Telefon')
  assert.equal(signUpShort('ar', { kind: 'ohne_anmeldung' }), 'بدون تسجيل')
})

test('Leichte Sprache has no negation and no long compound without a hyphen in its own words', () => {
  const words: string[] = []
  const walk = (part: unknown) => {
    if (typeof part === 'string') words.push(part)
    else if (part && typeof part === 'object') Object.values(part).forEach(walk)
  }
  walk(factWords('de-leicht'))
  for (const text of words) assert.doesNotMatch(text, /\b(nicht|kein\w*|niemand|würde|könnte)\b/i)
})

test('Arabic keeps Western digits', () => {
  const all = JSON.stringify(
    offerSentences('ar', someFacts({ age: { min: 18 }, checked: { on: '2026-11-01' } }), at),
  )
  assert.doesNotMatch(all, /[٠-٩]/)
})
