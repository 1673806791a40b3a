// What the source does not contain, and therefore nobody can misuse.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { chapters } from '../../src/chapters.ts'

const src = join(import.meta.dirname, '../../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.endsWith('testing.ts'))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }))
const where = (pattern: RegExp, among = files): string[] =>
  among.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

// REQ: ASVS-1.2.5, ASVS-1.3.2
test('no program is started, and no text becomes code', () => {
  assert.ok(files.length > 300)
  // The press alone is a process of its own: this program again, with a file of ours, without the server's secrets.
  assert.deepEqual(where(/child_process|worker_threads|node:vm/), [
    'events/timetable/solver.ts',
    'events/timetable/start-solver.ts',
    'platform/print/render-pdf.ts',
  ])
  const press = files.find(({ name }) => name === 'platform/print/render-pdf.ts')?.text ?? ''
  assert.match(press, /import \{ type ChildProcess, fork \} from 'node:child_process'/)
  assert.doesNotMatch(press, /process\.env,|\.\.\.process\.env|shell/)
  assert.deepEqual(where(/\beval\(|new Function\(|setTimeout\(\s*['"`]/), [])
})

// REQ: ASVS-1.2.3, ASVS-3.2.2
test('no page writes a script, and no script writes a page: text stays text', () => {
  const scripts = files.flatMap(({ text }) => [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag))
  // Of the shell, and of the screen in the hall, which stands outside of it: files of our own, both.
  assert.deepEqual(scripts, [
    '<script type="module" src={script} />',
    `<script type="module" src={assetPath('hall.js')} />`,
  ])
  assert.deepEqual(where(/\son(?!e=)[a-z]+=["{]|href="javascript:/), [])
  const client = files.filter(({ name }) => name.includes('/client/'))
  assert.ok(client.length >= 2)
  assert.deepEqual(where(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc/, client), [])
  // Only what is drawn here goes into a page unescaped: pictograms, faces and QR codes; charts and maps, whose labels
  // are escaped when they are written out (platform/chart/chart.test.tsx).
  assert.deepEqual(
    where(/\braw\(|dangerouslySetInnerHTML/).filter((name) => !name.endsWith('migrate.ts')),
    [
      'platform/chart/chart.tsx',
      'platform/chart/region-map.tsx',
      'platform/print/qr.tsx',
      'platform/ui/pictogram.tsx',
      'evaluation/surveys/web/face.tsx',
    ],
  )
})

// REQ: ASVS-1.2.4
test('values reach the database as parameters; raw SQL is that of migrations', () => {
  assert.deepEqual(where(/\bsql\.(raw|lit)\b|sql`[^`]*'\$\{/), ['platform/migrate.ts'])
  // The driver itself is asked with fixed texts; two of them name a schema or a role of the source.
  const asked = files.flatMap(({ name, text }) =>
    [...text.matchAll(/\.query(?:<[^(]*>)?\(\s*`([^`]*)`/g)]
      .filter(([, query = '']) => query.includes('${'))
      .map(([, query = '']) => `${name}: ${[...query.matchAll(/\$\{([^}]*)\}/g)].map(([, value]) => value)}`),
  )
  assert.deepEqual(asked, ['platform/jobs.ts: schema,schema,schema'])
})

// REQ: ASVS-11.3.1, ASVS-11.3.2, ASVS-11.4.1
test('one cipher, one hash, one slow hash; chance for secrets comes from the system', () => {
  const named = (call: RegExp): string[] => [
    ...new Set(files.flatMap(({ text }) => [...text.matchAll(call)].map(([, name = '']) => name))),
  ]
  assert.deepEqual(named(/create(?:Cipher|Decipher)iv\('([^']+)'/g), ['aes-256-gcm'])
  assert.deepEqual(named(/(?:createHash|createHmac|hkdfSync)\('([^']+)'/g), ['sha256'])
  assert.deepEqual(where(/create(Hash|Hmac|Cipheriv|Decipheriv)\((?!')/), [])
  assert.deepEqual(where(/Math\.random/), [])
})

// REQ: ASVS-6.4.2
test('there are these ways to show who somebody is, and no question about a pet', () => {
  const ways = chapters
    .flatMap((chapter) => chapter.routes ?? [])
    .filter(({ method, path }) => method === 'POST' && /^\/(anmelden|rettung|einladung|demo)/.test(path))
    .map(({ path }) => path)
  assert.deepEqual(ways.sort(), [
    '/anmelden',
    '/anmelden/bestaetigen',
    '/anmelden/bestaetigen/passkey',
    '/anmelden/bestaetigen/passkey/frage',
    '/anmelden/link',
    '/anmelden/link/:token',
    '/anmelden/passkey',
    '/anmelden/passkey/frage',
    '/anmelden/zweiter-faktor',
    '/demo/sign-in',
    '/einladung',
    '/einladung/:token',
    '/einladung/:token/annehmen',
    '/rettung',
    '/rettung/abbrechen',
    '/rettung/code',
  ])
})
