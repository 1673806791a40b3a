import { vocabularyWords } from '#cooperation'
import { findArea } from '#places'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import type { Event } from '../../event/event.ts'
import { listContacts } from '../after-store.ts'
import { type Guest, groupOf, type Meeting } from '../meeting.ts'
import { heldPlan, type Planning, readPlanning } from '../planning.ts'
import type { TablePlan } from '../table-plan.ts'
import { groupNames, noteReading, readyMeeting } from './seen.ts'

/** All that a page or a paper about tables needs, with names. */
export interface Seated {
  readonly event: Event
  readonly meeting: Meeting
  readonly planning: Planning
  readonly names: ReadonlyMap<string, string>
  /** Social spaces by name. */
  readonly spaces: ReadonlyMap<string, string>
  /** Of those who did not know each other, so many have met; once the meeting is concluded. */
  readonly contacts: { readonly met: number; readonly possible: number } | undefined
}

export const seatedOf = (visit: Visit): Promise<Seated | undefined> =>
  readyMeeting(visit, async (tx, event, meeting) => {
    noteReading(tx, event)
    const planning = await readPlanning(tx, event, meeting)
    const names = await groupNames(
      tx,
      meeting.networkId,
      planning.guests.map((one) => one.invitedId),
    )
    const spaces = new Map<string, string>()
    if (meeting.first === 'bezirk')
      for (const code of new Set(planning.toSeat.guests.map(({ topic }) => topic)))
        if (code) spaces.set(code, (await findArea(tx, code))?.name ?? '')
    const fresh = meeting.concludedAt
      ? (await listContacts(tx, event.id)).filter(({ isNew }) => isNew)
      : undefined
    const contacts = fresh && { met: fresh.filter(({ met }) => met).length, possible: fresh.length }
    return { planning, names, spaces, contacts }
  })

export const seatsThatHold = ({ planning }: Pick<Seated, 'planning'>): TablePlan['seats'] =>
  heldPlan(planning)

export const groupName = ({ names }: Pick<Seated, 'names'>, guest: Guest): string =>
  names.get(groupOf(guest)) ?? names.get(guest.invitedId) ?? ''

/** What most at a table share in the first round, where that round goes by district or topic. */
export const topicAt = (
  visit: Visit,
  { meeting, planning, spaces }: Seated,
  seats: TablePlan['seats'],
  table: number,
): string | undefined => {
  if (meeting.first === 'gemischt') return undefined
  const counts = new Map<string, number>()
  seats[0]?.forEach((one, index) => {
    const topic = planning.toSeat.guests[index]?.topic
    if (one === table && topic) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  })
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
  if (most === undefined) return undefined
  const fields: Readonly<Record<string, string>> = vocabularyWords(staffLocale(visit.locale)).fields
  return (meeting.first === 'thema' ? fields[most] : spaces.get(most)) || undefined
}

/** The guests at one table in one round. */
export const at = (
  { planning }: Pick<Seated, 'planning'>,
  seats: TablePlan['seats'],
  round: number,
  table: number,
): readonly Guest[] => planning.guests.filter((_, index) => seats[round]?.[index] === table)

export const tablesUsed = (seats: TablePlan['seats']): number =>
  Math.max(0, ...seats.flat().map((one) => one + 1))
