import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { chapter as places, saveDemoPlaces } from '#places'
import { system, visitor } from '#platform/actor.ts'
import { ImportError } from '#platform/import/problems.ts'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { importOrganizations } from './import-organizations.ts'
import {
  areasOf,
  changeOrganization,
  chapter,
  createOrganization,
  directoryCommands,
  findOrganization,
  listResponsibilities,
  responsibleJobcenters,
} from './index.ts'
import { aJobcenter, anOrganization } from './testing.ts'

let world: World
let folder: string
let now = new Date('2026-11-22T12:00:00Z')
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'organizations-'))
})
beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00Z')
  world = await aWorld({ chapters: [places, chapter], now: () => now })
})
afterEach(() => world.close())
after(() => rm(folder, { recursive: true }))

const head = 'traeger_nummer,traeger_form,name,land,ags,anteil,match\n'
const mitte = '96204,gE,Mitte,BE,11000001,1.4,x\n'
const mainz = '52706,gE,"Mainz, Stadt",RP,07315,0.2,x\n'
const bingen = '52744,zkT,Mainz-Bingen,RP,07339,0.1,x\n'
const pfalz = '54308,gE,Landau-Südliche Weinstraße,RP,07313;07337,0.1,x\n'
const hanau = '43106,gE,Hanau,HE,06435,0.2,x\n'
const kinzig = '43102,zkT,Main-Kinzig-Kreis,HE,06435,0.2,x\n'
const few = head + mitte + mainz + bingen + pfalz + hanau + kinzig

const write = async (content: string | Buffer): Promise<string> => {
  const file = join(folder, 'list.csv')
  await writeFile(file, content)
  return file
}
const bring = async (content: string, dryRun = false) =>
  importOrganizations(world, await write(content), { dryRun })
const refusal = async (content: string | Buffer): Promise<string> => {
  const error = await importOrganizations(world, await write(content)).then(
    () => assert.fail('was imported'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof ImportError, String(error))
  return error.message
}
const listed = (on = '2026-11-22') =>
  world.look(visitor, async (tx) =>
    (await listResponsibilities(tx, on)).map(({ name, kind, areaCodes }) =>
      [name, kind, ...areaCodes].join(' '),
    ),
  )
const responsible = (area: string | readonly string[], on = '2026-11-22') =>
  world.look(visitor, async (tx) => (await responsibleJobcenters(tx, area, on)).map(({ name }) => name))
const stored = async (): Promise<unknown> =>
  (
    await world.database.asOwner((owner) =>
      owner.query(`select (select json_agg(o order by id) from (select xmin::text, * from organization) o) o,
        (select json_agg(a order by organization_id, area_code) from (select xmin::text, * from organization_area) a) a,
        (select count(*)::int from directory_staging) staged`),
    )
  ).rows[0]
const counted = (added: number, changed: number, unchanged: number) => ({ added, changed, unchanged })
const counts = ({ added, changed, unchanged }: Awaited<ReturnType<typeof bring>>) =>
  counted(added, changed, unchanged)

test('every Jobcenter comes with its kind and its areas; a second run changes nothing', async () => {
  assert.deepEqual(counts(await bring(few, true)), counted(6, 0, 0))
  assert.deepEqual(await listed(), [], 'a rehearsal')
  assert.deepEqual(counts(await bring(few)), counted(6, 0, 0))
  assert.deepEqual(await listed(), [
    'Jobcenter Berlin Mitte jobcenter_ge 01',
    'Jobcenter Hanau jobcenter_ge 06435',
    'Jobcenter Landau-Südliche Weinstraße jobcenter_ge 07313 07337',
    'Jobcenter Main-Kinzig-Kreis jobcenter_zkt 06435',
    'Jobcenter Mainz jobcenter_ge 07315',
    'Jobcenter Mainz-Bingen jobcenter_zkt 07339',
  ])
  const before = await stored()
  assert.deepEqual(counts(await bring(few)), counted(0, 0, 6))
  assert.deepEqual(counts(await bring(few.replace('96204', '11111'))), counted(0, 0, 6), 'a new number')
  assert.deepEqual(await stored(), before, 'not one row was written')
})

test('who is responsible for an area is asked upwards: from a Planungsraum, for a Kreis with two, for none', async () => {
  await bring(few)
  assert.deepEqual(await responsible('01100309'), ['Jobcenter Berlin Mitte'])
  assert.deepEqual(await responsible('06435'), ['Jobcenter Hanau', 'Jobcenter Main-Kinzig-Kreis'])
  assert.deepEqual(await responsible(['07337', '07313', '01']), [
    'Jobcenter Berlin Mitte',
    'Jobcenter Landau-Südliche Weinstraße',
  ])
  for (const area of ['RP', '11000', '02', 'x', '', []]) assert.deepEqual(await responsible(area), [])
  assert.deepEqual(await responsible('01', '2025-12-31'), [], 'the decree holds from the first of January')
  assert.deepEqual(await responsible('01', '2026-01-01'), ['Jobcenter Berlin Mitte'])
  await world.look(visitor, async (tx) => {
    const [pfalz] = await responsibleJobcenters(tx, '07337', '2026-11-22')
    assert.deepEqual(pfalz?.areaCodes, ['07337'])
    assert.deepEqual(await areasOf(tx, pfalz.organizationId, '2026-11-22'), ['07313', '07337'])
    assert.deepEqual(await areasOf(tx, 'nobody', '2026-11-22'), [])
  })
})

test('an area that a later list leaves out has ended, and begins anew; no row is deleted', async () => {
  await bring(few)
  now = new Date('2027-03-01T12:00:00Z')
  const less = few.replace('07313;07337', '07337').replace(hanau, '')
  const report = await bring(less)
  assert.deepEqual(counts(report), counted(0, 2, 4))
  assert.deepEqual(report.notes.slice(0, 2).sort(), [
    '"Jobcenter Hanau" is no longer listed for 06435: its responsibility ended on 2026-12-31',
    '"Jobcenter Landau-Südliche Weinstraße" is no longer listed for 07313: its responsibility ended on 2026-12-31',
  ])
  assert.deepEqual(await responsible('07313', '2026-12-31'), ['Jobcenter Landau-Südliche Weinstraße'])
  assert.deepEqual(await responsible('07313', '2027-01-01'), [])
  assert.deepEqual(await responsible('06435', '2027-01-01'), ['Jobcenter Main-Kinzig-Kreis'])
  assert.deepEqual(counts(await bring(less)), counted(0, 0, 5))
  assert.deepEqual(counts(await bring(few)), counted(0, 2, 4), 'the organization of Hanau was still there')
  for (const on of ['2026-11-22', '2027-01-01'])
    assert.deepEqual(await responsible('07313', on), ['Jobcenter Landau-Südliche Weinstraße'])
})

test('a mistake of the same year is mended as if it had never been', async () => {
  await bring(few.replace('07315', '07319'))
  await bring(few)
  assert.deepEqual(await responsible('07319'), [])
  assert.deepEqual(await responsible('07315'), ['Jobcenter Mainz'])
  await bring(few.replace('07315', '07319'))
  assert.deepEqual(await responsible('07319'), ['Jobcenter Mainz'])
  assert.deepEqual(await responsible('07315'), [])
})

test('an organization of the demo or of the operator is no second time there', async () => {
  const demo = await anOrganization(world, { name: 'Jobcenter Berlin Mitte', kind: 'jobcenter_zkt' })
  const founded = await world.look(system('test'), (tx) =>
    createOrganization(tx, { name: 'Jobcenter Mainz–Bingen', kind: 'jobcenter_zkt', slug: 'jc-mb' }),
  )
  await anOrganization(world, { name: 'Jobcenter Hanau', kind: 'traeger' })
  const report = await bring(few)
  assert.deepEqual(counts(report), counted(4, 2, 0))
  assert.deepEqual(report.notes.slice(0, 2), [
    '"Jobcenter Berlin Mitte" is there already: it keeps its name and kind (jobcenter_zkt, but listed as gE), and is responsible as listed',
    '"Jobcenter Mainz–Bingen" is there already: it keeps its name and kind, and is responsible as listed',
  ])
  await world.look(visitor, async (tx) => {
    assert.deepEqual(await areasOf(tx, demo, '2026-11-22'), ['01'])
    assert.deepEqual(await areasOf(tx, founded!, '2026-11-22'), ['07339'])
    assert.equal((await findOrganization(tx, demo))?.kind, 'jobcenter_zkt')
    assert.equal((await listResponsibilities(tx, '2026-11-22')).length, 6)
  })
  const before = await stored()
  assert.deepEqual(counts(await bring(few)), counted(0, 0, 6))
  assert.deepEqual(await stored(), before)
})

test('who is responsible for just these areas already is the same, whatever it is called', async () => {
  const before = await aJobcenter(world, { name: 'JobCenter SÜW', areas: ['07337', '07313'] })
  const other = await aJobcenter(world, { name: 'Kreisagentur', kind: 'jobcenter_zkt', areas: ['07315'] })
  assert.deepEqual(counts(await bring(few)), counted(5, 0, 1), 'it is responsible already')
  await world.look(visitor, async (tx) => {
    const [pfalz, ...more] = await responsibleJobcenters(tx, '07313', '2026-11-22')
    assert.deepEqual([pfalz?.organizationId, more], [before, []])
    assert.deepEqual(await areasOf(tx, other, '2026-11-22'), ['07315'], 'what others said is not ended')
  })
  assert.deepEqual(await responsible('07315'), ['Jobcenter Mainz', 'Kreisagentur'], 'zkT is not gE')
  assert.deepEqual(counts(await bring(few)), counted(0, 0, 6))
})

test('an organization that is founded beside the one of the list is named in the report', async () => {
  await bring(few)
  await anOrganization(world, { name: 'Jobcenter Mainz', kind: 'jobcenter_ge' })
  const report = await bring(few)
  assert.deepEqual(counts(report), counted(0, 0, 6))
  assert.match(report.notes[0]!, /^"Jobcenter Mainz" is there twice/)
})

test('a new name is no new organization, another form is one; the kind stays as its lead says', async () => {
  await bring(few)
  const [{ organizationId } = { organizationId: '' }] = await world.look(visitor, (tx) =>
    responsibleJobcenters(tx, '07315', '2026-11-22'),
  )
  await world.look(system('test'), (tx) =>
    changeOrganization(tx, organizationId, { kind: 'kommune', supervisoryAuthority: 'LfDI' }),
  )
  const renamed = few.replace('"Mainz, Stadt"', 'Landeshauptstadt Mainz')
  const report = await bring(renamed)
  assert.deepEqual(counts(report), counted(0, 1, 5))
  assert.equal(report.notes[0], '"Jobcenter Mainz" is now called "Jobcenter Landeshauptstadt Mainz"')
  const found = await world.look(visitor, (tx) => findOrganization(tx, organizationId))
  assert.deepEqual([found?.name, found?.kind], ['Jobcenter Landeshauptstadt Mainz', 'kommune'])
  assert.deepEqual(counts(await bring(renamed)), counted(0, 0, 6))
  assert.deepEqual(counts(await bring(renamed.replace('gE,Mitte', 'zkT,Mitte'))), counted(1, 1, 5))
  const [mitte, ...more] = await world.look(visitor, (tx) => responsibleJobcenters(tx, '01', '2026-11-22'))
  assert.deepEqual([mitte?.kind, more], ['jobcenter_zkt', []])
})

test('areas that no map has brought yet are counted, until it has', async () => {
  const unknown = async () => (await bring(few)).notes.filter((note) => /not known yet/.test(note))
  assert.match(
    (await unknown())[0]!,
    /^6 of 6 areas are not known yet: import the Kreise and the Bezirke with/,
  )
  await saveDemoPlaces(world, {
    areas: [
      { code: '01', level: 'bezirk', name: 'Mitte', lat: 52.55, lon: 13.36 },
      ...['06435', '07313', '07315', '07337', '07339'].map(
        (code) => ({ code, level: 'kreis', name: code, lat: 50, lon: 8 }) as const,
      ),
    ],
    postcodes: [],
  })
  assert.deepEqual(await unknown(), [])
})

test('a bad file is refused with line and reason, and nothing of it is stored', async () => {
  await bring(few)
  const before = await stored()
  const bad = (from: string, to: string) => refusal(few.replace(from, to))
  assert.match(await bad('traeger_form', 'form'), /^line 1: the column "traeger_form" is missing\. Found: /)
  assert.match(
    await bad('zkT,Mainz-', 'ZKT,Mainz-'),
    /^line 4: traeger_form "ZKT" is not known\. Known are: gE, zkT$/,
  )
  assert.match(
    await bad('07339', '7339'),
    /^line 4: ags "7339": five digits of a Kreis are wanted, with leading/,
  )
  assert.match(await bad('07339', '17339'), /^line 4: ags "17339": five digits/)
  assert.match(await bad('11000001', '11000013'), /^line 2: ags "11000013": .*11000012/)
  assert.match(await bad('07313;07337', '07313;'), /^line 5: ags "": five digits/)
  assert.match(await bad('07313;07337', '07313;07313'), /^line 5: ags "07313" is there twice/)
  assert.match(await bad('BE,11000001', 'BB,11000001'), /^line 2: land "BB": ags 11000001 lies in BE/)
  assert.match(await bad('Mainz-Bingen', ''), /^line 4: name is empty/)
  assert.match(await bad('Mainz-Bingen', 'x'.repeat(201)), /^line 4: name is longer than 200 characters/)
  assert.match(await bad('Südliche', 'S\ufffddliche'), /^line 5: name ".*" lost a letter/)
  assert.match(
    await refusal(`${few}1,gE,"Mainz, Landeshauptstadt",RP,07315,0,x`),
    /^line 8: "Mainz, Landeshauptstadt" \(gE, RP\) is there already, on line 3$/,
  )
  assert.match(await bad('gE,Mitte', 'gE;Mitte'), /^line 2: has 6 cells instead of 7/)
  assert.match(await bad('gE,Mitte', 'gE,"Mitte'), /^line 3: after a closing quotation mark/)
  assert.match(await bad('Mitte', 'Mi\0tte'), /NUL/)
  assert.match(await refusal(Buffer.from(few, 'latin1')), /not UTF-8.*Windows-1252/)
  assert.match(await refusal(''), /is empty/)
  assert.match(await refusal(head), /has no rows/)
  assert.match(await refusal('{"type":"FeatureCollection"}'), /^line 1: the column "traeger_form" is missing/)
  assert.match(
    await refusal(few.replace('gE,Mitte', 'xE,Mitte').replace('07315', '99999')),
    /^line 2: .*\nline 3: /,
    'all at once',
  )
  assert.deepEqual(await stored(), before)
})

test('while another import runs, it is refused', async () => {
  const file = await write(few)
  const both = await Promise.allSettled([importOrganizations(world, file), importOrganizations(world, file)])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const reason = both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))[0]
  assert.match(
    reason!,
    /import organizations: another import of this kind is running: wait until it has ended/,
  )
})

test('the command says what it did, and exits with 1 where it did nothing', async () => {
  const command = directoryCommands(() => assert.fail('no offers')).find(
    ({ name }) => name === 'import organizations',
  )!
  const said: string[] = []
  const run = (...args: string[]) => command.run(world, args, (line) => void said.push(line))
  assert.equal(await run(), 1)
  assert.equal(said.at(-1), 'Usage: import organizations <file> [--dry-run]')
  const file = await write(few)
  assert.equal(await run(file, '--dry-run'), 0)
  assert.match(said.at(-1)!, /^6 organizations: 6 new, 0 changed, 0 as before\. This was a rehearsal/)
  assert.equal(await run(file), 0)
  assert.equal(await run(file), 0)
  assert.equal(said.at(-1), '6 organizations: nothing has changed.')
  assert.equal(await run(await write(head)), 1)
  assert.equal(said.at(-1), 'Nothing was stored.')
})

const real = new URL('../../../shared/data/jobcenter-2026/jobcenter-2026-ags.csv', import.meta.url).pathname

test('the real list: 404 Jobcenter, each with a name of its own', {
  skip: !existsSync(real) && 'needs ../shared/data, which is not here',
}, async () => {
  assert.deepEqual(counts(await importOrganizations(world, real)), counted(404, 0, 0))
  assert.deepEqual(counts(await importOrganizations(world, real)), counted(0, 0, 404))
  const all = await world.look(visitor, (tx) => listResponsibilities(tx, '2026-11-22'))
  assert.deepEqual(
    [
      all.length,
      all.filter(({ kind }) => kind === 'jobcenter_ge').length,
      new Set(all.map(({ name }) => name)).size,
    ],
    [404, 300, 404],
  )
  for (const [area, name] of [
    ['13003', 'Jobcenter Rostock'],
    ['13072', 'Jobcenter Landkreis Rostock'],
    ['03458', 'Jobcenter Landkreis Oldenburg'],
    ['06438', 'Jobcenter Landkreis Offenbach'],
    ['12053', 'Jobcenter Frankfurt (Oder)'],
    ['08', 'Jobcenter Berlin Neukölln'],
  ] as const)
    assert.deepEqual(await responsible(area), [name])
})
