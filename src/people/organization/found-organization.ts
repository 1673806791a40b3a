import { z } from 'zod'
import {
  createNetwork,
  createOrganization,
  findNetwork,
  findOrganization,
  isInvited,
  joinNetwork,
  leaveNetwork,
  memberRoles,
  networkKinds,
  organizationKinds,
} from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'

const name = z.string().trim().min(2).max(200)
const slug = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'people.slugWrong' })
  .max(80)
const day = z.iso.date({ error: 'people.dayWrong' })

const slugTaken = (): never => {
  throw new Refused({ key: 'platform.input', fields: { slug: 'people.slugTaken' } })
}

/** The operator adds an organization to the directory; its chain begins with this. */
export const foundOrganization = action({
  name: 'people.found-organization',
  input: z.object({
    name,
    kind: z.enum(organizationKinds),
    slug,
    phone: z.string().trim().max(60).default(''),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'operator'),
  act: async (tx, input) => {
    const id =
      (await tx.asSystem('operator', (sys) =>
        createOrganization(sys, { ...input, phone: input.phone || null }),
      )) ?? slugTaken()
    tx.note({
      organizationId: id,
      action: 'people.found-organization',
      subject: id,
      detail: { kind: input.kind },
    })
    return id
  },
  audit: (_input, id) => ({ subject: id }),
})

/** The operator founds a network: a cooperation, or the frame it belongs to. */
export const foundNetwork = action({
  name: 'people.found-network',
  input: z.object({
    name,
    kind: z.enum(networkKinds),
    slug,
    partOf: z.uuid().nullable(),
    coordinatorId: z.uuid({ error: 'platform.missing' }),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'operator'),
  act: async (tx, input) => {
    if (!(await findOrganization(tx, input.coordinatorId))) notFound()
    if (input.partOf && (await findNetwork(tx, input.partOf))?.kind !== 'rahmen') refuse('people.frameWrong')
    const id = (await tx.asSystem('operator', (sys) => createNetwork(sys, input))) ?? slugTaken()
    tx.note({
      organizationId: input.coordinatorId,
      action: 'people.found-network',
      subject: id,
      detail: { kind: input.kind },
    })
    return id
  },
  audit: (_input, id) => ({ subject: id }),
})

/** An organization joins a network on a day. */
export const addToNetwork = action({
  name: 'people.add-to-network',
  input: z.object({
    networkId: z.uuid(),
    organizationId: z.uuid({ error: 'platform.missing' }),
    role: z.enum(memberRoles),
    from: day,
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'operator'),
  act: async (tx, input) => {
    if (!(await findNetwork(tx, input.networkId)) || !(await findOrganization(tx, input.organizationId)))
      notFound()
    if (!(await tx.asSystem('operator', (sys) => joinNetwork(sys, input))))
      refuse((await isInvited(tx, input)) ? 'people.memberAsked' : 'people.memberThere')
    tx.note({
      organizationId: input.organizationId,
      action: 'people.add-to-network',
      subject: input.networkId,
      detail: { role: input.role, from: input.from },
    })
  },
  audit: ({ networkId, organizationId }) => ({
    subject: networkId,
    detail: { organization: organizationId },
  }),
})

/** The last day of an organization in a network. */
export const removeFromNetwork = action({
  name: 'people.remove-from-network',
  input: z.object({ networkId: z.uuid(), organizationId: z.uuid(), to: day }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'operator'),
  act: async (tx, input) => {
    if (!(await tx.asSystem('operator', (sys) => leaveNetwork(sys, input)))) notFound()
    tx.note({
      organizationId: input.organizationId,
      action: 'people.remove-from-network',
      subject: input.networkId,
      detail: { to: input.to },
    })
  },
  audit: ({ networkId, organizationId }) => ({
    subject: networkId,
    detail: { organization: organizationId },
  }),
})
