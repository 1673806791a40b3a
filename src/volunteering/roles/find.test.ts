import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { understand } from '#matching'
import { saveDemoPlaces } from '#places'
import { locales } from '#platform/i18n.ts'
import { aScene } from '../testing.ts'
import { interestsIn } from './interest-words.ts'
import { aRole } from './testing.ts'

const scene = await aScene()
const { world, host, ask, locationId } = scene
after(() => world.close())

await aRole(world, host, { title: 'Gäste begrüßen', locationId })
await aRole(world, host, {
  title: 'Hunde ausführen',
  summary: 'Spazieren gehen mit einem Tier.',
  interests: ['tiere'],
  gained: ['geduld'],
  rhythm: 'flexibel',
  weekdays: [],
  daytimes: [],
  languages: ['de'],
  stepFree: 'offen',
})

const cards = (body: string) =>
  [...body.matchAll(/stretched" href="[^"]*"><span[^>]*>([^<]*)</g)].map(([, title]) => title)

test('what people say is understood: with whom, when, and what is left', () => {
  const wish = (text: string) => {
    const { daytimes } = understand(text)
    return { ...interestsIn(text), daytimes }
  }
  assert.deepEqual(wish('etwas mit Menschen, vormittags'), {
    interests: ['menschen'],
    words: [],
    daytimes: ['vormittags'],
  })
  for (const said of [
    'something with people in the morning',
    'شيء مع الناس صباحا',
    'شيئًا مع الناس في الصباح',
  ])
    assert.deepEqual(wish(said), { interests: ['menschen'], words: [], daytimes: ['vormittags'] }, said)
  assert.deepEqual(wish('مع كبار السن').interests, ['aeltere'])
  assert.deepEqual(wish('helping at parties'), { interests: ['feste'], words: [], daytimes: [] })
  assert.deepEqual(wish('Ich möchte Kindern vorlesen').interests, ['kinder'])
  assert.deepEqual(wish('was mit Tieren').interests, ['tiere'])
  assert.deepEqual(wish('ein Ehrenamt'), { interests: [], words: [], daytimes: [] })
})

test('who says "etwas mit Menschen, vormittags" gets an address and reads why it fits', async () => {
  const sent = await ask('/de/mitmachen', { form: { text: 'etwas mit Menschen, vormittags' } })
  assert.equal(sent.status, 303)
  const { body } = await ask(sent.to)
  assert.deepEqual(cards(body), ['Gäste begrüßen'])
  assert.match(body, /Passt, weil:/)
  assert.match(body, /mit Menschen/)
})

test('ticks find as well: interest, strength to learn, language, without steps', async () => {
  assert.deepEqual(cards((await ask('/de/mitmachen?was=tiere')).body), ['Hunde ausführen'])
  const learning = (await ask('/de/mitmachen?kann=geduld')).body
  assert.deepEqual(cards(learning), ['Hunde ausführen'])
  assert.match(learning, /lernen: geduldig sein/)
  const wishes = (await ask('/de/mitmachen?sprache=ar&stufenlos=ja')).body
  assert.equal(cards(wishes)[0], 'Gäste begrüßen')
  assert.match(wishes, /spricht Arabisch/)
  assert.match(wishes, /offen: ohne Stufen\?/)
})

test('where nothing fits, it shows what comes nearest and never an empty page', async () => {
  const { body, status } = await ask('/de/mitmachen?was=kultur&tag=SU')
  assert.equal(status, 200)
  assert.match(body, /Genau das wird gerade nicht gesucht/)
  assert.match(body, /Das kommt Ihrem Wunsch am nächsten/)
})

test('what tells of health or debt never stands in an address and is never cached', async () => {
  const sent = await ask('/de/mitmachen', { form: { text: 'etwas gegen meine Depression' } })
  assert.equal(sent.status, 200)
  assert.equal(sent.headers.get('cache-control'), 'no-store')
  const typed = (await ask('/de/mitmachen?text=Schulden')).body
  assert.doesNotMatch(typed, /value="Schulden"/)
})

test('rubbish in the address or the form is left out, never an error', async () => {
  for (const query of [
    'was=x&was=tiere&kann=%00&tag=MO;drop&zeit=&sprache=zzzzzzzz&stufenlos=vielleicht&seite=-1',
    `text=${'ä'.repeat(900)}`,
    'ort=%F0%9F%98%80&seite=1e99',
    'text=%00%00',
  ])
    assert.equal((await ask(`/de/mitmachen?${query}`)).status, 200, query)
  const sent = await ask('/de/mitmachen', {
    form: { 'was[]': ['tiere', 'nichts'], ort: '\u0000', seite: 'x' },
  })
  assert.equal(sent.to, '/de/mitmachen?was=tiere#found')
})

test('an unknown place is said, and everything stands there; every language reads the page', async () => {
  assert.match((await ask('/de/mitmachen?ort=Xyzburg')).body, /nicht gefunden/)
  for (const locale of locales) assert.equal((await ask(`/${locale}/mitmachen`)).status, 200)
})

test('near a place it says how far', async () => {
  await saveDemoPlaces(world, {
    areas: [],
    postcodes: [{ postcode: '13353', place: 'Berlin', lat: 52.549, lon: 13.35, weights: {} }],
  } as never).catch(() => undefined)
  const { body } = await ask('/de/mitmachen?ort=13353')
  if (!/nicht gefunden/.test(body)) assert.match(body, /\d+ m|\d,\d km/)
})
