import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Actor, system } from '#platform/actor.ts'
import { pdfText } from '#platform/print/read-pdf.ts'
import { anEvent } from '../event/testing.ts'
import { aScene } from '../testing.ts'
import { codesOf, datingBearer } from './codes.ts'
import { eraseDatings } from './erase.ts'
import { proposeWishes } from './propose-wishes.ts'
import { stateOf } from './run.ts'
import { whenDone } from './run-search.ts'
import { findRuns, listTalks, saveTalks } from './run-store.ts'
import { findDating } from './store.ts'
import { db } from './tables-store.ts'

const scene = await aScene()
const { world, host, ask } = scene
after(() => world.close())

const rhythm = { start: '09:00', rounds: '6', talk: '10', change: '2', least: '2' }
/** A speed-dating of the house with its rhythm. */
const aDating = async () => {
  const event = await anEvent(world, host, { kind: 'speed-dating', title: 'Speed-Dating' })
  const path = `/de/unsere-veranstaltungen/${event.id}/speed-dating`
  assert.equal((await ask(`${path}/ablauf`, { as: 'host', form: rhythm })).status, 303)
  return { event, path, of: { eventId: event.id, organizationId: host.organizationId } }
}
test('a rhythm that cannot be is said beside its fields: empty, none, more than any day has, past midnight', async () => {
  const event = await anEvent(world, host, { kind: 'speed-dating', title: 'Speed-Dating' })
  const path = `/de/unsere-veranstaltungen/${event.id}/speed-dating/ablauf`
  for (const wrong of [
    {},
    { ...rhythm, rounds: '0' },
    { ...rhythm, rounds: '999999999' },
    { ...rhythm, start: '23:00', rounds: '48' },
    { ...rhythm, 'breaks.0.after': 'x', 'breaks.0.minutes': '5' },
  ]) {
    const { status, html } = await ask(path, { as: 'host', form: wrong })
    assert.equal(status, 422)
    assert.match(html, /aria-invalid="true"/)
  }
})

const firms =
  'id;name;tische;ausbildungen\nF1;Bäckerei;T1;Bäcker/in: 2: bbr: a2\nF2;Pflegehaus;T2|T3;Pflegefachmann/-frau: 4: msa: b1\nF3;Tischlerei;T4;Tischler'
const people = 'id;name;wünsche\nA1;Amira;F1|F2\nA2;Bo;F1|F3\nA3;Cem;F2|F1|F3\nA4;Dana;F3'
const aFullDating = async () => {
  const made = await aDating()
  for (const [whose, text] of [
    ['betriebe', firms],
    ['bewerber', people],
  ] as const)
    assert.match(
      (await ask(`${made.path}/${whose}/tabelle`, { as: 'host', form: { text } })).html,
      /übernommen/,
    )
  return made
}
const planned = async (path: string, eventId: string) => {
  assert.equal((await ask(`${path}/plan`, { as: 'host', form: {} })).status, 303)
  const { last } = await world.look(host, (tx) => findRuns(tx, eventId))
  await whenDone(last!.id)
  return (await world.look(host, (tx) => findRuns(tx, eventId))).last!
}

test('what is wrong in a pasted table is named line by line; good lines are kept, and what was typed stands there', async () => {
  const { event, path } = await aDating()
  await ask(`${path}/betriebe/tabelle`, { as: 'host', form: { text: firms } })
  const text = 'id;name;wünsche;von;abschluss\nA1;Amira;F1|F9;;\nA1;Noch eine;F1;;\nA2;Bo;F2;25:00;doktor'
  const { html } = await ask(`${path}/bewerber/tabelle`, { as: 'host', form: { text } })
  for (const words of [
    /Zeile 2: Den Betrieb F9/,
    /Zeile 3: Die Nummer A1/,
    /Zeile 4: „25:00“/,
    /Zeile 4: Den Abschluss „doktor“/,
  ])
    assert.match(html, words)
  assert.ok(html.includes('A1;Noch eine;F1'))
  const dating = await world.look(host, (tx) => findDating(tx, event.id))
  assert.deepEqual(
    dating?.applicants.map(({ key, wishes }) => [key, wishes.length]),
    [
      ['A1', 1],
      ['A2', 1],
    ],
  )
  const many = `id;wünsche\n${Array.from({ length: 10_000 }, (_, i) => `B${i};F1`).join('\n')}`
  assert.match(
    (await ask(`${path}/bewerber/tabelle`, { as: 'host', form: { text: many } })).html,
    /10000 Zeilen/,
  )
})

test('the product proposes firms that train what somebody wants to become, and that ask for no more than they have', () => {
  const training = (occupation: string, degree: 'msa' | null = null) => [
    { occupation, places: 1, degree, german: null },
  ]
  const all = [
    { id: 'pflege', trainings: training('Pflegefachmann/-frau', 'msa') },
    { id: 'baecker', trainings: training('Bäcker/in (m/w/d)') },
    { id: 'koch', trainings: training('Koch/Köchin') },
  ]
  const propose = (occupations: string[], degree: 'bbr' | 'abi' | null = null) =>
    proposeWishes({ occupations, degree, german: null }, all)
  assert.deepEqual(propose(['bäckerin', 'Koch']), ['baecker', 'koch'])
  assert.deepEqual(propose(['Pflegefachmann'], 'bbr'), [])
  assert.deepEqual(propose(['Pflegefachmann'], 'abi'), ['pflege'])
})

test('a plan is searched for, shown, accepted; then it holds until another one is accepted', async () => {
  const { event, path } = await aFullDating()
  const run = await planned(path, event.id)
  assert.equal(run.state, 'fertig')
  assert.doesNotMatch(JSON.stringify(run.plan), /Amira|Bäckerei/)
  const page = await ask(`${path}/plan`, { as: 'host' })
  assert.match(page.html, /Besser geht es nicht/)
  assert.match(page.html, /Ein neuer Plan liegt bereit/)
  assert.deepEqual(await world.look(host, (tx) => listTalks(tx, event.id)), [])
  const accepted = await ask(`${path}/plan/annehmen`, { as: 'host', form: { runId: run.id } })
  assert.equal(accepted.status, 303)
  const talks = await world.look(host, (tx) => listTalks(tx, event.id))
  assert.equal(talks.length, run.plan?.talks.length)
  // Somebody new: the plan that was made before is not accepted any more, the old one holds.
  const next = await planned(path, event.id)
  await ask(`${path}/bewerber/neu`, { as: 'host', form: { name: 'Eli', reads: 'de' } })
  const late = await ask(`${path}/plan/annehmen`, { as: 'host', form: { runId: next.id } })
  assert.equal(late.status, 422)
  assert.match(late.html, /etwas geändert/)
  assert.deepEqual(await world.look(host, (tx) => listTalks(tx, event.id)), talks)
})

test('everybody reads their run sheet in their language; tables have cards, the wall a list without names', async () => {
  const { event, path } = await aFullDating()
  const { id: amira } = (await world.look(host, (tx) => findDating(tx, event.id)))!.applicants[0]!
  assert.equal((await ask(`${path}/laufzettel.pdf`, { as: 'host' })).status, 404)
  const wishes = (await world.look(host, (tx) => findDating(tx, event.id)))!.applicants[0]!.wishes
  const form = { name: 'Amira', key: 'A1', reads: 'ar', 'wishes[]': wishes }
  assert.equal((await ask(`${path}/bewerber/${amira}`, { as: 'host', form })).status, 303)
  const run = await planned(path, event.id)
  await ask(`${path}/plan/annehmen`, { as: 'host', form: { runId: run.id } })
  const read = async (address: string) => {
    const { status, answer } = await ask(address, { as: 'host' })
    assert.equal(status, 200, address)
    return pdfText(new Uint8Array(await answer.arrayBuffer()))
  }
  const arabic = await read(`${path.replace('/de/', '/ar/')}/laufzettel.pdf`)
  assert.match(arabic, /Amira/)
  assert.doesNotMatch(arabic, /Dana/)
  const german = await read(`${path}/laufzettel.pdf`)
  assert.match(german, /Dana/)
  assert.doesNotMatch(german, /Amira/)
  assert.match(await read(`${path}/tischkarten.pdf`), /Amira/)
  const wall = await read(`${path}/aushang.pdf`)
  assert.match(wall, /Tischlerei/)
  assert.doesNotMatch(wall, /Amira|Dana/)
  assert.match((await ask(`${path}/papiere`, { as: 'host' })).html, /Laufzettel auf Arabisch/)
})

test('the database lets nobody be at two places and takes no table twice', async () => {
  const { event, path, of } = await aFullDating()
  const { plan } = await planned(path, event.id)
  const [first, second] = plan!.talks
  const put = (...talks: (typeof first)[]) =>
    world.look(host, (tx) =>
      saveTalks(
        tx,
        of,
        talks.flatMap((talk) => talk ?? []),
      ),
    )
  await assert.rejects(
    put(first, { ...second!, table: first!.table, firm: first!.firm, round: first!.round }),
  )
  const other = plan!.talks.find(
    ({ applicant, firm }) => applicant === first!.applicant && firm !== first!.firm,
  )
  await assert.rejects(put(first, { ...other!, round: first!.round }))
})

test('a run whose server is gone says that it was interrupted, and makes room for the next one', async () => {
  const { event, path, of } = await aFullDating()
  await world.look(system('test'), (tx) =>
    db(tx)
      .insertInto('dating_run')
      .values({
        event_id: of.eventId,
        organization_id: of.organizationId,
        input: 'x',
        value: null,
        bound: null,
        plan: null,
        started_at: new Date('2026-10-01T07:00:00Z'),
        beat_at: new Date('2026-10-01T07:00:00Z'),
      })
      .execute(),
  )
  assert.match((await ask(`${path}/plan`, { as: 'host' })).html, /unterbrochen/)
  assert.equal((await planned(path, event.id)).state, 'fertig')
  assert.equal(stateOf({ state: 'laeuft', seenAt: world.now() }, world.now()), 'laeuft')
})

test('must-meet pairs that cannot meet are named', async () => {
  const { event, path } = await aFullDating()
  const dating = (await world.look(host, (tx) => findDating(tx, event.id)))!
  const [firm, person] = [dating.firms[0]!, dating.applicants[0]!]
  const gone = { name: firm.name, key: firm.key, tables: 'T1', from: '20:00', until: '20:05' }
  assert.equal((await ask(`${path}/betriebe/${firm.id}`, { as: 'host', form: gone })).status, 303)
  await ask(`${path}/paare`, { as: 'host', form: { applicantId: person.id, firmId: firm.id, meets: 'ja' } })
  assert.equal((await planned(path, event.id)).state, 'unmoeglich')
  const { html } = await ask(`${path}/plan`, { as: 'host' })
  assert.match(html, /Amira und Bäckerei: mehr Zeit/)
  assert.match(html, /Bäckerei ist für keine ganze Runde da/)
})

test('another house, a counsellor and a stranger see nothing of it', async () => {
  const { path } = await aFullDating()
  for (const as of ['otherHost', 'counsellor', 'jobcenterLead', 'stranger'] as const)
    for (const page of ['', '/ablauf', '/betriebe', '/bewerber', '/paare', '/dolmetschen', '/plan'])
      assert.equal((await ask(`${path}${page}`, { as })).status, 404, `${as} ${page}`)
})

test('an answer is shown to the other side only where both said yes, and no match can be made up', async () => {
  const { event, path, of } = await aFullDating()
  const run = await planned(path, event.id)
  await ask(`${path}/plan/annehmen`, { as: 'host', form: { runId: run.id } })
  const { applicant, firm } = run.plan!.talks[0]!
  const pair = {
    event_id: of.eventId,
    organization_id: of.organizationId,
    applicant_id: applicant,
    firm_id: firm,
  }
  const sys = system('test')
  await world.look(sys, async (tx) => {
    await db(tx)
      .insertInto('dating_answer')
      .values([
        { ...pair, side: 'bewerber', answer: 'interesse', positive: true },
        { ...pair, side: 'betrieb', answer: 'nein', positive: false },
      ])
      .execute()
  })
  const codes = await world.look(host, (tx) => codesOf(tx, event.id))
  const [asPerson, asFirm] = [applicant, firm].map((id) => datingBearer(world, codes.get(id)!)!)
  const seen = (as: Actor = host) =>
    world.look(as, (tx) =>
      db(tx).selectFrom('dating_answer').select(['side', 'answer']).orderBy('side').execute(),
    )
  const match = () => world.look(sys, (tx) => db(tx).insertInto('dating_match').values(pair).execute())
  assert.deepEqual(await seen(asPerson), [{ side: 'bewerber', answer: 'interesse' }])
  assert.deepEqual(await seen(asFirm), [{ side: 'betrieb', answer: 'nein' }])
  assert.deepEqual(await seen(), [])
  await assert.rejects(match())
  await world.look(sys, (tx) =>
    db(tx)
      .updateTable('dating_answer')
      .set({ answer: 'gespraech', positive: true })
      .where('side', '=', 'betrieb')
      .execute(),
  )
  await match()
  for (const as of [asPerson, asFirm, host]) assert.equal((await seen(as)).length, 2)
  // Of an applicant a firm reads the name and nothing else.
  await world.look(asFirm!, (tx) => db(tx).selectFrom('dating_applicant').select(['id', 'name']).execute())
  await assert.rejects(
    world.look(asFirm!, (tx) => db(tx).selectFrom('dating_applicant').select('needs').execute()),
  )
})

test('30 days after the event nothing of its talks is left', async () => {
  const { event } = await aFullDating()
  scene.setNow('2026-11-13T08:00:00Z')
  await eraseDatings(world)
  assert.ok(await world.look(host, (tx) => findDating(tx, event.id)))
  scene.setNow('2026-11-15T08:00:00Z')
  await eraseDatings(world)
  assert.equal(await world.look(host, (tx) => findDating(tx, event.id)), undefined)
})
