import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role, RoleFacts } from '../role.ts'
import { namesFor, tableOf } from './export-roles.ts'
import { guessMapping, type Mapping } from './fields.ts'
import { missingFields, planImport } from './plan-import.ts'
import { readTable, type Table } from './read-table.ts'

const table = (...lines: string[]): Table => {
  const read = readTable(lines.join('\n'))
  if ('wrong' in read) throw new Error(read.wrong)
  return read
}
const plan = (given: Table, roles: readonly Role[] = [], mapping: Mapping = guessMapping(given.columns)) =>
  planImport(given, mapping, roles)
const asRole = (externalId: string, facts: RoleFacts, given: Partial<Role> = {}): Role => ({
  ...facts,
  id: `00000000-0000-4000-8000-00000000000${externalId.length}`,
  organizationId: 'o',
  state: 'veroeffentlicht',
  checkedOn: '2026-10-01',
  externalId,
  serviceId: null,
  ...given,
})

test('columns are guessed by the names that agencies use, whatever the signs', () => {
  assert.deepEqual(
    guessMapping(['Angebots-ID', 'Bezeichnung', 'Tätigkeitsbereich', 'E-Mail', 'Interne Notiz']),
    {
      'Angebots-ID': 'externalId',
      Bezeichnung: 'title',
      Tätigkeitsbereich: 'interests',
      'E-Mail': 'contactEmail',
    },
  )
})

test('what was mapped by hand the last time is kept, what was left out stays left out, a new column is guessed', () => {
  const kept = { Schlüssel: 'externalId', Was: 'title', Beschreibung: '' } as const
  assert.deepEqual(guessMapping(['Schlüssel', 'Was', 'Beschreibung', 'Telefon'], kept), {
    Schlüssel: 'externalId',
    Was: 'title',
    Telefon: 'contactPhone',
  })
})

test('no field is given to two columns; number and title must be there', () => {
  assert.deepEqual(guessMapping(['Titel', 'Name']), { Titel: 'title' })
  assert.deepEqual(missingFields({ Titel: 'title' }), ['externalId'])
})

test('a row is read as agencies write: days, parts of the day, hours, yes and no, money', () => {
  const given = table(
    'ID;Titel;Beschreibung;Wochentage;Tageszeit;Zeitaufwand;Häufigkeit;Führungszeugnis;Unfall;Barrierefrei;Aufwandsentschädigung;Sprachen;Deutsch;Startdatum;Bereiche',
    '7;Vorlesen;Kindern vorlesen. Jede Woche.;Mo-Mi, Fr;vormittags;2-3 Std.;wöchentlich;Ja;x;nein;25,50 €;Deutsch, Arabisch;mindestens B1;1.9.2026;mit Kindern, Quantenphysik',
  )
  const { fresh, ignored, problems } = plan(given)
  assert.deepEqual(problems, [])
  const facts = fresh[0]!.facts
  assert.deepEqual(facts.weekdays, ['MO', 'TU', 'WE', 'FR'])
  assert.deepEqual(facts.daytimes, ['vormittags'])
  assert.equal(facts.hours, 3)
  assert.equal(facts.rhythm, 'woechentlich')
  assert.equal(facts.conduct, true)
  assert.equal(facts.accident, 'ja')
  assert.equal(facts.stepFree, 'nein')
  assert.equal(facts.allowance, 2550)
  assert.deepEqual(facts.languages, ['de', 'ar'])
  assert.equal(facts.germanLevel, 'B1')
  assert.equal(facts.startsOn, '2026-09-01')
  assert.deepEqual(facts.interests, ['kinder'])
  assert.equal(facts.summary, 'Kindern vorlesen.')
  assert.deepEqual(ignored, ['Quantenphysik'])
})

test('what has no fixed day is by arrangement, whatever the table calls it', () => {
  assert.equal(plan(table('ID;Titel;Turnus', '1;Helfen;wöchentlich')).fresh[0]?.facts.rhythm, 'flexibel')
  assert.equal(plan(table('ID;Titel;Turnus', '1;Helfen;einmalig')).fresh[0]?.facts.rhythm, 'flexibel')
})

test('new, changed, the same and gone; a second time nothing changes', () => {
  const given = table('ID;Titel', 'a;Alt', 'bb;Neu', 'ccc;Gleich')
  const [a, b, c] = plan(given).fresh.map(({ externalId, facts }) => asRole(externalId, facts))
  const again = plan(given, [a!, b!, c!])
  assert.equal(again.same.length, 3)
  const next = plan(table('ID;Titel', 'a;Ganz anders', 'ccc;Gleich', 'dddd;Frisch'), [a!, b!, c!])
  assert.deepEqual(
    next.fresh.map(({ externalId }) => externalId),
    ['dddd'],
  )
  assert.deepEqual(
    next.changed.map(({ facts }) => facts.title),
    ['Ganz anders'],
  )
  assert.deepEqual(
    next.same.map(({ externalId }) => externalId),
    ['ccc'],
  )
  assert.deepEqual(
    next.gone.map(({ externalId }) => externalId),
    ['bb'],
  )
})

test('what was written here and was never imported is not gone; nor is what is over', () => {
  const [one] = plan(table('ID;Titel', 'a;Alt')).fresh
  const here = asRole('a', one!.facts, { externalId: null })
  const over = asRole('zz', one!.facts, { state: 'beendet' })
  assert.deepEqual(plan(table('ID;Titel', 'b;Neu'), [here, over]).gone, [])
})

test('a field without a column stays as somebody wrote it here', () => {
  const [one] = plan(table('ID;Titel', 'a;Alt')).fresh
  const role = asRole('a', {
    ...one!.facts,
    gained: ['kochen'],
    locationId: '00000000-0000-4000-8000-000000000009',
  })
  const { changed } = plan(table('ID;Titel', 'a;Neu'), [role])
  assert.deepEqual(changed[0]?.fields, ['title', 'summary'])
  assert.deepEqual(changed[0]?.facts.gained, ['kochen'])
  assert.equal(changed[0]?.facts.locationId, role.locationId)
})

test('each wrong cell is named with its line, its field and what stands there', () => {
  const given = table(
    'ID;Titel;Startdatum;Stunden;E-Mail;Telefon',
    '1;Okay;31.02.2026;;;',
    '2;;;;;',
    ';Ohne Nummer;;;;',
    '3;Viel;;unendlich;;',
    '3;Zweimal;;;;',
    '4;Post;;;keine Adresse;',
    '5;Ruf;;;;javascript:alert(1)',
    `6;${'x'.repeat(200)};;;;`,
  )
  assert.deepEqual(
    plan(given).problems.map(({ line, what, field }) => `${line} ${what} ${field}`),
    [
      '2 wrong startsOn',
      '3 missing title',
      '4 missing externalId',
      '5 wrong hours',
      '7 wrong contactEmail',
      '8 wrong contactPhone',
      '9 too-long title',
    ],
  )
})

test('the same number twice is named', () => {
  assert.deepEqual(
    plan(table('ID;Titel', '3;Eins', '3;Zwei')).problems.map(({ what }) => what),
    ['id-twice'],
  )
})

test('what is no table is said: empty, no rows, too many, a column twice, an open quotation mark', () => {
  assert.deepEqual(readTable('  \n '), { wrong: 'empty' })
  assert.deepEqual(readTable('ID;Titel'), { wrong: 'no-rows' })
  assert.deepEqual(readTable('ID;Titel;Titel\n1;a;b'), { wrong: 'twice' })
  assert.deepEqual(readTable('ID;Titel\n1;"offen'), { wrong: 'quotes' })
  assert.deepEqual(readTable(`ID;Titel\n${'1;a\n'.repeat(501)}`), { wrong: 'too-large' })
  assert.deepEqual(readTable('x'.repeat(1_000_001)), { wrong: 'too-large' })
})

test('a column that is called like an own part of every object is a column like any other', () => {
  const given = table('ID;Titel;constructor;toString;__proto__', '1;Helfen;a;b;c')
  const { fresh, problems } = plan(given, [], {
    ...guessMapping(given.columns),
    constructor: 'description' as const,
  })
  assert.deepEqual(problems, [])
  assert.equal(fresh[0]?.facts.description, 'a')
})

test('a table with signs that no database keeps, endless names and cells is cut, not refused by a fault', () => {
  const long = table(`ID;Titel;${'n'.repeat(5000)}`, `1;Hel\u0000fen;${'z'.repeat(20_000)}`)
  assert.equal(plan(long).fresh[0]?.facts.title, 'Helfen')
  assert.equal(long.columns[2]?.length, 200)
  assert.equal(long.rows[0]?.cells[long.columns[2]!]?.length, 10_000)
})

test('what goes out comes back the same, with the columns of the agency’s own software', () => {
  const mapping = { Schlüssel: 'externalId', Was: 'title', Wann: 'weekdays' } as const
  const given = table('Schlüssel;Was;Wann', 'k1;=cmd|calc;Mo, Di')
  const [one] = plan(given, [], mapping).fresh
  const role = asRole('k1', one!.facts)
  const kept = {
    organizationId: 'o',
    format: 'freinet',
    columns: mapping,
    refreshedOn: '2026-10-01',
  } as const
  const around = { organizationName: 'O', house: undefined, url: '' }
  const out = tableOf([{ role, around }], namesFor('freinet', kept))
  assert.deepEqual(out[0]?.slice(0, 2), ['Schlüssel', 'Was'])
  const text = out.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n')
  const back = table(text)
  assert.deepEqual(planImport(back, guessMapping(back.columns, mapping), [role]).same.length, 1)
  assert.equal(namesFor('aktion-mensch', kept).title, 'Titel')
})

test('a table from here comes back: what was written in the form is found again, never doubled', () => {
  const [one] = plan(table('ID;Titel', 'a;Im Formular geschrieben')).fresh
  const here = asRole('a', one!.facts, { externalId: null })
  const around = { organizationName: 'O', house: undefined, url: '' }
  const out = tableOf([{ role: here, around }], namesFor('trittstein', undefined))
  const back = table(...out.map((line) => line.join(';')))
  const { fresh, same, gone } = plan(back, [here])
  assert.deepEqual([fresh.length, same.length, gone.length], [0, 1, 0])
})

test('money and hours that are not of a month or of a week are told, never taken for it', () => {
  const given = table(
    'ID;Titel;Aufwandsentschädigung;Stunden',
    '1;Eins;bis zu 60 € im Monat;2-3 Std. pro Woche',
    '2;Zwei;840 € im Jahr;10 Stunden im Monat',
    '3;Drei;1.200 €;',
    '4;Vier;5 € pro Einsatz;',
  )
  const { fresh, problems, ignored } = plan(given)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    fresh.map(({ facts }) => [facts.allowance, facts.hours]),
    [
      [6000, 3],
      [null, null],
      [null, null],
      [null, null],
    ],
  )
  assert.deepEqual(ignored, ['840 € im Jahr', '10 Stunden im Monat', '1.200 €', '5 € pro Einsatz'])
})

test('a certificate that is needed is not lost in other words; what is neither yes nor no is told', () => {
  const given = table(
    'ID;Titel;Führungszeugnis;Unfallversicherung;Barrierefrei',
    '1;Eins;erweitertes Führungszeugnis erforderlich;ja, über das Land;nein, drei Stufen',
    '2;Zwei;nicht nötig;wird geklärt;',
  )
  const { fresh, ignored } = plan(given)
  assert.deepEqual(
    fresh.map(({ facts }) => [facts.conduct, facts.accident, facts.stepFree]),
    [
      [true, 'ja', 'nein'],
      [false, 'offen', 'offen'],
    ],
  )
  assert.deepEqual(ignored, ['wird geklärt'])
})

test('a row with more cells than columns is said: nothing of it slips into another column or away', () => {
  assert.deepEqual(readTable('ID;Titel\n1;Kochen; Backen'), { wrong: 'cells' })
  assert.ok(!('wrong' in readTable('ID;Titel\n1;Kochen;;')))
})

test('the line in which a spreadsheet names its separator is no line of names', () => {
  assert.deepEqual(table('sep=;', 'ID;Titel', '1;Helfen').columns, ['ID', 'Titel'])
  assert.deepEqual(
    table('sep=;', 'ID;Titel', '1;Helfen').rows.map(({ line }) => line),
    [3],
    'lines are counted as the spreadsheet counts them',
  )
})
