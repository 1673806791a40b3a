import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { type Member, type Role, system } from '../actor.ts'
import { readConfig } from '../config.ts'
import { newestMails } from '../mail/mail.ts'
import { aWorld } from '../testing.ts'
import { chapter as upkeep } from '../upkeep/index.ts'
import { readAnchors } from './anchor-file.ts'
import { oldestUnanchored } from './anchor-heads.ts'
import { readersOf } from './readers.ts'

const folder = mkdtempSync(join(tmpdir(), 'trittstein-anchors-'))
const file = join(folder, 'anchors')
let target: { file: string } | { mail: string } | undefined = { file }
let now = new Date('2026-11-22T10:00:00Z')
const opened = await aWorld({ chapters: [upkeep], now: () => now })
// The same world, whose AUDIT_ANCHOR a test may change.
const world = Object.defineProperty(opened, 'config', {
  get: () => ({ ...readConfig({ DEMO: 'on' }), auditAnchor: target }),
})
after(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

const house = '00000000-0000-4000-8000-00000000000a'
const other = '00000000-0000-4000-8000-00000000000b'
const anna = '00000000-0000-4000-8000-0000000000aa'
const member = (...roles: Role[]): Member => ({
  context: 'member',
  personId: anna,
  organizationId: house,
  roles,
})
const change = (organizationId: string): Promise<void> =>
  world.look(system('test'), async (tx) =>
    tx.note({ organizationId, action: 'test.change', subject: null, detail: {} }),
  )
const organizationsIn = async (path: string): Promise<readonly string[]> => [
  ...(await readAnchors([path])).of.keys(),
]
const run = async (name: string, ...args: string[]) => {
  const said: string[] = []
  const code = await upkeep.commands!.find((one) => one.name === name)!.run(world, args, (l) => said.push(l))
  return { code, said }
}

test('before anything was ever anchored, a missing file is no harm', async () => {
  assert.deepEqual((await run('verify-audit')).code, 0)
})

test('by the clock only chains that moved are written down, by hand all of them', async () => {
  await change(house)
  await change(other)
  await world.jobs.runNow('platform.anchor-file')
  await world.jobs.runNow('platform.anchor-file')
  assert.equal((await readAnchors([file])).count, 2)
  await change(other)
  await world.jobs.runNow('platform.anchor-file')
  const { count, of, loose } = await readAnchors([file])
  assert.deepEqual([count, of.get(house)?.length, of.get(other)?.map(({ seq }) => seq)], [3, 1, [1, 2]])
  assert.deepEqual(loose, [])
  assert.deepEqual(await run('anchor-audit'), { code: 0, said: ['2 heads anchored.'] })
  assert.equal((await readAnchors([file])).count, 5)
})

test('an entry that waits for its anchor is known by its time', async () => {
  assert.equal(await world.look(system('test'), oldestUnanchored), undefined)
  now = new Date('2026-11-22T11:00:00Z')
  await change(house)
  now = new Date('2026-11-22T12:00:00Z')
  await change(house)
  assert.deepEqual(await world.look(system('test'), oldestUnanchored), new Date('2026-11-22T11:00:00Z'))
})

test('a file that cannot be written to leaves the chain waiting, and the job failed', async () => {
  target = { file: join(folder, 'no such folder', 'anchors') }
  await assert.rejects(world.jobs.runNow('platform.anchor-file'), { code: 'ENOENT' })
  assert.ok(await world.look(system('test'), oldestUnanchored))
  target = { file }
})

test('as mails they go through the outbox once a day, and pasted into a file they prove the chain', async () => {
  target = { mail: 'audit@aufsicht.example' }
  await world.jobs.runNow('platform.anchor-file')
  assert.equal((await world.look(system('test'), (tx) => newestMails(tx, 9))).length, 0)
  await world.jobs.runNow('platform.anchor-mail')
  await world.jobs.runNow('platform.anchor-mail')
  const [mail, ...more] = await world.look(system('test'), (tx) => newestMails(tx, 9))
  assert.equal(more.length, 0)
  assert.equal(mail?.recipient, 'audit@aufsicht.example')
  assert.equal(mail.subject, 'Prüfsummen')
  assert.doesNotMatch(mail.body, /Jobcenter|Weitergabe|person/)
  const pasted = join(folder, 'pasted')
  writeFileSync(pasted, mail.body)
  assert.deepEqual(await organizationsIn(pasted), [house])
  assert.equal((await run('verify-audit', '--anchor', pasted)).code, 0)
  writeFileSync(
    pasted,
    mail.body.replace(/"hash":"(.)/, (_, digit) => `"hash":"${digit === 'f' ? '0' : 'f'}`),
  )
  const { code, said } = await run('verify-audit', '--anchor', pasted)
  assert.equal(code, 1)
  assert.equal(said[0], `Organization ${house}: rewritten: an anchor contradicts the entries 1 to 3.`)
  target = { file }
})

test('without AUDIT_ANCHOR nothing is written, and the command says so', async () => {
  target = undefined
  await change(house)
  const before = readFileSync(file, 'utf8')
  await world.jobs.runNow('platform.anchor-file')
  await world.jobs.runNow('platform.anchor-mail')
  assert.equal(readFileSync(file, 'utf8'), before)
  assert.deepEqual(await run('anchor-audit'), {
    code: 1,
    said: ['AUDIT_ANCHOR is not set: there is nowhere to write to.'],
  })
  assert.match((await run('verify-audit')).said.at(-1)!, /^No anchors/)
  target = { file }
})

test('AUDIT_ANCHOR is the path of a file or mailto: with an address', () => {
  assert.deepEqual(readConfig({ AUDIT_ANCHOR: '/var/lib/anchors' }).auditAnchor, { file: '/var/lib/anchors' })
  assert.deepEqual(readConfig({ AUDIT_ANCHOR: 'mailto:a@b.example' }).auditAnchor, { mail: 'a@b.example' })
  assert.throws(() => readConfig({ AUDIT_ANCHOR: 'mailto:nobody' }), /AUDIT_ANCHOR must be the path/)
})

test('a list page writes down all of its rows at once, each once, as whoever read them', async () => {
  const ids = Array.from({ length: 200 }, (_, i) => `case-${i}`)
  await world.look(member('lead', 'host'), async (tx) => {
    tx.read({ subject: ids, purpose: 'test.list' })
    tx.read({ subject: 'case-7', purpose: 'test.list' })
    tx.read({ subject: 'case-7', purpose: 'test.open', role: 'lead' })
  })
  const { rows } = await world.look(system('test'), (tx) =>
    sql<{ role: string; by: string; n: number }>`select role, by, count(*) as n from read_entry
      group by role, by order by role`.execute(tx.db),
  )
  assert.deepEqual(rows, [
    { role: 'host', by: `person:${anna}`, n: 200 },
    { role: 'lead', by: `person:${anna}`, n: 1 },
  ])
})

test('a list that is opened all day is written down once a day', async () => {
  const times = async (): Promise<number> => {
    const { rows } = await world.look(system('test'), (tx) =>
      sql<{ n: number }>`select count(*) as n from read_entry where purpose = 'test.daily'`.execute(tx.db),
    )
    return rows[0]?.n ?? 0
  }
  const open = async (at: string, actor = member('host')): Promise<number> => {
    now = new Date(at)
    await world.look(actor, async (tx) =>
      tx.read({ subject: ['case-1', 'case-2'], purpose: 'test.daily', daily: true }),
    )
    return times()
  }
  assert.equal(await open('2026-11-22T23:30:00Z'), 2)
  assert.equal(await open('2026-11-23T08:00:00Z'), 2)
  assert.equal(await open('2026-11-23T22:59:59Z'), 2)
  assert.equal(await open('2026-11-23T22:59:59Z', { ...member('host'), personId: other }), 4)
  assert.equal(await open('2026-11-23T23:00:00Z'), 6)
})

test('a person learns role, organization and day of whoever read about them, and neither name nor hour', async () => {
  now = new Date('2026-11-22T23:30:00Z')
  await world.look(member('host'), async (tx) => tx.read({ subject: 'case-7', purpose: 'test.open' }))
  await world.look({ context: 'link', link: 'x' }, async (tx) =>
    tx.read({ organizationId: other, subject: 'case-sent', purpose: 'test.link' }),
  )
  await world.look({ context: 'code', code: 'x' }, async (tx) =>
    tx.read({ organizationId: other, subject: 'case-sent', purpose: 'test.sheet' }),
  )
  const readers = await world.look({ context: 'code', code: 'x' }, (tx) =>
    readersOf(tx, ['case-7', 'case-sent']),
  )
  assert.deepEqual(readers, [
    // Half past midnight in Berlin.
    { role: 'host', organizationId: house, day: '2026-11-23' },
    { role: 'link', organizationId: other, day: '2026-11-23' },
    { role: 'host', organizationId: house, day: '2026-11-22' },
    { role: 'lead', organizationId: house, day: '2026-11-22' },
  ])
})
