import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise, splitCompound, stem, tokens } from './text.ts'

test('text is compared without case, accents, punctuation and with umlauts written out', () => {
  assert.equal(normalise('  Müllerstraße 149, Café! '), 'muellerstrasse 149 cafe')
  assert.equal(normalise('Ｄｅｕｔｓｃｈ ﬁnden'), 'deutsch finden')
  assert.equal(normalise('Nachbar*innen & Freund:innen'), 'nachbarinnen freundinnen')
  assert.equal(normalise('Şişli, ılık, Łódź'), 'sisli ilik lodz')
  assert.equal(normalise('Українська мова'), 'українська мова')
})

test('a decomposed umlaut is the same as a composed one', () => {
  assert.equal(normalise('Mu\u0308ller'), normalise('Müller'))
})

test('Arabic is compared without alef forms, tatweel, vowel signs and with western digits', () => {
  assert.equal(normalise('تَعَلُّم الأَلْمانيّة'), 'تعلم الالمانيه')
  assert.equal(normalise('مدرســة إلى ١٢٣'), 'مدرسه الي 123')
  assert.deepEqual(tokens('اللغة والألمانية'), ['لغه', 'المانيه'])
})

test('what is not seen is left out; a joiner between Arabic letters parts them, as Persian is searched', () => {
  assert.equal(normalise('Schul\u00adden\u200b, \u202eAngst'), 'schulden angst')
  assert.equal(normalise('a\u200cb'), 'ab')
  assert.equal(normalise('می\u200cخواهم'), normalise('می خواهم'))
  assert.equal(normalise('\u200fالما\u00adنية\u200e'), normalise('المانية'))
})

test('an umlaut is found with and without its e', () => {
  const found = new Set(tokens('Müllerstraße Frühstück'))
  for (const spelling of ['Müllerstraße', 'Muellerstrasse', 'Mullerstrasse', 'Frühstück', 'Fruehstueck']) {
    assert.ok(
      tokens(spelling).some((token) => found.has(token)),
      spelling,
    )
  }
})

test('kurs, kurse, kursen and kurses are one word', () => {
  assert.deepEqual([...new Set(['kurs', 'kurse', 'kursen', 'kurses'].map(stem))], ['kurs'])
})

test('forms of one word share a stem', () => {
  for (const [one, other] of [
    ['kind', 'kindern'],
    ['beratung', 'beratungen'],
    ['sprache', 'sprachen'],
    ['deutsch', 'deutschen'],
    ['preis', 'preise'],
    ['handy', 'handys'],
    ['gruppe', 'gruppen'],
    ['nachbar', 'nachbarinnen'],
    ['brief', 'briefe'],
    ['cafe', 'cafes'],
    ['schulden', 'schuld'],
  ] as const)
    assert.equal(stem(one), stem(other), `${one} ${other}`)
})

test('different words keep different stems', () => {
  for (const [one, other] of [
    ['kur', 'kurs'],
    ['haus', 'hau'],
    ['kurs', 'kursiv'],
  ] as const)
    assert.notEqual(stem(one), stem(other))
})

const compounds: Record<string, string[]> = {
  sprachcafe: ['sprach', 'cafe'],
  schuldnerberatung: ['schuldner', 'beratung'],
  deutschkurs: ['deutsch', 'kurs'],
  deutschkurse: ['deutsch', 'kurse'],
  kinderbetreuung: ['kinder', 'betreuung'],
  computerkurs: ['computer', 'kurs'],
  familienfruehstueck: ['familien', 'fruehstueck'],
  krabbelgruppe: ['krabbel', 'gruppe'],
  spanischgruppe: ['spanisch', 'gruppe'],
  seniorentreff: ['senioren', 'treff'],
  arbeitslosentreff: ['arbeitslosen', 'treff'],
  beratungsstelle: ['beratung', 'stelle'],
  selbsthilfegruppe: ['selbsthilfe', 'gruppe'],
  mieterberatung: ['mieter', 'beratung'],
  gespraechskreis: ['gespraechs', 'kreis'],
  smartphonekurs: ['smartphone', 'kurs'],
}

for (const [word, parts] of Object.entries(compounds)) {
  test(`${word} is ${parts.join(' + ')}`, () => {
    assert.deepEqual(splitCompound(word), parts)
  })
}

test('what is no compound, or misleads as one, stays whole', () => {
  for (const word of [
    'deutschland',
    'nachbarschaft',
    'gesundheit',
    'kaffee',
    'alternative',
    'ehrenamt',
    'elter',
  ])
    assert.deepEqual(splitCompound(word), [], word)
})

test('the words of a title are its stems and the parts of its compounds', () => {
  assert.deepEqual(tokens('Sprachcafé für Mütter'), [
    'sprachcaf',
    'sprach',
    'cafe',
    'fuer',
    'fur',
    'muett',
    'mutt',
  ])
})

test('a very long word costs no time', () => {
  const before = process.cpuUsage()
  splitCompound('sprach'.repeat(200))
  splitCompound('a'.repeat(5_000))
  tokens(`${'en'.repeat(20_000)} x`)
  const { user, system } = process.cpuUsage(before)
  assert.ok(user + system < 500e3, `${user + system} µs of processor time`)
})
