import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { runToEnd } from '../support/server.ts'

/** Runs beside the server, and fails where nobody catches it, as soon as the house is open. */
const mishap = `const soon = setInterval(() => {
  if (process.listenerCount('uncaughtException') === 0) return
  clearInterval(soon)
  Promise.reject(new TypeError('Samira, 0171 3920033'))
}, 50)`

test('an error that nobody catches ends the server, and its words are in no log', () => {
  const data = mkdtempSync(join(tmpdir(), 'trittstein-data-'))
  const { status, said } = runToEnd(
    [],
    { DEMO: 'off', PORT: '0', DATA_DIR: data },
    { flags: ['--import', `data:text/javascript,${encodeURIComponent(mishap)}`] },
  )
  rmSync(data, { recursive: true })
  assert.equal(status, 1, said)
  assert.match(said, /\n\{"at":"[^"]+","event":"fatal","error":"TypeError"\}\n$/)
  assert.doesNotMatch(said, /Samira|0171 ?3920033|data:text/)
})
