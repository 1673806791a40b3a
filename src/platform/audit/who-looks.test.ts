import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'

const src = join(import.meta.dirname, '../..')

// Trittstein is no tool to watch employees: what somebody changed and read is looked at by the command
// that checks the chain, by the person concerned (role and day), and case by case by the privacy officer.
test('nothing else looks at what members of staff did', () => {
  const looking = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /\b(audit_entry|read_entry)\b/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(src, file))
    .sort()
  assert.deepEqual(looking, [
    'people/one-case/case-queries.ts',
    'platform/audit/anchor-heads.ts',
    // Names the tables for the record of processing activities.
    'platform/audit/index.ts',
    'platform/audit/readers.ts',
    'platform/audit/verify-chain.ts',
    'platform/audit/write-audit.ts',
  ])
})
