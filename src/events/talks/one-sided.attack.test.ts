// What one side said of a talk, tried to be learned by everybody else on every page, print and export of events and by SQL
// in every context: whatever the combination of answers, nothing differs unless both said yes.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Actor, system, visitor } from '#platform/actor.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { worked } from '../event/testing.ts'
import { chapter } from '../index.ts'
import { answers } from '../speed-dating/dating.ts'
import { db } from '../speed-dating/tables-store.ts'
import { aScene } from '../testing.ts'
import { sayAnswer } from './say-answer.ts'
import { isPositive } from './talks.ts'
import { someTalks } from './testing.ts'

const scene = await aScene('2026-10-01T08:00:00Z')
const { world, host, ask } = scene
after(() => world.close())
const { eventId, idOf, codeOf, bearer } = await someTalks(world, host)
const flyer = { about: 'Ich backe gern.', strengths: '', experience: '', contact: '0170 123' }
for (const key of ['A1', 'A2'])
  await ask('/de/gespraeche/seite', { form: { code: codeOf(key), ...flyer, schritt: 'zeigen' } })
scene.setNow('2026-10-15T12:30:00Z')

/** What a side may have said; undefined: nothing yet. */
const said = [undefined, ...answers]
type Said = (typeof said)[number]
const say = async (by: string, mit: string, answer: Said): Promise<void> =>
  worked(await sayAnswer(world, bearer(by), { withId: idOf(mit), answer: answer ?? '' }))
const isMutual = (one: Said, other: Said): boolean =>
  one !== undefined && other !== undefined && isPositive(one) && isPositive(other)

// Others have found each other all the time: what is hidden is not hidden because there is nothing at all.
await say('A2', 'F2', 'interesse')
await say('F2', 'A2', 'gespraech')

const keys = ['A1', 'F1', 'A2', 'F2', 'A3', 'F3']
const people = ['host', 'otherHost', 'counsellor', 'jobcenterLead', 'stranger', 'nobody'] as const

/** All pages, prints and exports of events that are opened by an address about this day. */
const addresses = (chapter.routes ?? [])
  .filter(
    ({ method, path }) =>
      method === 'GET' && !/:(registration|interpreter|token|guest|run|part|day)\b/.test(path),
  )
  .map(({ path }) =>
    path
      .replace(/:file\{[^}]*\}/, `${eventId}.ics`)
      .replace(':applicant', idOf('A1'))
      .replace(':firm', idOf('F1'))
      .replace('/codes/:id', `/codes/${idOf('A1')}`)
      .replace(/:(event|id)\b/, eventId),
  )
  .filter((path) => !path.includes(':'))

type Answered = Awaited<ReturnType<typeof ask>>
/** Everything of an answer that reaches somebody: status, headers, bytes (so its length, too); not what a form draws by lot. */
const plain = async ({ status, headers, answer }: Answered): Promise<string> =>
  [
    status,
    ...[...headers].map(([name, value]) => `${name}: ${value}`).sort(),
    Buffer.from(await answer.arrayBuffer())
      .toString('latin1')
      .replace(/name="(form-token|neu)" value="[^"]*"/g, ''),
  ].join('\n')

type Seen = ReadonlyMap<string, string>
/** What somebody sees who brings this code: every page behind it, in two languages, also after saying the same again. */
const seenByCode = async (key: string, own?: readonly [with_: string, answer: Said]): Promise<Seen> => {
  const seen = new Map<string, string>()
  const open = async (path: string, more: Record<string, string> = {}) => {
    // A print takes long: one language.
    for (const locale of path.endsWith('.pdf') ? ['de'] : ['de', 'ar'])
      seen.set(
        `${locale} ${path} ${JSON.stringify(more)}`,
        await plain(await ask(`/${locale}/gespraeche${path}`, { form: { code: codeOf(key), ...more } })),
      )
  }
  await open('')
  await open('/seite', { von: idOf('A1') })
  await open('/seite.pdf', { von: idOf('A1') })
  await open('/wuensche', { schritt: 'hoch', betrieb: idOf('F1') })
  if (own) await open('/antwort', { mit: idOf(own[0]), antwort: own[1] ?? '' })
  else for (const mit of ['A1', 'F1', 'F3']) await open('/antwort', { mit: idOf(mit), antwort: 'x' })
  return seen
}
const seenByPerson = async (who: (typeof people)[number]): Promise<Seen> => {
  const seen = new Map<string, string>()
  for (const path of addresses)
    seen.set(path, await plain(await ask(`/de${path}`, who === 'nobody' ? {} : { as: who })))
  return seen
}
const inSql = async (actor: Actor): Promise<Seen> => {
  const seen = new Map<string, string>()
  for (const table of [
    'dating_answer',
    'dating_match',
    'dating_contact',
    'dating_flyer',
    'dating_code',
    'dating_talk',
  ] as const)
    seen.set(
      `sql ${table}`,
      await world
        .look(actor, (tx) => db(tx).selectFrom(table).selectAll().execute())
        .then(
          (rows) => JSON.stringify(rows.map((row) => JSON.stringify(row)).sort()),
          ({ code }) => `refused ${code}`,
        ),
    )
  return seen
}

const differences = (one: Seen, other: Seen): string[] =>
  [...one].filter(([name, text]) => other.get(name) !== text).map(([name]) => name)

test('for each combination of answers: nobody learns one that may not be seen, on no page, in no print, by no query', async () => {
  assert.ok(addresses.length > 30)
  /** The first time that somebody saw what they may; later it must be the same. */
  const first = new Map<string, Seen>()
  const wrong: string[] = []
  let opened = 0
  const check = (who: string, allowed: string, seen: Seen, combination: string): void => {
    const before = first.get(`${who} ${allowed}`)
    if (!before) first.set(`${who} ${allowed}`, seen)
    else for (const name of differences(before, seen)) wrong.push(`${who}, ${combination}: ${name}`)
    opened += [...seen.values()].filter((text) => text.startsWith('200')).length
  }
  for (const ofPerson of said)
    for (const ofFirm of said) {
      await say('A1', 'F1', ofPerson)
      await say('F1', 'A1', ofFirm)
      await scene.freshAllowances()
      const combination = `${ofPerson} and ${ofFirm}`
      const mutual = isMutual(ofPerson, ofFirm)
      /** What each may know: their own answer, and both where both said yes. */
      const knows: Record<string, string> = {
        A1: mutual ? combination : `${ofPerson}`,
        F1: mutual ? combination : `${ofFirm}`,
        host: mutual ? combination : '',
      }
      for (const key of keys) {
        const own =
          key === 'A1' ? (['F1', ofPerson] as const) : key === 'F1' ? (['A1', ofFirm] as const) : undefined
        check(key, knows[key] ?? '', await seenByCode(key, own), combination)
        check(`sql ${key}`, knows[key] ?? '', await inSql(bearer(key)), combination)
      }
      for (const who of people) {
        check(who, knows[who] ?? '', await seenByPerson(who), combination)
        const actor = who === 'nobody' ? visitor : scene[who]
        check(`sql ${who}`, knows[who] ?? '', await inSql(actor), combination)
      }
    }
  assert.deepEqual(wrong, [])
  assert.ok(opened > 1000)
  assert.deepEqual(await world.look(system('test'), (tx) => newestMails(tx, 5)), [])
  // The measure measures: where both said yes, both sides and the house read more than with a no.
  for (const who of ['A1', 'F1', 'host', 'sql A1', 'sql F1', 'sql host']) {
    const both = first.get(`${who} interesse and interesse`)
    const alone = first.get(`${who} ${who.endsWith('host') ? '' : 'interesse'}`)
    assert.ok(both && alone && differences(alone, both).length > 0, who)
  }
})

test('no answer and no match is written past the action, in no context', async () => {
  const pair = {
    event_id: eventId,
    organization_id: host.organizationId,
    applicant_id: idOf('A1'),
    firm_id: idOf('F2'),
  }
  const contexts: readonly Actor[] = [...keys.map(bearer), host, scene.otherHost, scene.counsellor, visitor]
  for (const actor of contexts) {
    const tries = [
      (side: 'bewerber' | 'betrieb') =>
        world.look(actor, (tx) =>
          db(tx)
            .insertInto('dating_answer')
            .values({ ...pair, side, answer: 'interesse', positive: true })
            .execute(),
        ),
      () => world.look(actor, (tx) => db(tx).updateTable('dating_answer').set({ answer: 'nein' }).execute()),
      () => world.look(actor, (tx) => db(tx).deleteFrom('dating_answer').execute()),
      () => world.look(actor, (tx) => db(tx).insertInto('dating_match').values(pair).execute()),
      () => world.look(actor, (tx) => db(tx).deleteFrom('dating_match').execute()),
    ]
    for (const attempt of tries)
      for (const side of ['bewerber', 'betrieb'] as const)
        await assert.rejects(Promise.resolve(attempt(side)), { code: '42501' })
  }
})
