import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { timetableTool } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'timetable-'))
after(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const run = async (...args: string[]) => {
  const lines: string[] = []
  const code = await timetableTool.run(args, (line) => lines.push(line))
  return { code, lines }
}

const applicants = file(
  'applicants.csv',
  'id;name;wishes;from;until;needs\nA1;Amira;F1|F2|F3;;;\nA2;Ben;F1|F2;09:00;10:00;\nA3;Chen;F1|F3|F2;;;stufenlos\nA4;Dora;F3;09:30;;\n',
)
const firms = file(
  'firms.csv',
  'id;name;tables;from;until\nF1;Bäckerei;1;;\nF2;Pflege;2;;\nF3;Holz;T3|T4;09:30;11:00\n',
)

test('two files become a plan, without a database', async () => {
  const { code, lines } = await run(applicants, firms, '--start', '09:00', '--rounds', '8', '--json')
  assert.equal(code, 0)
  assert.equal(lines.length, 1)
  const plan = JSON.parse(lines[0]!)
  assert.deepEqual(Object.keys(plan), ['rounds', 'talks', 'per_applicant', 'objective', 'proven'])
  assert.deepEqual(plan.rounds[1], { round: 2, start: '09:12' })
  // Everybody meets everybody they wished for: 10 + 9 + 8, 10 + 9, 10 + 9 + 8, 10.
  assert.deepEqual(plan.objective, { min_talks: 3, value: 83, bound: 83 })
  assert.equal(plan.proven, true)
  assert.deepEqual(
    plan.per_applicant.map((one: { applicant: string; talks: number; best_rank: number }) =>
      Object.values(one),
    ),
    [
      ['A1', 3, 1],
      ['A2', 2, 1],
      ['A3', 3, 1],
      ['A4', 1, 1],
    ],
  )
  const of = (firm: string) => plan.talks.filter((talk: { firm: string }) => talk.firm === firm)
  for (const { round } of of('F3')) assert.ok(plan.rounds[round - 1].start >= '09:30')
  assert.deepEqual(new Set(of('F3').map(({ table }: { table: string }) => table[0])), new Set(['T']))
})

test('in words, with those who limit the others', async () => {
  const one = file('one.csv', 'id;tables\nF1;1')
  const many = file('many.csv', `id;wishes\n${['a', 'b', 'c'].map((id) => `${id};F1`).join('\n')}`)
  const { code, lines } = await run(many, one, '--rounds', '2')
  assert.equal(code, 0)
  assert.match(lines.at(-1)!, /3 talks for everybody cannot be: 3 applicants wish for F1/)
})

test('what cannot be planned is named, and the exit code is 1', async () => {
  const ask = async (one: string, other: string, ...more: string[]) => {
    const { code, lines } = await run(one, other, ...more)
    assert.equal(code, 1)
    return lines.join('\n')
  }
  const wrong = file(
    'wrong.csv',
    'id;name;wishes;from;until\nA1;;F9;;\nA2;;F1;09:00;09:05\nA1;;F1;;\nA4;;F1;9 Uhr;',
  )
  const said = await ask(wrong, firms)
  assert.match(said, /wrong\.csv, line 4: the id A1 stands here a second time/)
  assert.match(said, /line 5: "9 Uhr" is no time/)
  assert.match(said, /A1 wishes for F9, and there is no such firm/)
  assert.match(said, /A2 is not there for one whole round/)
  assert.match(
    await ask(applicants, file('twice.csv', 'id;tables\nF1;T1\nF2;T1\nF3;1')),
    /the table T1 already belongs to F1/,
  )
  assert.match(await ask(applicants, firms, '--rounds', '0'), /1 to 48 rounds/)
  assert.match(await ask(applicants, firms, '--rounds', 'zwölf'), /--rounds zwölf: a whole number is needed/)
  assert.match(await ask(applicants, firms, '--start', '25:00'), /--start 25:00: a time like 09:00/)
  assert.match(await ask(applicants, join(folder, 'nowhere.csv')), /does not exist/)
  assert.match(await ask(applicants, firms, '--faster'), /Usage: timetable/)
  assert.match((await run()).lines.join(), /Two files are needed/)
})
