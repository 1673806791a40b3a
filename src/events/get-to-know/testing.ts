import { aLocation } from '#directory/testing'
import { anEvent, worked } from '../event/testing.ts'
import { aScene } from '../testing.ts'
import { nameGuest } from './answer-invitation.ts'
import { inviteParties } from './invite.ts'
import { acceptTablePlan } from './plan.ts'
import { readPlanning } from './planning.ts'
import { findMeeting } from './store.ts'
import { writeMeeting } from './write-meeting.ts'

/** Of the scene of the chapter: a house that invites, another one, a Jobcenter; on a Thursday in October, 14 to 16 h. */
export const aMeeting = async () => {
  const scene = await aScene()
  const { world, host, otherHost, jobcenterLead, network } = scene
  const otherHouse = await aLocation(world, { organizationId: otherHost.organizationId, name: 'Haus Turm' })
  const event = await anEvent(world, host, {
    kind: 'kennenlernen',
    title: 'Wir lernen uns kennen',
    audience: 'netz',
    networkId: network,
    registration: 'ohne',
    places: '',
  })
  const hall = { eventId: event.id, agreementId: '', rounds: '2', tables: '2', seats: '6', first: 'gemischt' }
  const eventId = event.id
  const planning = () =>
    world.look(host, async (tx) => readPlanning(tx, event, (await findMeeting(tx, eventId))!))
  return {
    ...scene,
    event,
    eventId,
    otherHouse,
    hall,
    prepare: async (more: Record<string, unknown> = {}) => {
      worked(await writeMeeting(world, host, { ...hall, ...more }))
      return worked(await inviteParties(world, host, { eventId }))
    },
    /** Two of the house, two of the other one, three of the Jobcenter. */
    nameAll: async () => {
      const groups = {
        house: `haus ${scene.locationId}`,
        other: `haus ${otherHouse}`,
        jobcenter: `team ${jobcenterLead.organizationId}`,
      }
      const name = async (by: typeof host, group: string, name: string) =>
        worked(await nameGuest(world, by, { eventId, invitedId: by.organizationId, name, group, field: '' }))
      for (const one of ['Anna', 'Ben']) await name(host, groups.house, one)
      for (const one of ['Cem', 'Dora']) await name(otherHost, groups.other, one)
      for (const one of ['Eva', 'Finn', 'Gül']) await name(jobcenterLead, groups.jobcenter, one)
      return groups
    },
    planning,
    accept: () => acceptTablePlan(world, host, { eventId }),
    meeting: () => world.look(host, async (tx) => (await findMeeting(tx, eventId))!),
  }
}
