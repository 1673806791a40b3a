import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readCsv } from './csv.ts'
import { inBatches } from './in-batches.ts'
import { readFeatures, readItems } from './json.ts'
import { findJsonError } from './parse-json.ts'
import { ImportError, Problems } from './problems.ts'
import { Progress } from './progress.ts'
import { openSource } from './source.ts'

const folder = await mkdtemp(join(tmpdir(), 'trittstein-import-'))
after(() => rm(folder, { recursive: true }))

const file = async (content: string | Uint8Array, name = 'file.txt'): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
const all = async <T>(values: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const value of values) found.push(value)
  return found
}
const rows = async (content: string | Uint8Array, columns = ['a', 'b'], problems?: Problems) =>
  all(readCsv(await openSource(await file(content)), { columns, problems }))
const items = async (content: string | Uint8Array, path: string[] = []) =>
  all(readItems(await openSource(await file(content)), path))
const features = async (content: string, problems?: Problems) =>
  all(readFeatures(await openSource(await file(content)), problems))

/** Is refused with exactly one problem that reads like this. */
const refused = async (work: Promise<unknown>, where: string | RegExp, reason: RegExp): Promise<void> => {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof ImportError, String(error))
    assert.equal(error.problems.length, 1)
    if (typeof where === 'string') assert.equal(error.problems[0]!.where, where)
    else assert.match(error.problems[0]!.where, where)
    assert.match(error.problems[0]!.reason, reason)
    assert.equal(error.exitCode, 1)
    return true
  })
}

test('a table is read by its columns, whatever their order and separator, with or without a byte order mark', async () => {
  const expected = [
    { line: 2, row: { a: '1', b: 'ä;ß' } },
    { line: 3, row: { a: '2', b: '' } },
  ]
  assert.deepEqual(await rows('b,c,a\n"ä;ß",x,1\n,y,2\n'), expected)
  assert.deepEqual(await rows('\ufeffb;c;a\r\n"ä;ß";x;1\r\n;y;2'), expected)
  assert.deepEqual(await rows(gzipSync('b,c,a\n"ä;ß",x,1\n\n,y,2\n')), [
    expected[0],
    { ...expected[1], line: 4 },
  ])
})

test('a missing column is named together with what was found', async () => {
  await refused(rows('a,c\n1,2\n'), 'line 1', /column "b" is missing\. Found: "a", "c"/)
  await refused(rows('a,b,a\n1,2,3\n'), 'line 1', /"a" is there twice/)
})

test('rows with too few or too many cells are all named', async () => {
  const problems = new Problems()
  assert.equal((await rows('a,b\n1\n1,2\n1,2,3\n', ['a', 'b'], problems)).length, 1)
  assert.throws(() => problems.throwIfAny(), {
    message: /^line 2: has 1 cells instead of 2.*\nline 4: has 3 cells/,
  })
  await refused(rows('a,b\n1\n'), 'line 2', /has 1 cells/)
  await refused(rows('a,b\n"1,2\n3,4\n'), /^line/, /never closed/)
})

test('the check stops at the twentieth problem', () => {
  const problems = new Problems()
  assert.throws(
    () => {
      for (let line = 1; line < 100; line++) problems.add(`line ${line}`, 'wrong')
    },
    { message: /line 20: wrong\n… the check stopped after 20 problems/ },
  )
})

test('Windows-1252 is refused with the line, the letter, and how to convert it', async () => {
  const bytes = Buffer.concat([Buffer.from('a,b\n1,ö\n2,M'), Buffer.from([0xfc]), Buffer.from('ller\n')])
  await refused(
    rows(bytes),
    'line 3',
    /byte 0xFC, in Windows-1252 the letter "ü".*iconv -f WINDOWS-1252 -t UTF-8 file\.txt/,
  )
  await refused(rows(Buffer.concat([Buffer.from('a,b\n1,M'), Buffer.from([0xfc])])), 'line 2', /0xFC/)
})

test('a character that is cut by the end of a chunk is read whole', async () => {
  const euro = '€'.repeat(400_000)
  assert.deepEqual((await items(JSON.stringify([`x${euro}`])))[0]?.value, `x${euro}`)
})

// REQ: ASVS-5.2.2
test('NUL bytes, UTF-16, zip archives and empty files are refused', async () => {
  await refused(rows('a,b\n1,2\n3,\0\n'), 'line 3', /NUL byte/)
  await refused(rows(Buffer.from('\ufeffa,b', 'utf16le')), 'line 1', /UTF-16/)
  await refused(rows(Buffer.from('PK\x03\x04xx')), 'line 1', /zip archive or an Excel file/)
  for (const nothing of ['', '\ufeff', ' \n\n', gzipSync('')])
    await refused(rows(nothing), 'file.txt', /is empty/)
})

test('what is not there, or not a file, is said', async () => {
  await refused(openSource(join(folder, 'nowhere.csv')), /nowhere\.csv$/, /does not exist/)
  await refused(openSource(folder), folder, /is a folder/)
})

test('an archive that was cut off or damaged is refused', async () => {
  const whole = gzipSync(`a,b\n${Array.from({ length: 5000 }, (_, i) => `${i},${Math.sin(i)}`).join('\n')}`)
  await refused(rows(whole.subarray(0, whole.length / 2)), /^file\.txt, byte \d+$/, /ends too early/)
  const damaged = Buffer.from(whole)
  damaged.fill(0xff, 2000, 2100)
  await refused(rows(damaged), /^file\.txt/, /is damaged/)
})

// REQ: ASVS-5.2.1
test('a line or a value of 200 MB ends the import and not the memory', async () => {
  const long = Buffer.alloc(200_000_000, 'x')
  const before = process.memoryUsage().rss
  await refused(
    rows(gzipSync(Buffer.concat([Buffer.from('a,b\n1,'), long]), { level: 1 })),
    'line 2',
    /longer than 1 MB/,
  )
  const json = gzipSync(Buffer.concat([Buffer.from('{"features": [{"a": 1},\n {"name": "'), long]), {
    level: 1,
  })
  await refused(items(json, ['features']), 'features[1], line 2', /larger than 16 MB/)
  const elsewhere = gzipSync(Buffer.concat([Buffer.from('{"name": "'), long]), { level: 1 })
  await refused(items(elsewhere, ['features']), 'file.txt', /no list "features" in its first 4 MB/)
  // The two buffers that this test itself holds are 400 MB.
  assert.ok(process.memoryUsage().rss - before < 900_000_000)
})

test('the items of a list are read, wherever the list is and whatever they are', async () => {
  const values = [{ a: '}]",\\' }, [1, [2]], 'x"]', 1.5, null, true, {}, []]
  const text = JSON.stringify(
    { meta: { features: [1] }, data: { features: values, n: 1 }, features: [9] },
    null,
    2,
  )
  assert.deepEqual(
    (await items(text, ['data', 'features'])).map((i) => i.value),
    values,
  )
  assert.deepEqual(
    (await items(JSON.stringify(values))).map((i) => i.value),
    values,
  )
  assert.deepEqual(await items('{"a":[]}', ['a']), [])
  assert.deepEqual(
    (await items('[1\n,\n2]')).map((i) => i.line),
    [1, 3],
  )
})

test('every text that is broken somewhere is refused', async () => {
  const text = '{"meta": {"a": "x"}, "list": [{"a": [1, {"b": "c"}]}, "s", 12], "rest": [true]}'
  assert.equal((await items(text, ['list'])).length, 3)
  for (let cut = 1; cut < text.length; cut++)
    await assert.rejects(items(text.slice(0, cut), ['list']), ImportError, `cut at ${cut}`)
  for (const at of [...text].flatMap((c, i) => (/[{}[\]:,"]/.test(c) ? [i] : []))) {
    const without = text.slice(0, at) + text.slice(at + 1)
    await assert.rejects(items(without, ['list']), ImportError, without)
  }
})

test('broken JSON is told with item, line and reason', async () => {
  await refused(items('[{"a": 1},\n {"a": }\n]'), '[1], line 2', /broken JSON: Unexpected token '}'/)
  await refused(items('{"l": [\n{"a": 1}\n{"a": 2}]}', ['l']), 'l[1], line 3', /a comma is missing/)
  await refused(items('{"l": [{"a": 1},]}', ['l']), 'l[1], line 1', /a comma too many/)
  await refused(
    items('{"l": [{"a": 1}]\n, x}', ['l']),
    'file.txt, after the list, line 2, column 3',
    /broken JSON/,
  )
  await refused(items('{"l": [{"a": "1', ['l']), 'l[0], line 1', /cut off/)
  await refused(items('{"k": [], "m": 1}', ['l']), 'file.txt', /has no list "l"\. Found: k, m/)
  await refused(items('{"k": []}'), 'file.txt', /is not a list\. Found: k/)
  await refused(items('a,b\n1,2', ['l']), 'file.txt, line 1', /is not JSON/)
})

test('the first wrong character is found, also where the message names none', () => {
  assert.equal(findJsonError('{"a": [1, x]}')?.position, 10)
  assert.equal(findJsonError('[NaN]')?.position, 1)
  assert.equal(findJsonError('{"a": [1}')?.position, 8)
  assert.equal(findJsonError('{"a": [1')?.cut, true)
  assert.equal(findJsonError('{"a": 1}'), undefined)
})

test('only a FeatureCollection of features passes', async () => {
  const feature = { type: 'Feature', properties: { name: 'a' }, geometry: null }
  const found = await features(
    JSON.stringify({ type: 'FeatureCollection', features: [feature, feature] }, null, 1),
  )
  assert.deepEqual(
    found.map((f) => [f.index, f.where]),
    [
      [0, 'features[0], line 4'],
      [1, 'features[1], line 11'],
    ],
  )
  await refused(
    features(JSON.stringify({ type: 'Topology', features: [feature] })),
    'file.txt',
    /"type" is "Topology"/,
  )
  await refused(
    features('{"type":"FeatureCollection","features":[{"type":"Point"}]}'),
    'features[0], line 1',
    /no GeoJSON feature/,
  )
  const problems = new Problems()
  await features(
    '{"type":"FeatureCollection","features":[1,\n{"type":"Feature","properties":{},"geometry":[]}]}',
    problems,
  )
  assert.equal(problems.count, 2)
})

test('batches are saved whole and in order', async () => {
  const saved: number[][] = []
  const batches = inBatches<number>(2, async (batch) => void saved.push([...batch]))
  for (const n of [1, 2, 3]) await batches.add(n)
  await batches.finish()
  await batches.finish()
  assert.deepEqual(saved, [[1, 2], [3]])
})

test('large items fill a batch sooner', async () => {
  const saved: number[][] = []
  const batches = inBatches<number>(
    5,
    async (batch) => void saved.push([...batch]),
    (n) => n,
  )
  for (const n of [1, 1, 3, 9, 1]) await batches.add(n)
  await batches.finish()
  assert.deepEqual(saved, [[1, 1, 3], [9], [1]])
})

test('short work says nothing; long work at most a line per second', async (t) => {
  const lines: string[] = []
  let now = 0
  t.mock.method(performance, 'now', () => now)
  const progress = new Progress(await openSource(await file('a,b\n')), (line) => lines.push(line))
  for (now = 0; now < 5_000; now += 100) progress.step()
  assert.equal(lines.length, 3)
  assert.match(lines[0]!, /^ {2}file\.txt: 0 rows \(\d+ %\), 2 s$/)
})
