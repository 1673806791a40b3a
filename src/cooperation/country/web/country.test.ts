import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createNetwork, chapter as directory, joinNetwork } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as people, saveAccounts, sessions, signInDemo } from '#people'
import { chapter as places } from '#places'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as cooperation } from '../../index.ts'
import { aCountry } from '../testing.ts'

const today = '2026-09-01'
let now = new Date(`${today}T10:00:00Z`)
const world = await aWorld({
  chapters: [places, directory, people, { ...cooperation, jobs: [] }],
  sessions,
  now: () => now,
  config: { demo: true, requestsPerMinute: 0 },
})
after(() => world.close())
const app = makeApp(world)

const organization = (slug: string, kind: 'bund' | 'land' | 'traeger' = 'traeger') =>
  anOrganization(world, { name: `Amt ${slug}`, slug, kind })
const ids = new Map<string, string>()
for (const slug of ['bund', 'land', 'haus', 'fremd'])
  ids.set(slug, await organization(slug, slug === 'bund' ? 'bund' : 'traeger'))
const network = (
  slug: string,
  kind: 'rahmen' | 'kooperation',
  coordinator: string,
  partOf: string | null = null,
) =>
  world.look(system('test'), async (tx) => {
    const id = (await createNetwork(tx, {
      slug,
      name: `Netz ${slug}`,
      kind,
      coordinatorId: ids.get(coordinator)!,
      partOf,
    }))!
    await joinNetwork(tx, {
      networkId: id,
      organizationId: ids.get(coordinator)!,
      role: 'partner',
      from: '2020-01-01',
    })
    return id
  })
const small = await network('klein', 'rahmen', 'land')
const large = await network('gross', 'rahmen', 'bund')
const foreign = await network('fremd', 'rahmen', 'fremd')
const plain = await network('schlicht', 'kooperation', 'bund')
await world.look(system('test'), (tx) =>
  joinNetwork(tx, { networkId: large, organizationId: ids.get('haus')!, role: 'haus', from: '2020-01-01' }),
)
await world.database.asOwner((owner) => aCountry(owner, { frameId: small, count: 3, today, tag: 'k' }))
await world.database.asOwner((owner) => aCountry(owner, { frameId: large, count: 404, today }))
await saveAccounts(
  world,
  [
    ['bund', 'gross'],
    ['land', 'klein'],
    ['haus', undefined],
    ['fremd', 'fremd'],
  ].map(([slug, of]) => ({
    account: slug,
    name: `Person ${slug}`,
    role_title: 'Referat',
    organization: slug,
    roles: of ? ['coordinator'] : ['lead'],
    network: of,
  })),
  {
    organizations: ids,
    networks: new Map([
      ['gross', large],
      ['klein', small],
      ['fremd', foreign],
    ]),
  },
)
const cookies = new Map<string, string>()
const ask = async (who: string, path: string, fields?: Record<string, string>) => {
  const cookie = cookies.get(who) ?? `trittstein_session=${(await signInDemo(world, who))!.token}`
  cookies.set(who, cookie)
  const answer = await app.request(`/de${path}`, {
    method: fields ? 'POST' : 'GET',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  })
  return { status: answer.status, to: answer.headers.get('location') ?? '', body: await answer.text() }
}
const all = `/kooperation/${large}/land`
const decoded = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .trim()
/** The cells of a table on a page, row by row: lists joined as the file has them. */
const cells = (html: string, id: string): string[][] => {
  const [, table = ''] =
    new RegExp(`<table[^>]* id="${id}".*?<tbody[^>]*>(.*?)</tbody>`, 's').exec(html) ?? []
  return table
    .split('<tr')
    .slice(1)
    .map((row) =>
      row
        .split(/<t[hd] /)
        .slice(1)
        .map((cell) =>
          decoded(
            cell
              .replace(/^[^>]*>/, '')
              .replace(/<span class="table-label".*?<\/span>/s, '')
              .replaceAll('</li><li>', ' / ')
              .replace(/<span aria-hidden="true">–<\/span>/, ''),
          ),
        ),
    )
}
const csv = async (query = '') =>
  (await ask('bund', `${all}.csv${query}`)).body
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'))

test('a frame with three cooperations lists them, with what is stuck and who has yet to sign', async () => {
  const { status, body } = await ask('land', `/kooperation/${small}/land`)
  assert.equal(status, 200)
  assert.deepEqual(
    cells(body, 'kooperationen').map(([name, phase]) => [name, phase]),
    [
      ['Kooperation Musterkreis k 000Schleswig-Holstein: Musterkreis k 000', 'noch keine Vereinbarung'],
      ['Kooperation Musterkreis k 001Hamburg: Musterkreis k 001', 'Anbahnung2 Parteien'],
      [
        'Kooperation Musterkreis k 002Niedersachsen: Musterkreis k 002',
        'abgestimmt, wird unterzeichnet2 Parteien',
      ],
    ],
  )
  assert.match(body, /3 Kooperationen/)
})

test('practice without paper is said to be lived, and never to be signed', async () => {
  const kind = async (to: string, state: string) =>
    (
      await world.database.asOwner((owner) =>
        owner.query(
          `update agreement set kind = $1, state = $2 from network n where n.id = network_id and n.slug = 'k-002'
            returning network_id`,
          [to, state],
        ),
      )
    ).rows[0].network_id as string
  const id = await kind('ohne_schriftform', 'unterzeichnet')
  const { body } = await ask('land', `/kooperation/${small}/land`)
  assert.equal(cells(body, 'kooperationen')[2]?.[1], 'so gelebt2 Parteien')
  for (const page of [`/kooperation/${small}/land/${id}`, `/kooperation/${small}/land/kreise?land=NI`]) {
    const words = decoded((await ask('land', page)).body)
    assert.match(words, /so gelebt/, page)
    assert.doesNotMatch(words, /unterzeichnet/, page)
  }
  await kind('regionale_vereinbarung', 'abgestimmt')
})

test('the frame’s own page leads to it, for whoever gives the frame', async () => {
  assert.ok((await ask('bund', `/kooperation/${large}`)).body.includes(`/de${all}"`))
  const { status, body } = await ask('haus', `/kooperation/${large}`)
  assert.equal(status, 200)
  assert.ok(!body.includes(`/de${all}`))
})

test('404 cooperations are nearly as quick as three', async () => {
  // The best of a few, in turns: others may keep the machine busy.
  const [times, few]: [number[], number[]] = [[], []]
  for (let n = 0; n < 6; n++) {
    const before = performance.now()
    await ask('land', `/kooperation/${small}/land`)
    few.push(performance.now() - before)
    const start = performance.now()
    const { status, body } = await ask('bund', all)
    times.push(performance.now() - start)
    assert.equal(status, 200)
    assert.match(body, /404 Kooperationen/)
    assert.equal(cells(body, 'kooperationen').length, 50)
  }
  assert.ok(
    Math.min(...times) < 4 * Math.min(...few),
    `${Math.min(...times).toFixed(0)} and ${Math.min(...few).toFixed(0)} ms`,
  )
})

test('the pages together are the file: the same rows, and in each the same words', async () => {
  const rows: string[][] = []
  for (let page = 1; page <= 9; page++)
    rows.push(...cells((await ask('bund', `${all}?seite=${page}`)).body, 'kooperationen'))
  const [head, ...lines] = await csv()
  assert.equal(head?.length, 8)
  assert.equal(lines.length, 404)
  assert.deepEqual(
    rows,
    lines.map(([name, region, phase, parties, signedOn, ...more]) => [
      `${name}${region}`,
      `${phase}${signedOn && `unterzeichnet am ${signedOn}`}${parties && `${parties} Parteien`}`,
      ...more,
    ]),
  )
})

test('the list is chosen by Land, phase, name and what is stuck, and so is the file', async () => {
  const chosen = async (query: string) => (await csv(query)).slice(1)
  assert.ok((await chosen('?land=BY')).every(([, region]) => region?.startsWith('Bayern')))
  assert.equal((await chosen('?stand=keine')).length, 51)
  const stuck = await chosen('?haengt=ja&sort=haengt')
  assert.ok(stuck.length > 0 && stuck.every(([, , , , , , why]) => why !== ''))
  assert.ok(stuck.some(([, , , , , , why]) => /Es fehlen: Haus \d+$/.test(why ?? '')))
  assert.deepEqual(
    (await chosen('?suche=KREIS%20077')).map(([name]) => name),
    ['Kooperation Musterkreis 077'],
  )
  const { body } = await ask('bund', `${all}?suche=gibt-es-nicht`)
  assert.match(body, /Keine Kooperation passt/)
  assert.match((await ask('bund', `${all}?stand=keine`)).body, /51 von 404/)
})

test('a name that a spreadsheet would run is a text in the file', async () => {
  await world.database.asOwner((owner) =>
    owner.query("update network set name = '=HYPERLINK(\"x\")' where slug = 'm-403'"),
  )
  const { body } = await ask('bund', `${all}.csv?suche=HYPERLINK`)
  assert.match(body, /\r\n"'=HYPERLINK\(""x""\)";/)
})

test('whoever does not give the frame, or asks for no frame, is told that it is not there', async () => {
  const nothing = '00000000-0000-4000-8000-000000000000'
  const told = (body: string, id: string) => body.replaceAll(id, 'x').replaceAll(nothing, 'x')
  for (const [who, id] of [
    ['fremd', large],
    ['land', large],
    ['haus', large],
    ['bund', small],
    ['bund', plain],
  ] as const)
    for (const more of ['', '.csv', '/kreise', `/${nothing}`]) {
      const [answer, none] = [
        await ask(who, `/kooperation/${id}/land${more}`),
        await ask(who, `/kooperation/${nothing}/land${more}`),
      ]
      assert.equal(answer.status, 404, `${who} ${more}`)
      assert.equal(told(answer.body, id), told(none.body, id))
    }
})

const belowOf = async (who: string, frame: string, no: string): Promise<string> => {
  const { body } = await ask(who, `/kooperation/${frame}/land?suche=${no}`)
  return /\/land\/([0-9a-f-]{36})"/.exec(body)?.[1] ?? assert.fail('no link')
}

test('one cooperation is shown with agreement, parties and dates, without names of people', async () => {
  const id = await belowOf('bund', large, '012')
  const { status, body } = await ask('bund', `${all}/${id}`)
  assert.equal(status, 200)
  for (const words of ['Vereinbarung 012', 'Haus 012', 'Jobcenter Musterkreis 012', 'Ende der Modellphase'])
    assert.ok(body.includes(words), words)
  assert.doesNotMatch(body, /Leitung,|signed_by/)
  assert.equal((await ask('land', `/kooperation/${small}/land/${id}`)).status, 404)
})

test('from above no text and no signature is read; what leads to an agreement leads to what the frame shows of it', async () => {
  const id = await belowOf('bund', large, '012')
  const { rows } = await world.database.asOwner((owner) =>
    owner.query<{ id: string }>('select id from agreement where network_id = $1', [id]),
  )
  const agreement = rows[0]!.id
  assert.match((await ask('bund', `${all}/${id}`)).body, new RegExp(`id="vereinbarung-${agreement}"`))
  const { status, to } = await ask('bund', `/vereinbarung/${agreement}`)
  assert.deepEqual([status, to], [303, `/de${all}/${id}#vereinbarung-${agreement}`])
  for (const path of ['/text', '/fassungen', '/vereinbarung.pdf'])
    assert.equal((await ask('bund', `/vereinbarung/${agreement}${path}`)).status, 404, path)
  assert.equal((await ask('land', `/vereinbarung/${agreement}`)).status, 404)
  assert.equal((await ask('bund', `/vereinbarung/${plain}`)).status, 404)
  const shows = async () => (await ask('bund', `${all}/${id}`)).body.includes('/kooperationen/m-012')
  assert.equal(await shows(), false)
  await world.database.asOwner((owner) =>
    owner.query('update agreement set public = true where id = $1', [agreement]),
  )
  assert.equal(await shows(), true)
})

test('who is only asked to be a party is not counted; who has yet to sign is said', async () => {
  const parties = async () => (await csv('?suche=018')).at(-1)?.[3]
  assert.equal(await parties(), '2')
  const id = await belowOf('bund', large, '018')
  await world.database.asOwner(async (owner) => {
    await owner.query(
      `insert into network_member (network_id, organization_id, role, valid_from, invited) values ($1, $2, 'haus', '2026-08-01', true)`,
      [id, ids.get('fremd')],
    )
    await owner.query(
      `insert into agreement_party (agreement_id, network_id, organization_id, role) select id, network_id, $2, 'haus' from agreement where network_id = $1`,
      [id, ids.get('fremd')],
    )
  })
  assert.equal(await parties(), '2')
  assert.match((await csv('?suche=018')).at(-1)?.[6] ?? '', /Es fehlen: Amt fremd, Haus 018$/)
})

test('where nobody has met for ninety days since the signature, that is stuck', async () => {
  const why = async (no: string) => (await csv(`?suche=${no}`)).at(-1)?.[6]
  // Number 022 stands where 006 stands, and nobody has met there.
  assert.equal(await why('006'), '')
  assert.match((await why('022')) ?? '', /^Unterzeichnet am .* haben sich Team und Haus noch nicht getroffen/)
})

test('what happened is told shortly, and all of it where it is asked for', async () => {
  const id = await belowOf('bund', large, '014')
  await world.database.asOwner((owner) =>
    owner.query(
      `insert into agreement_event (agreement_id, network_id, day, kind, recorded_at)
      select id, network_id, '2026-01-01'::date + n, 'fassung', now() from agreement, generate_series(1, 30) n where network_id = $1`,
      [id],
    ),
  )
  const events = async (query = '') =>
    (await ask('bund', `${all}/${id}${query}`)).body.split('class="timeline"')[1]!.split('<time ').length - 1
  const [short, long] = [await events(), await events('?chronik=alle')]
  assert.equal(short, 20)
  assert.equal(long, 35)
})

test('who accompanies a cooperation is recorded by whoever coordinates the frame, and ends on a day', async () => {
  const id = await belowOf('bund', large, '013')
  const send = (fields: Record<string, string>, who = 'bund') =>
    ask(who, `${all}/${id}/begleitung`, {
      organizationId: ids.get('haus')!,
      team: 'Süd',
      note: '',
      from: today,
      ...fields,
    })
  assert.equal((await send({}, 'haus')).status, 404)
  assert.equal((await send({ organizationId: ids.get('fremd')! })).status, 404)
  assert.equal((await send({ from: 'morgen' })).status, 422)
  assert.equal((await send({})).status, 303)
  const again = await send({})
  assert.equal(again.status, 422)
  assert.match(again.body, /begleitet die Kooperation schon/)
  const { body } = await ask('bund', `${all}/${id}`)
  assert.match(body, /Amt haus/)
  assert.deepEqual((await csv('?suche=013')).at(-1)?.at(-1), 'Amt haus (Süd)')
  assert.deepEqual(
    (await csv('?suche=amt haus')).slice(1).map(([name]) => name),
    ['Kooperation Musterkreis 013'],
  )
  const [, entry = ''] = /\/begleitung\/([0-9a-f-]{36})\/ende/.exec(body) ?? []
  assert.equal((await ask('land', `/begleitung/${entry}/ende`, { to: today })).status, 404)
  assert.equal((await ask('bund', `/begleitung/${entry}/ende`)).status, 200)
  assert.equal((await ask('bund', `/begleitung/${entry}/ende`, { to: '2026-08-01' })).status, 303)
  assert.match((await ask('bund', `${all}/${id}`)).body, /Noch begleitet niemand/)
})

test('the Kreise are listed with and without a cooperation, and the map says the same as the list', async () => {
  await world.database.asOwner((owner) =>
    owner.query(`insert into area (code, level, name, parent, lat, lon, source, named_by)
      values ('09999', 'kreis', 'Ohnekreis', 'BY', 48, 12, 'test', 'test')`),
  )
  const list: string[][] = []
  for (let page = 1; page <= 9; page++)
    list.push(...cells((await ask('bund', `${all}/kreise?seite=${page}`)).body, 'kreise'))
  assert.equal(list.length, 405)
  assert.deepEqual(list.find(([name]) => name === 'Ohnekreis')?.slice(1), [
    'Bayern',
    '',
    'ohne Kooperation',
    '',
  ])
  const { body } = await ask('bund', `${all}/kreise?karte=1`)
  assert.deepEqual(
    cells(body, 'karte-table').map(([name, stage]) => [name, stage]),
    list.map(([name, , , stage]) => [name, stage]),
  )
  const without = await ask('bund', `${all}/kreise?kooperation=ohne&land=BY`)
  assert.deepEqual(
    cells(without.body, 'kreise').map(([name]) => name),
    ['Ohnekreis'],
  )
})

test('a frame between is looked through: what lies below it at any depth is there for the widest one', async () => {
  const told = async (who: string, id: string) =>
    cells((await ask(who, `/kooperation/${id}/land`)).body, 'kooperationen').map(([name]) => name)
  assert.deepEqual(await told('fremd', foreign), [])
  await world.database.asOwner((owner) =>
    owner.query('update network set part_of = $1 where id = $2', [foreign, small]),
  )
  const seen = await told('fremd', foreign)
  assert.equal(seen.length, 3)
  assert.deepEqual(seen, await told('land', small))
  const id = await belowOf('land', small, '001')
  const { status, body } = await ask('fremd', `/kooperation/${foreign}/land/${id}`)
  assert.equal(status, 200)
  assert.match(body, /Vereinbarung 001/)
  assert.equal((await ask('bund', `${all}/${id}`)).status, 404)
})

test('before the file is sent, whoever has not shown for a while who they are does so', async () => {
  now = new Date(`${today}T10:11:00Z`)
  const { status, to } = await ask('bund', `${all}.csv?stand=keine`)
  assert.equal(status, 303)
  assert.match(to, /anmelden\/bestaetigen\?weiter=.*stand%3Dkeine/)
})
