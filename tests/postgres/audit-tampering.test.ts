import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type pg from 'pg'
import { system } from '#platform/actor.ts'
import { type ChainEntry, hashEntry } from '#platform/audit/chain.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { aWorld } from '#platform/testing.ts'
import { chapter as upkeep } from '#platform/upkeep/index.ts'
import { startMailServer } from '../support/mail-server.ts'

// Whoever has the database in their hands (a superuser) tampers with a chain; `verify-audit` names the first entry
// that is not what it was. With TEST_DATABASE_URL on PostgreSQL.

const folder = mkdtempSync(join(tmpdir(), 'trittstein-anchors-'))
const file = join(folder, 'anchors')
const world = await aWorld({ chapters: [upkeep], config: { auditAnchor: { file } } })
after(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

const command = async (name: string, ...args: string[]): Promise<{ code: number; said: string[] }> => {
  const said: string[] = []
  const found = upkeep.commands?.find((one) => one.name === name)
  assert.ok(found)
  return { code: await found.run(world, args, (line) => said.push(line)), said }
}
const anchorNow = async (): Promise<void> => assert.equal((await command('anchor-audit')).code, 0)

let organizations = 0
const anOrganization = (): string => `00000000-0000-4000-8000-${String(++organizations).padStart(12, '0')}`

/** Changes of one organization, each in a transaction of its own, as the house writes them. */
const write = async (organizationId: string, count: number): Promise<void> => {
  for (let i = 0; i < count; i++)
    await world.look(system('test'), async (tx) =>
      tx.note({ organizationId, action: 'test.change', subject: `subject ${i}`, detail: { i } }),
    )
}
const aChain = async (): Promise<string> => {
  const id = anOrganization()
  await write(id, 10)
  return id
}

/** All rights, no policy. */
const asSuperuser = (work: (db: pg.Pool) => Promise<unknown>): Promise<unknown> =>
  world.database.asOwner(async (db) => {
    const { rows } = await db.query('select rolsuper from pg_roles where rolname = current_user')
    assert.equal(rows[0].rolsuper, true)
    return work(db)
  })
const entryAt = async (db: pg.Pool, id: string, seq: number): Promise<ChainEntry> =>
  (await db.query<ChainEntry>('select * from audit_entry where organization_id = $1 and seq = $2', [id, seq]))
    .rows[0]!
const put = (db: pg.Pool, e: ChainEntry) =>
  db.query('insert into audit_entry values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    e.organization_id,
    e.seq,
    e.at,
    e.by,
    e.action,
    e.subject,
    e.detail,
    e.previous,
    e.hash,
  ])
const rehashed = (entry: ChainEntry, previous = entry.previous): ChainEntry => ({
  ...entry,
  previous,
  hash: hashEntry(entry, previous),
})
/** Makes room for one more. */
const shift = async (db: pg.Pool, id: string, from: number, by: number): Promise<void> => {
  await db.query('update audit_entry set seq = -seq where organization_id = $1 and seq >= $2', [id, from])
  await db.query('update audit_entry set seq = -seq + $2 where organization_id = $1 and seq < 0', [id, by])
}
/** Writes a chain anew from one entry on, every hash fitting, the head too. */
const rewriteFrom = async (db: pg.Pool, id: string, from: number): Promise<void> => {
  const { rows } = await db.query<ChainEntry>(
    'delete from audit_entry where organization_id = $1 and seq >= $2 returning *',
    [id, from],
  )
  let previous = from === 1 ? '0'.repeat(64) : (await entryAt(db, id, from - 1)).hash
  for (const entry of rows.sort((a, b) => a.seq - b.seq)) {
    const other = rehashed({ ...entry, ...(entry.seq === from ? { by: 'person:nobody' } : {}) }, previous)
    previous = other.hash
    await put(db, other)
  }
  await db.query('update audit_head set hash = $2 where organization_id = $1', [id, previous])
}

/** What is done to a chain of ten entries, and what is said of it. */
const deeds: Record<string, [(db: pg.Pool, id: string) => Promise<unknown>, string]> = {
  'an entry is changed': [
    (db, id) =>
      db.query(`update audit_entry set by = 'person:other' where organization_id = $1 and seq = 4`, [id]),
    'entry 4 was altered.',
  ],
  'an entry is changed together with its hash': [
    async (db, id) => {
      const forged = rehashed({ ...(await entryAt(db, id, 4)), action: 'test.nothing' })
      await db.query(
        'update audit_entry set action = $3, hash = $4 where organization_id = $1 and seq = $2',
        [id, 4, forged.action, forged.hash],
      )
    },
    'entry 4 was altered.',
  ],
  'the last entry is changed together with its hash': [
    async (db, id) => {
      const forged = rehashed({ ...(await entryAt(db, id, 10)), action: 'test.nothing' })
      await db.query(
        'update audit_entry set action = $2, hash = $3 where organization_id = $1 and seq = 10',
        [id, forged.action, forged.hash],
      )
    },
    'entry 10 was altered.',
  ],
  'the first entry is changed together with its hash': [
    async (db, id) => {
      const forged = rehashed({ ...(await entryAt(db, id, 1)), at: '2020-01-01T00:00:00.000Z' })
      await db.query('update audit_entry set at = $2, hash = $3 where organization_id = $1 and seq = 1', [
        id,
        forged.at,
        forged.hash,
      ])
    },
    'entry 1 was altered.',
  ],
  'an entry is deleted': [
    (db, id) => db.query('delete from audit_entry where organization_id = $1 and seq = 5', [id]),
    'entry 5 is missing.',
  ],
  'an entry is deleted and the others move up': [
    async (db, id) => {
      await db.query('delete from audit_entry where organization_id = $1 and seq = 5', [id])
      await shift(db, id, 6, -1)
    },
    'entry 5 is missing.',
  ],
  'the first entry is deleted': [
    (db, id) => db.query('delete from audit_entry where organization_id = $1 and seq = 1', [id]),
    'entry 1 is missing.',
  ],
  'an entry is inserted, with a hash that fits': [
    async (db, id) => {
      await shift(db, id, 6, 1)
      const before = await entryAt(db, id, 5)
      await put(db, rehashed({ ...before, seq: 6, action: 'test.invented' }, before.hash))
    },
    'entry 6 was inserted.',
  ],
  'an entry is inserted, with no hash that fits': [
    async (db, id) => {
      await shift(db, id, 6, 1)
      await put(db, { ...(await entryAt(db, id, 5)), seq: 6, action: 'test.invented' })
    },
    'entry 6 was inserted.',
  ],
  'two entries are inserted': [
    async (db, id) => {
      await shift(db, id, 3, 2)
      const one = rehashed({ ...(await entryAt(db, id, 2)), seq: 3 }, (await entryAt(db, id, 2)).hash)
      await put(db, one)
      await put(db, rehashed({ ...one, seq: 4 }, one.hash))
    },
    'entry 3 was inserted.',
  ],
  'an entry is put behind the last one': [
    async (db, id) => {
      const last = await entryAt(db, id, 10)
      await put(db, rehashed({ ...last, seq: 11, action: 'test.invented' }, last.hash))
    },
    'entry 11 was inserted.',
  ],
  'an entry is put before the first one': [
    async (db, id) => put(db, { ...(await entryAt(db, id, 1)), seq: 0 }),
    'entry 0 was inserted.',
  ],
  'two entries change places': [
    async (db, id) => {
      const swap = 'update audit_entry set seq = $3 where organization_id = $1 and seq = $2'
      for (const [from, to] of [
        [3, -1],
        [7, 3],
        [-1, 7],
      ])
        await db.query(swap, [id, from, to])
    },
    'entry 3 stands in the place of another.',
  ],
  'two neighbours change places': [
    async (db, id) => {
      const swap = 'update audit_entry set seq = $3 where organization_id = $1 and seq = $2'
      for (const [from, to] of [
        [8, -1],
        [9, 8],
        [-1, 9],
      ])
        await db.query(swap, [id, from, to])
    },
    'entry 8 stands in the place of another.',
  ],
  'the tail is cut off': [
    (db, id) => db.query('delete from audit_entry where organization_id = $1 and seq > 7', [id]),
    'cut off: entry 8 and all after it are gone.',
  ],
  'the tail is cut off and the head is moved back': [
    async (db, id) => {
      await db.query('delete from audit_entry where organization_id = $1 and seq > 7', [id])
      const { hash } = await entryAt(db, id, 7)
      await db.query('update audit_head set seq = 7, hash = $2 where organization_id = $1', [id, hash])
    },
    'cut off: entry 8 and all after it are gone.',
  ],
  'the tail is cut off and the house goes on writing': [
    async (db, id) => {
      await db.query('delete from audit_entry where organization_id = $1 and seq > 7', [id])
      const { hash } = await entryAt(db, id, 7)
      await db.query('update audit_head set seq = 7, hash = $2 where organization_id = $1', [id, hash])
      // As the house writes them, on the same statements.
      for (let seq = 8, previous = hash; seq <= 12; seq++) {
        const entry = rehashed({ ...(await entryAt(db, id, 7)), seq, subject: `new ${seq}` }, previous)
        previous = entry.hash
        await put(db, entry)
        await db.query('update audit_head set seq = $2, hash = $3 where organization_id = $1', [
          id,
          seq,
          previous,
        ])
      }
    },
    'rewritten: an anchor contradicts the entries 6 to 10.',
  ],
  'the whole chain is gone': [
    async (db, id) => {
      await db.query('delete from audit_entry where organization_id = $1', [id])
      await db.query('delete from audit_head where organization_id = $1', [id])
    },
    'cut off: entry 1 and all after it are gone.',
  ],
  'the head is gone': [
    (db, id) => db.query('delete from audit_head where organization_id = $1', [id]),
    'the head is gone, after entry 10.',
  ],
  'the chain is written anew from the first entry, with hashes that fit': [
    (db, id) => rewriteFrom(db, id, 1),
    'rewritten: an anchor contradicts the entries 1 to 5.',
  ],
  'the chain is written anew behind an anchor, with hashes that fit': [
    (db, id) => rewriteFrom(db, id, 6),
    'rewritten: an anchor contradicts the entries 6 to 10.',
  ],
  'a chain that was written anew has a second damage': [
    async (db, id) => {
      await rewriteFrom(db, id, 6)
      await db.query('delete from audit_entry where organization_id = $1 and seq = 8', [id])
    },
    'entry 8 is missing.',
  ],
}

/** Ten entries, anchored after the fifth and the last. */
const anAnchoredChain = async (): Promise<string> => {
  const id = anOrganization()
  await write(id, 5)
  await anchorNow()
  await write(id, 5)
  return id
}

test('untouched chains are whole, with and without anchors', async () => {
  await aChain()
  await write(anOrganization(), 1)
  await anchorNow()
  const { code, said } = await command('verify-audit')
  assert.equal(code, 0)
  assert.match(said[0]!, /^2 chains, 11 entries: nothing altered/)
  assert.equal(said[1], 'Compared with 2 anchors.')
})

for (const [deed, [tamper, words]] of Object.entries(deeds))
  test(`${deed}: ${words}`, async () => {
    const id = await anAnchoredChain()
    await anchorNow()
    await asSuperuser((db) => tamper(db, id))
    const { code, said } = await command('verify-audit')
    assert.equal(code, 1)
    assert.deepEqual(
      said.filter((line) => line.includes(id)),
      [`Organization ${id}: ${words}`],
    )
    // Nobody else is accused.
    assert.equal(said.filter((line) => line.startsWith('Organization')).length, 1)
    await asSuperuser(async (db) => {
      await db.query('delete from audit_entry where organization_id = $1', [id])
      await db.query('delete from audit_head where organization_id = $1', [id])
    })
    // The test's own tidying: as if this chain had never been.
    writeFileSync(file, '')
    await anchorNow()
    assert.equal((await command('verify-audit')).code, 0)
  })

test('without anchors a chain that was written anew looks whole: that is what they are for', async () => {
  const id = await aChain()
  await asSuperuser((db) => rewriteFrom(db, id, 3))
  assert.equal((await command('verify-audit')).code, 0)
})

test('mailed anchors are given as a file; an altered, a missing and a forged line in it are named', async () => {
  const id = await aChain()
  await anchorNow()
  await write(id, 1)
  await anchorNow()
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const pasted = join(folder, 'pasted')
  writeFileSync(pasted, `Guten Tag,\r\n\r\n${lines.map((line) => `> ${line}\r\n`).join('')}--\r\nMail\r\n`)
  assert.equal((await command('verify-audit', '--anchor', pasted)).code, 0)

  writeFileSync(pasted, lines.filter((_, i) => i !== 1).join('\n'))
  const gone = await command('verify-audit', '--anchor', pasted)
  assert.equal(gone.code, 1)
  assert.match(gone.said[0]!, /line 2 does not follow from the line before/)

  writeFileSync(
    pasted,
    lines.map((line, i) => (i === 0 ? line.replace('"seq":', '"seq":1') : line)).join('\n'),
  )
  assert.match((await command('verify-audit', '--anchor', pasted)).said[0]!, /line 2 does not follow/)
  const missing = await command('verify-audit', '--anchor', join(folder, 'nowhere'))
  assert.equal(missing.code, 1)
  assert.match(missing.said[0]!, /cannot be read: .*nowhere \(ENOENT\)/)
  assert.equal((await command('verify-audit', '--ancor', pasted)).code, 1)
})

test('lines cut off at the end of the file, and the whole file, are missed', async () => {
  const id = await aChain()
  await anchorNow()
  const whole = readFileSync(file, 'utf8')
  const lines = whole.trim().split('\n')
  writeFileSync(file, `${lines.filter((line) => !line.includes(id)).join('\n')}\n`)
  const cut = await command('verify-audit')
  assert.equal(cut.code, 1)
  assert.ok(
    cut.said.some((line) =>
      line.startsWith(`Anchors: the line for entry 10 of organization ${id} is missing`),
    ),
  )
  rmSync(file)
  const gone = await command('verify-audit')
  assert.equal(gone.code, 1)
  assert.match(gone.said[0]!, /cannot be read: .*anchors \(ENOENT\)/)
  writeFileSync(file, whole, { mode: 0o600 })
  assert.equal((await command('verify-audit')).code, 0)
})

test('the file is for its owner alone, and a line torn off by a crash does no harm', async () => {
  assert.equal(statSync(file).mode & 0o777, 0o600)
  writeFileSync(file, `${readFileSync(file, 'utf8')}{"organization":"0000`)
  await write(anOrganization(), 1)
  await anchorNow()
  assert.equal((await command('verify-audit')).code, 0)
})

test('two that anchor at the same time take turns', async () => {
  await Promise.all([anchorNow(), anchorNow(), anchorNow()])
  assert.equal((await command('verify-audit')).code, 0)
})

test('anchors that a mail server delivered prove the chain as they arrive', async () => {
  const mailServer = await startMailServer()
  const mailed = await aWorld({
    chapters: [mail, upkeep],
    config: { auditAnchor: { mail: 'audit@aufsicht.example' }, smtpUrl: mailServer.url },
  })
  try {
    const id = anOrganization()
    await mailed.look(system('test'), async (tx) =>
      tx.note({ organizationId: id, action: 'test.change', subject: null, detail: {} }),
    )
    await mailed.jobs.runNow('platform.anchor-mail')
    await mailed.jobs.drain()
    const { to, text } = await mailServer.waitFor((one) => one.subject === 'Prüfsummen')
    assert.deepEqual(to, ['audit@aufsicht.example'])
    const pasted = join(folder, 'delivered')
    writeFileSync(pasted, text)
    const said: string[] = []
    const verify = upkeep.commands!.find((one) => one.name === 'verify-audit')!
    assert.equal(await verify.run(mailed, ['--anchor', pasted], (line) => said.push(line)), 0)
    assert.equal(said[1], 'Compared with 1 anchor.')
  } finally {
    await mailed.close()
    await mailServer.stop()
  }
})

const appRoles = ['app', 'visitor', 'member', 'link', 'code', 'system'].map((name) => `trittstein_${name}`)

test('no role of the server can change or erase an entry, nor reach past the chain', async () => {
  const id = await aChain()
  await world.look(system('test'), async (tx) =>
    tx.read({ organizationId: id, subject: 'subject 1', purpose: 'test.look' }),
  )
  for (const role of appRoles)
    for (const statement of [
      `update audit_entry set by = ''`,
      'delete from audit_entry',
      'truncate audit_entry',
      `update read_entry set by = ''`,
      'truncate read_entry',
      'delete from audit_head',
      'alter table audit_entry disable row level security',
      ...(role === 'trittstein_system' ? [] : ['delete from read_entry', 'update audit_head set seq = 0']),
    ])
      await assert.rejects(as(role, statement), { code: '42501' }, `${role}: ${statement}`)
  assert.equal(await as('trittstein_system', 'delete from read_entry'), 0, 'erased by date only')
})

test('what was read is kept until the end of the year after, and then erased by date', async () => {
  const id = anOrganization()
  const year = Number(
    new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', year: 'numeric' }).format(new Date()),
  )
  const kept = [`${year - 1}-01-01 00:00 Europe/Berlin`, `${year - 1}-12-31`, 'now']
  for (const at of [`${year - 2}-12-31 23:59 Europe/Berlin`, `${year - 9}-05-05`, ...kept])
    await asSuperuser((db) =>
      db.query(
        `insert into read_entry (organization_id, at, by, role, subject, purpose)
          values ($1, $2::text::timestamptz, '', 'host', $2, '')`,
        [id, at],
      ),
    )
  await world.jobs.runNow('platform.erase-reads')
  await asSuperuser(async (db) => {
    const { rows } = await db.query<{ subject: string }>(
      'select subject from read_entry where organization_id = $1 order by id',
      [id],
    )
    assert.deepEqual(
      rows.map(({ subject }) => subject),
      kept,
    )
  })
})

/** One statement in one role; how many rows it touched. */
const as = async (role: string, statement: string): Promise<number> => {
  const client = await world.database.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('role', $1, true)`, [role])
    return (await client.query(statement)).rowCount ?? 0
  } finally {
    await client.query('rollback')
    client.release()
  }
}
