// Re-authentication: whoever finds an unlocked screen gives nobody access, and sees to it that nobody else sees more.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chapters } from '../../src/chapters.ts'

/** What takes access away, or gives none; also what the person themself is asked for in another way. */
const unasked = [
  '/betrieb/kooperationen',
  '/betrieb/kooperationen/:id',
  '/betrieb/kooperationen/:id/ende',
  '/betrieb/organisation/:id/notzugang/schliessen',
  '/organisation/menschen/einladen/zuruecknehmen',
  '/organisation/teams',
  '/rettung/abbrechen',
  '/vertretung/beenden',
]

test('every form that changes who gets in, who sees what, or what is known of an organization asks who it is', () => {
  const forms = chapters
    .flatMap((chapter) => chapter.routes ?? [])
    .filter(({ method, access }) => method === 'POST' && access !== 'everyone')
    .filter(({ path }) => /^\/(organisation|betrieb|vertretung|rettung)(\/|$)/.test(path))
  assert.ok(forms.filter(({ fresh }) => fresh).length > 10)
  assert.deepEqual(forms.flatMap(({ path, fresh }) => (fresh ? [] : [path])).toSorted(), unasked)
})
