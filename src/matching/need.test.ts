import assert from 'node:assert/strict'
import { test } from 'node:test'
import { needsOfOffer, type Understood, understand } from './need.ts'
import { isSensitiveNeed, needIds } from './need-ids.ts'

const phrases: [string, ...string[]][] = [
  // Deutsch
  ['Deutsch lernen', 'deutsch'],
  ['ich will besser Deutsch sprechen', 'deutsch'],
  ['Sprachkurs', 'deutsch'],
  ['Deutschkurse B1', 'deutsch'],
  ['Sprachcafé', 'deutsch'],
  ['sprachcafe', 'deutsch'],
  ['jemand zum Reden', 'leute'],
  ['ich bin so einsam', 'leute'],
  ['Leute kennenlernen', 'leute'],
  ['Nachbarschaftscafé', 'leute'],
  ['zusammen kochen', 'leute'],
  ['Kita', 'kinder'],
  ['Kitaplatz gesucht', 'kinder'],
  ['Alleinerziehende', 'kinder'],
  ['Hausaufgabenhilfe für meinen Sohn', 'kinder'],
  ['Rücken', 'gesundheit'],
  ['Ruecken', 'gesundheit'],
  ['Rückenschmerzen', 'gesundheit'],
  ['Yoga', 'gesundheit'],
  ['Depression', 'seele'],
  ['Ich trinke zu viel', 'seele'],
  ['trinken', 'seele'],
  ['Selbsthilfegruppe Panik', 'seele'],
  ['mein Mann schlägt mich', 'seele'],
  ['Schuldnerberatung', 'geld'],
  ['Miete nicht bezahlen', 'geld'],
  ['ich kann meine Miete gerade nicht bezahlen', 'geld'],
  ['habe Schulden', 'geld'],
  ['Brief vom Amt verstehen', 'briefe'],
  ['Hilfe beim Antrag ausfüllen', 'briefe'],
  ['Widerspruch gegen Bescheid', 'briefe'],
  ['Wohnung suchen', 'briefe'],
  ['Lesen und Schreiben lernen', 'lesen'],
  ['ich kann nicht lesen', 'lesen'],
  ['Alphabetisierungskurs', 'lesen'],
  ['Handy', 'digital'],
  ['Hilfe mit dem Smartphone', 'digital'],
  ['E-Mail einrichten', 'digital'],
  ['Computerkurs', 'digital'],
  ['Fahrschein', 'wege'],
  ['Begleitung zum Arzt', 'wege'],
  ['Führerschein', 'wege'],
  ['Rollator', 'aelter'],
  ['Seniorentreff', 'aelter'],
  ['Pflegegrad beantragen', 'aelter'],
  ['Ehrenamt', 'mitmachen'],
  ['ich möchte anderen helfen', 'mitmachen'],
  ['etwas mit Menschen, vormittags', 'mitmachen'],
  ['ich will etwas für andere tun', 'mitmachen'],
  ['Repair-Café', 'mitmachen'],
  ['Arbeit suchen', 'arbeit'],
  ['Bewerbung schreiben', 'arbeit'],
  ['Ausbildungsplatz', 'arbeit'],
  ['etwas lernen', 'arbeit'],
  ['Deutschkurs mit Kinderbetreuung', 'deutsch', 'kinder'],
  ['Gymnastik für Senioren', 'gesundheit', 'aelter'],
  // Leichte Sprache
  ['Sprach-Kurs', 'deutsch'],
  ['Ich will Menschen kennen lernen', 'leute'],
  ['Ich habe Angst', 'seele'],
  ['Ich habe wenig Geld', 'geld'],
  ['Hilfe bei Anträgen', 'briefe'],
  ['besser lesen', 'lesen'],
  ['Ich werde alt', 'aelter'],
  // English
  ['learn German', 'deutsch'],
  ['someone to talk to', 'leute'],
  ['I feel lonely', 'leute'],
  ['childcare', 'kinder'],
  ['back pain', 'gesundheit'],
  ['drinking too much', 'seele'],
  ["I can't pay my rent", 'geld'],
  ['understand a letter from the office', 'briefe'],
  ['read and write', 'lesen'],
  ['help with my mobile phone', 'digital'],
  ['volunteering', 'mitmachen'],
  ['something with people, in the morning', 'mitmachen'],
  ['find a job', 'arbeit'],
  // Arabic
  ['تعلم الألمانية', 'deutsch'],
  ['أريد تعلم اللغة الألمانية', 'deutsch'],
  ['التعرف على الناس', 'leute'],
  ['روضة أطفال', 'kinder'],
  ['طبيب', 'gesundheit'],
  ['اكتئاب', 'seele'],
  ['لا أستطيع دفع الإيجار', 'geld'],
  ['تعبئة استمارة', 'briefe'],
  ['القراءة والكتابة', 'lesen'],
  ['كبار السن', 'aelter'],
  ['عمل تطوعي', 'mitmachen'],
  ['شيء مع الناس صباحا', 'mitmachen'],
  ['شيء مع الناس قبل الظهر', 'mitmachen'],
  ['البحث عن عمل', 'arbeit'],
  // others
  ['almanca öğrenmek', 'deutsch'],
  ['kreş', 'kinder'],
  ['вивчати німецьку', 'deutsch'],
  ['шукаю роботу', 'arbeit'],
  ['детский сад', 'kinder'],
  ['документы', 'briefe'],
]

for (const [text, ...needs] of phrases) {
  test(`"${text}" asks for ${needs.join(' and ')}`, () => {
    assert.deepEqual(understand(text).needs, needs)
  })
}

test('every need is understood in German, English and Arabic', () => {
  assert.ok(phrases.length >= 60)
  for (const need of needIds) assert.ok(phrases.some(([, ...needs]) => needs.includes(need)))
})

const wishes: [string, Partial<Understood>][] = [
  ['Deutschkurs mittwochs', { weekdays: ['WE'] }],
  ['vormittags oder Freitag', { weekdays: ['FR'], daytimes: ['vormittags'] }],
  ['Sport am Wochenende', { weekdays: ['SA', 'SU'] }],
  ['abends jemanden treffen', { daytimes: ['abends'] }],
  ['German class on Monday evening', { weekdays: ['MO'], daytimes: ['abends'] }],
  ['شيء بعد الظهر', { daytimes: ['nachmittags'], needs: [], sensitive: false }],
  ['آلام الظهر', { daytimes: [], needs: ['gesundheit'] }],
  ['دورة ألماني يوم الأربعاء', { weekdays: ['WE'], needs: ['deutsch'] }],
  ['Beratung auf Arabisch', { languages: ['ar'] }],
  ['jemand spricht Türkisch oder Kurdisch', { languages: ['tr', 'ku'] }],
  ['turkisch', { languages: ['tr'] }],
  ['advice in Ukrainian', { languages: ['uk'] }],
  ['استشارة بالعربية', { languages: ['ar'] }],
  ['Englisch lernen', { languages: [] }],
  ['Englischkurs', { languages: [] }],
]

for (const [text, wish] of wishes) {
  test(`"${text}" asks for ${JSON.stringify(wish)}`, () => {
    const found = understand(text)
    for (const [key, value] of Object.entries(wish)) assert.deepEqual(found[key as keyof Understood], value)
  })
}

test('the words to search by leave out fillers, weekdays and languages', () => {
  assert.deepEqual(understand('Ich suche einen Chor am Mittwoch auf Arabisch').words, ['chor', 'sing'])
  assert.deepEqual(understand('Yoga').words, ['yoga'])
  assert.deepEqual(understand('').words, [])
})

test('who asks in Arabic also searches by German words', () => {
  assert.ok(understand('تعلم الألمانية').words.includes('deutsch'))
})

test('a synonym is searched, too', () => {
  assert.ok(understand('Smartphone').words.includes('handy'))
})

test('health, soul, debt, violence, separation and pregnancy are sensitive', () => {
  for (const text of [
    'Depression',
    'Schulden',
    'Rücken',
    'Gewalt',
    'Scheidung',
    'schwanger',
    'حامل',
    'debt',
    'ديون',
  ])
    assert.equal(understand(text).sensitive, true, text)
  for (const text of [
    'Deutsch lernen',
    'Handy',
    'Leute treffen',
    'Ehrenamt',
    'learn German',
    'تعلم الألمانية',
  ])
    assert.equal(understand(text).sensitive, false, text)
  assert.deepEqual(needIds.filter(isSensitiveNeed), ['gesundheit', 'seele', 'geld'])
})

test('nonsense, place names and very long texts ask for nothing and cost no time', () => {
  assert.deepEqual(understand('Müllerstraße 149').needs, [])
  assert.deepEqual(understand('Wedding').needs, [])
  assert.deepEqual(understand('?!').needs, [])
  const before = process.cpuUsage()
  understand('deutsch arbeit '.repeat(100_000))
  const { user, system } = process.cpuUsage(before)
  assert.ok(user + system < 200e3, `${user + system} µs of processor time`)
})

test('the needs of an offer follow from its field, form, audience and some hurdles', () => {
  const needs = (offer: Parameters<typeof needsOfOffer>[0]) => needsOfOffer(offer)
  assert.deepEqual(needs({ fields: ['sprache', 'begegnung'], form: 'gruppe', audience: ['zugewanderte'] }), [
    'deutsch',
    'leute',
  ])
  assert.deepEqual(needs({ fields: ['gesundheit'], form: 'selbsthilfegruppe' }), ['gesundheit', 'seele'])
  assert.deepEqual(needs({ fields: ['schulden'], form: 'beratung' }), ['geld'])
  assert.deepEqual(needs({ fields: ['ehrenamt', 'bildung'], form: 'ehrenamt' }), ['mitmachen'])
  assert.deepEqual(needs({ fields: ['gesundheit', 'bewegung'], audience: ['aeltere'] }), [
    'gesundheit',
    'aelter',
  ])
  assert.deepEqual(needs({ fields: ['begegnung'], form: 'aufsuchend', barriers: ['mobilitaet'] }), [
    'leute',
    'wege',
  ])
  assert.deepEqual(needs({ fields: ['bildung'], tags: ['Alphabetisierung'] }), ['lesen', 'arbeit'])
  assert.deepEqual(needs({ fields: ['vernetzung'], audience: ['fachkraefte'] }), [])
})
