import assert from 'node:assert/strict'
import { test } from 'node:test'
import { understand } from './need.ts'
import { hidesTrouble } from './sensitive.ts'
import { wordForms } from './text.ts'
import { harmlessParts, sensitiveParts, sensitiveWords } from './words/sensitive.ts'

const isSensitive = (text: string): boolean => understand(text).sensitive

test('what tells of illness, addiction, debt, violence, prison or need is sensitive, also within a compound', () => {
  for (const text of [
    ...['erkrankt', 'krankgeschrieben', 'Bulimie', 'HIVpositiv', 'HIV-positiv', 'Autismus', 'autistisch'],
    ...['Angstzustände', 'Höhenangst', 'Zukunftsängste', 'Panikattacken', 'Psychose', 'Magersucht'],
    ...[
      'Sucht',
      'Suchthilfe',
      'Spielsucht',
      'Mediensuchtberatung',
      'spielsüchtig',
      'Süchte',
      'drogenabhängig',
    ],
    ...[
      'Privatinsolvenz',
      'Lohnpfändung',
      'gepfändet',
      'Mietschulden',
      'Kindesunterhalt',
      'Unterhaltsvorschuss',
    ],
    ...['Vergewaltigung', 'vergewaltigt', 'Gewaltschutz', 'Frauenhäuser', 'Missbrauch', 'Missbräuche'],
    ...['Haftentlassung', 'Häftling', 'Gefängnis', 'Wohnungsräumung', 'Zwangsräumung', 'Obdachlosenhilfe'],
  ])
    assert.equal(isSensitive(text), true, text)
})

test('so it is where it was typed without umlauts', () => {
  for (const text of [
    ...['Lohnpfandung', 'Kontopfandung', 'Kontopfaendung', 'Haftling', 'Haeftling', 'Wohnungsraumung'],
    ...['Betaubungsmittel', 'Betaeubungsmittel', 'spielsuchtig', 'abhangig', 'Uberschuldung', 'Essstorung'],
    ...['Zukunftsangste', 'Gefangnis', 'Angstzustande', 'gepfandet'],
  ])
    assert.equal(isSensitive(text), true, text)
})

test('words in which one of these stands by chance are harmless', () => {
  for (const text of [
    ...['gesucht', 'Wunschgroßeltern gesucht', 'gesuchte', 'besucht', 'gut besuchter Treff', 'ausgesucht'],
    ...['versucht', 'untersucht', 'er suchte', 'Sehnsucht', 'Eifersucht', 'Besuchsdienst', 'Besuchstag'],
    ...['unabhängige Beratung', 'unabhangig', 'wetterabhängig', 'abhängen', 'Bautischler', 'Flautistin'],
    ...['Krankenpflegerin', 'Krankenschwester', 'gewaltig', 'gewaltfreie Kommunikation', 'Verwaltung'],
    ...[
      'Klangstunde',
      'Anfangstermin',
      'Rangstufe',
      'Archiv',
      'Traumausbildung',
      'Traumarbeit',
      'Mannschaft',
    ],
    ...['Aufräumungsarbeiten', 'unterhalten', 'Unterhaltung', 'unterhaltsamer Abend', 'Flaschenpfand'],
    ...['Hochschuldozent', 'Fitnesstore', 'Gesundbrunnen'],
  ])
    assert.equal(isSensitive(text), false, text)
})

test('who seeks is not addicted', () => {
  for (const text of ['Sie sucht Kontakt zu anderen', 'Verein sucht Helfer*innen', 'wer sucht, der findet'])
    assert.equal(isSensitive(text), false, text)
  assert.deepEqual(understand('Er sucht Arbeit').needs, ['arbeit'])
  for (const text of ['Hilfe bei Sucht', 'Sucht und Schulden', 'meine Sucht', 'sucht'])
    assert.equal(isSensitive(text), true, text)
})

test('signs that are not seen hide nothing', () => {
  assert.deepEqual(understand('Schul\u00adden').needs, ['geld'])
  for (const text of ['Schul\u00adden', 'Depres\u200bsion', '\u202eAngst', 'Ge\u2060walt', 'Dro\ufeffgen'])
    assert.equal(isSensitive(text), true, JSON.stringify(text))
})

test('no word is on the lists twice: each can decide', () => {
  const bare = (part: string): string => part.replaceAll('-', '')
  assert.deepEqual(
    sensitiveWords.filter((phrase) => wordForms(phrase).some(({ word }) => hidesTrouble(word))),
    [],
  )
  assert.deepEqual(
    sensitiveParts.filter((part) =>
      sensitiveParts.some((other) => other !== part && other === bare(other) && part.includes(other)),
    ),
    [],
  )
  assert.deepEqual(
    harmlessParts.filter((part) => !sensitiveParts.some((other) => part.includes(bare(other)))),
    [],
  )
  assert.equal(new Set(sensitiveWords).size, sensitiveWords.length)
})
