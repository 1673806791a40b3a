import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const src = join(root, 'src')

/** The floors of the house; stairs go down only (docs/decisions/0001). */
const floors: Record<string, number> = {
  platform: 1,
  places: 2,
  directory: 3,
  people: 4,
  consent: 5,
  matching: 6,
  cooperation: 6,
  referrals: 7,
  events: 7,
  volunteering: 7,
  stories: 7,
  walkthrough: 7,
  evaluation: 8,
  demo: 9,
}
const top = 9

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()

const chapterOf = (file: string): string => {
  const [first = ''] = relative(src, file).split('/')
  return first.includes('.') ? '' : first
}
const floorOf = (file: string): number => floors[chapterOf(file)] ?? top

interface Import {
  readonly file: string
  readonly specifier: string
}
const imports: Import[] = files.flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
    ),
  ].map((match) => ({
    file,
    specifier: match[1] ?? match[2] ?? match[3] ?? '',
  })),
)
const say = ({ file, specifier }: Import): string => `${relative(root, file)} → ${specifier}`
const none = (found: readonly string[], why: string): void => assert.deepEqual(found, [], why)

test('every folder of src is a chapter with a floor', () => {
  const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  none(
    folders.map((f) => f.name).filter((name) => floors[name] === undefined),
    'give the folder a floor in this test',
  )
})

test('stairs go down only: no chapter imports sideways or up', () => {
  none(
    imports
      .map((one) => ({ ...one, chapter: /^#([a-z]+)(\/testing)?$/.exec(one.specifier)?.[1] }))
      .filter(({ chapter }) => chapter !== undefined)
      .filter(({ file, chapter = '' }) => (floors[chapter] ?? 99) >= floorOf(file) && floorOf(file) < top)
      .map(say),
    'tell a fact or offer a slot instead',
  )
})

test('chapters are entered by the front door', () => {
  none(
    imports
      .filter(
        ({ specifier }) =>
          specifier.startsWith('#') && !/^#[a-z]+$/.test(specifier) && !specifier.startsWith('#platform/'),
      )
      // Tests may build with the builders of lower chapters.
      .filter(
        ({ file, specifier }) =>
          !(/^#[a-z]+\/testing$/.test(specifier) && /\.test\.tsx?$|\/testing\.ts$/.test(file)),
      )
      .map(say),
    'import #chapter, or export it in its index.ts',
  )
})

test('a relative import never leaves its chapter', () => {
  none(
    imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .filter(
        ({ file, specifier }) =>
          chapterOf(resolve(file, '..', specifier)) !== chapterOf(file) && chapterOf(file) !== '',
      )
      .map(say),
    'use the front door',
  )
})

test('the platform knows no chapter', () => {
  none(
    imports
      .filter(({ file, specifier }) => chapterOf(file) === 'platform' && /^#(?!platform\/)/.test(specifier))
      .map(say),
    'the ground floor stands alone',
  )
})

test('there are no circles between files', () => {
  const edges = new Map<string, string[]>()
  for (const { file, specifier } of imports) {
    const target = specifier.startsWith('.')
      ? resolve(file, '..', specifier)
      : specifier.startsWith('#platform/')
        ? join(src, 'platform', specifier.slice('#platform/'.length))
        : undefined
    // Types may look back: they are gone when the code runs.
    const text = readFileSync(file, 'utf8')
    const typeOnly = new RegExp(
      `import type [^;]*?from '${specifier.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}'`,
    ).test(text)
    if (target && !typeOnly) edges.set(file, [...(edges.get(file) ?? []), target])
  }
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(src, f)).join(' → '))
      return
    }
    if (done.has(file)) return
    for (const next of edges.get(file) ?? []) walk(next, [...path, file])
    done.add(file)
  }
  for (const file of files) walk(file, [])
  none(circles, 'break the circle')
})

const exempt = (file: string): boolean =>
  /\/messages\/|\/words\/|\/web\/routes\.tsx$|\/index\.tsx?$|src\/(main|chapters)\.ts$/.test(file)
const lines = (file: string): number => readFileSync(file, 'utf8').split('\n').length - 1

test('files keep their budgets: 300 lines, tests 500, 15 imports', () => {
  none(
    files
      .filter((file) => !exempt(file))
      .filter((file) => lines(file) > (/\.test\.tsx?$/.test(file) ? 500 : 300))
      .map((file) => `${relative(root, file)}: ${lines(file)} lines`),
    'look for the missing room',
  )
  none(
    files
      .filter((file) => !exempt(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => ({ file, n: imports.filter((i) => i.file === file).length }))
      .filter(({ n }) => n > 15)
      .map(({ file, n }) => `${relative(root, file)}: ${n} imports`),
    'look for the missing room',
  )
})

test('front doors name what they give', () => {
  none(
    files.filter((file) => /export \* /.test(readFileSync(file, 'utf8'))).map((file) => relative(root, file)),
    'explicit names only',
  )
})

test('only stores, queries and the technique of the database name SQL', () => {
  none(
    imports
      .filter(({ file, specifier }) => specifier === 'kysely' && !/\.test\.ts$/.test(file))
      .filter(({ file }) => chapterOf(file) !== 'platform')
      .filter(({ file }) => !/(store|queries)\.ts$/.test(file))
      .map(say),
    'move it to store.ts or queries.ts',
  )
})

/** Columns that end an order as well as an id does: what is asked for has each of their values once, or is told by lot. */
const once = [
  'quarter',
  'publication.quarter',
  'organization_id',
  'place',
  'e.seq',
  's.position',
  'signed_on',
  'random()',
]

test('what is cut off has a whole order: rows that are the same otherwise do not come in any order', () => {
  const ends = files
    .filter((file) => /(store|queries|mail)\.ts$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const built = text
        .split('.limit(')
        .slice(0, -1)
        .map((before) =>
          before
            .slice(Math.max(0, before.lastIndexOf('.execute')))
            .split('.orderBy(')
            .slice(1)
            .at(-1),
        )
        .map((by = 'nothing') => /^(?:\(?\w+\)? => )?(?:sql`)?'?([\w.()]+)/.exec(by)?.[1] ?? by)
      const written = [...text.matchAll(/order by [^`;]*?([\w.]+)(?: desc)? limit /g)].map(
        ([, by = '']) => by,
      )
      return [...built, ...written].map((by) => ({ file, by }))
    })
  assert.ok(ends.length > 50)
  none(
    ends
      .filter(({ by }) => !/(^|\.)id$/.test(by) && !once.includes(by))
      .map(({ file, by }) => `${relative(root, file)}: ${by}`),
    'let the order end with an id',
  )
})

test('every form that posts is the platform’s `Form`, which carries the token of the session', () => {
  none(
    files
      .filter((file) => /(?<!\.test)\.tsx$/.test(file) && file !== join(src, 'platform/ui/forms.tsx'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/<form\b[^>]*>/g)]
          .filter(([tag]) => !/method="get"/.test(tag))
          .map(([tag]) => `${relative(root, file)}: ${tag}`),
      ),
    'write <Form>',
  )
})

/** Files that hold rules, by chapter. One that is not there any more is no harm; a new one belongs here. */
const rules: Record<string, string> = {
  places: 'area geometry postcode street',
  directory:
    'berlin-time facility facts-of-offer house-facts jobcenter location match-jobcenters network offer-from-file offer-terms organization public-holidays schedule sentences service short-facts telling-time translated',
  consent: 'sheet wording',
  cooperation:
    'vocabulary agreement/agreement agreement/text formats/format gaps/reaches gaps/coverage gaps/spaces context/figure context/indicators context/classes',
  matching: 'asked need need-ids phrases place-guess reason-text reasons sensitive text',
  referrals: 'calendar-days consent-facts draft handover',
  evaluation:
    'bounds coarsen count dimension disclosure network-counts network-notes place-tree quarter release release-by-quarter seeded-random tables worth',
  demo: 'chance',
}

test('rules are pure: a file without database, clock and node: stays so', () => {
  const pure = Object.entries(rules).flatMap(([chapter, names]) =>
    names
      .split(' ')
      .map((name) => join(src, chapter, `${name}.ts`))
      .filter((file) => files.includes(file)),
  )
  assert.ok(pure.length > 30)
  none(
    pure
      .filter((file) =>
        /from 'node:|from 'kysely'|Date\.now\(\)|new Date\(\)|randomUUID|transaction\.ts'/.test(
          readFileSync(file, 'utf8'),
        ),
      )
      .map((file) => relative(root, file)),
    'time and ids come in as arguments',
  )
})

test('every transfer into another owner’s rows is listed', () => {
  const product = files.filter((file) => !/\.test\.tsx?$/.test(file))
  const uses = product.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(/\.into\(\s*\{\s*(organization|sheet)\b[^}]*\},\s*'([^']+)'/g),
    ].map((m) => `${m[2]} (${m[1]})`),
  )
  const any = product.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /\btx\.into\(/.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line)),
  ).length
  assert.equal(uses.length, any, 'write target and reason literally, so that they can be listed')
  assert.deepEqual([...new Set(uses)].sort(), [
    'referrals.deliver (organization)',
    'referrals.forget (organization)',
    'referrals.link-open (organization)',
    'referrals.new-code (sheet)',
    'referrals.progress (sheet)',
    'referrals.release (organization)',
    'referrals.sheet (sheet)',
    'referrals.word (organization)',
    'volunteering.send-hours (organization)',
    'volunteering.take-back (organization)',
  ])
})
