// docs/security.md and docs/privacy.md say what is so: their lists are compared with tests, schema and chapters.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { listRequirements } from '../scripts/list-asvs.ts'
import { listFields } from '../scripts/list-fields.ts'
import { chapters } from '../src/chapters.ts'
import { sheetDays } from '../src/consent/sheet.ts'
import { longestHours } from '../src/people/organization/break-glass.ts'
import { rescueHours } from '../src/people/organization/rescue.ts'
import { sessionSeconds } from '../src/people/session.ts'
import { readConfig } from '../src/platform/config.ts'
import { days } from '../src/referrals/handover.ts'
import { openMinutes } from '../src/referrals/open-link.ts'

const root = join(import.meta.dirname, '..')
const docs = join(root, 'docs')

test('every requirement of ASVS level 1 is in the table, with a test or a reason', () => {
  const { lines, problems } = listRequirements()
  assert.equal(lines.length, 70)
  assert.deepEqual(problems, [])
})

test('every table of the database is described once, or is about nobody; the list is up to date', async () => {
  const { problems, wanted, written } = await listFields()
  assert.deepEqual(problems, [])
  assert.equal(written, wanted, 'run: node --import tsx scripts/list-fields.ts --write')
})

test('a table that nobody describes, and a description without a table, are found', async () => {
  const [first, ...rest] = chapters.flatMap(({ stores = [] }) => stores)
  const without = chapters.map((chapter) => ({
    ...chapter,
    stores: chapter.stores?.filter((store) => store !== first),
  }))
  const gone = first?.table.split(', ')[0] ?? ''
  assert.deepEqual(
    (await listFields(without)).problems.map((line) => line.split(':')[0]),
    [gone],
  )
  const [other = assert.fail()] = rest
  const twice = chapters.map((chapter, at) =>
    at === 0 ? { ...chapter, stores: [other, { ...other, table: 'shoe_size' }] } : chapter,
  )
  assert.deepEqual((await listFields(twice)).problems, [
    `${other.table}: described 2 times`,
    'shoe_size: there is no such table',
  ])
})

test('days and hours in the documents are those of the code', () => {
  const privacy = readFileSync(join(docs, 'privacy.md'), 'utf8')
  const security = readFileSync(join(docs, 'security.md'), 'utf8').replaceAll('\n', ' ')
  for (const said of [
    `slip ${sheetDays('slip')} days, given sheet ${sheetDays('given')}`,
    `draft taken home | ${sheetDays('draft')} days, decided or not`,
    `else ${days.erasure} days after the end`,
    `unanswered after ${days.expiry} days, accepted after ${days.accepted}`,
    `row of the sender | ${days.erasure} days after the closing day`,
    `session (${sessionSeconds / 3600} hours)`,
    `opened mail link (${openMinutes} minutes)`,
  ])
    assert.ok(privacy.includes(said), `privacy.md does not say "${said}"`)
  assert.deepEqual([longestHours, rescueHours.operator], [4, 24])
  for (const said of [
    `these for ${openMinutes} minutes in one browser`,
    `After ${readConfig({}).lockMinutes} minutes without a request`,
    'they open it for four hours at most',
    "and a day's wait",
  ])
    assert.ok(security.includes(said), `security.md does not say "${said}"`)
})

test('drafts say that they are drafts, and leave blanks', () => {
  const drafts = readdirSync(join(docs, 'drafts')).filter((name) => name.endsWith('.md'))
  assert.equal(drafts.length, 4)
  for (const name of drafts) {
    const text = readFileSync(join(docs, 'drafts', name), 'utf8')
    assert.match(text, /^# .+\n\n> \*\*Entwurf\b/, name)
    assert.match(text, /\[[^\]]*\](?!\()/, `${name} has something to fill in`)
  }
})

test('links between documents, and from them into the source, lead somewhere', () => {
  const files = readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(docs, name))
  const broken = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !/^(https?|mailto):/.test(to) && !existsSync(join(dirname(file), to)))
      .map((to) => `${relative(root, file)}: ${to}`),
  )
  assert.deepEqual(broken, [])
})
