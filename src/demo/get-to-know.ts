import { readPairs, recordActivity } from '#cooperation'
import { findNetworkBySlug, findOrganizationBySlug } from '#directory'
import {
  acceptTablePlan,
  concludeMeeting,
  createEvent,
  declineInvitation,
  evaluateAnswers,
  inviteParties,
  nameGuest,
  publishEvent,
  typeInSheets,
  writeMeeting,
} from '#events'
import type { Outcome } from '#platform/action.ts'
import { type Member, type Role, system } from '#platform/actor.ts'
import { addDays, berlinDay, berlinInstant } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { readDemoFile } from './read-file.ts'

type Ticks = Readonly<Record<'a1' | 'a2' | 'a3' | 'a4' | 'a5', number>>

/** A meeting as the demo tells it; organizations and houses by their names for machines, `day` from today on. */
interface Told {
  readonly network: string
  readonly by: string
  readonly day: number
  /** So many days before today it was created. */
  readonly planned: number
  readonly title: string
  readonly summary: string
  readonly description: string
  readonly house: string
  readonly room: string
  readonly from: string
  readonly to: string
  readonly hall: Readonly<Record<'rounds' | 'tables' | 'seats', number>> & { readonly first: string }
  /** Organization, its team or house, name, topic. */
  readonly guests: readonly (readonly [organization: string, group: string, name: string, field: string])[]
  readonly declined: readonly string[]
  readonly held: {
    readonly rounds: number
    readonly before: Ticks
    readonly after: Ticks
    /** Houses that have said whom they know since. */
    readonly known: readonly string[]
  } | null
}

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`a meeting of the demo: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** A get-to-know meeting that was and one to come, each step on its own day and through people's own actions. */
export const writeMeetings = async (world: World, houses: ReadonlyMap<string, string>): Promise<void> => {
  for (const one of (await readDemoFile('get-to-know.json')) as readonly Told[])
    await writeOne(world, one, houses)
}

/** Meetings are on Thursdays. */
const thursday = (day: string): string => addDays(day, (4 - new Date(`${day}T12:00:00Z`).getUTCDay() - 7) % 7)

const writeOne = async (world: World, told: Told, houses: ReadonlyMap<string, string>): Promise<void> => {
  const today = berlinDay(world.now())
  const at = (day: string, time: string): World => ({ ...world, now: () => berlinInstant(day, time) })
  const ago = (days: number): World => at(addDays(today, -days), '12:00')
  const day = thursday(addDays(today, told.day))
  const network = await world.look(system('demo'), (tx) => findNetworkBySlug(tx, told.network))
  if (!network) throw new Error(`there is no network ${told.network}`)
  const idOf = async (slug: string): Promise<string> => {
    const found = await world.look(system('demo'), (tx) => findOrganizationBySlug(tx, slug))
    if (!found) throw new Error(`there is no organization ${slug}`)
    return found.id
  }
  const as = (organizationId: string, ...roles: Role[]): Member => ({
    context: 'member',
    personId: organizationId,
    organizationId,
    roles,
    networkId: network.id,
  })
  const host = as(await idOf(told.by), 'coordinator')
  const eventId = done(
    await createEvent(ago(told.planned), host, {
      kind: 'kennenlernen',
      title: told.title,
      summary: told.summary,
      description: told.description,
      day,
      from: told.from,
      lastDay: '',
      to: told.to,
      locationId: houses.get(told.house) ?? '',
      room: told.room,
      languages: ['de'],
      audience: 'netz',
      networkId: network.id,
      registration: 'ohne',
      registrationUntil: '',
      places: '',
    }),
  )
  done(await publishEvent(ago(told.planned), host, { eventId }))
  done(await writeMeeting(ago(told.planned), host, { eventId, agreementId: '', ...told.hall }))
  done(await inviteParties(ago(told.planned - 1), host, { eventId }))
  const { teams } = await world.look(host, (tx) => readPairs(tx, network.id, today))
  for (const [slug, called, name, field] of told.guests) {
    const invitedId = await idOf(slug)
    const team = teams.find((one) => one.organizationId === invitedId && one.name === called)
    const group = team ? `team ${team.key}` : `haus ${houses.get(called)}`
    done(
      await nameGuest(ago(told.planned - 4), as(invitedId, 'lead'), {
        eventId,
        invitedId,
        name,
        group,
        field,
      }),
    )
  }
  for (const slug of told.declined)
    done(await declineInvitation(ago(told.planned - 4), as(await idOf(slug), 'lead'), { eventId }))
  const { held } = told
  if (held) {
    done(await acceptTablePlan(at(addDays(day, -2), '12:00'), host, { eventId }))
    const typed = (moment: string, ticks: Ticks) =>
      typeInSheets(at(day, told.to), host, {
        eventId,
        moment,
        ...Object.fromEntries(Object.entries(ticks).map(([name, n]) => [name, String(n)])),
      })
    done(await typed('vorher', held.before))
    done(await typed('nachher', held.after))
    const dayAfter = at(addDays(day, 1), told.from)
    done(await concludeMeeting(dayAfter, host, { eventId, held: held.rounds }))
    done(await evaluateAnswers(dayAfter, host, { eventId }))
    const { houses: all, pairs } = await world.look(host, (tx) => readPairs(tx, network.id, today))
    for (const slug of held.known) {
      const house = all.find(({ id }) => id === houses.get(slug))
      const stranger = pairs.find((pair) => pair.house.id === house?.id && pair.standing === 'unbekannt')
      if (!house || !stranger) continue
      done(
        await recordActivity(at(addDays(day, 3), '10:00'), as(house.organizationId, 'host'), {
          networkId: network.id,
          team: stranger.team.key,
          house: house.id,
          kind: 'veranstaltung',
          day,
        }),
      )
    }
  }
}
