import { z } from 'zod'
import { findOrganization, findReach } from '#directory'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'
import { queueMail } from '#platform/mail/mail.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/transaction.ts'
import { mailWords } from '../messages/staff/mail.ts'
import { paths } from '../web/organization/paths.ts'
import { acting } from './acting.ts'
import { findColleague, findPerson, leadAddresses } from './member-store.ts'
import { dueAt } from './rescue.ts'
import { findInOrganization, insertRescue, organizationsOf } from './rescue-store.ts'

/** The person and all who lead where they belong are told, so that a rescue nobody asked for is stopped. */
const tellConcerned = async (sys: Tx, personId: string, organizationId: string, due: Date): Promise<void> => {
  const url = `${sys.world.config.baseUrl}/de${paths.rescues}`
  const leads = await leadAddresses(sys, await organizationsOf(sys, personId))
  const own = (await findPerson(sys, personId))?.email
  const to = new Map(leads.map((lead) => [lead.email, lead.organizationId]))
  if (own) to.set(own, organizationId)
  for (const [email, organization] of to)
    await queueMail(sys, { organizationId: organization, to: email, ...mailWords.rescue(url, due) })
}

/** A lead helps a colleague who lost their second factor: a code at once, handed over in person. */
export const startRescue = action({
  name: 'people.start-rescue',
  input: z.object({ personId: z.uuid() }),
  contexts: ['member'],
  may: (actor, { personId }) => holds(actor, 'lead') && actor.personId !== personId,
  act: async (tx, { personId }) => {
    const { organizationId, personId: by } = acting(tx)
    if (!(await findColleague(tx, organizationId, personId))) notFound()
    const due = dueAt('lead', tx.now)
    const id = newId()
    if (!(await insertRescue(tx, { id, organizationId, personId, by, dueAt: due })))
      refuse('people.rescueThere')
    await tx.asSystem('rescue', (sys) => tellConcerned(sys, personId, organizationId, due))
    return id
  },
  audit: ({ personId }, id) => ({ subject: personId, detail: { rescue: id } }),
})

/**
 * The operator helps where no other lead can: after a call to the number in the directory, with a day in between in
 * which the leads and the person can stop it.
 */
export const startCalledRescue = action({
  name: 'people.start-called-rescue',
  input: z.object({
    organizationId: z.uuid(),
    account: z.string().trim().toLowerCase().min(1, { error: 'platform.missing' }).max(200),
    called: z.boolean(),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'operator'),
  act: async (tx, { organizationId, account, called }) => {
    const organization = (await findOrganization(tx, organizationId)) ?? notFound()
    const number = (await findReach(tx, organization)).phone ?? refuse('people.noNumber')
    if (!called) throw new Refused({ key: 'platform.input', fields: { called: 'people.callFirst' } })
    const { personId: by } = acting(tx)
    const due = dueAt('operator', tx.now)
    const started = await tx.asSystem('rescue', async (sys) => {
      const person =
        (await findInOrganization(sys, organizationId, account)) ??
        (() => {
          throw new Refused({ key: 'platform.input', fields: { account: 'people.accountUnknown' } })
        })()
      if (person.id === by) notFound()
      const id = newId()
      const fresh = await insertRescue(sys, {
        id,
        organizationId,
        personId: person.id,
        by,
        called: number,
        dueAt: due,
      })
      if (!fresh) refuse('people.rescueThere')
      await tellConcerned(sys, person.id, organizationId, due)
      return { id, personId: person.id }
    })
    tx.note({
      organizationId,
      action: 'people.start-called-rescue',
      subject: started.personId,
      detail: { rescue: started.id, due: due.toISOString() },
    })
    return started.id
  },
  audit: ({ organizationId }, id) => ({ subject: id, detail: { organization: organizationId } }),
})
