import { z } from 'zod'
import { locationsOf } from '#directory'
import { listTeams } from '#people'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { lines, named, optionalId, reach } from './said.ts'
import {
  deleteProfile,
  findOwnProfile,
  insertProfile,
  listOwnProfiles,
  markChecked,
  updateProfile,
} from './store.ts'

const mostProfiles = 200

const words = {
  name: named(100),
  teamId: optionalId,
  locationId: optionalId,
  tasks: lines(600),
  does: lines(1200),
  doesNot: lines(1200),
  hours: lines(300),
  ...reach,
}
const askAbout = ({ name, tasks, does, doesNot, hours }: Said, confirmed: string | undefined): void =>
  askAboutClients(
    [name, tasks, does, doesNot, hours].map((one) => one ?? ''),
    confirmed,
  )
type Said = z.output<z.ZodObject<typeof words>>

/** A team and a house that are chosen must be one's own. */
const checkOwn = async (tx: Tx, { teamId, locationId }: Said): Promise<void> => {
  const { organizationId } = acting(tx)
  if (teamId && !(await listTeams(tx, organizationId)).some(({ id }) => id === teamId)) notFound()
  if (locationId && !(await locationsOf(tx, organizationId)).some(({ id }) => id === locationId)) notFound()
}

/** An organization introduces one of its teams, or a house, to those who work with it. */
export const introduceTeam = action({
  name: 'cooperation.introduce-team',
  input: z.object({ ...words, noClient }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { noClient: confirmed, ...input }) => {
    const { organizationId } = acting(tx)
    await checkOwn(tx, input)
    askAbout(input, confirmed)
    if ((await listOwnProfiles(tx, organizationId)).length >= mostProfiles) refuse('cooperation.teamsFull')
    return insertProfile(tx, organizationId, { ...input, checkedOn: berlinDay(tx.now) })
  },
  audit: (_input, id) => ({ subject: id }),
})

/** What a team says of itself, anew; whoever writes it has looked at it today. */
export const describeTeam = action({
  name: 'cooperation.describe-team',
  input: z.object({ profileId: z.uuid(), ...words, noClient }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { noClient: confirmed, ...input }) => {
    const { organizationId } = acting(tx)
    const profile = (await findOwnProfile(tx, organizationId, input.profileId)) ?? notFound()
    await checkOwn(tx, input)
    askAbout(input, confirmed)
    await updateProfile(
      tx,
      { organizationId, profileId: profile.id },
      { ...input, checkedOn: berlinDay(tx.now) },
    )
  },
  audit: ({ profileId }) => ({ subject: profileId }),
})

/** "Stimmt noch": nothing has changed. */
export const confirmTeam = action({
  name: 'cooperation.confirm-team',
  input: z.object({ profileId: z.uuid() }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { profileId }) => {
    const { organizationId } = acting(tx)
    if (!(await markChecked(tx, { organizationId, profileId }, berlinDay(tx.now)))) notFound()
  },
  audit: ({ profileId }) => ({ subject: profileId }),
})

/** With its contacts and consultation hours. */
export const removeTeam = action({
  name: 'cooperation.remove-team',
  input: z.object({ profileId: z.uuid() }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'lead'),
  act: async (tx, { profileId }) => {
    const { organizationId } = acting(tx)
    if (!(await deleteProfile(tx, { organizationId, profileId }))) notFound()
  },
  audit: ({ profileId }) => ({ subject: profileId }),
})
