import { z } from 'zod'
import { findService } from '#directory'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting } from '../acting.ts'
import { fewestPartners, isAlive } from './format.ts'
import {
  addPartnerRow,
  addServiceRow,
  type Format,
  lockFormat,
  partnersOf,
  removePartnerRow,
  removeServiceRow,
} from './store.ts'
import { formatOf, mayPropose, memberIds } from './within.ts'

/** The format, for what an organization says of its part in it: its own, or any one's by whoever coordinates. */
const forOrganization = async (tx: Tx, formatId: string, organizationId: string): Promise<Format> => {
  const { format, isLed } = await formatOf(tx, formatId, lockFormat)
  if (!isLed && organizationId !== acting(tx).organizationId) notFound()
  if (format.state === 'beendet') refuse('cooperation.formatEnded')
  return format
}

/** An organization of the network takes part. */
export const joinFormat = action({
  name: 'cooperation.join-format',
  input: z.object({ formatId: z.uuid(), organizationId: z.uuid({ error: 'platform.missing' }) }),
  contexts: ['member'],
  may: mayPropose,
  act: async (tx, { formatId, organizationId }) => {
    const format = await forOrganization(tx, formatId, organizationId)
    if (!(await memberIds(tx, format.networkId)).has(organizationId)) notFound()
    await addPartnerRow(tx, format, organizationId)
  },
  audit: ({ formatId, organizationId }) => ({ subject: formatId, detail: { organization: organizationId } }),
})

/** It does not any more, with its offers. What lives keeps two houses: else it is to be ended. */
export const leaveFormat = action({
  name: 'cooperation.leave-format',
  input: z.object({ formatId: z.uuid(), organizationId: z.uuid() }),
  contexts: ['member'],
  may: mayPropose,
  act: async (tx, { formatId, organizationId }) => {
    const format = await forOrganization(tx, formatId, organizationId)
    const partners = await partnersOf(tx, [format.id])
    if (!partners.some((one) => one.organizationId === organizationId)) notFound()
    if (isAlive(format.state) && partners.length <= fewestPartners) refuse('cooperation.formatLastPartner')
    await removePartnerRow(tx, format, organizationId)
  },
  audit: ({ formatId, organizationId }) => ({ subject: formatId, detail: { organization: organizationId } }),
})

/** An offer of the directory belongs to it: one of a partner. */
export const linkOffer = action({
  name: 'cooperation.link-offer',
  input: z.object({ formatId: z.uuid(), serviceId: z.uuid({ error: 'platform.missing' }) }),
  contexts: ['member'],
  may: mayPropose,
  act: async (tx, { formatId, serviceId }) => {
    const service = (await findService(tx, serviceId)) ?? notFound()
    const format = await forOrganization(tx, formatId, service.organizationId)
    if (service.visibility !== 'oeffentlich') notFound()
    const partners = await partnersOf(tx, [format.id])
    if (!partners.some(({ organizationId }) => organizationId === service.organizationId))
      refuse('cooperation.formatNoPartner')
    await addServiceRow(tx, format, service)
  },
  audit: ({ formatId, serviceId }) => ({ subject: formatId, detail: { service: serviceId } }),
})

export const unlinkOffer = action({
  name: 'cooperation.unlink-offer',
  input: z.object({ formatId: z.uuid(), serviceId: z.uuid() }),
  contexts: ['member'],
  may: mayPropose,
  act: async (tx, { formatId, serviceId }) => {
    const service = (await findService(tx, serviceId)) ?? notFound()
    const format = await forOrganization(tx, formatId, service.organizationId)
    if (!(await removeServiceRow(tx, format, serviceId))) notFound()
  },
  audit: ({ formatId, serviceId }) => ({ subject: formatId, detail: { service: serviceId } }),
})
