import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeProblem } from './make-problem.ts'
import { readApplicants, readFirms } from './read-tables.ts'
import { clock, minutesOf, roundsOf, within } from './times.ts'

const rhythm = { start: 9 * 60, rounds: 6, talk: 10, change: 2 }

test('a table from a file, from Excel and with German names reads alike', () => {
  const rows = ['id;name;wishes;from;until;needs\r\nA1;Amira;F1|F2;09:30;;ruhig|dolmetschen:ar\r\n']
  rows.push('Nr\tName\tWünsche\tvon\tbis\tBedarf\nA1\tAmira\tF1 | F2\t9:30\t\tRuhig|Dolmetschen:AR')
  rows.push(
    '\uFEFFid,name,wishes,from,until,needs\n"A1","Amira","F1|F2","9.30 Uhr",,"ruhig|dolmetschen:ar"\n\n',
  )
  for (const text of rows) {
    const { rows: read, wrong } = readApplicants(text)
    assert.deepEqual(wrong, [])
    assert.deepEqual(
      read.map(({ line: _, ...row }) => row),
      [
        {
          id: 'A1',
          name: 'Amira',
          wishes: ['F1', 'F2'],
          from: 570,
          until: undefined,
          needs: ['ruhig'],
          interpreter: 'ar',
        },
      ],
    )
  }
})

test('tables are a number or names; columns say which are step-free or quiet', () => {
  const { rows, wrong } = readFirms(
    'id;name;tables;stufenlos;ruhig\nF1;Bäckerei;2;alle;F1-2\nF2;Pflege;T7|T8;T7;',
  )
  assert.deepEqual(wrong, [])
  assert.deepEqual(rows[0]!.tables, [
    { name: 'F1-1', traits: ['stufenlos'] },
    { name: 'F1-2', traits: ['stufenlos', 'ruhig'] },
  ])
  assert.deepEqual(rows[1]!.tables, [
    { name: 'T7', traits: ['stufenlos'] },
    { name: 'T8', traits: [] },
  ])
  assert.deepEqual(readFirms('id;tables\nF1;1').rows[0]!.tables, [
    { name: 'F1', traits: ['stufenlos', 'ruhig'] },
  ])
})

test('what is wrong is named line by line, and the rest is kept', () => {
  const { rows, wrong } = readApplicants(
    'id;name;wishes;from;until;needs\nA1;;F1|F1;;;\nA1;;F2;;;\n;;F2;;;\nA3;;F2;25:00;;\nA4;;F2;10:00;09:00;\nA5;;F2;;;fliegen',
  )
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['A1', 'A3', 'A4', 'A5'],
  )
  assert.deepEqual(
    wrong.map(({ line, what }) => [line, what]),
    [
      [2, 'wish-twice'],
      [3, 'id-twice'],
      [4, 'id-missing'],
      [5, 'time'],
      [6, 'window'],
      [7, 'need'],
    ],
  )
  assert.deepEqual(
    readFirms('id;tables\nF1;T1|T2\nF2;T2\nF3;0\nF4;viele Tische|').wrong.map(({ line, what }) => [
      line,
      what,
    ]),
    [
      [3, 'table-twice'],
      [4, 'tables'],
    ],
  )
})

test('ten thousand lines, no lines, no table and a missing column say so', () => {
  const many = `id;wishes\n${Array.from({ length: 10_000 }, (_, index) => `A${index};F1`).join('\n')}`
  assert.deepEqual(readApplicants(many).wrong, [{ line: 0, what: 'too-many', value: '10000', other: '2000' }])
  assert.equal(readApplicants('  \n').wrong[0]?.what, 'empty')
  assert.equal(readApplicants('id;wishes\n"A1;F1').wrong[0]?.what, 'unreadable')
  assert.deepEqual(readApplicants('id;name\nA1;x').wrong, [
    { line: 1, what: 'columns', value: 'wishes', other: 'id, name' },
  ])
})

test('what cannot be planned is named; the rest can be', () => {
  const applicants = readApplicants('id;wishes;from;until\nA1;F1|F9;;\nA2;F1;09:00;09:05').rows
  const firms = readFirms('id;tables\nF1;1').rows
  const made = makeProblem({ rhythm, applicants, firms, must: [{ applicant: 'A1', firm: 'F7' }] })
  assert.deepEqual(made.wrong, [
    { what: 'window-short', line: 3, id: 'A2' },
    { what: 'wish-unknown', line: 2, applicant: 'A1', firm: 'F9' },
    { what: 'pair-unknown', applicant: 'A1', firm: 'F7' },
  ])
  assert.deepEqual(made.problem.applicants[0]!.wishes, ['F1'])
  const whatOf = (given: Partial<typeof rhythm>) =>
    makeProblem({ rhythm: { ...rhythm, ...given }, applicants, firms }).wrong[0]?.what
  assert.equal(whatOf({ rounds: 0 }), 'rounds')
  assert.equal(whatOf({ talk: 2 }), 'talk')
  assert.equal(whatOf({ change: -1 }), 'change')
  assert.equal(whatOf({ start: 23 * 60 }), 'midnight')
})

test('rounds follow each other with changes and breaks', () => {
  const rounds = roundsOf({ ...rhythm, breaks: [{ after: 2, minutes: 15 }] })
  assert.deepEqual(
    rounds.map(({ start }) => clock(start)),
    ['09:00', '09:12', '09:37', '09:49', '10:01', '10:13'],
  )
  assert.deepEqual(within(rounds, { from: minutesOf('09:12'), until: minutesOf('09:50') }), [1, 2])
  assert.equal(minutesOf('24:00'), undefined)
})
