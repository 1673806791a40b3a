// A person's own path: whoever asks, at whatever address, reads nothing of it; and nobody learns by asking whether there
// is one, or what somebody sent to a house.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { roles } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { pdfText } from '#platform/print/read-pdf.ts'
import { newCode } from '#platform/secrets.ts'
import { chapters } from '../../src/chapters.ts'
import { beginPath } from '../../src/volunteering/path/change-path.ts'
import { pathBearer } from '../../src/volunteering/path/open-path.ts'
import { ids as houses } from './houses.ts'
import { addressOf, routeTable } from './routes.ts'
import { aTown, type Visitor, visitors } from './visitors.ts'

const town = await aTown()
const { world } = town
const app = makeApp(world)
after(() => world.close())

const written = 'Kanarienvogel'
const asked = 'Quittenbaum'
const code = newCode()
const bearer = pathBearer(world, code)!
await beginPath(world, bearer, {
  engagements: [
    {
      id: randomUUID(),
      title: written,
      serviceId: null,
      steps: { job: { day: '2026-01-02', note: written } },
    },
  ],
  hours: [{ id: randomUUID(), day: '2026-01-02', quarters: 6, what: written, engagementId: null }],
})
const confirmation = randomUUID()
await world.database.asOwner((owner) =>
  owner.query(
    `insert into engagement_confirmation (id, organization_id, receipt, name, role, from_day, until_day, sent_on, expires_on)
      values ($1, $2, $3, $4, 'R', '2026-01-01', '2026-01-02', '2026-01-02', '2099-01-01')`,
    [confirmation, houses.one, bearer.receipts.code, asked],
  ),
)

const routes = chapters.flatMap((chapter) => chapter.routes ?? [])
const bare = new Set(routes.filter((route) => route.bare).map(({ method, path }) => `${method} ${path}`))
let address = 0
const request = (path: string, session: string, fields?: Readonly<Record<string, string>>) => {
  address += 1
  return app.request(
    path,
    {
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(session ? { cookie: `trittstein_session=${session}` } : {}),
      },
    },
    // Each from an address of its own: allowances are another test's.
    { incoming: { socket: { remoteAddress: `10.9.${address >> 8}.${address & 255}` } } },
  )
}
const textOf = async (answer: Response): Promise<string> => {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return answer.headers.get('content-type') === 'application/pdf'
    ? pdfText(bytes)
    : new TextDecoder().decode(bytes)
}

/** The addresses at which somebody reads one of the two words. */
const readBy = async (who: Visitor, word: string): Promise<string[]> => {
  const found = []
  for (const [key, row] of Object.entries(routeTable)) {
    if (!key.startsWith('GET ')) continue
    const session = await town.enter(who, false)
    const [name] = row.names ?? []
    const own = await town.idsFor(session, [...(name ? [name] : []), ...(row.within ? [row.within] : [])])
    const id = name === 'confirmation' ? confirmation : name && own[name].own
    const path = addressOf(key, id, row.within && own[row.within].own, row)
    const text = await textOf(
      await request(bare.has(key) || path.startsWith('/api/') ? path : `/de${path}`, session),
    )
    if (text.includes(word)) found.push(key)
  }
  return found
}
const confirming = ['GET /ehrenamt-bestaetigen', 'GET /ehrenamt-bestaetigen/:id']
const kindOf = (kind: string) =>
  world.database.asOwner((owner) =>
    owner.query('update organization set kind = $1 where id = $2', [kind, houses.one]),
  )

for (const who of ['nobody', ...roles] as const)
  test(`${who} reads nothing of it at any address; what was sent only where it is confirmed`, async () => {
    assert.deepEqual(await readBy(who, written), [])
    const mayConfirm = ['host', 'lead', 'coordinator'].includes(who)
    assert.deepEqual(await readBy(who, asked), mayConfirm ? confirming : [])
  })

test('in a Jobcenter nobody reads what was sent, whatever their role', async () => {
  await kindOf('jobcenter_ge')
  for (const who of visitors)
    for (const path of ['/de/ehrenamt-bestaetigen', `/de/ehrenamt-bestaetigen/${confirmation}`]) {
      const text = await textOf(await request(path, await town.enter(who, false)))
      assert.ok(!text.includes(asked), `${who} ${path}`)
    }
  await kindOf('traeger')
})

/** Everything that is said, without the code and the id that were sent along. */
const said = async (
  path: string,
  session: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> => {
  const answer = await request(`/de${path}`, session, fields)
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).sort()
  return [fields.code ?? '', fields.id ?? '']
    .reduce(
      (all, value) => all.replaceAll(value, '·'),
      [answer.status, ...headers, await textOf(answer)].join('\n'),
    )
    .replace(/name="(form-token|neu)" value="[^"]*"/g, 'name="$1"')
    .replace(/(name="id" value=")[0-9a-f-]{36}/g, '$1·')
    .replace(/(trittstein_\w+)=[^;]*/g, '$1')
}
const postedBy = Object.keys(routeTable)
  .filter((key) => key.startsWith('POST /mein-ehrenamt') && key !== 'POST /mein-ehrenamt/neu')
  .map((key) => key.slice(5))

test('a code of something else, and somebody else’s id with one’s own code, are answered like what never was', async () => {
  const codes = ['surveyCode', 'ladderCode', 'registrationCode', 'talkCode', 'storyCode', 'code'] as const
  for (const who of ['nobody', 'host', 'counsellor', 'operator'] as const) {
    const session = await town.enter(who, false)
    const others = await town.idsFor(session, [...codes])
    const own = newCode()
    await beginPath(world, pathBearer(world, own)!, { engagements: [], hours: [] })
    for (const path of postedBy) {
      const unknown = await said(path, session, { code: newCode(), id: confirmation })
      for (const name of codes)
        assert.equal(
          await said(path, session, { code: others[name].own ?? '', id: confirmation }),
          unknown,
          `${who} ${path} with ${name}`,
        )
      if (path === '/mein-ehrenamt/loeschen') continue
      for (const tun of ['', 'weg', 'sichern', 'notieren'])
        assert.equal(
          await said(path, session, { code: own, tun, id: confirmation }),
          await said(path, session, { code: own, tun, id: randomUUID() }),
          `${who} ${path} ${tun}`,
        )
    }
  }
})
