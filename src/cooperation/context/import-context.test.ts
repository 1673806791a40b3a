import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { chapter as directory } from '#directory'
import { peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { visitor } from '#platform/actor.ts'
import type { Chapter } from '#platform/chapter.ts'
import { ImportError } from '#platform/import/problems.ts'
import { sourceFolder } from '#platform/source-folder.ts'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { importContextCommand } from './command.ts'
import { asOfName } from './figure-file.ts'
import { importContext } from './import-context.ts'
import { figuresOf } from './queries.ts'

const chapter: Chapter = { name: 'cooperation', migrations: sourceFolder('cooperation/migrations/') }
let world: World
let folder: string
before(async () => {
  world = await aWorld({ chapters: [places, directory, peopleTables, chapter] })
  folder = await mkdtemp(join(tmpdir(), 'context-'))
})
after(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

const write = async (name: string, content: string | Buffer): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => assert.fail('was imported'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof ImportError, String(error))
  return error.message
}
const stored = async (): Promise<number> =>
  (await world.database.asOwner((owner) => owner.query('select count(*)::int as n from area_figure'))).rows[0]
    .n

const monitoring = (...rows: string[]) =>
  [
    'PLR_NAME,PLR_ID,Resident Count,Unemployment Percent,Social Benefits Receivers Percent,Child Poverty Percent,Status Index num,Status Index verb,Youth Unemployment,Single Parents,Old Age Poverty',
    ...rows,
  ].join('\n')
const one = 'Stülerstraße,01100101,3000,4.5,8.1,10,2,mittel,2.8,25.6,9.7'
const other = 'Großer Tiergarten,01100102,1000,1.1,3.4,50,1,hoch,0,26.9,4.5'
const empty = '"Güterbahnhof, alt",04400725,110,,,,,,,,'
const plain = (...rows: string[]) => ['area_code;indicator;value;year;source;unit', ...rows].join('\n')

test('the monitoring is imported once; a second run changes nothing, a rehearsal stores nothing', async () => {
  const file = await write('mss_2021.csv', monitoring(one, other, empty))
  const first = { what: 'social monitoring of Berlin (MSS)', added: 17, changed: 0, removed: 0, unchanged: 0 }
  assert.deepEqual(await importContext(world, file, { dryRun: true }), first)
  assert.equal(await stored(), 0)
  assert.deepEqual(await importContext(world, file), first)
  assert.deepEqual(await importContext(world, file), { ...first, added: 0, unchanged: 17 })
  const packed = await write('mss_2021.csv.gz', gzipSync(monitoring(one, other, empty)))
  assert.equal((await importContext(world, packed)).unchanged, 17)
})

test('figures of the parts become those of the area, with source and year', async () => {
  const found = await world.look(visitor, (tx) => figuresOf(tx, ['011001', '01', '07339', '05']))
  assert.deepEqual([...found.keys()], ['011001', '01'])
  const figures = found.get('011001')
  assert.equal(figures?.get('einwohner')?.value, 4000)
  assert.equal(figures?.get('kinderarmut')?.value, 20)
  assert.equal(figures?.get('kinderarmut')?.asOf, '2021')
  assert.deepEqual(figures?.get('statusindex')?.steps, [1, 1, 0, 0])
})

test('a newer file replaces what the last one brought', async () => {
  const newer = await write('mss_2023.csv', monitoring(one))
  assert.deepEqual(await importContext(world, newer), {
    what: 'social monitoring of Berlin (MSS)',
    added: 0,
    changed: 8,
    removed: 9,
    unchanged: 0,
  })
})

test('residents by age and by origin are told apart, and each keeps what the other brought', async () => {
  const ages = await write(
    'population-2024h2-t2-plr.csv',
    'id,inhabitants,inhabitants_age_below_6,inhabitants_age_6_15,inhabitants_age_15_18,inhabitants_age_above_65\n01100101,3580,165,203,49,717',
  )
  assert.equal((await importContext(world, ages)).added, 3)
  const origin = await write(
    'population-2024h2-t1-plr.csv',
    'id,inhabitants,inhabitants_with_migration_background\n01100101,3580,2404',
  )
  assert.deepEqual(await importContext(world, origin), {
    what: 'residents of Berlin by origin',
    added: 1,
    changed: 0,
    removed: 0,
    unchanged: 1,
  })
  const found = (await world.look(visitor, (tx) => figuresOf(tx, ['011001']))).get('011001')
  assert.equal(found?.get('einwohner')?.asOf, '2024-12-31', 'the newer of two sources')
  assert.equal(found?.get('unter18')?.value.toFixed(1), '11.6')
})

test('of when the figures are is in the name of the file, or is said', async () => {
  assert.equal(asOfName('population-2024h1-t1-plr.csv'), '2024-06-30')
  assert.equal(asOfName('mss_2021_easy.csv'), '2021')
  assert.equal(asOfName('monitoring.csv'), undefined)
  const file = await write('monitoring.csv', monitoring(one))
  assert.match(await refusal(importContext(world, file)), /does not say of when its figures are/)
  assert.match(await refusal(importContext(world, file, { asOf: '2023-02-30' })), /^--as-of: a year or a day/)
  assert.equal((await importContext(world, file, { asOf: '2023' })).unchanged, 8)
})

test('other Länder bring their figures one by one, and each file changes only what is in it', async () => {
  const file = await write(
    'kreise.csv',
    plain(
      '07339;langzeitarbeitslosigkeit;1,4;2025;Statistik der Bundesagentur für Arbeit;Prozent',
      '05711;langzeitarbeitslosigkeit;3.6;2025-06-30;Statistik der Bundesagentur für Arbeit;%',
      '11000008;kinderarmut;33;2025;Statistik der Bundesagentur für Arbeit;prozent',
    ),
  )
  assert.equal((await importContext(world, file)).added, 3)
  const found = await world.look(visitor, (tx) => figuresOf(tx, ['07339', '08']))
  assert.equal(found.get('07339')?.get('langzeitarbeitslosigkeit')?.value, 1.4)
  assert.equal(found.get('08')?.get('kinderarmut')?.value, 33, 'the AGS of a Bezirk is its number')
  const single = await write(
    'kreis.csv',
    plain('07339;langzeitarbeitslosigkeit;1.5;2026;Statistik der Bundesagentur für Arbeit;Prozent'),
  )
  const { changed, removed } = await importContext(world, single)
  assert.deepEqual([changed, removed], [1, 0])
})

test('a broken file is refused with line and reason, and nothing of it is stored', async () => {
  const before = await stored()
  const bad = async (content: string | Buffer, name = 'bad-2025.csv') =>
    refusal(importContext(world, await write(name, content)))
  assert.match(await bad(monitoring(one, one)), /^line 3: einwohner of 01100101 is there already, on line 2/)
  assert.match(
    await bad(monitoring(one.replace('01100101', '1100101'))),
    /^line 2: "1100101" is no Planungsraum/,
  )
  assert.match(
    await bad(monitoring(one.replace('4.5', '104.5'))),
    /^line 2: Unemployment Percent "104\.5": a share/,
  )
  assert.match(await bad(monitoring(one.replace('4.5', '4,5 %'))), /^line 2: has 12 cells instead of 11/)
  assert.match(
    await bad(monitoring(one.replace(',2,mittel', ',5,mittel'))),
    /^line 2: Status Index num "5": a step/,
  )
  assert.match(await bad(monitoring(one.replace('3000', '3000.5'))), /a whole number of people/)
  assert.match(await bad(monitoring()), /has no rows/)
  assert.match(
    await bad(monitoring(one).replace('Child Poverty Percent', 'Child Poverty')),
    /^line 1: the column "Child Poverty Percent" is missing\. Found: "PLR_NAME"/,
  )
  assert.match(
    await bad('name,plz\nA,1'),
    /is none of the files that this command knows\. Found: name, plz\. Known: /,
  )
  assert.match(
    await bad('id,inhabitants,inhabitants_from_france\n01100101,1,1'),
    /is none of the files|is missing/,
  )
  assert.match(await bad('{"a": 1}'), /is none of the files .* Found: no table/)
  assert.match(await bad(Buffer.from(monitoring(one), 'latin1')), /UTF-8/)
  assert.match(
    await bad(plain('7339;kinderarmut;1;2025;BA-Statistik;%')),
    /^line 2: area_code "7339": the five digits/,
  )
  assert.match(
    await bad(plain('07339;armut;1;2025;BA-Statistik;%')),
    /^line 2: indicator "armut" is not known\. Known are: einwohner/,
  )
  assert.match(
    await bad(plain('07339;kinderarmut;1;2025;BA-Statistik;Personen')),
    /unit "Personen": kinderarmut is in prozent/,
  )
  assert.match(
    await bad(plain('07339;kinderarmut;-1;25;;%')),
    /year "25": 2024 or 2024-12-31 is wanted\nline 2: source: .*\nline 2: value "-1": a share/,
  )
  assert.match(await refusal(importContext(world, join(folder, 'nowhere.csv'))), /does not exist/)
  assert.equal(await stored(), before)
})

test('the command says what it did, and how it is called', async () => {
  const run = async (...args: string[]): Promise<[number, string]> => {
    const said: string[] = []
    const code = await importContextCommand.run(world, args, (line) => said.push(line))
    return [code, said.join('\n')]
  }
  const file = await write('monitoring.csv', monitoring(one, other))
  assert.deepEqual(await run(file, '--as-of', '2023', '--dry-run'), [
    0,
    'social monitoring of Berlin (MSS): 8 new, 0 changed, 0 gone, 8 as before. This was a rehearsal, nothing was stored.',
  ])
  assert.match((await run())[1], /^Usage: import context <file>/)
  assert.deepEqual((await run(file))[0], 1)
  assert.match((await run(file))[1], /Nothing was stored\.$/)
})
