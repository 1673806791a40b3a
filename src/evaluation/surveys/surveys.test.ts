import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { chapter as consent } from '#consent'
import { chapter as cooperation } from '#cooperation'
import { chapter as directory } from '#directory'
import { chapter as people } from '#people'
import { chapter as places } from '#places'
import { system, visitor } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import { tables } from '#platform/transaction.ts'
import { chapter } from '../index.ts'
import { answerSurvey, typeIn } from './answer.ts'
import { dropSurvey, endSurvey, moveEnd } from './change-survey.ts'
import { createSurvey } from './create-survey.ts'
import { evaluateEnded } from './evaluate.ts'
import { surveyFigures } from './figures.ts'
import { dropText, eraseTexts, letIntoReport, takeOutOfReport } from './free-text.ts'
import { publishAnswers } from './publish.ts'
import { listOldVoices, listSurveys, listTexts, voicesFor, voicesIn } from './queries.ts'
import { allAnswers, good, numberAt, readResult } from './result.ts'
import { findSurvey, type SurveyTables } from './store.ts'
import { aNeighbourhood, answered, aSurvey, worked } from './testing.ts'

const chapters = [places, directory, people, consent, cooperation, chapter]
let now = new Date('2026-08-05T10:00:00Z')
const world = await aWorld({ chapters, now: () => now })
const town = await aNeighbourhood(world)
const [host, otherHost, third, fourth] = town.hosts as [
  (typeof town.hosts)[0],
  (typeof town.hosts)[0],
  (typeof town.hosts)[0],
  (typeof town.hosts)[0],
]
after(() => world.close())
beforeEach(() => {
  now = new Date('2026-08-05T10:00:00Z')
})

const keyOf = (outcome: { ok: boolean; refusal?: { key: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal?.key
const survey = (id: string, by = host) => world.look(by, (tx) => findSurvey(tx, id))
const resultAt = async (id: string, question: 'zufrieden' | 'wieder', answer: string) => {
  const found = await survey(id)
  return numberAt(readResult(found?.result?.[question] ?? []), answer)
}
const rows = (table: keyof SurveyTables) =>
  world.look(system('test'), (tx) => tables<SurveyTables>(tx).selectFrom(table).selectAll().execute())

test('a house asks, people answer, and with three answers there is a result', async () => {
  const { id, code } = await aSurvey(world, host)
  await answered(world, code, 2, { zufrieden: 5, wieder: 5 })
  worked(await typeIn(world, host, { surveyId: id, said: { zufrieden: 4 }, text: '' }))
  assert.equal((await survey(id))?.result, null)
  worked(await endSurvey(world, host, { surveyId: id }))
  assert.equal(await resultAt(id, 'zufrieden', allAnswers), 3)
  // Whoever left out a question is counted as well: every question has one total.
  assert.equal(await resultAt(id, 'wieder', allAnswers), 3)
  assert.equal(await resultAt(id, 'zufrieden', '4'), undefined)
  assert.equal(
    keyOf(await answerSurvey(world, visitor, { code, said: { zufrieden: 5 }, text: '' })),
    'evaluation.isOver',
  )
})

test('with two answers there is none', async () => {
  const { id, code } = await aSurvey(world, host)
  await answered(world, code, 2, { zufrieden: 5 })
  worked(await endSurvey(world, host, { surveyId: id }))
  assert.equal(await resultAt(id, 'zufrieden', allAnswers), undefined)
})

test('a result is made by itself a week after the end, so that paper can still be typed in', async () => {
  const { id, code } = await aSurvey(world, host, { closesOn: '2026-08-10' })
  await answered(world, code, 5, { zufrieden: 5 })
  now = new Date('2026-08-15T10:00:00Z')
  assert.equal(
    keyOf(await answerSurvey(world, visitor, { code, said: { zufrieden: 5 }, text: '' })),
    'evaluation.isOver',
  )
  worked(await typeIn(world, host, { surveyId: id, said: { zufrieden: 5 }, text: '' }))
  await evaluateEnded(world)
  assert.equal((await survey(id))?.evaluatedOn, null)
  now = new Date('2026-08-18T10:00:00Z')
  await evaluateEnded(world)
  await evaluateEnded(world)
  assert.equal(await resultAt(id, 'zufrieden', good), 6)
})

test('nothing that one person said is kept together, and nothing says who or when', async () => {
  const { code } = await aSurvey(world, host)
  await answered(world, code, 1, { zufrieden: 5, wieder: 1 }, 'Danke!')
  const columns = await world.database.asOwner(
    async (owner) =>
      (
        await owner.query(
          `select table_name, column_name, data_type from information_schema.columns
           where table_name in ('survey_answer', 'survey_count', 'survey_text', 'ladder') order by 1, 2`,
        )
      ).rows as { table_name: string; column_name: string; data_type: string }[],
  )
  const named = Map.groupBy(columns, ({ table_name }) => table_name)
  const namesOf = (table: string) => named.get(table)?.map(({ column_name }) => column_name)
  assert.deepEqual(namesOf('survey_answer'), ['answer', 'id', 'quarter', 'question', 'survey_id'])
  assert.deepEqual(namesOf('survey_count'), ['answer', 'n', 'quarter', 'question', 'survey_id'])
  assert.deepEqual(namesOf('survey_text'), ['id', 'organization_id', 'quarter', 'survey_id', 'text'])
  assert.deepEqual(namesOf('ladder'), ['code', 'id', 'network_id', 'quarters', 'steps'])
  assert.ok(!columns.some(({ data_type }) => /timestamp|date|time|inet/.test(data_type)))
  // The letter box is emptied every night: the transaction of a row does not tell whose it was, either.
  await evaluateEnded(world)
  assert.deepEqual(await rows('survey_answer'), [])
})

test('whoever answers leaves no entry in a chain', async () => {
  const entries = () =>
    world.look(system('test'), (tx) =>
      tables<{ audit_entry: { action: string } }>(tx).selectFrom('audit_entry').select('action').execute(),
    )
  const { code } = await aSurvey(world, host)
  const before = (await entries()).length
  await answered(world, code, 1, { zufrieden: 5 })
  assert.equal((await entries()).length, before)
})

test('a house’s surveys and texts are not there for anybody else', async () => {
  const { id, code } = await aSurvey(world, host, { countsIn: town.network })
  await answered(world, code, 3, { zufrieden: 5 }, 'Schön hier.')
  for (const other of [otherHost, town.counsellor, town.leadOfJobcenter, town.coordinator]) {
    assert.equal(await survey(id, other), undefined)
    assert.equal((await world.look(other, (tx) => listTexts(tx, id))).length, 0)
    assert.equal(keyOf(await endSurvey(world, other, { surveyId: id })), 'platform.notFound')
    assert.equal(keyOf(await dropSurvey(world, other, { surveyId: id })), 'platform.notFound')
    assert.equal(
      keyOf(await typeIn(world, other, { surveyId: id, said: { zufrieden: 1 }, text: '' })),
      'platform.notFound',
    )
  }
})

test('a Jobcenter asks its staff, never the people it counsels', async () => {
  const by = town.leadOfJobcenter
  const asked = (audience: string, question: string) =>
    createSurvey(world, by, {
      whose: 'haus',
      title: 'Wie geht es?',
      audience,
      questions: [question],
      withText: false,
      countsIn: null,
      opensOn: '2026-08-05',
      closesOn: '2026-09-05',
    })
  assert.equal(keyOf(await asked('teilnehmende', 'zufrieden')), 'evaluation.notByJobcenter')
  assert.equal(keyOf(await asked('mitarbeitende', 'anwen')), 'ok')
  assert.equal(keyOf(await asked('mitarbeitende', 'zufrieden')), 'evaluation.otherAudience')
})

test('a network’s survey is made by whoever coordinates it, seen by its houses, and has no free text', async () => {
  const { id, code } = await aSurvey(world, town.coordinator, { whose: 'netzwerk' })
  assert.equal((await survey(id, otherHost))?.withText, false)
  await answered(world, code, 1, { zufrieden: 5 }, 'Das geht niemanden etwas an.')
  assert.ok(!(await rows('survey_text')).some((row) => 'survey_id' in row && row.survey_id === id))
  assert.equal(
    keyOf(await moveEnd(world, otherHost, { surveyId: id, closesOn: '2026-09-01' })),
    'platform.notFound',
  )
  worked(await typeIn(world, otherHost, { surveyId: id, said: { zufrieden: 4 }, text: '' }))
  assert.ok((await world.look(otherHost, listSurveys)).some((one) => one.id === id))
})

test('an answer without any answer is refused', async () => {
  const { code } = await aSurvey(world, host)
  assert.equal(
    keyOf(await answerSurvey(world, visitor, { code, said: {}, text: ' ' })),
    'evaluation.nothingSaid',
  )
  assert.equal(
    keyOf(await answerSurvey(world, visitor, { code: 'ABCDEFGH', said: { zufrieden: 5 }, text: '' })),
    'platform.notFound',
  )
})

/** Any quarter of these tests. */
const always = { first: '2026-Q1', last: '2028-Q4' } as const

test('the house lets a text into the report of the network, takes it back, deletes it; a job erases it after a year', async () => {
  const { id, code } = await aSurvey(world, host, { countsIn: town.network })
  await answered(world, code, 1, { zufrieden: 5 }, 'Mehr Abende, bitte.')
  const [text] = await world.look(host, (tx) => listTexts(tx, id))
  const of = { surveyId: id, textId: text!.id }
  const voices = () =>
    world.look(town.coordinator, async (tx) => voicesIn(tx, await voicesFor(tx, town.network, always)))
  assert.equal(keyOf(await letIntoReport(world, otherHost, of)), 'platform.notFound')
  worked(await letIntoReport(world, host, of))
  assert.deepEqual(await voices(), ['Mehr Abende, bitte.'])
  worked(await takeOutOfReport(world, host, of))
  assert.deepEqual(await voices(), [])
  worked(await letIntoReport(world, host, of))
  now = new Date('2027-07-02T10:00:00Z')
  await eraseTexts(world)
  assert.deepEqual(await world.look(host, (tx) => listTexts(tx, id)), [])
  assert.equal((await voices()).length, 1)
  const old = () => world.look(host, (tx) => listOldVoices(tx, host.organizationId))
  assert.deepEqual(
    (await old()).map((one) => one.text),
    ['Mehr Abende, bitte.'],
  )
  assert.equal(keyOf(await takeOutOfReport(world, otherHost, of)), 'platform.notFound')
  now = new Date('2028-07-02T10:00:00Z')
  await eraseTexts(world)
  assert.deepEqual(await voices(), [])
})

test('a deleted text is gone from the report, too', async () => {
  const { id, code } = await aSurvey(world, host, { countsIn: town.network })
  await answered(world, code, 1, { zufrieden: 5 }, 'Frau M. war nett.')
  const [text] = await world.look(host, (tx) => listTexts(tx, id))
  worked(await letIntoReport(world, host, { surveyId: id, textId: text!.id }))
  worked(await dropText(world, host, { surveyId: id, textId: text!.id }))
  assert.deepEqual(await world.look(town.coordinator, (tx) => voicesFor(tx, town.network, always)), [])
})

test('a network’s quarter is published when it is over: a sum of three houses, none of them more than half', async () => {
  now = new Date('2026-10-05T10:00:00Z')
  const quarter = '2026-Q4'
  for (const by of [host, otherHost, third]) {
    const { code } = await aSurvey(world, by, { countsIn: town.network, questions: ['ruhe', 'kraft'] })
    await answered(world, code, 8, { ruhe: 5, kraft: 4 })
    // Only one house has sad answers: that must not be told of it.
    if (by === host) await answered(world, code, 7, { ruhe: 1, kraft: 4 })
  }
  const few = await aSurvey(world, fourth, { countsIn: town.network, questions: ['kraft'] })
  await answered(world, few.code, 2, { kraft: 4 })
  await publishAnswers(world)
  const read = (by = town.coordinator) => world.look(by, (tx) => surveyFigures(tx, town.network, quarter))
  assert.ok(!(await read()).questions.some(({ question }) => question === 'ruhe'))
  now = new Date('2027-01-02T10:00:00Z')
  await publishAnswers(world)
  await publishAnswers(world)
  const { questions } = await read()
  const ruhe = questions.find(({ question }) => question === 'ruhe')
  const kraft = questions.find(({ question }) => question === 'kraft')
  assert.deepEqual(ruhe?.total, { is: 'number', n: 31 })
  assert.notEqual(ruhe?.answers[1].is, 'number')
  // Two who answered in a fourth house are in no total: their number would be the difference.
  assert.deepEqual(kraft?.total, { is: 'number', n: 31 })
  // Everybody who works in the network reads the same; others nothing.
  assert.deepEqual(await read(town.counsellor), await read())
})
