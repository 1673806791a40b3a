// What the lock keeps is brought back to whoever opens it: at a shared PC not always to the one who typed it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chapters } from '../../src/chapters.ts'
import { isKept } from '../../src/people/kept-form.ts'

/** Forms for everybody that hold no code, PIN or key. */
const harmless = ['/angebote', '/barrierefreiheit']

test('behind the lock no form is kept that a stranger may have filled in with a code or a PIN', () => {
  const open = chapters
    .flatMap((chapter) => chapter.routes ?? [])
    .filter(({ method, access, whileLocked }) => method === 'POST' && access === 'everyone' && !whileLocked)
    .map(({ path }) => path)
  assert.ok(open.length > 10)
  assert.deepEqual(open.filter(isKept).toSorted(), harmless)
})
