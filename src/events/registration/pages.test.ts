import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { type Actor, system, visitor } from '#platform/actor.ts'
import { locales } from '#platform/i18n.ts'
import { pdfFacts, pdfText } from '#platform/print/read-pdf.ts'
import { tables } from '#platform/transaction.ts'
import { anEvent, refused, worked } from '../event/testing.ts'
import { aScene } from '../testing.ts'
import { findParticipation } from './participation-store.ts'
import { findRegistration, listRegistrations } from './store.ts'
import { checkIn, takeStep } from './take-step.ts'
import { aGuest, registrationOf } from './testing.ts'
import { typeInSheet } from './type-in-sheet.ts'

const start = '2026-10-01T08:00:00Z'
const scene = await aScene(start)
const { world, host, ask } = scene
after(() => world.close())
beforeEach(async () => {
  scene.setNow(start)
  await scene.freshAllowances()
})

const base = '/de/unsere-veranstaltungen'
const codeOn = (html: string): string => /class="code"[^>]*>([2-9A-Z]{5}-[2-9A-Z]{5})</.exec(html)?.[1] ?? ''
const newOn = (html: string): string => /name="neu" value="([^"]+)"/.exec(html)?.[1] ?? ''
const register = async (id: string, more: Record<string, string | string[]> = {}) => {
  const neu = newOn((await ask(`/de/veranstaltung/${id}/anmelden`)).html)
  return ask(`/de/veranstaltung/${id}/anmelden`, {
    form: { neu, name: 'Mina', persons: '1', language: 'de', ...more },
  })
}

test('somebody without a mailbox registers, gets a code, opens it again, prints the slip and cancels', async () => {
  const event = await anEvent(world, host, { locationId: scene.locationId })
  for (const locale of locales)
    assert.equal((await ask(`/${locale}/veranstaltung/${event.id}/anmelden`)).status, 200)
  const done = await register(event.id, { 'needs[]': ['stufenlos', 'kinder'], persons: '3' })
  assert.equal(done.status, 200)
  assert.equal(done.headers.get('set-cookie'), null)
  assert.match(done.headers.get('cache-control') ?? '', /no-store/)
  assert.match(done.html, /Sie sind angemeldet/)
  const code = codeOn(done.html)
  const opened = await ask('/ar/anmeldung', { form: { code: code.toLowerCase().replace('-', ' ') } })
  assert.match(opened.html, /أنت مسجَّل/)
  const slip = await ask('/ar/anmeldung/zettel.pdf', { form: { code } })
  const bytes = new Uint8Array(await slip.answer.arrayBuffer())
  const facts = pdfFacts(bytes)
  assert.ok(facts.accessible)
  assert.match(pdfText(bytes), new RegExp(code))
  // The QR code leads to a page; the code is no part of any address.
  assert.doesNotMatch(pdfText(bytes), new RegExp(`anmeldung[^\\s]*${code}`))
  assert.match((await ask('/de/anmeldung', { form: { code, frage: 'abmelden' } })).html, /Wirklich abmelden/)
  const left = await ask('/de/anmeldung/schritt', { form: { code, schritt: 'abmelden' } })
  assert.match(left.html, /Sie sind abgemeldet/)
  const [row] = await world.look(host, (tx) => listRegistrations(tx, event.id))
  assert.deepEqual([row?.name, row?.needs, row?.state], ['', [], 'abgemeldet'])
})

test('wrong input keeps what was typed, and the code that the page had', async () => {
  const event = await anEvent(world, host)
  const neu = newOn((await ask(`/de/veranstaltung/${event.id}/anmelden`)).html)
  const form = { neu, name: '', persons: '11', language: 'de', email: 'kein-at', phone: '12' }
  const page = await ask(`/de/veranstaltung/${event.id}/anmelden`, { form })
  assert.equal(page.status, 422)
  for (const field of ['name', 'persons', 'email', 'phone'])
    assert.match(page.html, new RegExp(`href="#${field}"`), field)
  assert.match(page.html, /value="kein-at"/)
  assert.equal(newOn(page.html), neu)
  const old = await ask(`/de/veranstaltung/${event.id}/anmelden`, {
    form: { neu: 'x', name: 'Mina', persons: '1', language: 'de' },
  })
  assert.match(old.html, /Die Seite war zu alt/)
})

test('a code that nobody has is answered like one that is gone, and cannot be tried for long', async () => {
  for (const path of ['/anmeldung', '/anmeldung/schritt', '/anmeldung/erinnerung', '/anmeldung/zettel.pdf'])
    assert.equal(
      (await ask(`/de${path}`, { form: { code: '22222-33333', schritt: 'abmelden' } })).status,
      422,
    )
  const statuses: number[] = []
  for (let i = 0; i < 60; i++)
    statuses.push((await ask('/de/anmeldung', { form: { code: '22222-33333' } })).status)
  assert.equal(statuses.at(-1), 429)
})

test('a helper registers somebody at the counter and hands out the slip in their language', async () => {
  const event = await anEvent(world, host)
  const page = await ask(`${base}/${event.id}/anmelden`, { as: 'host' })
  const form = {
    neu: newOn(page.html),
    channel: 'telefon',
    name: 'Frau K.',
    persons: '2',
    language: 'ar',
    phone: '030 1234567',
  }
  const done = await ask(`${base}/${event.id}/anmelden`, { as: 'host', form })
  assert.match(done.html, /lang="ar" dir="rtl"/)
  const code = codeOn(done.html)
  assert.match(code, /^[2-9A-Z]{5}-/)
  assert.equal(codeOn((await ask(`${base}/${event.id}/anmelden`, { as: 'host', form })).html), code)
  const rows = await world.look(host, (tx) => listRegistrations(tx, event.id))
  assert.deepEqual(
    rows.map(({ name, channel, persons }) => [name, channel, persons]),
    [['Frau K.', 'telefon', 2]],
  )
})

test('whoever has no address is on the list of those to call, and the host confirms for them', async () => {
  const event = await anEvent(world, host, { places: '1' })
  const first = await aGuest(world, event)
  const next = await aGuest(world, event, { name: 'Frau K.', phone: '030 1234567' })
  worked(await takeStep(world, first, { step: 'abmelden' }))
  const list = await ask(`${base}/${event.id}/anmeldungen`, { as: 'host' })
  assert.match(list.html, /Bitte anrufen/)
  assert.match(list.html, /030 1234567/)
  const { id } = await registrationOf(world, next)
  const confirmed = await ask(`${base}/${event.id}/anmeldungen/${id}`, {
    as: 'host',
    form: { schritt: 'bestaetigen' },
  })
  assert.equal(confirmed.to, `/de/unsere-veranstaltungen/${event.id}/anmeldungen?ok=bestaetigen`)
  assert.equal((await registrationOf(world, next)).state, 'angemeldet')
})

test('the door finds people by name, by code, and by the sheet typed in afterwards', async () => {
  const event = await anEvent(world, host)
  const mina = await aGuest(world, event, { name: 'Mína Yılmaz', persons: 3 })
  await aGuest(world, event, { name: 'Anton' })
  const door = `${base}/${event.id}/einlass`
  const found = await ask(door, { as: 'host', form: { name: 'mina' } })
  assert.match(found.html, /Yılmaz/)
  assert.doesNotMatch(found.html, /Anton/)
  const byCode = await ask(door, { as: 'host', form: { code: mina.typed } })
  assert.match(byCode.html, /Yılmaz/)
  assert.doesNotMatch(byCode.html, /Anton/)
  const other = await aGuest(world, await anEvent(world, host), { name: 'Woanders' })
  assert.match((await ask(door, { as: 'host', form: { code: other.typed } })).html, /Diesen Code gibt es bei/)
  const { id } = await registrationOf(world, mina)
  assert.equal((await ask(`${door}/${id}`, { as: 'host', form: { came: '2' } })).status, 303)
  assert.match((await ask(door, { as: 'host' })).html, /Bis jetzt sind 2 Menschen da/)
  const wrong = await ask(`${door}/${id}`, { as: 'host', form: { came: '11' } })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, new RegExp(`href="#came-${id}"`))
  assert.match(wrong.html, /value="11"/)
  const wrongSheet = await ask(`${door}-liste`, { as: 'host', form: { [`n-${id}`]: 'viele', walkIns: '-1' } })
  assert.match(wrongSheet.html, new RegExp(`href="#n-${id}"`))
  assert.match(wrongSheet.html, /value="viele"/)
  const sheet = await ask(`${door}-liste`, { as: 'host', form: { [`n-${id}`]: '3', walkIns: '2' } })
  assert.equal(sheet.status, 303)
  assert.equal((await registrationOf(world, mina)).came, 3)
})

test('sign-in sheet, badges and poster are accessible documents', async () => {
  const event = await anEvent(world, host, { locationId: scene.locationId })
  await aGuest(world, event, { name: 'Mina', persons: 2, needs: ['grossdruck'] })
  const words = { 'teilnahmeliste.pdf': /Mina/, 'namensschilder.pdf': /Mina/, 'aushang.pdf': /veranstaltung/ }
  for (const [name, word] of Object.entries(words)) {
    const { answer } = await ask(`${base}/${event.id}/${name}`, { as: 'host' })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    assert.ok(pdfFacts(bytes).accessible, name)
    assert.match(pdfText(bytes), word)
  }
})

test('nobody but the staff of the house that invites learns who registered or came', async () => {
  const event = await anEvent(world, host, { networkId: scene.network })
  const guest = await aGuest(world, event, { name: 'Geheim', email: 'geheim@gast.example' })
  const { id } = await registrationOf(world, guest)
  worked(await checkIn(world, host, { id, came: 1 }))
  worked(await typeInSheet(world, host, { eventId: event.id, came: {}, walkIns: '1' }))
  // The Jobcenter with every role, a partner in the same network, a stranger, everybody.
  const all = ['counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator', 'operator'] as const
  const others: Actor[] = [
    visitor,
    { ...scene.counsellor, roles: all, networkId: scene.network },
    { ...scene.otherHost, roles: all, networkId: scene.network },
    { ...scene.stranger, roles: all },
    // Of the house, but none of those who host.
    { ...host, roles: ['counsellor', 'privacy', 'evaluator', 'operator'] },
    { context: 'code', code: 'another' },
  ]
  for (const who of others) {
    const sees = await world
      .look(who, async (tx) => [
        await listRegistrations(tx, event.id),
        await findRegistration(tx, id),
        await findParticipation(tx, event.id),
      ])
      .catch((error) => String(error))
    if (typeof sees === 'string') assert.match(sees, /permission denied/)
    else assert.deepEqual(sees, [[], undefined, undefined])
    assert.equal(refused(await takeStep(world, who, { id, step: 'abmelden' })), 'platform.notFound')
    assert.equal(refused(await checkIn(world, who, { id, came: 0 })), 'platform.notFound')
  }
  // No page of theirs says it either: not the offer, not the event, not the network.
  for (const as of ['counsellor', 'jobcenterLead', 'otherHost', 'stranger', undefined] as const)
    for (const path of [
      `/de/veranstaltung/${event.id}`,
      `/de/angebote/${event.serviceId}`,
      `/de/kooperation/${scene.network}`,
      `${base}/${event.id}`,
      `${base}/${event.id}/anmeldungen`,
      `${base}/${event.id}/anmeldungen/${id}`,
      `${base}/${event.id}/einlass`,
      `${base}/${event.id}/teilnahmeliste.pdf`,
      `${base}/${event.id}/namensschilder.pdf`,
      '/api/v1/services',
      '/opendata/services.json',
    ])
      assert.doesNotMatch((await ask(path, as ? { as } : {})).html, /Geheim|geheim@/, `${as} ${path}`)
  assert.equal((await registrationOf(world, guest)).state, 'angemeldet')
})

test('how many have a place is told to nobody outside: one that is half empty looks like one that is empty', async () => {
  const [one, other] = [await anEvent(world, host), await anEvent(world, host)]
  await aGuest(world, one, { persons: 7 })
  const plain = async ({ id, serviceId }: { id: string; serviceId: string | null }) =>
    [
      (await ask(`/de/veranstaltung/${id}`)).html,
      (await ask(`/de/veranstaltung/${id}/anmelden`)).html.replace(/name="neu" value="[^"]+"/, ''),
      (await ask(`/de/angebote/${serviceId}`)).html,
    ].map((html) =>
      html
        .replace(/<span class="qr".*?<\/svg>/s, '')
        .replaceAll(id, '·')
        .replaceAll(serviceId ?? '-', '·'),
    )
  assert.deepEqual(await plain(one), await plain(other))
})

test('that somebody read or changed registrations is written down, without names', async () => {
  const event = await anEvent(world, host)
  await aGuest(world, event)
  await ask(`${base}/${event.id}/anmeldungen`, { as: 'host' })
  const reads = await world.look(system('test'), (tx) =>
    tables<{ read_entry: { subject: string; purpose: string } }>(tx)
      .selectFrom('read_entry')
      .select('purpose')
      .where('subject', '=', event.id)
      .execute(),
  )
  assert.deepEqual(reads, [{ purpose: 'events.read-registrations' }])
})
