import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '#platform/i18n.ts'
import { distanceText, questionText, reasonText } from './reason-text.ts'
import {
  accessWishes,
  emptyProfile,
  matchOffer,
  type NeedProfile,
  type OfferForMatching,
  type Question,
  type Reason,
} from './reasons.ts'

const now = new Date('2026-11-22T12:00:00Z')
const aProfile = (given: Partial<NeedProfile> = {}): NeedProfile => ({
  ...emptyProfile,
  needs: ['deutsch'],
  ...given,
})
const anOffer = (given: Partial<OfferForMatching> = {}): OfferForMatching => ({
  needs: ['deutsch', 'leute'],
  text_rank: 0,
  distance_m: null,
  place: 'vor_ort',
  next_start: new Date('2026-12-20T16:00:00Z'),
  weekdays: ['WE'],
  daytimes: ['abends'],
  languages: [
    { code: 'de', level: 'fliessend' },
    { code: 'ar', level: 'fliessend' },
    { code: 'tr', level: 'grundkenntnisse' },
  ],
  interpreting: null,
  min_german_level: null,
  access: 'anmeldung',
  cost: 'betrag',
  childcare: null,
  wheelchair: null,
  quiet: null,
  sign_language: null,
  status: 'frei',
  age_min: null,
  age_max: null,
  gender: null,
  ...given,
})
const match = (profile: Partial<NeedProfile> = {}, offer: Partial<OfferForMatching> = {}) =>
  matchOffer(aProfile(profile), anOffer(offer), now)
const chips = (profile: Partial<NeedProfile> = {}, offer: Partial<OfferForMatching> = {}) => {
  const found = match(profile, offer)
  return {
    reasons: found?.reasons.map((reason) => reasonText('de', reason)),
    open: found?.open.map((question) => questionText('de', question)),
  }
}
const score = (profile: Partial<NeedProfile>, offer: Partial<OfferForMatching>): number =>
  match(profile, offer)?.score ?? Number.NEGATIVE_INFINITY

test('a hit says why it fits, what was asked for first', () => {
  const { reasons } = chips(
    { languages: ['ar'], near: { lat: 52.5, lon: 13.4 }, weekdays: ['WE'], access: ['kinderbetreuung'] },
    {
      distance_m: 812,
      access: 'ohne_anmeldung',
      cost: 'kostenfrei',
      childcare: true,
      next_start: new Date('2026-11-25T16:00:00Z'),
    },
  )
  assert.deepEqual(reasons, [
    'Deutsch',
    'spricht Arabisch',
    '800 m',
    'mit Kinderbetreuung',
    'mittwochs',
    'in 3 Tagen',
    'ohne Anmeldung',
    'kostenlos',
  ])
})

test('a hit says what is still open: unknown wishes as questions, unmet ones plainly', () => {
  const { open } = chips(
    {
      languages: ['uk'],
      access: ['kinderbetreuung', 'ohne_anmeldung', 'rollstuhl'],
      daytimes: ['vormittags'],
    },
    { wheelchair: 'nein', next_start: null },
  )
  assert.deepEqual(open, [
    'offen: Ukrainisch?',
    'offen: Kinderbetreuung?',
    'mit Anmeldung',
    'mit Stufen',
    'offen: vormittags?',
    'offen: Termin?',
  ])
})

test('what is asked for and is nowhere in the offer is no hit', () => {
  assert.equal(match({ needs: ['geld'] }), null)
  assert.ok(match({ needs: ['geld'], text: 'sprachcafe' }, { text_rank: 0.4 }))
  assert.equal(match({ needs: [], text: 'yoga' }), null)
  assert.ok(match({ needs: [] }))
})

test('beyond the radius is no hit, but online and unknown distances stay', () => {
  const near = { lat: 52.5, lon: 13.4 }
  assert.equal(match({ near, radius_m: 1_000 }, { distance_m: 1_001 }), null)
  assert.ok(match({ near, radius_m: 1_000 }, { distance_m: 1_000 }))
  assert.deepEqual(match({ near }, { place: 'online' })?.reasons[1], { kind: 'online' })
})

test('an age that was told excludes, one that was not asked is a question', () => {
  assert.equal(match({ age: 30 }, { age_min: 55 }), null)
  assert.equal(match({ age: 30 }, { age_max: 24 }), null)
  assert.ok(match({ age: 60 }, { age_min: 55 }))
  assert.deepEqual(chips({}, { age_min: 15, age_max: 24 }).open, ['für 15 bis 24 Jahre'])
  assert.deepEqual(chips({ age: 20 }, { age_min: 15, age_max: 24 }).open, [])
})

test('an offer for women excludes only who said to be a man', () => {
  assert.equal(match({ gender: 'mann' }, { gender: 'nur_frauen' }), null)
  assert.deepEqual(chips({}, { gender: 'nur_frauen' }).open, ['nur für Frauen'])
  assert.deepEqual(chips({ gender: 'frau' }, { gender: 'nur_frauen' }).open, [])
  assert.deepEqual(chips({ gender: 'divers' }, { gender: 'nur_frauen' }).open, ['nur für Frauen'])
})

test('the level of German is a reason, a question, or lowers', () => {
  assert.deepEqual(match({ germanLevel: 'B2' }, { min_german_level: 'B1' })?.reasons.at(-1), {
    kind: 'german_level',
    level: 'B1',
  })
  assert.deepEqual(chips({ germanLevel: null }, { min_german_level: 'A1' }).open, ['Deutsch ab A1'])
  assert.deepEqual(chips({}, { min_german_level: 'B1' }).open, ['Deutsch ab B1'])
  assert.ok(score({ germanLevel: 'A1' }, { min_german_level: 'B1' }) < score({}, { min_german_level: 'B1' }))
})

test('full and paused offers stay, but sink', () => {
  const order = (['frei', 'warteliste', 'voll', 'pausiert'] as const).map((status) => score({}, { status }))
  assert.deepEqual(
    order,
    [...order].sort((a, b) => b - a),
  )
  assert.equal(new Set(order).size, 4)
  assert.deepEqual(chips({}, { status: 'warteliste' }).open, ['voll, mit Warteliste'])
})

test('better is: more needs, nearer, sooner, the language spoken well, the wish met rather than unknown', () => {
  const near = { lat: 52.5, lon: 13.4 }
  const better: [Partial<NeedProfile>, Partial<OfferForMatching>, Partial<OfferForMatching>][] = [
    [{ needs: ['deutsch', 'kinder'] }, { needs: ['deutsch', 'kinder'] }, { needs: ['deutsch'] }],
    [{ near }, { distance_m: 300 }, { distance_m: 3_000 }],
    [{}, { next_start: new Date('2026-11-23T16:00:00Z') }, { next_start: new Date('2026-12-10T16:00:00Z') }],
    [{ languages: ['ar'] }, {}, { languages: [{ code: 'ar', level: 'grundkenntnisse' }] }],
    [{ access: ['kinderbetreuung'] }, { childcare: true }, { childcare: null }],
    [{ access: ['kinderbetreuung'] }, { childcare: null }, { childcare: false }],
    [{ text: 'x' }, { text_rank: 0.9 }, { text_rank: 0.1 }],
    [{}, { access: 'ohne_anmeldung' }, { access: 'termin' }],
  ]
  for (const [profile, more, less] of better)
    assert.ok(score(profile, more) > score(profile, less), JSON.stringify([profile, more, less]))
})

test('a partly reachable house is a question, a donation is free enough, funding is a question', () => {
  assert.deepEqual(chips({ access: ['rollstuhl'] }, { wheelchair: 'teilweise' }).open, [
    'offen: ohne Stufen?',
  ])
  assert.ok(chips({ access: ['kostenlos'] }, { cost: 'spende' }).reasons?.includes('kostenlos'))
  assert.deepEqual(chips({ access: ['kostenlos'] }, { cost: 'gefoerdert' }).open, ['offen: Kosten?'])
})

test('no reason is said twice', () => {
  const { reasons } = chips(
    { access: ['online', 'online', 'ohne_anmeldung'] },
    { place: 'online', access: 'ohne_anmeldung' },
  )
  assert.deepEqual(reasons, ['Deutsch', 'online', 'ohne Anmeldung'])
})

test('distances are rounded as a walk needs', () => {
  const texts = [4, 44, 126, 812, 974, 1_234, 12_345].map((metres) => distanceText('de', metres))
  assert.deepEqual(texts, ['10 m', '40 m', '150 m', '800 m', '950 m', '1,2 km', '12 km'])
  assert.equal(distanceText('ar', 812), '800 م')
  assert.equal(distanceText('en', 1_234), '1.2 km')
})

test('every reason and question has words in every language', () => {
  const reasons: Reason[] = [
    { kind: 'need', need: 'deutsch' },
    { kind: 'language', value: 'ar' },
    { kind: 'language_some', value: 'gsg' },
    { kind: 'weekday', values: ['MO', 'TU'] },
    { kind: 'daytime', values: ['abends'] },
    { kind: 'soon', days: 0 },
    { kind: 'soon', days: 2 },
    { kind: 'german_level', level: 'B1' },
    ...(['wheelchair', 'childcare', 'interpreting', 'quiet', 'sign_language'] as const).map((kind) => ({
      kind,
    })),
    ...(['online', 'comes_to_you', 'no_sign_up', 'free'] as const).map((kind) => ({ kind })),
  ]
  const questions: Question[] = [
    ...accessWishes.flatMap((wish) => [
      { kind: 'wish', wish, state: 'unknown' } as const,
      { kind: 'wish', wish, state: 'unmet' } as const,
    ]),
    { kind: 'age', min: null, max: 24 },
    { kind: 'gender', value: 'nur_maenner' },
    { kind: 'weekday', values: ['MO'] },
    ...(['next_date', 'waiting_list', 'full', 'paused'] as const).map((kind) => ({ kind })),
  ]
  for (const locale of locales) {
    for (const reason of reasons) assert.match(reasonText(locale, reason), /^(?!.*undefined).+$/)
    for (const question of questions)
      assert.match(questionText(locale, question), /^(?!.*(undefined|null)).+$/)
  }
  assert.equal(reasonText('ar', { kind: 'language', value: 'ar' }), 'يتحدثون العربية')
})
