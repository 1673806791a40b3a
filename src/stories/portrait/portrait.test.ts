import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Actor, visitor } from '#platform/actor.ts'
import { readPicture } from '#platform/picture/read-picture.ts'
import { aPhoto } from '#platform/picture/testing.ts'
import { aStoryScene } from '../testing.ts'
import { allowStory, approveStory, leaveContact, withdrawStory } from './approve-story.ts'
import { eraseEnded } from './erase.ts'
import { pictureOf } from './picture-store.ts'
import { listPrints } from './print-store.ts'
import { recordPrint, takeDownPrint } from './prints.ts'
import { findShown, listShown } from './queries.ts'
import { consentsOf, db } from './store.ts'
import { type Channel, channels, weekYears } from './story.ts'
import { dropStory, giveBackStory, releaseStory, sendStory, takeDownStory } from './take-step.ts'
import { aContent, aShownStory, aStory, worked } from './testing.ts'
import { addPicture, correctStory, renewCode, writeStory } from './write-story.ts'

const scene = await aStoryScene()
const { world, host, counsellor, stranger, privacy, goAhead } = scene
after(() => world.close())

const look = <T>(actor: Actor, work: Parameters<typeof world.look<T>>[1]) => world.look(actor, work)
/** On which channels somebody is shown a story. */
const seenBy = async (actor: Actor, id: string): Promise<Channel[]> => {
  const seen: Channel[] = []
  for (const channel of channels) {
    const [one, all] = await look(actor, async (tx) => [
      await findShown(tx, id, channel),
      await listShown(tx, { channel }),
    ])
    assert.equal(
      one !== undefined,
      all.some((story) => story.id === id),
    )
    if (one) seen.push(channel)
  }
  return seen
}
const key = (outcome: { ok: boolean; refusal?: { key: string } }) => outcome.refusal?.key
/** Past all rules, as whoever owns the database. */
const asOwner = (text: string, values: unknown[] = []) =>
  world.database.asOwner((owner) => owner.query(text, values))

test('each channel is shown to those it is for, and to nobody without a yes', async () => {
  const story = await aShownStory(world, host, channels)
  const forAll = ['web', 'presse', 'aktionswoche']
  assert.deepEqual(await seenBy(visitor, story.id), forAll)
  assert.deepEqual(await seenBy(stranger, story.id), forAll)
  assert.deepEqual(await seenBy(counsellor, story.id), [...channels], 'a partner prints as well')
  assert.deepEqual(await seenBy(privacy, story.id), forAll)
  const quiet = await aShownStory(world, host, ['ausstellung'])
  assert.deepEqual(await seenBy(visitor, quiet.id), [])
  assert.deepEqual(await seenBy(counsellor, quiet.id), ['ausstellung'])
  const list = await look(counsellor, (tx) =>
    listShown(tx, { channel: 'aktionswoche', organizations: [scene.house], year: weekYears(tx.now)[1] }),
  )
  assert.ok(list.some(({ id }) => id === story.id))
  for (const wanted of [
    { channel: 'aktionswoche', year: 1999 },
    { channel: 'web', organizations: [scene.jobcenter] },
    { channel: 'web', organizations: [] },
  ] as const)
    assert.deepEqual(await look(visitor, (tx) => listShown(tx, wanted)), [])
})

test('WITHDRAWAL: one channel or all, it is gone at the next request, for everybody', async () => {
  const story = await aShownStory(world, host, channels)
  for (const [i, channel] of channels.slice(0, 3).entries()) {
    worked(await story.allow({ [channel]: 'nein' }))
    assert.deepEqual(await seenBy(counsellor, story.id), channels.slice(i + 1))
  }
  // The last one takes the words with it: only said twice.
  assert.equal(key(await story.allow({ aktionswoche: 'nein' })), 'stories.lastOne')
  assert.deepEqual(await seenBy(visitor, story.id), ['aktionswoche'])
  worked(await story.allow({ aktionswoche: 'nein' }, true))
  for (const actor of [visitor, counsellor, host]) assert.deepEqual(await seenBy(actor, story.id), [])
  assert.deepEqual((await story.row())?.content, {})

  const other = await aShownStory(world, host, channels)
  worked(await withdrawStory(world, other.bearer, {}))
  for (const actor of [visitor, counsellor, host, stranger])
    assert.deepEqual(await seenBy(actor, other.id), [])
  const { rows } = await asOwner(
    'select (select count(*)::int from story_consent where story_id = $1) + (select count(*)::int from story_approval where story_id = $1) as n',
    [other.id],
  )
  assert.equal(rows[0].n, 0)
  // Withdrawn is withdrawn: nothing brings it back.
  assert.equal(key(await other.allow({ web: '6' })), 'platform.notFound')
  assert.equal(
    key(await writeStory(world, host, { storyId: other.id, content: aContent() })),
    'platform.notFound',
  )
})

test('a yes ends by itself: at its moment, without a job, in the query and in the database', async () => {
  const story = await aShownStory(world, host, ['web'])
  worked(await story.allow({ ausstellung: '6' }))
  await asOwner(`update story_consent set given_at = now() - interval '2 days', until = now() - interval '1 second'
    where story_id = '${story.id}' and channel = 'web'`)
  for (const actor of [visitor, stranger])
    assert.deepEqual(
      await look(actor, (tx) => db(tx).selectFrom('story').select('id').where('id', '=', story.id).execute()),
      [],
    )
  assert.deepEqual(await seenBy(counsellor, story.id), ['ausstellung'])
  goAhead(200)
  assert.deepEqual(await seenBy(counsellor, story.id), [])
  goAhead(-200)
})

test('signs that nobody sees are left out, so that whatever fits into the fields is kept', async () => {
  const long = `a${'\u0001'.repeat(5990)}"\n`
  const translations = { de: long, en: long, ar: long, tr: long, uk: long }
  const story = await aStory(world, host, { language: 'fr', name: '\u0001 Ada\u0007', translations })
  const content = (await story.row())?.content
  assert.ok(content && 'name' in content)
  assert.equal(content.name, 'Ada')
  assert.ok(!content.translations.tr?.includes('\u0001'))
})

test('what the person corrected is not written over by a form that the house opened before', async () => {
  const story = await aShownStory(world, host)
  const hash = await story.hash()
  worked(await correctStory(world, story.bearer, aContent({ name: 'S.' })))
  const late = { storyId: story.id, content: aContent() }
  assert.equal(key(await writeStory(world, host, { ...late, hash })), 'stories.otherWords')
  assert.notEqual(await story.hash(), hash)
  worked(await writeStory(world, host, { ...late, hash: await story.hash() }))
})

test('APPROVAL is of these words: whoever changes a letter, the picture or the name, asks anew', async () => {
  for (const change of [
    { name: 'Samira K.' },
    { leicht: 'Ich heiße Samira. Ich koche.' },
    { picture: 'tasse' },
    { showsMaker: true },
    { translations: { de: '', en: 'I was on benefits.', ar: '', tr: '', uk: '' } },
  ]) {
    const story = await aShownStory(world, host)
    const hash = await story.hash()
    worked(await writeStory(world, host, { storyId: story.id, content: aContent(change) }))
    assert.notEqual(await story.hash(), hash)
    assert.deepEqual(await seenBy(visitor, story.id), [])
    assert.equal((await story.row())?.state, 'freigabe')
    assert.equal(
      key(await releaseStory(world, host, { storyId: story.id, hash: await story.hash() })),
      'stories.notNow',
    )
    // The person approves what they read, not what was put there meanwhile.
    assert.equal(key(await approveStory(world, story.bearer, { hash })), 'stories.otherWords')
  }
  // Also past the action: the database itself shows only what was approved.
  const story = await aShownStory(world, host)
  await look(host, (tx) =>
    db(tx)
      .updateTable('story')
      .set({ content: JSON.stringify({ ...aContent(), name: 'Jemand anders' }) })
      .where('id', '=', story.id)
      .execute(),
  )
  assert.deepEqual(await seenBy(visitor, story.id), [])
  assert.deepEqual(
    await look(visitor, (tx) =>
      db(tx).selectFrom('story').select('content').where('id', '=', story.id).execute(),
    ),
    [],
  )
})

test('RACE: whoever approves while the house writes has approved what they read, or nothing', async () => {
  const story = await aStory(world, host)
  worked(await sendStory(world, host, { storyId: story.id }))
  for (let n = 0; n < 8; n++) {
    const hash = await story.hash()
    const content = aContent({ name: `Samira ${n}` })
    const [approved] = await Promise.all([
      approveStory(world, story.bearer, { hash }),
      writeStory(world, host, { storyId: story.id, content, hash }),
    ])
    assert.ok(approved.ok || key(approved) === 'stories.otherWords')
    // Either way the new words wait for the person.
    assert.equal((await story.row())?.state, 'freigabe')
    assert.notEqual(await story.hash(), hash)
  }
})

test('EACH YES is of these words: new ones stand only where the person says so anew, until the day it was', async () => {
  const story = await aShownStory(world, host, channels)
  const untils = async () =>
    new Map(
      (await look(story.bearer, (tx) => consentsOf(tx, story.id))).map((one) => [one.channel, one.until]),
    )
  const before = await untils()
  const old = await story.hash()
  worked(await correctStory(world, story.bearer, aContent({ name: 'S.' })))
  const hash = await story.hash()
  worked(await approveStory(world, story.bearer, { hash }))
  assert.equal(key(await releaseStory(world, host, { storyId: story.id, hash })), 'stories.nowhere')
  // A form that was opened for the words before says nothing for these.
  const said = { web: 'bisher', ausstellung: '', presse: '', aktionswoche: '' }
  const form = { language: 'de', sure: false, channels: said }
  assert.equal(key(await allowStory(world, story.bearer, { ...form, hash: old })), 'stories.otherWords')
  goAhead(40)
  worked(await allowStory(world, story.bearer, { ...form, hash }))
  assert.deepEqual(await untils(), before, 'as before is until the day it was')
  worked(await releaseStory(world, host, { storyId: story.id, hash }))
  assert.deepEqual(await seenBy(visitor, story.id), ['web'])
  assert.deepEqual(await seenBy(counsellor, story.id), ['web'])
  // Past the queries, too: the database shows no yes that is of other words.
  const rows = await look(visitor, (tx) =>
    db(tx).selectFrom('story_consent').select('channel').where('story_id', '=', story.id).execute(),
  )
  assert.deepEqual(rows, [{ channel: 'web' }])
  goAhead(-40)
  const never = await aShownStory(world, host, ['web'])
  assert.equal(key(await never.allow({ presse: 'bisher' })), 'stories.notNow')
  for (const wrong of ['99', '2031', 'x', '6.5'])
    assert.equal(key(await never.allow({ web: wrong })), 'stories.notNow', wrong)
})

test('the house cannot say yes for the person, and lets go only what it read', async () => {
  const story = await aStory(world, host)
  const given = { storyId: story.id, hash: await story.hash() }
  assert.equal(key(await approveStory(world, story.bearer, given)), 'stories.notNow')
  worked(await sendStory(world, host, given))
  assert.equal(key(await releaseStory(world, host, given)), 'stories.notNow')
  assert.equal(key(await approveStory(world, host, given)), 'platform.notFound')
  assert.equal(key(await story.allow({ web: '6' })), 'stories.approveFirst')
  worked(await approveStory(world, story.bearer, given))
  assert.equal(key(await releaseStory(world, host, given)), 'stories.nowhere')
  worked(await story.allow({ web: '6', presse: 'nein' }))
  assert.equal(key(await releaseStory(world, host, { ...given, hash: 'x' })), 'stories.otherWords')
  for (const who of [counsellor, stranger, privacy])
    assert.equal(key(await releaseStory(world, who, given)), 'platform.notFound')
  for (const table of ['story_approval', 'story_consent'] as const)
    await assert.rejects(
      look(host, (tx) => db(tx).deleteFrom(table).where('story_id', '=', story.id).execute()),
      { code: '42501' },
    )
  worked(await releaseStory(world, host, given))
  assert.deepEqual(await seenBy(visitor, story.id), ['web'])
})

test('the person corrects, approves again, and the house reads it again before it is shown', async () => {
  const story = await aShownStory(world, host)
  worked(await correctStory(world, story.bearer, aContent({ name: 'S.' })))
  assert.deepEqual(await seenBy(visitor, story.id), [])
  worked(await approveStory(world, story.bearer, { hash: await story.hash() }))
  assert.deepEqual(await seenBy(visitor, story.id), [])
  worked(await story.allow({ web: 'bisher' }))
  worked(await releaseStory(world, host, { storyId: story.id, hash: await story.hash() }))
  assert.deepEqual(await seenBy(visitor, story.id), ['web'])
  worked(await takeDownStory(world, host, { storyId: story.id, reason: 'Kurz weg.' }))
  assert.deepEqual(await seenBy(visitor, story.id), [])
  worked(await releaseStory(world, host, { storyId: story.id, hash: await story.hash() }))
  worked(await giveBackStory(world, host, { storyId: story.id, reason: 'Bitte das Datum prüfen.' }))
  assert.equal((await story.row())?.reason, 'Bitte das Datum prüfen.')
  assert.deepEqual(await seenBy(visitor, story.id), [])
})

test('a code opens one story; a new one ends the old one, and no member reads either', async () => {
  const [one, other] = [await aStory(world, host), await aStory(world, host, { name: 'Bilal' })]
  const rows = await look(one.bearer, (tx) => db(tx).selectFrom('story').select('id').execute())
  assert.deepEqual(
    rows.map(({ id }) => id),
    [one.id],
  )
  await assert.rejects(
    look(host, (tx) => db(tx).selectFrom('story_code').selectAll().execute()),
    { code: '42501' },
  )
  const code = worked(await renewCode(world, host, { storyId: one.id }))
  assert.notEqual(code, one.code)
  assert.equal(key(await withdrawStory(world, one.bearer, {})), 'platform.notFound')
  const shown = await aShownStory(world, host, ['web'])
  worked(await renewCode(world, host, { storyId: shown.id }))
  assert.deepEqual(await seenBy(visitor, shown.id), [], 'shown nowhere until approved with the new code')
  assert.equal(
    key(await releaseStory(world, host, { storyId: shown.id, hash: await shown.hash() })),
    'stories.notNow',
  )
  assert.equal(await other.hash().then((hash) => hash.length), 64)
})

test('what hangs somewhere is listed for taking down by whoever printed it, a partner as well', async () => {
  const story = await aShownStory(world, host, ['web', 'ausstellung'])
  const given = { storyId: story.id, channel: 'ausstellung', what: 'plakat', place: 'Flur', copies: '2' }
  worked(await recordPrint(world, counsellor, given))
  assert.equal(key(await recordPrint(world, stranger, given)), 'platform.notFound')
  assert.equal(key(await recordPrint(world, host, { ...given, channel: 'presse' })), 'platform.notFound')
  const ofCounsellor = () => look(counsellor, (tx) => listPrints(tx, scene.jobcenter))
  assert.deepEqual(
    (await ofCounsellor()).map(({ name, isToGo }) => [name, isToGo]),
    [['Samira', false]],
  )
  worked(await story.allow({ ausstellung: 'nein' }))
  const [print] = await ofCounsellor()
  assert.equal(print?.isToGo, true)
  assert.deepEqual(await look(host, (tx) => listPrints(tx, scene.house)), [])
  assert.equal(key(await takeDownPrint(world, host, { printId: print?.id })), 'platform.notFound')
  worked(await takeDownPrint(world, counsellor, { printId: print?.id }))
  assert.deepEqual(await ofCounsellor(), [])
})

test('a story that is deleted while it hangs somewhere leaves the note and no word of it', async () => {
  const story = await aShownStory(world, host, ['ausstellung'])
  worked(
    await recordPrint(world, counsellor, {
      storyId: story.id,
      channel: 'ausstellung',
      what: 'plakat',
      place: 'Flur',
      copies: '1',
    }),
  )
  worked(await dropStory(world, host, { storyId: story.id }))
  assert.deepEqual((await story.row())?.content, {})
  assert.equal((await look(counsellor, (tx) => listPrints(tx, scene.jobcenter)))[0]?.isToGo, true)
  const quiet = await aStory(world, host)
  worked(await dropStory(world, host, { storyId: quiet.id }))
  assert.equal(await quiet.row(), undefined)
})

test('the picture goes with the words: approved, shown and erased as they are', async () => {
  const story = await aStory(world, host)
  const picture = await readPicture(await aPhoto())
  const given = { storyId: story.id, kind: 'foto', alt: 'Eine Frau', picture }
  assert.equal((await addPicture(world, host, { ...given, alt: '' })).ok, false)
  assert.equal(key(await addPicture(world, stranger, given)), 'platform.notFound')
  worked(await addPicture(world, host, given))
  const seen = (actor: Actor) => look(actor, (tx) => pictureOf(tx, story.id))
  assert.equal(await seen(visitor), undefined)
  worked(await sendStory(world, host, { storyId: story.id }))
  worked(await approveStory(world, story.bearer, { hash: await story.hash() }))
  worked(await story.allow({ web: '6' }))
  worked(await releaseStory(world, host, { storyId: story.id, hash: await story.hash() }))
  assert.equal((await seen(visitor))?.width, 16)
  // The person leaves it out: its bytes are gone, not only hidden.
  worked(await correctStory(world, story.bearer, aContent({ picture: 'keins' })))
  assert.equal(await seen(host), undefined)
  worked(await addPicture(world, host, given))
  worked(await withdrawStory(world, story.bearer, {}))
  assert.equal(await seen(host), undefined)
})

test('RETENTION: what ended is erased after 90 days, what is allowed stays, a draft goes as well', async () => {
  const kept = await aShownStory(world, host, ['web'])
  const short = await aStory(world, host)
  const gone = await aShownStory(world, host, ['web'])
  worked(await leaveContact(world, gone.bearer, { contact: '030 1' }))
  worked(await withdrawStory(world, gone.bearer, {}))
  const there = async () =>
    Promise.all([kept, short, gone].map(async (one) => (await one.row()) !== undefined))
  goAhead(89)
  await eraseEnded(world)
  assert.deepEqual(await there(), [true, true, true])
  goAhead(2)
  await eraseEnded(world)
  assert.deepEqual(await there(), [true, false, false])
  // A year for its yes, and 90 days.
  goAhead(365 + 5 - 91 + 80)
  await eraseEnded(world)
  assert.deepEqual((await there())[0], true)
  goAhead(15)
  await eraseEnded(world)
  assert.deepEqual((await there())[0], false)
  assert.deepEqual(await look(kept.bearer, (tx) => consentsOf(tx, kept.id)), [])
  const { rows } = await asOwner('select count(*)::int as n from story_print')
  assert.equal(rows[0].n, 0)
})
