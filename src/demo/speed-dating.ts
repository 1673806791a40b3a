import {
  acceptPlan,
  allowFollowUp,
  codesOf,
  datingBearer,
  findEvent,
  importDatingTable,
  listTalks,
  markArrival,
  sayAnswer,
  startPlan,
  whenDone,
  writeDatingDay,
  writeDatingInterpreter,
  writeFlyer,
} from '#events'
import type { Outcome } from '#platform/action.ts'
import type { Member } from '#platform/actor.ts'
import { addDays, berlinDay, berlinInstant } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { type ActionWeeks, writeActionWeeks } from './action-week.ts'
import { chance } from './chance.ts'
import { readDemoFile, readDemoText } from './read-file.ts'

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`the speed-dating of the demo: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

interface ToldFlyer {
  readonly about: string
  readonly strengths: string
  readonly experience: string
  readonly contact: string
}

/** The action weeks of Mainz-Bingen with their finale: the last one with answers, the coming one planned. */
export const writeWeeks = async (world: World, houses: ReadonlyMap<string, string>): Promise<void> => {
  const weeks = await writeActionWeeks(world, houses)
  const today = berlinDay(world.now())
  await prepare({ ...world, now: () => berlinInstant(addDays(today, -30), '09:00') }, weeks, 'past')
  await answer(world, weeks)
  await prepare({ ...world, now: () => berlinInstant(addDays(today, -2), '09:00') }, weeks, 'coming')
}

/** 30 firms, 60 applicants, 12 rounds from the two tables that an organizer has; planned, and the plan holds. */
const prepare = async (world: World, { host, ...weeks }: ActionWeeks, when: 'past' | 'coming') => {
  const eventId = weeks[when].speedDating
  done(
    await writeDatingDay(world, host, {
      eventId,
      start: '09:00',
      rounds: '12',
      talk: '10',
      change: '2',
      least: '4',
      breaks: [{ after: '6', minutes: '20' }],
    }),
  )
  await importTable(world, host, eventId, 'betriebe', 'speed-dating-firms.csv')
  await importTable(world, host, eventId, 'bewerber', 'speed-dating-applicants.csv')
  for (const [name, language] of [
    ['Frau Nasser', 'ar'],
    ['Herr Bondar', 'uk'],
  ])
    done(
      await writeDatingInterpreter(world, host, {
        eventId,
        name,
        languages: [language],
        from: '',
        until: '',
      }),
    )
  const runId = done(await startPlan(world, host, { eventId }))
  await whenDone(runId)
  done(await acceptPlan(world, host, { eventId, runId }))
}

const importTable = async (world: World, host: Member, eventId: string, whose: string, file: string) => {
  const { wrong } = done(
    await importDatingTable(world, host, { eventId, whose, text: await readDemoText(file) }),
  )
  if (wrong.length > 0) throw new Error(`${file}: ${JSON.stringify(wrong)}`)
}

/** What both sides said on the evening after: most of them, by the code on their sheets. */
const answer = async (world: World, { host, past }: ActionWeeks): Promise<void> => {
  const eventId = past.speedDating
  const { talks, codes, event } = await world.look(host, async (tx) => ({
    talks: await listTalks(tx, eventId),
    codes: await codesOf(tx, eventId),
    event: await findEvent(tx, eventId),
  }))
  if (!event) throw new Error('the speed-dating of the demo is not there')
  const after = (at: Date, minutes: number): World => ({
    ...world,
    now: () => new Date(at.getTime() + minutes * 60_000),
  })
  const evening = after(event.endsAt, 180)
  const bearer = (id: string) => {
    const found = datingBearer(world, codes.get(id) ?? '')
    if (!found) throw new Error('somebody in the speed-dating of the demo has no code')
    return found
  }
  const applicants = [...new Set(talks.map(({ applicant }) => applicant))]
  for (const applicantId of applicants)
    done(await markArrival(after(event.startsAt, -15), host, { eventId, applicantId, arrival: 'da' }))
  const flyers = (await readDemoFile('speed-dating-flyers.json')) as readonly ToldFlyer[]
  for (const [n, flyer] of flyers.entries()) done(await writeFlyer(evening, bearer(applicants[n]!), flyer))
  for (const [n, applicant] of applicants.entries())
    if (n % 4 === 0) {
      const contact = `0171 39200${String(n).padStart(2, '0')}`
      done(await allowFollowUp(evening, bearer(applicant), { contact }))
    }
  const { weighted } = chance(20190830)
  for (const { applicant, firm } of talks)
    for (const [who, withId] of [
      [applicant, firm],
      [firm, applicant],
    ] as const) {
      const said = weighted({ interesse: 30, probearbeit: 16, gespraech: 14, nein: 22, nichts: 18 })
      if (said !== 'nichts') done(await sayAnswer(evening, bearer(who), { withId, answer: said }))
    }
}
