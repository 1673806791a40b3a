import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { openPostgres } from '#platform/database.ts'
import { doctor } from '#platform/doctor/index.ts'
import { migrate } from '#platform/migrate.ts'
import { withDatabase } from '#platform/testing.ts'
import { chapter as upkeep } from '#platform/upkeep/index.ts'
import { type OwnPostgres, startPostgres } from '../../scripts/postgres.mjs'
import { startMailServer } from '../support/mail-server.ts'

// `trittstein doctor` on a real set-up with two roles and a mail server; then one thing after the other is broken.
// Roles belong to the whole server, so this one is its own.

const skip = process.env.TEST_DATABASE_URL ? false : 'PostgreSQL is not there (TEST_DATABASE_URL is not set)'

const folder = mkdtempSync(join(tmpdir(), 'trittstein-doctor-'))
const chapters = [upkeep]
/** The files of a machine whose clock is set. */
const machine = join(folder, 'machine')
const clockIsSet = join(machine, 'run/systemd/timesync/synchronized')
let postgres: OwnPostgres
let mailServer: Awaited<ReturnType<typeof startMailServer>>
let admin: pg.Pool
let good: Record<string, string>
const passwords = { house_server: 'pw-of-the-server', house_owner: 'pw-of-the-owner' }

before(async () => {
  if (skip) return
  mkdirSync(dirname(clockIsSet), { recursive: true })
  writeFileSync(clockIsSet, '')
  postgres = await startPostgres()
  mailServer = await startMailServer()
  const setUp = new pg.Pool({ connectionString: postgres.url, max: 1 })
  for (const statement of [
    `create role house_owner login createrole password '${passwords.house_owner}'`,
    `create role house_server login password '${passwords.house_server}'`,
    'create database house owner house_owner',
  ])
    await setUp.query(statement)
  await setUp.end()
  const as = (role: keyof typeof passwords): string => {
    const url = new URL(withDatabase(postgres.url, 'house', role))
    url.password = passwords[role]
    return url.toString()
  }
  admin = new pg.Pool({ connectionString: withDatabase(postgres.url, 'house'), max: 1 })
  good = {
    NODE_ENV: 'production',
    SECRET: 'q83fQm0Zt1sVb7LwXkYpR2cN5uEhJ9aD6gTiOo4Mx+A=',
    BASE_URL: 'https://trittstein.behoerde.de',
    TRUSTED_PROXIES: '127.0.0.1, ::1',
    DATABASE_URL: as('house_server'),
    DATABASE_OWNER_URL: as('house_owner'),
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'Trittstein <post@behoerde.de>',
    OPERATOR_CONTACT: 'hilfe@behoerde.de',
    AUDIT_ANCHOR: join(folder, 'anchors'),
  }
})
after(async () => {
  await admin?.end()
  await mailServer?.stop()
  postgres?.stop()
  rmSync(folder, { recursive: true })
})

/** What it says about a set-up that differs from the good one; no password and no secret is ever in it. */
const examine = async (change: Record<string, string | undefined> = {}) => {
  const said: string[] = []
  const env = { ...good, ...change }
  const code = await doctor(env, chapters, (line) => said.push(line), machine)
  for (const secret of [...Object.values(passwords), env.SECRET, 'hush-hush'])
    if (secret) assert.ok(!said.join('\n').includes(secret), 'a secret is said')
  return { code, said, wrong: said.filter((line) => /^(MEND|look) /.test(line)) }
}
/** Runs statements as a superuser, examines, and undoes them. */
const while_ = async (broken: string, mended: string) => {
  await admin.query(broken)
  try {
    return await examine()
  } finally {
    await admin.query(mended)
  }
}

test('before the first migration it says what to run', { skip }, async () => {
  const { code, wrong } = await examine()
  assert.equal(code, 1)
  assert.deepEqual(wrong, [
    'MEND  server role: is not a member of trittstein_app: run "npm run trittstein -- migrate".',
    'MEND  migrations: none has run: "npm run trittstein -- migrate", with DATABASE_OWNER_URL.',
  ])
})

test('a set-up as the handbook wants it is in order', { skip }, async () => {
  const database = openPostgres(good.DATABASE_URL!, good.DATABASE_OWNER_URL!)
  await migrate(database, chapters, 'house_server')
  await database.close()
  const { code, said, wrong } = await examine()
  assert.deepEqual(wrong, [])
  assert.equal(code, 0)
  assert.equal(said.at(-1), 'Everything is in order.')
  assert.ok(said.length > 15)
})

test('a database whose clock goes another way is told from one that goes right', { skip }, async () => {
  const { said, wrong } = await while_(
    `create schema late;
     create function late.clock_timestamp() returns timestamptz language sql as
       $$ select pg_catalog.clock_timestamp() - interval '1 minute' $$;
     grant usage on schema late to house_server;
     grant execute on function late.clock_timestamp() to house_server;
     alter role house_server set search_path = late, pg_catalog, public`,
    'alter role house_server reset search_path; drop schema late cascade',
  )
  assert.ok(
    wrong.some((line) =>
      /^MEND {2}clock: this machine and the database are (59|60|61)\.\d s apart/.test(line),
    ),
    said.join('\n'),
  )
})

test('a machine whose clock nobody sets is named', { skip }, async () => {
  const drift = join(machine, 'var/lib/ntpsec/ntp.drift')
  mkdirSync(dirname(drift), { recursive: true })
  rmSync(clockIsSet)
  const { code, wrong } = await examine()
  assert.equal(code, 0)
  assert.match(wrong.join('\n'), /^look {2}time server: nothing says that this machine’s clock is set by NTP/)
  writeFileSync(drift, '-3.2')
  assert.deepEqual((await examine()).wrong, [])
  const longAgo = new Date(Date.now() - 2 * 86_400_000)
  utimesSync(drift, longAgo, longAgo)
  assert.equal((await examine()).wrong.length, 1, 'left behind by one that is gone')
  writeFileSync(clockIsSet, '')
})

test('wrong variables are each named, with what to do', { skip }, async () => {
  for (const [change, says] of [
    [{ NODE_ENV: undefined }, /^MEND {2}NODE_ENV: set it to production/],
    [{ DEMO: 'on' }, /^MEND {2}DEMO: set it to off/],
    [{ SECRET: undefined }, /^MEND {2}SECRET: set it to 32 random bytes/],
    [{ SECRET: 'short' }, /^MEND {2}SECRET: it has 5 characters/],
    [
      { SECRET: 'only-for-development-and-the-demo-never-in-production' },
      /^MEND {2}SECRET: it is the one from/,
    ],
    [{ SECRET: 'abcabcabcabcabcabcabcabcabcabcabcabcabcabc' }, /^MEND {2}SECRET: it can be guessed/],
    [{ SECRET: 'My password for the neighbourhood in Wedding 2026' }, /^look {2}SECRET: it has words in it/],
    [{ BASE_URL: undefined }, /^MEND {2}BASE_URL: set it to the public origin/],
    [{ BASE_URL: 'http://trittstein.behoerde.de' }, /^MEND {2}BASE_URL: must begin with https/],
    [{ BASE_URL: 'https://trittstein.behoerde.de/app' }, /^MEND {2}BASE_URL: must be an origin/],
    [{ BASE_URL: 'https://trittstein.example' }, /^MEND {2}BASE_URL: is an example/],
    [{ BASE_URL: 'https://192.168.1.7' }, /^MEND {2}BASE_URL: only this machine or network/],
    [{ BASE_URL: 'https://trittstein' }, /^look {2}BASE_URL: has no domain/],
    [{ TRUSTED_PROXIES: undefined }, /^MEND {2}TRUSTED_PROXIES: name the proxy/],
    [{ TRUSTED_PROXIES: '0.0.0.0/0' }, /^MEND {2}TRUSTED_PROXIES: is so wide/],
    [{ TRUSTED_PROXIES: 'proxy' }, /^MEND {2}TRUSTED_PROXIES: must be addresses/],
    [{ TRUSTED_PROXIES: '10.1.0.0/16' }, /^look {2}TRUSTED_PROXIES: the server listens on 127/],
    [{ HOST: '0.0.0.0' }, /^look {2}HOST: the server listens on all/],
    [{ DATABASE_URL: undefined }, /^MEND {2}DATABASE_URL: set it to a PostgreSQL/],
    [{ DATABASE_OWNER_URL: undefined }, /^MEND {2}DATABASE_OWNER_URL: name the role/],
    [{ DATABASE_OWNER_URL: good.DATABASE_URL }, /^MEND {2}DATABASE_OWNER_URL: must be another role/],
    [{ MAIL_FROM: undefined }, /^MEND {2}MAIL_FROM: set it/],
    [{ MAIL_FROM: 'Trittstein <noreply@trittstein.example>' }, /^MEND {2}MAIL_FROM: is an example/],
    [{ OPERATOR_CONTACT: 'Frau Probe' }, /^MEND {2}OPERATOR_CONTACT: has no mail address/],
    [{ AUDIT_ANCHOR: undefined }, /^MEND {2}AUDIT_ANCHOR: set it to a file/],
    [{ AUDIT_ANCHOR: 'mailto:nobody' }, /^MEND {2}AUDIT_ANCHOR: is neither/],
    [{ AUDIT_ANCHOR: join(folder, 'no', 'where') }, /^MEND {2}AUDIT_ANCHOR: its folder is not there/],
    [
      {
        OIDC: '{"issuer":"http://sso.behoerde.de","clientId":"trittstein","organizations":{},"roles":{}}',
      },
      /^MEND {2}OIDC: issuer must begin with https/,
    ],
    [{ PORT: 'often' }, /^MEND {2}PORT: must be a port number\. The server does not start/],
    [{ SMTP_URL: undefined }, /^MEND {2}SMTP_URL: set it/],
  ] as const) {
    const { code, wrong } = await examine(change)
    assert.ok(
      wrong.some((line) => says.test(line)),
      `${JSON.stringify(change)}\n${wrong.join('\n')}`,
    )
    const abouts = wrong.map((line) => line.replace(/:.*/, ''))
    assert.deepEqual(abouts, [...new Set(abouts)], 'each is named once')
    assert.equal(code, wrong.some((line) => line.startsWith('MEND')) ? 1 : 0)
  }
})

test('a database that is not there is said in a line, and the rest is looked at all the same', {
  skip,
}, async () => {
  const { code, said, wrong } = await examine({
    DATABASE_URL: 'postgres://house_server:hush-hush@127.0.0.1:1/house',
  })
  assert.equal(code, 1)
  assert.deepEqual(wrong, [
    'MEND  DATABASE_URL: the database cannot be reached: is it running, do host and port fit?',
  ])
  assert.ok(said.includes('ok    SMTP_URL: the mail server answers.'))
  assert.ok(said.includes('ok    owner role: owns the tables.'))
  const other = await examine({ DATABASE_URL: withDatabase(good.DATABASE_URL!, 'hause') })
  assert.deepEqual(other.wrong, ['MEND  DATABASE_URL: the database does not exist.'])
  const unknown = await examine({ DATABASE_URL: withDatabase(good.DATABASE_URL!, 'house', 'house_serfer') })
  assert.match(unknown.wrong[0]!, /^MEND {2}DATABASE_URL: the database does not let this role in/)
})

test('a role of the server that may do too much is named', { skip }, async () => {
  for (const [broken, mended, says] of [
    [
      'alter role house_server superuser',
      'alter role house_server nosuperuser',
      /server role: is a superuser/,
    ],
    ['alter role house_server bypassrls', 'alter role house_server nobypassrls', /server role: bypasses/],
    [
      'alter table mail owner to house_server',
      'alter table mail owner to house_owner',
      /server role: owns 1 things/,
    ],
    [
      'alter table mail owner to postgres',
      'alter table mail owner to house_owner',
      /owner role: tables belong to postgres/,
    ],
    [
      'grant trittstein_system to house_server',
      'revoke trittstein_system from house_server',
      /server role: is a member of trittstein_system/,
    ],
    [
      'revoke trittstein_app from house_server',
      'grant trittstein_app to house_server',
      /server role: is not a member of trittstein_app/,
    ],
    [
      'alter role trittstein_app bypassrls',
      'alter role trittstein_app nobypassrls',
      /server role: trittstein_app may do too much/,
    ],
  ] as const) {
    const { code, wrong } = await while_(broken, mended)
    assert.ok(
      wrong.some((line) => says.test(line)),
      `${broken}\n${wrong.join('\n')}`,
    )
    assert.equal(code, 1, broken)
  }
  const { wrong } = await while_('alter role house_server createdb', 'alter role house_server nocreatedb')
  assert.match(wrong.join('\n'), /^look {2}server role: may create roles or databases/)
})

test('a table without forced row-level security, an old schema and a broken queue are named', {
  skip,
}, async () => {
  for (const [broken, mended, says] of [
    [
      'alter table mail no force row level security',
      'alter table mail force row level security',
      /not enabled and forced on mail/,
    ],
    ['create table loose (id int)', 'drop table loose', /not enabled and forced on loose/],
    [
      `update kysely_migration set name = 'platform-0000' where name like 'platform-0001%'`,
      `update kysely_migration set name = 'platform-0001-contexts-audit-mail' where name = 'platform-0000'`,
      /migrations: missing: platform-0001-contexts-audit-mail/,
    ],
    [
      'alter schema pgboss rename to elsewhere',
      'alter schema elsewhere rename to pgboss',
      /queue: its schema pgboss is missing/,
    ],
  ] as const) {
    const { code, wrong } = await while_(broken, mended)
    assert.match(wrong.join('\n'), says)
    assert.equal(code, 1, broken)
  }
})

test('mails and anchors that wait too long are named', { skip }, async () => {
  const mail = (ago: string) =>
    `insert into mail (recipient, subject, body, created_at) values ('a@b.de', '', '', now() - interval '${ago}')`
  assert.match((await while_(mail('1 minute'), 'delete from mail')).wrong[0]!, /^look {2}outbox: 1 not sent/)
  const late = await while_(mail('7 hours'), 'delete from mail')
  assert.equal(late.code, 1)
  assert.deepEqual(late.wrong, ['MEND  outbox: 1 not sent, the oldest waits for 7 hours.'])

  const id = '00000000-0000-4000-8000-000000000001'
  const entry = (hours: number, anchored: number) => `
    insert into audit_head values ('${id}', 1, '', ${anchored});
    insert into audit_entry values ('${id}', 1, '${new Date(Date.now() - hours * 3_600_000).toISOString()}', '', '', '', '', '', '')`
  const gone = 'delete from audit_entry; delete from audit_head'
  assert.deepEqual((await while_(entry(1, 0), gone)).wrong, [])
  assert.match((await while_(entry(5, 0), gone)).wrong[0]!, /^MEND {2}AUDIT_ANCHOR: entries wait for 5 hours/)
  assert.match((await while_(entry(5, 1), gone)).wrong[0]!, /^MEND {2}AUDIT_ANCHOR: the file is gone/)
})

test('a file of anchors that others may read is named', { skip }, async () => {
  writeFileSync(good.AUDIT_ANCHOR!, '', { mode: 0o600 })
  assert.equal((await examine()).code, 0)
  chmodSync(good.AUDIT_ANCHOR!, 0o644)
  assert.deepEqual((await examine()).wrong, [
    'MEND  AUDIT_ANCHOR: others can read or change the file: chmod 600.',
  ])
  chmodSync(good.AUDIT_ANCHOR!, 0o600)
})

test('a mail server that is not there, or does not let in, is named', { skip }, async () => {
  assert.match(
    (await examine({ SMTP_URL: 'smtp://127.0.0.1:1' })).wrong[0]!,
    /^MEND {2}SMTP_URL: the mail server cannot be reached/,
  )
  const { port } = new URL(mailServer.url)
  assert.deepEqual((await examine({ SMTP_URL: `smtp://anna:hush-hush@127.0.0.1:${port}` })).wrong, [
    'MEND  SMTP_URL: the mail server answers, but does not accept user and password.',
  ])
  // The same machine under an address that does not look like it: then encryption is asked for.
  assert.deepEqual((await examine({ SMTP_URL: `smtp://[::ffff:127.0.0.1]:${port}` })).wrong, [
    'MEND  SMTP_URL: the mail server answers, but without encryption: use smtps: or one that offers STARTTLS.',
  ])
})
