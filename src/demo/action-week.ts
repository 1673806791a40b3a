import { findNetworkBySlug, findOrganizationBySlug } from '#directory'
import {
  addVoice,
  answerAsk,
  askPartners,
  changeEvent,
  copyWeek,
  createEvent,
  nameHelper,
  namePartnersHelper,
  publishWeek,
  readWeek,
  startWeek,
  typeInSheet,
  writeConclusion,
  writePress,
  writeShift,
} from '#events'
import type { Outcome } from '#platform/action.ts'
import { type Member, system } from '#platform/actor.ts'
import { addDays, berlinDay, berlinInstant, berlinWall } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { readDemoFile } from './read-file.ts'

/** Organizations and houses by their names for machines; times as the clock in Berlin shows them. */
interface Told {
  readonly network: string
  readonly by: string
  readonly title: string
  readonly items: readonly ToldItem[]
  readonly small: Readonly<
    Record<'kind' | 'title' | 'summary' | 'house' | 'room' | 'from' | 'to', string>
  > & {
    /** The third day is 2. */
    readonly day: number
    readonly came: number
  }
  readonly conclusion: {
    readonly words: string
    readonly clippings: string
    readonly voices: readonly (readonly [quote: string, signature: string])[]
  }
}
interface ToldItem {
  readonly title: string
  readonly description: string
  readonly house: string
  readonly room: string
  readonly languages: readonly string[]
  readonly places: string
  readonly partners: readonly (readonly [who: string, answer: string, contribution: string])[]
  readonly shifts: readonly (Readonly<Record<'what' | 'from' | 'to' | 'needed', string>> & {
    readonly ours: readonly string[]
    readonly theirs: Readonly<Record<string, readonly string[]>>
  })[]
  readonly came: number
}

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`an action week of the demo: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** Who invites, and the finale of each week: an event of kind `speed-dating` that is nothing but its frame yet. */
export interface ActionWeeks {
  readonly host: Member
  readonly past: { readonly weekId: string; readonly speedDating: string }
  readonly coming: { readonly weekId: string; readonly speedDating: string }
}

/** The Monday of this week, or of one so many weeks away. */
const mondayOf = (today: string, weeks: number): string =>
  addDays(today, weeks * 7 - ((new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7))
/** When the coming action week begins: five weeks from now, and not between Christmas and Epiphany. */
export const comingWeek = (today: string): string => {
  const isQuiet = (day: string): boolean => day.slice(5) > '12-17' || day.slice(5) < '01-07'
  const mondays = [5, 6, 7, 8].map((weeks) => mondayOf(today, weeks))
  return mondays.find((day) => !isQuiet(day)) ?? mondayOf(today, 5)
}

/** The action week of Mainz-Bingen: the last one with what came of it, and the coming one, made out of it. */
export const writeActionWeeks = async (
  world: World,
  houses: ReadonlyMap<string, string>,
): Promise<ActionWeeks> => {
  const told = (await readDemoFile('action-week.json')) as Told
  const today = berlinDay(world.now())
  /** The same world on another day, in the morning. */
  const at = (day: string): World => ({ ...world, now: () => berlinInstant(day, '07:00') })
  const organizations = new Map<string, string>()
  const networkId = await world.look(system('demo'), async (tx) => {
    for (const slug of [told.by, ...told.items.flatMap(({ partners }) => partners.map(([who]) => who))]) {
      const found = await findOrganizationBySlug(tx, slug)
      if (found) organizations.set(slug, found.id)
    }
    return (await findNetworkBySlug(tx, told.network))?.id
  })
  if (!networkId) throw new Error(`there is no network ${told.network}`)
  const as = (slug: string): Member => {
    const organizationId = organizations.get(slug)
    if (!organizationId) throw new Error(`there is no organization ${slug}`)
    return { context: 'member', personId: organizationId, organizationId, roles: ['host'] }
  }
  const host = as(told.by)
  const week = (world: World, id: string) => world.look(host, (tx) => readWeek(tx, id))
  const itemOf = async (world: World, id: string, title: string): Promise<string> => {
    const found = (await week(world, id)).days
      .flatMap(({ items }) => items)
      .find((one) => one.title === title)
    if (!found) throw new Error(`there is no item ${title}`)
    return found.id
  }

  const first = mondayOf(today, -3)
  const planned = at(addDays(first, -90))
  const last = done(
    await startWeek(planned, host, { template: 'fuenf', title: told.title, day: first, networkId }),
  )
  for (const { title, description, house, room, languages, places } of told.items) {
    const { items } = (await week(planned, last)).days.find(({ items }) =>
      items.some((one) => one.title === title),
    )!
    const item = items.find((one) => one.title === title)!
    const [start, end] = [berlinWall(item.startsAt), berlinWall(item.endsAt)]
    done(
      await changeEvent(planned, host, {
        eventId: item.id,
        kind: item.kind,
        title,
        summary: item.summary,
        description,
        day: start.date,
        from: start.time,
        lastDay: '',
        to: end.time,
        locationId: houses.get(house) ?? '',
        room,
        languages,
        audience: 'alle',
        networkId,
        registration: item.registration,
        registrationUntil: '',
        places,
      }),
    )
  }
  const { day, came: _, house, ...small } = told.small
  const { day: tea } = (await week(planned, last)).days[day]!
  done(
    await createEvent(planned, host, {
      ...small,
      partOf: tea.id,
      description: '',
      day: berlinDay(tea.startsAt),
      lastDay: '',
      locationId: houses.get(house) ?? '',
      languages: ['de'],
      audience: 'alle',
      networkId,
      registration: 'ohne',
      registrationUntil: '',
      places: '',
    }),
  )

  /** Partners are asked and answer; shifts are filled by the house and by them. */
  const prepare = async (world: World, id: string, withShifts: boolean): Promise<void> => {
    for (const { title, partners, shifts } of told.items) {
      const itemId = await itemOf(world, id, title)
      const partnerIds = partners.map(([who]) => organizations.get(who)!)
      done(await askPartners(world, host, { eventId: id, itemId, partnerIds }))
      for (const [who, answer, contribution] of partners)
        done(await answerAsk(world, as(who), { itemId, answer, contribution }))
      for (const { what, from, to, needed, ours, theirs } of shifts) {
        if (withShifts) done(await writeShift(world, host, { eventId: id, itemId, what, from, to, needed }))
        const { shifts: all } = await week(world, id)
        const shiftId = all.find((one) => one.eventId === itemId && one.what === what)!.id
        for (const name of ours) done(await nameHelper(world, host, { eventId: id, shiftId, name }))
        for (const [who, names] of Object.entries(theirs))
          for (const name of names) done(await namePartnersHelper(world, as(who), { itemId, shiftId, name }))
      }
    }
  }
  const tell = async (world: World, id: string): Promise<void> => {
    done(await publishWeek(world, host, { eventId: id }))
    done(
      await writePress(world, host, {
        eventId: id,
        short: `${told.title}: fünf Tage, fünf Orte, ein Speed-Dating zum Schluss. Alle können kommen, es kostet nichts.`,
        long: told.items.map(({ title, description }) => `${title}: ${description}`).join('\n\n'),
        contactName: 'Pressestelle des Landkreises (erfunden)',
        contactPhone: '0171 3920001',
        contactEmail: 'presse@kreis-mainz-bingen.example',
        public: 'ja',
      }),
    )
  }
  await prepare(planned, last, true)
  await tell(at(addDays(first, -40)), last)
  const over = at(addDays(first, 7))
  for (const { title, came } of [...told.items, told.small])
    done(
      await typeInSheet(over, host, {
        eventId: await itemOf(over, last, title),
        came: {},
        walkIns: came,
      }),
    )
  for (const [quote, signature] of told.conclusion.voices)
    done(await addVoice(over, host, { eventId: last, quote, signature, consent: 'ja' }))
  const { words, clippings } = told.conclusion
  done(await writeConclusion(over, host, { eventId: last, words, clippings, public: 'ja' }))

  const next = done(await copyWeek(at(addDays(today, -9)), host, { eventId: last, day: comingWeek(today) }))
  await prepare(at(addDays(today, -7)), next, false)
  await tell(at(addDays(today, -3)), next)
  const finale = 'Speed-Dating für Ausbildung'
  return {
    host,
    past: { weekId: last, speedDating: await itemOf(world, last, finale) },
    coming: { weekId: next, speedDating: await itemOf(world, next, finale) },
  }
}
