// OWASP ASVS 5.0.0, level 1: the table in docs/security.md against the comments `// REQ: ASVS-6.2.1` above tests.
// `node --import tsx scripts/list-asvs.ts` lists every requirement with its tests and says what does not fit (then it ends with 1);
// `--write` puts the tests into the table.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const document = join(root, 'docs/security.md')

/** The 70 requirements of level 1 of version 5.0.0, by section: its numbers. */
const level1: Readonly<Record<string, readonly number[]>> = {
  '1.2': [1, 2, 3, 4, 5],
  '1.3': [1, 2],
  '1.5': [1],
  '2.1': [1],
  '2.2': [1, 2],
  '2.3': [1],
  '3.2': [1, 2],
  '3.3': [1],
  '3.4': [1, 2],
  '3.5': [1, 2, 3],
  '4.1': [1],
  '4.4': [1],
  '5.2': [1, 2],
  '5.3': [1, 2],
  '6.1': [1],
  '6.2': [1, 2, 3, 4, 5, 6, 7, 8],
  '6.3': [1, 2],
  '6.4': [1, 2],
  '7.2': [1, 2, 3, 4],
  '7.4': [1, 2],
  '8.1': [1],
  '8.2': [1, 2],
  '8.3': [1],
  '9.1': [1, 2, 3],
  '9.2': [1],
  '10.4': [1, 2, 3, 4, 5],
  '11.3': [1, 2],
  '11.4': [1],
  '12.1': [1],
  '12.2': [1, 2],
  '13.4': [1],
  '14.2': [1],
  '14.3': [1],
  '15.1': [1],
  '15.2': [1],
  '15.3': [1],
}
const ids = Object.entries(level1).flatMap(([section, numbers]) => numbers.map((n) => `${section}.${n}`))

/** `applies`: a test shows it. `operator`: for whoever runs the server. `open`: not shown, or not wholly. */
const states = ['applies', 'does not apply', 'operator', 'open'] as const
type State = (typeof states)[number]

interface Row {
  readonly id: string
  readonly words: string
  readonly state: State
  /** The tests where it applies, else the reason. */
  readonly shown: string
}

const rowPattern = /^\| (\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \| ([^|]*)\|$/gm
const readTable = (text: string): Row[] =>
  [...text.matchAll(rowPattern)].map(([, id = '', words = '', state = '', shown = '']) => ({
    id,
    words: words.trim(),
    state: state.trim() as State,
    shown: shown.trim(),
  }))

/** Requirement → files with a test that shows it, in alphabetical order. */
const findTests = (): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  for (const folder of ['src', 'tests'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.test\.tsx?$/.test(name)) {
        const file = join(folder, name)
        for (const [, line = ''] of readFileSync(join(root, file), 'utf8').matchAll(/\/\/ REQ: (.+)$/gm))
          for (const id of line.split(',').map((one) => one.trim().replace(/^ASVS-/, ''))) {
            const files = found.get(id) ?? []
            if (!files.includes(file)) files.push(file)
            found.set(id, files)
          }
      }
  return found
}

const linksTo = (files: readonly string[]): string =>
  files
    .map((file) => `[${basename(file).replace(/\.test\.tsx?$/, '')}](${relative('docs', file)})`)
    .sort()
    .join(' · ')

const write = (text: string, tests: ReadonlyMap<string, readonly string[]>): string =>
  text.replace(rowPattern, (line, id: string, words: string, state: string) =>
    state === 'applies' ? `| ${id} | ${words} | ${state} | ${linksTo(tests.get(id) ?? [])} |` : line,
  )

export interface Requirements {
  /** A line for each requirement, with its tests or its reason. */
  readonly lines: readonly string[]
  readonly problems: readonly string[]
}

/** Reads the table and the tests. */
export const listRequirements = (): Requirements => {
  const text = readFileSync(document, 'utf8')
  const rows = readTable(text)
  const tests = findTests()
  const twice = rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) !== at)
  return {
    lines: rows.map(({ id, words, state, shown }) =>
      [id, state, words, state === 'applies' ? (tests.get(id) ?? []).join(', ') : shown].join('  '),
    ),
    problems: [
      ...ids.filter((id) => !rows.some((row) => row.id === id)).map((id) => `${id} is not in the table`),
      ...rows.filter(({ id }) => !ids.includes(id)).map(({ id }) => `${id} is no requirement of level 1`),
      ...twice.map(({ id }) => `${id} is in the table twice`),
      ...[...tests].filter(([id]) => !ids.includes(id)).map(([id, at]) => `${at}: ${id} is unknown`),
      ...rows
        .filter(({ state }) => !states.includes(state))
        .map((row) => `${row.id}: "${row.state}" is no state`),
      ...rows
        .filter(({ id, state }) => state === 'applies' && !tests.has(id))
        .map(
          ({ id }) => `${id} applies, and no test shows it: write one, or say in the table why it is open`,
        ),
      ...rows
        .filter(({ state, shown }) => state !== 'applies' && shown === '')
        .map(({ id, state }) => `${id}: "${state}" needs a reason`),
      ...rows
        .filter(({ id, state }) => state === 'does not apply' && tests.has(id))
        .map(({ id }) => `${id} does not apply, and yet a test shows it`),
      ...(write(text, tests) === text
        ? []
        : ['the table is old: node --import tsx scripts/list-asvs.ts --write']),
    ],
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) {
    const text = readFileSync(document, 'utf8')
    writeFileSync(document, write(text, findTests()))
  }
  const { lines, problems } = listRequirements()
  for (const line of lines) console.log(line)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}
