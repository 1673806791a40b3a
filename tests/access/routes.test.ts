// Every route of the router (routes.ts), asked by everybody with everybody's ids: what is foreign, another team's (R2)
// or deleted is answered exactly like what never was.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { makeApp } from '#platform/http/server.ts'
import { locales } from '#platform/i18n.ts'
import { chapters } from '../../src/chapters.ts'
import type { Fields } from '../support/http-client.ts'
import { addressOf, hidden, ofTheHouse, type Row, routeTable } from './routes.ts'
import { aTown, type Visitor, visitors } from './visitors.ts'

const town = await aTown()
const { world } = town
const app = makeApp(world)
after(() => world.close())
const before = await town.foreignRows()

const routes = chapters.flatMap((chapter) => chapter.routes ?? [])
const bare = new Set(routes.filter((route) => route.bare).map(({ method, path }) => `${method} ${path}`))

/** `GET /de/konto` → `GET /konto`; undefined for another language. */
const inGerman = (method: string, path: string): string | undefined => {
  const language = path.split('/')[1]
  if (!locales.some((locale) => locale === language)) return `${method} ${path}`
  return language === 'de' ? `${method} ${path.slice(3) || '/'}` : undefined
}

test('every route of the router has a row in the table, and every row a route', () => {
  const found = new Set(
    app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => inGerman(method, path))
      .filter((key) => key !== undefined),
  )
  const rows = [...Object.keys(routeTable), ...ofTheHouse]
  assert.deepEqual(
    {
      'write a row into tests/access/routes.ts for': [...found].filter((key) => !rows.includes(key)),
      'there is no route any more for': rows.filter((key) => !found.has(key)),
    },
    { 'write a row into tests/access/routes.ts for': [], 'there is no route any more for': [] },
  )
})

test('who may is what the table says', () => {
  for (const { method, path, access, whileLocked } of routes) {
    const key = `${method} ${path}`
    assert.deepEqual(routeTable[key]?.may, access, key)
    assert.equal(routeTable[key]?.locked ?? false, whileLocked ?? false, key)
  }
})

let address = 0
const ask = async (
  key: string,
  row: Row,
  session: string,
  id: string | undefined,
  beside?: { id: string; fields: Fields } | undefined,
  within?: string | undefined,
) => {
  const path = addressOf(key, id, within, row)
  const place = bare.has(key) || path.startsWith('/api/') ? path : `/de${path}`
  const post = key.startsWith('POST')
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries<Fields[string]>(
    post ? (beside?.fields ?? row.sends?.(id ?? '') ?? {}) : {},
  ))
    for (const one of [value].flat()) body.append(name, one)
  address += 1
  const answer = await app.request(
    place,
    {
      method: post ? 'POST' : 'GET',
      ...(post ? { body } : {}),
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(session ? { cookie: `trittstein_session=${session}` } : {}),
      },
    },
    // Each from an address of its own: allowances are another test's.
    {
      incoming: { socket: { remoteAddress: `10.${address >> 16}.${(address >> 8) & 255}.${address & 255}` } },
    },
  )
  const text = await answer.text()
  const plain = (said: string): string =>
    [id ?? '', beside?.id ?? '', within ?? '']
      .filter((one) => one !== '')
      .reduce((all, one) => all.replaceAll(one, '·').replaceAll(encodeURIComponent(one), '·'), said)
      .replace(/name="form-token" value="[^"]*"/g, 'name="form-token"')
      .replace(/(trittstein_\w+)=[^;]*/g, '$1')
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${plain(value)}`).sort()
  return {
    status: answer.status,
    to: plain(answer.headers.get('location') ?? ''),
    all: [`${answer.status}`, ...headers, plain(text)].join('\n'),
  }
}
type Answer = Awaited<ReturnType<typeof ask>>

const gates: Partial<Record<Visitor, string>> = {
  'one factor': '/de/anmelden/zweiter-faktor',
  'no notice': '/de/hinweis',
}

/** Where somebody is sent who may not, or not yet; undefined where they may. */
const refusedTo = (key: string, row: Row, who: Visitor): { status: number; to: string } | undefined => {
  if (who === 'locked' && !row.locked && !key.includes(' /api/')) return { status: 303, to: '/de/gesperrt' }
  if (row.may === 'everyone') return undefined
  if (who === 'nobody') return { status: 303, to: '/de/anmelden' }
  if (row.may === 'signed-in' || who === 'locked') return undefined
  if (gates[who]) return { status: 303, to: gates[who] }
  return row.may.some((role) => role === who) ? undefined : { status: 404, to: '' }
}

const differs = (one: Answer, other: Answer): string => {
  const [a, b] = [one.all.split('\n'), other.all.split('\n')]
  const line = a.findIndex((text, i) => text !== b[i])
  return `\n    ${a[line]?.trim().slice(0, 160)}\n    ${b[line]?.trim().slice(0, 160)}`
}

/** What somebody is told by one route, and what was wrong with it. */
const tried = async (key: string, who: Visitor): Promise<{ wrong: string[]; opened: string[] }> => {
  const row = routeTable[key]!
  const names = row.names ?? []
  const where = `${key} as ${who}`
  const refused = refusedTo(key, row, who)
  // What changes something gets a session of its own.
  const session = await town.enter(who, key.startsWith('POST') && !refused)
  const besides = refused ? [] : (row.also ?? [])
  const ids = await town.idsFor(who === 'locked' ? '' : session, [
    ...names,
    ...besides.map((one) => one.name),
  ])
  const within = row.within && ids[row.within].own
  const about = (id: string | undefined, beside?: { id: string; fields: Fields }): Promise<Answer> =>
    ask(key, row, session, id, beside, within)
  const missing = await about(names[0] && ids[names[0]].missing)
  const wrong: string[] = []
  const opened: string[] = []
  if (refused && (missing.status !== refused.status || !missing.to.startsWith(refused.to)))
    wrong.push(`${where}: ${missing.status} ${missing.to}, not ${refused.status} ${refused.to}`)
  if (!refused && (missing.status >= 500 || (missing.to === '/de/anmelden' && key !== 'POST /abmelden')))
    wrong.push(`${where}: ${missing.status} ${missing.to}, although they may`)
  if (!refused && !row.off && names.length === 0 && key.startsWith('GET') && missing.status === 404)
    wrong.push(`${where}: 404, although they may`)
  for (const { name, sends, spare } of besides) {
    const first = names[0] && ids[names[0]].own
    const beside = (id: string): Promise<Answer> => about(first, { id, fields: sends(id) })
    const nobody = await beside(ids[name].missing ?? '')
    if (nobody.status >= 500) wrong.push(`${where}: also ${name}, missing: ${nobody.status}`)
    for (const variant of hidden[name]) {
      const id = ids[name][variant]
      if (id === undefined) continue
      const answer = await beside(id)
      if (answer.all !== nobody.all)
        wrong.push(
          `${where}: also ${name}, ${variant}: not as if it were not there${differs(answer, nobody)}`,
        )
    }
    if (spare || ids[name].own === undefined) continue
    const answer = await beside(ids[name].own)
    if (answer.status >= 500) wrong.push(`${where}: also ${name}, own: ${answer.status}`)
    if (answer.all !== nobody.all) opened.push(`also ${name}`)
  }
  for (const name of names) {
    for (const variant of refused ? (['own', 'foreign'] as const) : hidden[name]) {
      const id = ids[name][variant]
      if (id === undefined) continue
      const answer = await about(id)
      if (answer.all !== missing.all)
        wrong.push(`${where}: ${name}, ${variant}: not as if it were not there${differs(answer, missing)}`)
    }
    const own = ids[name].own
    if (refused || own === undefined) continue
    // One's own below something foreign.
    for (const variant of row.within ? hidden[row.within] : []) {
      const answer = await ask(key, row, session, own, undefined, ids[row.within!][variant])
      if (answer.all !== missing.all)
        wrong.push(`${where}: within ${row.within}, ${variant}: not as if it were not there`)
    }
    if (row.spare) continue
    const answer = await about(own)
    if (answer.status >= 500) wrong.push(`${where}: ${name}, own: ${answer.status}`)
    if (answer.all !== missing.all) opened.push(name)
  }
  return { wrong, opened }
}

const ruled = chapters.filter((one) => one.routes || one.api)
for (const chapter of ruled)
  test(`${chapter.name}: nobody learns by asking whether there is what they may not see`, async () => {
    const own = new Set(chapter.routes?.map(({ method, path }) => `${method} ${path}`))
    const keys = Object.keys(routeTable).filter(
      (key) => own.has(key) || (chapter.api && key.includes(' /api/')),
    )
    const wrong: string[] = []
    const opened = new Set<string>()
    for (const who of visitors)
      for (const key of keys) {
        const told = await tried(key, who)
        wrong.push(...told.wrong)
        for (const name of told.opened) opened.add(`${key} ${name}`)
      }
    // Else nothing would be shown by "alike".
    for (const key of keys)
      for (const { name, spare } of routeTable[key]!.also ?? [])
        if (!spare && !opened.has(`${key} also ${name}`))
          wrong.push(`${key}: also ${name}: one’s own is answered no otherwise`)
    for (const key of keys)
      for (const name of routeTable[key]!.names ?? [])
        if (!routeTable[key]!.spare && name !== 'none' && name !== 'passkey' && name !== 'membership')
          if (opened.has(`${key} ${name}`) === (routeTable[key]!.silent ?? false))
            wrong.push(
              `${key}: ${name}: one’s own is answered ${routeTable[key]!.silent ? 'otherwise' : 'no otherwise'}`,
            )
    assert.deepEqual(wrong, [])
    assert.ok(keys.length > 0)
  })

test('whatever was asked, nothing of the other organization has changed, and none of it counts as read', async () => {
  assert.deepEqual(await town.foreignRows(), before)
})
