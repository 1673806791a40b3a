import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { chapter as consent } from '#consent'
import { chapter as cooperation } from '#cooperation'
import { chapter as directory } from '#directory'
import { chapter as people } from '#people'
import { chapter as places } from '#places'
import { type Member, system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import type { Sessions } from '#platform/http/visit.ts'
import { locales } from '#platform/i18n.ts'
import { pdfTags, pdfText } from '#platform/print/read-pdf.ts'
import { aWorld } from '#platform/testing.ts'
import { tables } from '#platform/transaction.ts'
import { chapter } from '../index.ts'
import { aNeighbourhood, answered, aSurvey } from './testing.ts'

const members = new Map<string, Member>()
const now = new Date()
const sessions: Sessions = {
  find: async (_world, token) => {
    const member = members.get(token)
    const state = { locked: false, provedAt: now }
    return member && { sessionId: token, name: 'Kim', organizationName: 'Haus', member, ...state }
  },
  whenLocked: (visit) => visit.notFound(),
}
const world = await aWorld({
  chapters: [places, directory, people, consent, cooperation, chapter],
  sessions,
  now: () => now,
  config: { requestsPerMinute: 0 },
})
const app = makeApp(world)
const town = await aNeighbourhood(world)
members.set('host', town.hosts[0]!).set('other', town.hosts[1]!)
members.set('coordinator', town.coordinator).set('counsellor', town.counsellor)
after(() => world.close())
beforeEach(() =>
  world.look(system('test'), async (tx) => {
    await tables<{ throttle: { key: string } }>(tx).deleteFrom('throttle').execute()
  }),
)

const ask = async (
  path: string,
  { as, form }: { as?: string; form?: Record<string, string | readonly string[]> } = {},
) => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form ?? {}))
    for (const one of [value].flat()) body.append(name, one)
  const answer = await app.request(path, {
    ...(form ? { method: 'POST', body } : {}),
    headers: { 'sec-fetch-site': 'same-origin', ...(as ? { cookie: `trittstein_session=${as}` } : {}) },
  })
  return { status: answer.status, headers: answer.headers, answer, html: await answer.clone().text() }
}

test('whoever answers gets no cookie, and nothing is kept in between', async () => {
  const { code } = await aSurvey(world, town.hosts[0]!)
  for (const locale of locales) {
    const page = await ask(`/${locale}/umfrage/${code.toLowerCase()}`)
    assert.equal(page.status, 200)
    assert.equal(page.headers.get('set-cookie'), null)
    assert.match(page.headers.get('cache-control') ?? '', /no-store/)
    assert.equal(page.html.match(/type="radio"/g)?.length, 10)
    assert.doesNotMatch(page.html, /checked/)
  }
  const sent = await ask(`/ar/umfrage/${code}`, { form: { zufrieden: '5', text: 'شكراً' } })
  assert.equal(sent.status, 303)
  assert.equal(sent.headers.get('location'), `/ar/umfrage/${code}/danke`)
  assert.equal(sent.headers.get('set-cookie'), null)
})

test('every face stands beside its word and is hidden from screen readers', async () => {
  const { code } = await aSurvey(world, town.hosts[0]!)
  const { html } = await ask(`/de/umfrage/${code}`)
  assert.equal(
    html.match(/<svg class="pictogram pictogram--l" viewBox="0 0 256 256" aria-hidden="true">/g)?.length,
    10,
  )
  for (const word of ['sehr zufrieden', 'teils, teils', 'stimmt nicht']) assert.ok(html.includes(word))
})

test('an empty sheet is given back with what was typed; a code that nobody has is not there', async () => {
  const { code } = await aSurvey(world, town.hosts[0]!)
  const empty = await ask(`/de/umfrage/${code}`, { form: {} })
  assert.equal(empty.status, 422)
  assert.match(empty.html, /mindestens eine Frage/)
  assert.equal((await ask('/de/umfrage/22222222')).status, 404)
  assert.equal((await ask('/de/umfrage/22222222', { form: { zufrieden: '5' } })).status, 404)
})

test('from one line forty people answer in an hour, not a hundred', async () => {
  const { code } = await aSurvey(world, town.hosts[0]!)
  const statuses: number[] = []
  for (let i = 0; i < 41; i++)
    statuses.push((await ask(`/de/umfrage/${code}`, { form: { zufrieden: '5' } })).status)
  assert.deepEqual([statuses.indexOf(429), statuses.at(39)], [40, 303])
})

test('a house makes a survey, types in paper, ends it and reads the result', async () => {
  const made = await ask('/de/umfragen/neu', {
    as: 'host',
    form: {
      title: 'Wie war das Frühstück?',
      audience: 'teilnehmende',
      'questions[]': ['zufrieden', 'willkommen'],
      withText: 'ja',
      countsIn: town.network,
      opensOn: now.toISOString().slice(0, 10),
      closesOn: new Date(now.getTime() + 9 * 86_400_000).toISOString().slice(0, 10),
    },
  })
  assert.equal(made.status, 303)
  const path = made.headers.get('location')?.split('?')[0] ?? ''
  const one = await ask(path, { as: 'host' })
  assert.match(one.html, /auch wir nicht/)
  const code = /umfrage\/([2-9A-Z]{8})/.exec(one.html)?.[1] ?? ''
  await answered(world, code, 4, { zufrieden: 5, willkommen: 5 }, 'Schön!')
  for (let i = 0; i < 2; i++)
    assert.equal(
      (await ask(`${path}/papier`, { as: 'host', form: { zufrieden: '4' } })).headers.get('location'),
      `${path}/papier?ok=1`,
    )
  assert.equal((await ask(`${path}/auswerten`, { as: 'host', form: {} })).status, 303)
  const result = (await ask(path, { as: 'host' })).html.replaceAll(/<[^>]+>|\s+/g, ' ')
  assert.match(result, /6 Antworten/)
  // Four and two: told together, so that nobody learns of the two.
  assert.match(result, /sehr zufrieden \/ zufrieden +Anzahl +6/)
  const texts = await ask(`${path}/texte`, { as: 'host' })
  assert.equal(texts.html.match(/Schön!/g)?.length, 4)
  const removal = /\/de(\/umfragen\/[^"]+\/texte\/[^"]+\/loeschen)/.exec(texts.html)?.[0] ?? ''
  const asked = await ask(removal, { as: 'host' })
  assert.match(asked.html, /für immer fort/)
  assert.equal((await ask(`${path}/texte`, { as: 'host' })).html.match(/Schön!/g)?.length, 4)
  assert.equal((await ask(removal, { as: 'host', form: {} })).status, 303)
  assert.equal((await ask(`${path}/texte`, { as: 'host' })).html.match(/Schön!/g)?.length, 3)
  assert.equal((await ask(removal, { as: 'host' })).status, 404)
  for (const as of ['other', 'coordinator', 'counsellor'])
    for (const page of ['', '/bogen.pdf', '/texte', '/papier'])
      assert.equal((await ask(`${path}${page}`, { as })).status, 404, `${as} ${page}`)
})

test('wrong fields are said at the form', async () => {
  const refused = await ask('/de/umfragen/neu', { as: 'host', form: { title: 'X' } })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /mindestens eine Frage/)
})

test('the sheet of paper has the questions, the words and the address in each language', async () => {
  const { id, code } = await aSurvey(world, town.hosts[0]!)
  const words = {
    de: 'Ich komme wieder',
    'de-leicht': 'Ich komme wieder',
    en: 'I will come again',
    ar: 'بين بين',
  }
  for (const locale of locales) {
    const { status, answer } = await ask(`/${locale}/umfragen/${id}/bogen.pdf`, { as: 'host' })
    assert.equal(status, 200)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const said = pdfText(bytes).replaceAll(/\s+/g, ' ')
    assert.ok(said.includes(words[locale]), locale)
    // Two rows of faces, the lines for a text, the QR code: each with its alternative, else there is no PDF/UA.
    assert.equal(pdfTags(bytes).Figure, 4)
    assert.ok(said.includes(code), locale)
  }
})
