import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'

const src = join(import.meta.dirname, '../..')

const namesOf = (what: RegExp): string[] =>
  readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => what.test(readFileSync(file, 'utf8')))
    .map((file) => relative(src, file))
    .sort()

// Trittstein is no tool to watch employees: what somebody changed and read is looked at by the command
// that checks the chain, by the person concerned (role and day), and case by case by the privacy officer.
test('nothing else looks at what members of staff did', () => {
  assert.deepEqual(namesOf(/\b(audit_entry|read_entry)\b/), [
    'people/one-case/case-queries.ts',
    'platform/audit/anchor-heads.ts',
    // Names the tables for the record of processing activities.
    'platform/audit/index.ts',
    'platform/audit/readers.ts',
    'platform/audit/verify-chain.ts',
    'platform/audit/write-audit.ts',
  ])
})

// When somebody signed in, was last there or proved who they are is known to whoever keeps the session, and to them.
test('nothing else looks at when members of staff were there', () => {
  const times = /\b(proved_at|seen_at|used_on)\b/
  const tables =
    /(From|Table|Into|Join)\(\s*'(session|device)\b|\b(from|join|into|update) "?(session|device)\b(?! (the|a|of)\b)/
  assert.deepEqual(namesOf(new RegExp(`${times.source}|${tables.source}`)), [
    'people/device-store.ts',
    'people/session-store.ts',
    'people/session.ts',
    'people/start-session.ts',
    'people/store.ts',
    // Writes a new proof down.
    'people/web/sign-in/receive-proof.ts',
  ])
  // The list with times: one's own sessions on one's own account page.
  assert.deepEqual(namesOf(/\blistSessions\b/), [
    'people/session-store.ts',
    'people/web/account/end-session.ts',
    'people/web/account/own-sessions.tsx',
  ])
})
