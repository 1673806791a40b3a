import { z } from 'zod'
import { findOrganization } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { queueMail } from '#platform/mail/mail.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import { mailWords } from '../messages/staff/mail.ts'
import { paths } from '../web/organization/paths.ts'
import { acting } from './acting.ts'
import { wrongOpening } from './break-glass.ts'
import { endOpening, findOpenBreakGlass, insertOpening, letIn, letOut } from './break-glass-store.ts'
import { leadAddresses } from './member-store.ts'

/**
 * The operator goes into one organization, for people and roles: no hand-over of anybody (`leads-here.ts`). The organization sees it on its page and in its chain, and its leads get a mail.
 */
export const openBreakGlass = action({
  name: 'people.open-break-glass',
  input: z.object({
    organizationId: z.uuid(),
    reason: z.string().trim().max(1000),
    hours: z.coerce.number(),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'operator'),
  act: async (tx, { organizationId, reason, hours }) => {
    const wrong = wrongOpening(reason, hours)
    if (wrong) throw new Refused({ key: 'platform.input', fields: { [wrong.field]: wrong.key } })
    const { personId } = acting(tx)
    if (!(await findOrganization(tx, organizationId))) notFound()
    const until = new Date(tx.now.getTime() + hours * 3_600_000)
    const id = await tx.asSystem('break glass', async (sys) => {
      // Whoever belongs to it, or is inside already, needs no emergency access.
      if (!(await letIn(sys, personId, organizationId, until))) refuse('people.alreadyInside')
      const opening = await insertOpening(sys, { organizationId, personId, reason, until })
      for (const { email } of await leadAddresses(sys, [organizationId]))
        await queueMail(sys, {
          organizationId,
          to: email,
          ...mailWords.breakGlass(`${tx.world.config.baseUrl}/de${paths.organization}`),
        })
      return opening
    })
    tx.note({
      organizationId,
      action: 'people.open-break-glass',
      subject: id,
      detail: { until: until.toISOString() },
    })
    return id
  },
  audit: ({ organizationId }, id) => ({ subject: id, detail: { organization: organizationId } }),
})

/** Closes it before its time; sessions inside end at once. */
export const endBreakGlass = action({
  name: 'people.end-break-glass',
  input: z.object({ organizationId: z.uuid() }),
  contexts: ['member'],
  may: (actor) => actor.context === 'member',
  act: async (tx, { organizationId }) => {
    const { personId } = acting(tx)
    const id = await tx.asSystem('break glass', async (sys) => {
      const open = (await findOpenBreakGlass(sys, personId, organizationId)) ?? notFound()
      await endOpening(sys, open.id)
      await letOut(sys, personId, organizationId)
      return open.id
    })
    tx.note({ organizationId, action: 'people.end-break-glass', subject: id, detail: {} })
    return id
  },
  audit: () => undefined,
})
