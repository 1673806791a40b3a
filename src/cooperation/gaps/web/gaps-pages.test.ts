import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createNetwork, chapter as directory, joinNetwork } from '#directory'
import { aLocation, anOrganization, aService } from '#directory/testing'
import { chapter as people, saveAccounts, sessions, signInDemo } from '#people'
import { chapter as places, saveDemoPlaces } from '#places'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as cooperation } from '../../index.ts'

const world = await aWorld({
  chapters: [places, directory, people, { ...cooperation, jobs: [] }],
  sessions,
  now: () => new Date('2026-09-01T10:00:00Z'),
  config: { demo: true, requestsPerMinute: 0 },
})
after(() => world.close())
const app = makeApp(world)

await saveDemoPlaces(world, {
  areas: [
    { code: 'BE', level: 'land', name: 'Berlin', lat: 52.5, lon: 13.4 },
    { code: '11000', level: 'kreis', name: 'Berlin', lat: 52.5, lon: 13.4 },
    { code: '01', level: 'bezirk', name: 'Mitte', lat: 52.54, lon: 13.36 },
    { code: '0120', level: 'prognoseraum', name: 'Moabit', lat: 52.53, lon: 13.33 },
    { code: '0140', level: 'prognoseraum', name: 'Wedding', lat: 52.55, lon: 13.35 },
    { code: '012005', level: 'bezirksregion', name: 'Moabit West', lat: 52.53, lon: 13.32 },
    { code: '014010', level: 'bezirksregion', name: 'Wedding Zentrum', lat: 52.56, lon: 13.36 },
  ],
  postcodes: [],
})
const ids = new Map<string, string>()
for (const slug of ['amt', 'haus', 'villa', 'fremd'])
  ids.set(
    slug,
    await anOrganization(world, {
      name: `Träger ${slug}`,
      slug,
      ...(slug === 'amt' ? { kind: 'kommune' as const } : {}),
    }),
  )
const of = (slug: string): string => ids.get(slug)!
const aNetworkOf = (slug: string, members: readonly string[]): Promise<string> =>
  world.look(system('test'), async (tx) => {
    const id = (await createNetwork(tx, {
      slug,
      name: `Netz ${slug}`,
      kind: 'kooperation',
      coordinatorId: of(members[0]!),
      partOf: null,
    }))!
    for (const member of members)
      await joinNetwork(tx, {
        networkId: id,
        organizationId: of(member),
        role: member === 'amt' ? 'kommune' : 'haus',
        from: '2020-01-01',
      })
    return id
  })
const network = await aNetworkOf('mitte', ['amt', 'haus', 'villa'])
const foreign = await aNetworkOf('fremd', ['fremd'])
const wedding = { areaCode: '014010', lat: 52.56, lon: 13.36 }
const moabit = { areaCode: '012005', lat: 52.53, lon: 13.32 }
await aLocation(world, { organizationId: of('amt'), name: 'Rathaus', ...moabit })
const house = await aLocation(world, { organizationId: of('haus'), name: 'Haus am Platz', ...wedding })
const villa = await aLocation(world, { organizationId: of('villa'), name: 'Villa', ...wedding })
const inHouse = { organizationId: of('haus'), locationId: house, needs: ['deutsch'] }
const cafe = await aService(world, { ...inHouse, title: 'Sprachcafé' })
await aService(world, {
  organizationId: of('villa'),
  locationId: villa,
  title: 'Deutsch reden',
  needs: ['deutsch'],
})
await aService(world, { ...inHouse, title: 'Pause', status: 'pausiert', needs: ['arbeit'] })
await aService(world, { ...inHouse, title: 'Intern', visibility: 'intern', needs: ['arbeit'] })

await saveAccounts(
  world,
  [
    ['amt', ['coordinator'], 'mitte'],
    ['haus', ['host'], undefined],
    ['villa', ['privacy'], undefined],
    ['fremd', ['coordinator'], 'fremd'],
  ].map(([slug, roles, at]) => ({
    account: slug,
    name: `Person ${slug}`,
    role_title: 'Team',
    organization: slug,
    roles,
    network: at,
  })),
  {
    organizations: ids,
    networks: new Map([
      ['mitte', network],
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
const gaps = `/kooperation/${network}/luecken`
const language = 'feld=sprache&gruppe=zugewanderte'

test('the table says for each field and group how many offers and houses there are, and where something is missing', async () => {
  const { status, body } = await ask('villa', gaps)
  assert.equal(status, 200)
  assert.match(
    body,
    new RegExp(
      `href="/de${gaps}\\?${language.replace('&', '&amp;')}"[^>]*aria-label="2 Angebote in 2 Häusern"`,
    ),
  )
  assert.match(body, /fehlt in 1 Raum/)
  assert.match(
    body,
    /Arbeit und Ausbildung: für alle Gruppen<\/a>/,
    'paused and internal offers do not count',
  )
  assert.match(body, /höchstens 2.km Luftlinie/)
  assert.match(body, /Noch sind keine amtlichen Zahlen/)
})

test('a cell lists its offers and says which houses could join', async () => {
  const { body } = await ask('haus', `${gaps}?${language}&raum=014010`)
  assert.match(body, new RegExp(`<a href="/de/angebote/${cafe}" lang="de">Sprachcafé</a>`))
  assert.match(body, /Mehrere Häuser tun hier dasselbe: Haus am Platz, Villa\. Gemeinsam\?/)
})

test('where nothing is in reach the page says so, and a point of the agenda is one form away', async () => {
  const path = `${gaps}?${language}&raum=012005`
  const { body } = await ask('haus', path)
  assert.match(body, /Hier gibt es nichts in Reichweite\./)
  assert.match(body, /value="Lücke: Deutsch, Lesen und Schreiben: Zugewandert \(Moabit West\)"/)
  assert.match(body, new RegExp(`/kooperation/${network}/formate/neu\\?luecke=sprache/zugewanderte/012005`))
  const fields = { feld: 'sprache', gruppe: 'zugewanderte', raum: '012005' }
  const wrong = await ask('haus', `${gaps}/punkt`, { ...fields, title: '', text: 'Wichtig.' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, />Wichtig\.<\/textarea>/, 'what was typed stays')
  const client = await ask('haus', `${gaps}/punkt`, { ...fields, title: 'Kundennummer 123A456789', text: '' })
  assert.match(client.body, /href="#title"[^>]*>.*Ich ändere den Text/, 'the title was asked about')
  const sent = await ask('haus', `${gaps}/punkt`, { ...fields, title: 'Deutsch in Moabit', text: '' })
  assert.equal(sent.to, `/de${gaps}?raum=012005&${language}&ok=punkt`)
  const { rows } = await world.database.asOwner((owner) =>
    owner.query('select source, source_key, proposed_by from agenda_point'),
  )
  assert.deepEqual(rows, [
    { source: 'gap', source_key: 'sprache/zugewanderte/012005', proposed_by: of('haus') },
  ])
  assert.match((await ask('villa', path)).body, /Hier gibt es nichts/)
  const there = (await ask('amt', path)).body
  assert.match(there, /Das steht schon auf der Liste für die nächste Runde\./)
  assert.match(there, new RegExp(`/kooperation/${network}/punkte">Zur Liste der Punkte`))
})

test('a field for all groups goes onto the agenda as well, and on to an idea', async () => {
  const path = `${gaps}?feld=sprache`
  assert.match((await ask('haus', path)).body, /Wie weiter mit „Deutsch, Lesen und Schreiben“/)
  const sent = await ask('haus', `${gaps}/punkt`, { feld: 'sprache', title: 'Mehr Deutsch', text: '' })
  assert.equal(sent.to, `/de${path}&ok=punkt`)
  assert.match((await ask('haus', `${path}&ok=punkt`)).body, /Das steht schon auf der Liste/)
  const points = (await ask('haus', `/kooperation/${network}/punkte`)).body
  const [, key = ''] = /neu\?luecke=(sprache\/alle\/\w+)/.exec(points) ?? []
  const idea = (await ask('haus', `/kooperation/${network}/formate/neu?luecke=${key}`)).body
  assert.match(idea, /value="sprache" checked/)
  assert.doesNotMatch(idea, /name="targetGroups\[\]"[^>]* checked/)
  await world.database.asOwner((owner) =>
    owner.query(`delete from agenda_point where title = 'Mehr Deutsch'`),
  )
})

test('whoever only reads is offered no form; another network’s page is not there', async () => {
  assert.doesNotMatch((await ask('villa', `${gaps}?${language}`)).body, /luecken\/punkt/)
  for (const path of [gaps, `/kooperation/${network}/formate`, `/kooperation/${network}/formate/neu`])
    assert.equal((await ask('fremd', path)).status, 404)
  assert.equal((await ask('villa', `${gaps}/punkt`, { feld: 'sprache' })).status, 404)
})

test('an idea is proposed, joined, agreed on and led on, by forms alone', async () => {
  const formats = `/kooperation/${network}/formate`
  assert.match((await ask('haus', formats)).body, /Hier gibt es noch keine Idee/)
  const { body } = await ask('haus', `${formats}/neu?luecke=sprache/zugewanderte/012005`)
  assert.match(body, /value="sprache" checked/)
  assert.match(body, /<option value="012005"[^>]* selected/)
  const words = { title: 'Sprachcafé reihum', 'fields[]': 'sprache', areaCode: '012005' }
  const short = await ask('haus', `${formats}/neu`, { ...words, about: 'kurz' })
  assert.equal(short.status, 422)
  assert.match(short.body, /value="Sprachcafé reihum"/)
  const { to } = await ask('haus', `${formats}/neu`, { ...words, about: 'Jede Woche in einem anderen Haus.' })
  const one = to.replace('/de', '').replace('?ok=neu', '')
  assert.match((await ask('villa', one)).body, /Moabit West/)
  assert.equal((await ask('fremd', one)).status, 404)
  const refused = await ask('amt', `${one}/schritt`, {
    step: 'agree',
    day: '2026-09-01',
    said: 'Beschlossen',
  })
  assert.equal(refused.status, 422)
  assert.match(refused.body, /mindestens zwei Häuser/)
  assert.match(refused.body, />Beschlossen<\/textarea>/)
  assert.equal((await ask('amt', `${one}/mitmachen`, { organizationId: of('villa') })).status, 303)
  assert.equal((await ask('haus', `${one}/angebot`, { serviceId: cafe })).status, 303)
  assert.equal(
    (await ask('amt', `${one}/schritt`, { step: 'agree', day: '2026-09-01', said: '' })).status,
    303,
  )
  const page = (await ask('villa', one)).body
  assert.match(page, /vereinbart seit 01\.09\.2026/)
  assert.match(page, new RegExp(`/angebote/${cafe}`))
  assert.equal((await ask('amt', `${one}/zuruecknehmen`)).status, 404, 'what is agreed is not taken back')
  assert.match((await ask('amt', `/kooperation/${network}`)).body, /1 gemeinsames Format, 0 Ideen/)
})

test('a gap, its point on the agenda and what became of it lead to each other, on to the next agenda', async () => {
  const [gap, key] = [`${gaps}?${language}&raum=012005`, 'sprache/zugewanderte/012005']
  const formats = `/kooperation/${network}/formate`
  const points = `/kooperation/${network}/punkte`
  const waiting = (await ask('haus', points)).body
  assert.match(waiting, /luecken\?raum=012005&amp;feld=sprache&amp;gruppe=zugewanderte">Zur Lücke/)
  assert.match(
    waiting,
    /neu\?luecke=sprache\/zugewanderte\/012005"[^>]*>(<[^>]*>)*Daraus ein gemeinsames Angebot machen/,
  )
  assert.doesNotMatch((await ask('villa', points)).body, /Daraus ein gemeinsames Angebot/)
  assert.match((await ask('haus', `${formats}/neu?luecke=${key}`)).body, /name="gapKey" value="sprache/)

  const words = { title: 'Deutsch im Hof', about: 'Zwei Häuser kommen in den Hof.', 'fields[]': 'sprache' }
  assert.equal((await ask('haus', `${formats}/neu`, { ...words, gapKey: 'erfunden' })).status, 404)
  const { to } = await ask('haus', `${formats}/neu`, { ...words, areaCode: '012005', gapKey: key })
  const one = to.replace('/de', '').replace('?ok=neu', '')
  const idea = (await ask('haus', one)).body
  assert.match(idea, /Antwort auf die Lücke/)
  assert.match(idea, /gruppe=zugewanderte">Deutsch, Lesen und Schreiben: Zugewandert/)
  assert.match(idea, new RegExp(`${points}" lang="de">Deutsch in Moabit</a>`), 'the point about its gap')
  for (const page of [points, gap])
    assert.match((await ask('haus', page)).body, new RegExp(`${one}" lang="de">Deutsch im Hof</a>`), page)
  assert.doesNotMatch((await ask('haus', points)).body, /Daraus ein gemeinsames Angebot/, 'it is made')

  // One click puts it onto the list, once.
  assert.equal((await ask('villa', `${one}/punkt`, {})).status, 404)
  assert.equal((await ask('fremd', `${one}/punkt`, {})).status, 404)
  for (let click = 0; click < 2; click++)
    assert.equal((await ask('haus', `${one}/punkt`, {})).to, `/de${one}?ok=punkt#tagesordnung`)
  const told = (await ask('haus', `${one}?ok=punkt`)).body
  assert.match(told, /Es steht jetzt auf der Liste für die nächste Runde/)
  assert.doesNotMatch(told, /Auf die nächste Tagesordnung setzen/)
  const list = (await ask('haus', points)).body
  assert.equal(list.split('Idee: Deutsch im Hof').length - 1 > 0, true)
  assert.match(list, new RegExp(`${one}">Zum Format`))
  const { rows } = await world.database.asOwner((owner) =>
    owner.query(`select title from agenda_point where source = 'format'`),
  )
  assert.deepEqual(rows, [{ title: 'Idee: Deutsch im Hof' }])
})

test('what was ended by mistake goes on where it was, with a reason that stays', async () => {
  const { to } = await ask('amt', `/kooperation/${network}/formate/neu`, {
    title: 'Reparaturcafé',
    about: 'Einmal im Monat wird repariert.',
    'fields[]': 'sprache',
  })
  const one = to.replace('/de', '').replace('?ok=neu', '')
  const step = (name: string, said: string) =>
    ask('amt', `${one}/schritt`, { step: name, day: '2026-09-01', said })
  assert.equal((await step('end', 'Niemand hatte Zeit.')).status, 303)
  assert.match((await ask('amt', one)).body, new RegExp(`${one}/schritt`), 'the way back is on the page')
  assert.match((await ask('amt', `${one}/schritt`)).body, /Doch weiterführen/)
  const silent = await step('resume', '')
  assert.equal(silent.status, 422)
  assert.match(silent.body, /warum es doch weitergeht/)
  assert.equal((await step('resume', 'Das war das falsche Format.')).status, 303)
  const page = (await ask('haus', one)).body
  assert.match(page, /Idee seit 01\.09\.2026/)
  assert.match(page, /Geht doch weiter: Idee/)
  assert.match(page, /Das war das falsche Format\./)
  assert.match(page, /Niemand hatte Zeit\./)
})
