import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { visitor } from '#platform/actor.ts'
import { mostBytes, readPicture } from '#platform/picture/read-picture.ts'
import { aPhoto, aPng } from '#platform/picture/testing.ts'
import { pdfText } from '#platform/print/read-pdf.ts'
import { refused, worked } from '../event/testing.ts'
import { checkIn } from '../registration/take-step.ts'
import { aGuest, registrationOf } from '../registration/testing.ts'
import { typeInSheet } from '../registration/type-in-sheet.ts'
import { aScene } from '../testing.ts'
import { ownWeek } from './acting.ts'
import { publishWeek } from './change-week.ts'
import { addVoice, dropVoice, writeConclusion } from './conclusion.ts'
import { protect } from './numbers.ts'
import { addPicture } from './press.ts'
import { findConclusion, findPress, picturesOf, voicesOf } from './public-store.ts'
import { startWeek } from './start-week.ts'
import { itemsOf } from './week.ts'

const start = '2026-10-01T08:00:00Z'
const scene = await aScene(start)
const { world, host, otherHost, stranger, ask } = scene
after(() => world.close())
beforeEach(() => scene.setNow(start))

const published = async () => {
  const id = worked(
    await startWeek(world, host, { template: 'fuenf', title: '', day: '2026-11-02', networkId: '' }),
  )
  worked(await publishWeek(world, host, { eventId: id }))
  return { id, items: itemsOf(await world.look(host, (tx) => ownWeek(tx, id))) }
}
const base = (id: string) => `/de/unsere-veranstaltungen/${id}/woche`

test('numbers under three are shown nowhere, and no sum tells them', () => {
  const item = (id: string, day: string, came: number | undefined) => ({
    id,
    title: id,
    day,
    came,
    counted: true,
  })
  const many = [
    item('a', '1', 40),
    item('b', '1', 2),
    item('c', '2', 1),
    item('d', '2', 0),
    item('e', '3', undefined),
    item('f', '3', 3),
  ]
  const numbers = protect(many)
  assert.deepEqual(
    numbers.items.map(({ id, came }) => [id, came]),
    [
      ['a', 40],
      ['b', null],
      ['c', null],
      ['d', null],
      ['e', undefined],
      ['f', 3],
    ],
  )
  assert.deepEqual(numbers.days, [
    { day: '1', sum: 40 },
    { day: '2', sum: 0 },
    { day: '3', sum: 3 },
  ])
  assert.equal(numbers.sum, 43)
  // Whatever the small ones are, what is told is the same.
  for (const small of [0, 1, 2])
    assert.deepEqual(protect(many.map((one) => (one.id === 'b' ? { ...one, came: small } : one))), numbers)
})

test('the press gets texts, a contact and pictures once the house says so, and only then', async () => {
  const { id } = await published()
  const draft = (await ask(`${base(id)}/presse`, { as: 'host' })).html
  assert.match(draft, /Haus am Park e\. V\. lädt ein: Aktionswoche/)
  const fields = {
    short: 'Kurz gesagt.',
    long: 'Ausführlich gesagt.',
    contactName: 'Frau Presse',
    contactPhone: '',
    contactEmail: '',
    public: 'ja',
  }
  const without = await ask(`${base(id)}/presse`, { as: 'host', form: fields })
  assert.match(without.html, /Bitte nennen Sie ein Telefon oder eine Mailadresse/)
  const save = (more: Record<string, string>) =>
    ask(`${base(id)}/presse`, { as: 'host', form: { ...fields, contactPhone: '030 23125 201', ...more } })
  await save({ public: 'nein' })
  const send = (bytes: Uint8Array, more: Record<string, string> = {}) => {
    const form = new FormData()
    const all = {
      bild: 'neu',
      alt: 'Ein Stand auf dem Platz',
      author: 'Mina Muster',
      licence: 'CC BY 4.0',
      people: 'niemand',
      ...more,
    }
    for (const [name, value] of Object.entries(all)) form.set(name, value)
    form.set('picture', new File([new Uint8Array(bytes)], 'foto.exe'))
    return ask(`${base(id)}/bild`, { as: 'host', form })
  }
  assert.equal((await send(await aPhoto())).to.endsWith('?ok=bild'), true)
  assert.match((await send(aPng(), { people: '' })).html, /href="#people"/)
  assert.match((await send(new Uint8Array(300))).html, /JPEG, PNG oder WebP, höchstens 12 MB/)
  assert.match((await send(new Uint8Array(mostBytes + 1))).html, /href="#picture">[^<]*höchstens 12 MB/)
  for (const path of ['presse', 'presse.zip'])
    assert.equal((await ask(`/de/aktionswoche/${id}/${path}`)).status, 404)
  const [picture] = await world.look(host, (tx) => picturesOf(tx, id))
  assert.equal((await ask(`/de/aktionswoche/${id}/bild/${picture!.id}`)).status, 404)
  assert.equal((await ask(`${base(id)}/bild/${picture!.id}`, { as: 'otherHost' })).status, 404)
  assert.equal(await world.look(visitor, (tx) => findPress(tx, id)), undefined)

  await save({ public: 'ja' })
  const page = (await ask(`/en/aktionswoche/${id}/presse`)).html
  for (const seen of [
    /Ausführlich gesagt/,
    /030 23125 201/,
    /Photo: Mina Muster/,
    /alt="Ein Stand auf dem Platz"/,
  ])
    assert.match(page, seen)
  const image = await ask(`/de/aktionswoche/${id}/bild/${picture!.id}`)
  assert.equal(image.headers.get('content-type'), 'image/jpeg')
  const zip = await ask(`/de/aktionswoche/${id}/presse.zip`)
  const files = unzipSync(new Uint8Array(await zip.answer.arrayBuffer()))
  assert.deepEqual(Object.keys(files).sort(), [
    'presse/01.jpg',
    'presse/ausfuehrlich.txt',
    'presse/kurz.txt',
    'presse/rechte.txt',
  ])
  assert.match(strFromU8(files['presse/rechte.txt']!), /Mina Muster/)
  assert.doesNotMatch(Buffer.from(files['presse/01.jpg']!).toString('latin1'), /GPS|Kamera/)
  // Taken back.
  await save({ public: 'nein' })
  assert.equal((await ask(`/de/aktionswoche/${id}/presse`)).status, 404)
})

test('twelve pictures and no more', async () => {
  const { id } = await published()
  const one = {
    eventId: id,
    picture: await readPicture(aPng()),
    alt: 'A',
    author: 'A',
    licence: 'CC0',
    people: 'niemand',
  }
  for (let n = 0; n < 12; n++) worked(await addPicture(world, host, one))
  assert.equal(refused(await addPicture(world, host, one)), 'events.tooManyPictures')
  assert.equal(refused(await addPicture(world, otherHost, one)), 'platform.notFound')
})

test('a conclusion: counted at the door or typed in, protected and kept as it was published', async () => {
  const { id, items } = await published()
  const [exhibition, fair, health, play] = items
  const guest = await aGuest(world, play!, { persons: 4 })
  const { id: registration } = await registrationOf(world, guest)
  assert.equal(
    refused(await writeConclusion(world, host, { eventId: id, words: '', clippings: '', public: 'ja' })),
    'events.weekNotYet',
  )
  scene.setNow('2026-11-07T08:00:00Z')
  worked(await checkIn(world, host, { id: registration, came: 4 }))
  const typed = await ask(`${base(id)}/zahlen`, {
    as: 'host',
    form: {
      was: 'zahlen',
      [`n-${exhibition!.id}`]: '120',
      [`n-${fair!.id}`]: '2',
      [`n-${health!.id}`]: 'viele',
    },
  })
  assert.match(typed.html, new RegExp(`href="#n-${health!.id}"`))
  const wrong = await ask(`${base(id)}/fazit`, {
    as: 'host',
    form: { was: 'fazit', words: 'Schön war es.', clippings: 'Nur ein Titel', public: 'ja' },
  })
  assert.match(wrong.html, /Jede Zeile braucht Titel, Medium/)
  assert.match(wrong.html, /Schön war es/)
  assert.equal((await ask(`/de/aktionswoche/${id}/fazit`)).status, 404)
  worked(
    await writeConclusion(world, host, {
      eventId: id,
      words: 'Schön war es.',
      clippings: 'Viel los am Markt | Wochenblatt | https://zeitung.example/markt\n',
      public: 'ja',
    }),
  )
  const page = (await ask(`/de/aktionswoche/${id}/fazit`)).html
  assert.match(page, /124 Besuche/)
  assert.match(page, /unter 3/)
  assert.match(page, /120 \(geschätzt\)/)
  assert.match(page, /nicht gezählt/)
  assert.match(page, /href="https:\/\/zeitung\.example\/markt"/)
  const stored = await world.look(visitor, (tx) => findConclusion(tx, id))
  assert.ok(stored && !JSON.stringify(stored.numbers).includes('"came":2'))
  const pdf = await ask(`/de/aktionswoche/${id}/fazit.pdf`)
  assert.match(await pdfText(new Uint8Array(await pdf.answer.arrayBuffer())), /unter 3/)
  // What is typed later shows once it is published anew.
  worked(await typeInSheet(world, host, { eventId: exhibition!.id, came: {}, walkIns: 130 }))
  assert.match((await ask(`/de/aktionswoche/${id}/fazit`)).html, /120 \(geschätzt\)/)
  worked(await writeConclusion(world, host, { eventId: id, words: '', clippings: '', public: 'nein' }))
  assert.equal((await ask(`/de/aktionswoche/${id}/fazit`)).status, 404)
  for (const who of [otherHost, stranger])
    assert.equal(
      refused(await writeConclusion(world, who, { eventId: id, words: '', clippings: '', public: 'ja' })),
      'platform.notFound',
    )
})

test('a voice needs consent, and is gone at once when it is taken back', async () => {
  const { id } = await published()
  scene.setNow('2026-11-07T08:00:00Z')
  worked(await writeConclusion(world, host, { eventId: id, words: '', clippings: '', public: 'ja' }))
  const voice = { eventId: id, quote: 'Endlich hat jemand zugehört.', signature: 'Besucherin' }
  const without = await addVoice(world, host, { ...voice, consent: '' })
  assert.equal(without.ok, false)
  worked(await addVoice(world, host, { ...voice, consent: 'ja' }))
  assert.match((await ask(`/de/aktionswoche/${id}/fazit`)).html, /Endlich hat jemand zugehört/)
  const [said] = await world.look(visitor, (tx) => voicesOf(tx, id))
  assert.equal(
    refused(await dropVoice(world, otherHost, { eventId: id, voiceId: said!.id })),
    'platform.notFound',
  )
  worked(await dropVoice(world, host, { eventId: id, voiceId: said!.id }))
  assert.doesNotMatch((await ask(`/de/aktionswoche/${id}/fazit`)).html, /Endlich hat jemand/)
  assert.deepEqual(await world.look(host, (tx) => voicesOf(tx, id)), [])
})

test('the leaflet has every day and the way to the programme, and no word of benefits', async () => {
  const { id } = await published()
  for (const locale of ['de', 'ar']) {
    const pdf = await ask(`/${locale}/aktionswoche/${id}/programm.pdf`)
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    const text = await pdfText(new Uint8Array(await pdf.answer.arrayBuffer()))
    assert.match(text, /Allee der guten Beispiele/)
    assert.match(text, new RegExp(`/aktionswoche/${id}`))
    assert.doesNotMatch(text, /job-?center|bürgergeld/i)
  }
})
