import type { Member } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import type { Event } from '../event/event.ts'
import { anEvent, worked } from '../event/testing.ts'
import { type Bearer, codesOf, datingBearer } from '../speed-dating/codes.ts'
import type { Dating } from '../speed-dating/dating.ts'
import { importDatingTable } from '../speed-dating/import-tables.ts'
import { saveTalks, setAccepted } from '../speed-dating/run-store.ts'
import { findDating } from '../speed-dating/store.ts'
import { db } from '../speed-dating/tables-store.ts'
import { writeDatingDay } from '../speed-dating/write-day.ts'

const firms =
  'id;name;tische;ausbildungen\nF1;Bäckerei;T1;Bäcker/in\nF2;Pflegehaus;T2;Pflegefachmann\nF3;Tischlerei;T3;Tischler/in'
const people =
  'id;name;wünsche;berufe;abschluss;sprachen;needs\nA1;Amira;F1|F2;Bäcker;msa;ar;stufenlos\nA2;Bilal;F2|F1;;;;\nA3;Cem;;Tischlerin;;;'

/** A speed-dating of the house on the 15th: three firms, three applicants; Amira and Bilal meet two firms each, Cem nobody. */
export const someTalks = async (world: World, host: Member, given: { planned?: boolean } = {}) => {
  const event = await anEvent(world, host, { kind: 'speed-dating', title: 'Speed-Dating' })
  const eventId = event.id
  worked(
    await writeDatingDay(world, host, {
      eventId,
      start: '14:00',
      rounds: '4',
      talk: '10',
      change: '2',
      breaks: [],
      least: '1',
    }),
  )
  for (const [whose, text] of [
    ['betriebe', firms],
    ['bewerber', people],
  ] as const)
    worked(await importDatingTable(world, host, { eventId, whose, text }))
  if (given.planned !== false) await planTalks(world, host, event)
  return { event, eventId, ...(await inTalks(world, host, event)) }
}

const planTalks = (world: World, host: Member, event: Event): Promise<void> =>
  world.look(host, async (tx) => {
    const of = { eventId: event.id, organizationId: event.organizationId }
    const dating = (await findDating(tx, event.id))!
    const { firm, applicant } = byKey(dating)
    const talk = (round: number, a: string, f: string) => ({
      round,
      applicant: applicant(a),
      firm: firm(f),
      table: dating.firms.find(({ key }) => key === f)!.tables[0]!.id,
    })
    await saveTalks(tx, of, [
      talk(0, 'A1', 'F1'),
      talk(0, 'A2', 'F2'),
      talk(1, 'A1', 'F2'),
      talk(1, 'A2', 'F1'),
    ])
    const { id } = await db(tx)
      .insertInto('dating_run')
      .values({
        event_id: event.id,
        organization_id: event.organizationId,
        state: 'fertig',
        input: 'x',
        value: 0,
        bound: 0,
        plan: null,
        started_at: tx.now,
        beat_at: tx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await setAccepted(tx, event.id, id)
  })

const byKey = (dating: Dating) => ({
  firm: (wanted: string) => dating.firms.find(({ key }) => key === wanted)!.id,
  applicant: (wanted: string) => dating.applicants.find(({ key }) => key === wanted)!.id,
})

/** Ids and codes by the key of the tables above. */
const inTalks = (world: World, host: Member, { id }: Event) =>
  world.look(host, async (tx) => {
    const { firm, applicant } = byKey((await findDating(tx, id))!)
    const codes = await codesOf(tx, id)
    const idOf = (key: string) => (key.startsWith('F') ? firm(key) : applicant(key))
    const codeOf = (key: string): string => codes.get(idOf(key))!
    const bearer = (key: string): Bearer => datingBearer(world, codeOf(key))!
    return { idOf, codeOf, bearer }
  })
