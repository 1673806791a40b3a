import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { refuse } from '#platform/refusal.ts'
import { lockOwnRole, mayHost } from './acting.ts'
import { keepOffers } from './publish-service.ts'
import { isOver, openSteps, type StepName, stepNames, steps } from './role.ts'
import { changeRoleStates, confirmRoles, deleteRole } from './store.ts'

const one = z.object({ roleId: z.uuid() })

/** Publishes, pauses, resumes, ends or reopens a role; people read from the next request on what holds now. */
export const takeRoleStep = action({
  name: 'volunteering.take-role-step',
  input: one.extend({ step: z.enum(stepNames as [StepName, ...StepName[]]) }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { roleId, step }) => {
    const role = await lockOwnRole(tx, roleId)
    const { into } = steps[step]
    // A second click.
    if (role.state === into) return
    if (!openSteps(role.state).includes(step)) refuse('volunteering.notNow')
    const today = berlinDay(tx.now)
    if (into === 'veroeffentlicht') {
      if (isOver(role, today)) refuse('volunteering.inPast')
      // Whoever publishes has read it.
      await confirmRoles(tx, [roleId], today)
    }
    await changeRoleStates(tx, [roleId], into)
    await keepOffers(tx, [roleId])
  },
  audit: ({ roleId, step }) => ({ subject: roleId, detail: { step } }),
})

/** "Stimmt noch": nothing changes but the day on which somebody said so. */
export const confirmRoleStillHolds = action({
  name: 'volunteering.confirm-role',
  input: one,
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { roleId }) => {
    const { state } = await lockOwnRole(tx, roleId)
    if (state === 'beendet') refuse('volunteering.isEnded')
    await confirmRoles(tx, [roleId], berlinDay(tx.now))
    await keepOffers(tx, [roleId])
  },
  audit: ({ roleId }) => ({ subject: roleId }),
})

/** A draft, or what is over, goes for good. */
export const dropRole = action({
  name: 'volunteering.delete-role',
  input: one,
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { roleId }) => {
    await lockOwnRole(tx, roleId)
    if (!(await deleteRole(tx, roleId))) refuse('volunteering.isPublished')
  },
  audit: ({ roleId }) => ({ subject: roleId }),
})
