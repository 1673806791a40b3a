// What the privacy officer of either side reads of one hand-over (people/one-case): each deed in words, and the
// sender's officer nothing beyond the sender's own books (decision 0003).
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { aPerson } from '#people/testing'
import { type Actor, type Member, system } from '#platform/actor.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { fingerprint } from '#platform/secrets.ts'
import { expire, release, remind } from './clock.ts'
import { steps } from './handover.ts'
import { deeds } from './messages/deeds.ts'
import { takeOver } from './take-over.ts'
import { takeStep } from './take-step.ts'
import { aHandover, aScene, chapters } from './testing.ts'

const scene = await aScene()
const { world, counsellor, host } = scene
after(() => scene.close())

/** The chain of one side about one hand-over, in words, as its officer reads it. */
const told = (of: Member, id: string): Promise<string[]> =>
  world.look(system('test'), async (tx) => {
    const { rows } = await sql<{ action: string; detail: Record<string, unknown>; by: string }>`
      select action, detail::jsonb as detail, by from audit_entry
      where organization_id = ${of.organizationId} and subject = ${id} order by seq`.execute(tx.db)
    return rows.map(({ action, detail, by }) => `${deeds('de', action, detail)} (${by.split(':')[0]})`)
  })
const linkOf = async (): Promise<Actor> => {
  await world.jobs.drain()
  const [mail] = await world.look(system('test'), (tx) => newestMails(tx, 1))
  const token = /antwort\/(\S+)/.exec(mail?.body ?? '')?.[1] ?? assert.fail('no link')
  return { context: 'link', link: fingerprint(world.config.secret, 'mail-link', token) }
}

test('each step has its own words, whoever takes it: a member, the link, the clock', async () => {
  const sent = await aHandover(scene)
  for (const step of ['accept', 'miss', 'arrive', 'end'])
    assert.ok((await takeStep(world, host, { id: sent.receivedId, step })).ok, step)
  assert.deepEqual(await told(host, sent.receivedId), [
    'Angenommen (person)',
    'Als nicht gekommen notiert (person)',
    'Als angekommen notiert (person)',
    'Beendet (person)',
  ])
  assert.deepEqual(await told(counsellor, sent.sentId), ['Weitergegeben (person)'])

  scene.setNow('2026-09-01T09:00:00Z')
  const linked = await aHandover(scene)
  assert.ok((await takeStep(world, await linkOf(), { step: 'decline', reason: 'voll' })).ok)
  assert.deepEqual(await told(host, linked.receivedId), ['Abgelehnt (link)'])

  scene.setNow('2026-09-01T10:00:00Z')
  const [silent, accepted] = [await aHandover(scene), await aHandover(scene)]
  assert.ok((await takeStep(world, host, { id: accepted.receivedId, step: 'accept' })).ok)
  scene.setNow('2026-09-08T10:00:00Z')
  await remind(world)
  scene.setNow('2027-03-08T10:00:00Z')
  await expire(world)
  assert.deepEqual(await told(host, silent.receivedId), [
    'An die Antwort erinnert (system)',
    'Abgelaufen (system)',
  ])
  assert.deepEqual(await told(host, accepted.receivedId), ['Angenommen (person)', 'Beendet (system)'])
  for (const { sentId } of [linked, silent, accepted])
    assert.deepEqual(await told(counsellor, sentId), ['Weitergegeben (person)'], 'the sender’s books')
})

test('what was set free stands in its own case', async () => {
  scene.setNow('2027-03-09T10:00:00Z')
  const one = await aPerson(world, { organization: host.organizationId, roles: ['host'] })
  const { receivedId, sentId } = await aHandover(scene)
  assert.ok((await takeOver(world, one, { id: receivedId })).ok)
  await world.look(system('test'), (tx) =>
    sql`update person set disabled_at = ${tx.now} where id = ${one.personId}`.execute(tx.db),
  )
  await release(world)
  assert.deepEqual(await told(host, receivedId), [
    'Übernommen (person)',
    'Wartet wieder auf jemanden (system)',
  ])
  assert.deepEqual(await told(counsellor, sentId), ['Weitergegeben (person)'])
})

test('every name that stands in a chain or a reading of a hand-over has words, in each language', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/test|messages/.test(file))
    .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
  const names = files
    .flatMap((source) => [
      ...[...source.matchAll(/action\(\{\s*name: '([^']+)'[\s\S]*?audit: (?!\(\) => undefined)/g)],
      ...[...source.matchAll(/action: [`']([^`']+)[`'],\s*subject: (?!null)/g)],
      ...[...source.matchAll(/purpose: '([a-z]+\.[a-z-]+)'/g)],
    ])
    .map(([, name = '']) => name)
  assert.ok(names.length > 12)
  // A withdrawal has no case any more: the copy is erased, and its entry names no row.
  const moves = Object.keys(steps).filter((step) => step !== 'withdraw')
  const wordless = moves.filter((step) => !deeds('en', 'referrals.step', { step }))
  assert.deepEqual(wordless, [])
  // As the house is composed; the question itself is a deed of `people`.
  names.push('people.ask-about-case')
  const said = (locale: 'de' | 'en', name: string) =>
    chapters.some((chapter) => chapter.deeds?.(locale, name, { step: 'accept' }))
  assert.deepEqual(
    names.filter((name) => !said('de', name) || !said('en', name)),
    [],
  )
})
