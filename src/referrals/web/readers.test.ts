// Who read it: told to the person as role and organization, and only where no counsellor knows the code (decision 0013).
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { signInDemo } from '#people'
import { system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { slowHash } from '#platform/secrets.ts'
import { findReceivedOf } from '../queries.ts'
import { aHandover, aScene, decideAtHome, post } from '../testing.ts'

const scene = await aScene('2026-09-01T08:00:00Z')
const { world, counsellor, host } = scene
after(() => scene.close())
const app = makeApp(world)
const signIn = async (account: string): Promise<string> =>
  `trittstein_session=${((await signInDemo(world, account)) ?? assert.fail('no session')).token}`
const read = async (cookie: string, path: string): Promise<string> => {
  const answer = await app.request(`/de${path}`, { headers: { cookie } })
  assert.equal(answer.status, 200, path)
  return answer.text()
}
const readings = (organizationId: string): Promise<unknown[]> =>
  world.look(
    system('test'),
    async (tx) =>
      (
        await sql`select subject, role, purpose from read_entry where organization_id = ${organizationId} order by id`.execute(
          tx.db,
        )
      ).rows,
  )
const receivedOf = async (sentId: string): Promise<string> =>
  (await world.look(host, (tx) => findReceivedOf(tx, sentId)))?.id ?? assert.fail('nothing arrived')
const part = (html: string): string =>
  /Wer Ihre Angaben gelesen hat<\/summary>([\s\S]*?)<\/details>/.exec(html)?.[1] ?? ''
const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('a name on a list is read as well; a slip has none', async () => {
  const warm = await aHandover(scene)
  await aHandover(scene, {}, 'home')
  await read(await signIn('jc'), '/uebergaben')
  await read(await signIn('haus'), '/uebergaben')
  assert.deepEqual(await readings(counsellor.organizationId), [
    { subject: warm.sentId, role: 'counsellor', purpose: 'referrals.list-sent' },
  ])
  assert.deepEqual(await readings(host.organizationId), [
    { subject: warm.receivedId, role: 'host', purpose: 'referrals.list' },
  ])
})

test('behind the new code the person sees who read it and when, without names', async () => {
  const sent = await aHandover(scene, {}, 'home')
  const code = await decideAtHome(scene, sent.code, 'ja')
  const before = part((await post(scene, { code })).html)
  assert.match(plain(before), /^Bis jetzt niemand\./)
  const house = await signIn('haus')
  const received = await receivedOf(sent.sentId)
  for (let n = 0; n < 3; n++) await read(house, `/uebergaben/${received}`)
  scene.setNow('2026-09-02T08:00:00Z')

  // And whoever opened the link of the mail.
  const hash = await slowHash('482915')
  await world.look(
    system('test'),
    async (tx) => void (await sql`update organization_duty set link_pin = ${hash}`.execute(tx.db)),
  )
  await world.jobs.drain()
  const mails = await world.look(system('test'), (tx) => newestMails(tx, 20))
  for (const { body } of mails) {
    const token = /antwort\/(\S+)/.exec(body)?.[1]
    const opened = await app.request(`/de/antwort/${token}/oeffnen`, {
      method: 'POST',
      body: new URLSearchParams({ pin: '482915', confirmed: 'ja' }),
    })
    const [cookie = ''] = (opened.headers.get('set-cookie') ?? '').split(';')
    await app.request(`/de/antwort/${token}`, { headers: { cookie } })
  }
  const { html } = await post(scene, { code })
  assert.equal(
    plain(part(html)),
    'Mittwoch, 2. September 2026: Haus am Park e. V. , mit dem Link aus der Mail und der PIN des Hauses ' +
      'Dienstag, 1. September 2026: Haus am Park e. V. , Mitarbeit im Haus ' +
      'Namen von Mitarbeitenden stehen hier nicht.',
  )
  assert.doesNotMatch(html, /Toni|Probe/)
})

test('behind a code that the counsellor has seen stands whom to ask, and the same whether it was read or not', async () => {
  await world.look(
    system('test'),
    async (tx) =>
      void (await sql`update organization_duty set privacy_contact = 'datenschutz@park.example'
        where organization_id = ${host.organizationId}`.execute(tx.db)),
  )
  const sent = await aHandover(scene)
  const { html } = await post(scene, { code: sent.code })
  assert.equal(
    plain(part(html)),
    'Wer Ihre Angaben gelesen hat, sagen Ihnen: Haus am Park e. V. : datenschutz@park.example Jobcenter Musterstadt : haus@nachbarn.example',
  )
  await read(await signIn('haus'), `/uebergaben/${sent.receivedId}`)
  await read(await signIn('jc'), `/uebergaben/${sent.sentId}`)
  assert.equal((await post(scene, { code: sent.code })).html, html)
  // Nor does the slip of a draft taken home tell, before and after.
  const home = await aHandover(scene, {}, 'home')
  await decideAtHome(scene, home.code, 'ja')
  await read(await signIn('haus'), `/uebergaben/${await receivedOf(home.sentId)}`)
  assert.equal(part((await post(scene, { code: home.code })).html), '')
})

test('the sheet says to whom somebody complains; where nobody is named yet, it says so', async () => {
  const change = (set: string) =>
    world.look(system('test'), (tx) => sql.raw(`update organization set ${set}`).execute(tx.db))
  await change("supervisory_authority = 'Aufsicht Musterland', email = null, phone = null")
  const { code } = await aHandover(scene)
  const complain = (html: string) =>
    plain(part(html)).replace(/^.*?Sie können sich auch/, 'Sie können sich auch')
  assert.equal(
    complain((await post(scene, { code })).html),
    'Sie können sich auch beschweren. Dafür gibt es diese Stellen: Haus am Park e. V. : Aufsicht Musterland Jobcenter Musterstadt : Aufsicht Musterland',
  )
  await change('supervisory_authority = null')
  await world.look(system('test'), (tx) =>
    sql`update organization_duty set privacy_contact = null`.execute(tx.db),
  )
  await world.look(system('test'), (tx) => sql`update location set facts = facts - 'contact'`.execute(tx.db))
  assert.equal(
    plain(part((await post(scene, { code })).html)),
    'Hier ist noch niemand eingetragen. Fragen Sie bitte in dem Haus, das auf Ihrem Zettel steht.',
  )
})
