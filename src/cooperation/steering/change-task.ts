import { z } from 'zod'
import { action } from '#platform/action.ts'
import { type Actor, holds } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, coordinates, ledNetwork, ofLedNetwork } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { partnersOf } from './members.ts'
import { findRound } from './store.ts'
import type { Task } from './task.ts'
import { changeTaskRow, deleteTask, findTask, finishTask, insertTask } from './task-store.ts'

export const taskWords = {
  title: z.string().trim().min(3, { error: 'cooperation.taskTitleMissing' }).max(200),
  organizationId: z.uuid({ error: 'cooperation.ownerMissing' }),
  dueOn: z.iso.date({ error: 'cooperation.roundDayWrong' }),
}

/** Whoever sees to a task belongs to the network; its day lies within two years. */
export const checkTask = async (
  tx: Tx,
  networkId: string,
  { organizationId, dueOn }: { readonly organizationId: string; readonly dueOn: string },
): Promise<void> => {
  const today = berlinDay(tx.now)
  if (dueOn < addDays(today, -366) || dueOn > addDays(today, 731))
    throw new Refused({ key: 'platform.input', fields: { dueOn: 'cooperation.roundDayWrong' } })
  if (!(await partnersOf(tx, networkId, today)).some(({ id }) => id === organizationId)) notFound()
}

/** Whether it stands in minutes that are closed: then its words stay as they are. */
const isWritten = async (tx: Tx, { roundId }: Pick<Task, 'roundId'>): Promise<boolean> =>
  roundId !== null && (await findRound(tx, roundId))?.minutesClosedAt != null

export const addTask = action({
  name: 'cooperation.add-task',
  input: z.object({ ...taskWords, noClient }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const { id: networkId } = await ledNetwork(tx)
    await checkTask(tx, networkId, input)
    askAboutClients([input.title], input.noClient)
    return insertTask(tx, { ...input, networkId, roundId: null })
  },
  audit: ({ organizationId }, id) => ({ subject: id, detail: { owner: organizationId } }),
})

/** Other words, another owner, another day; of closed minutes the day alone. */
export const changeTask = action({
  name: 'cooperation.change-task',
  input: z.object({ taskId: z.uuid(), ...taskWords, noClient }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const task = await ofLedNetwork(tx, await findTask(tx, input.taskId))
    const same = task.title === input.title && task.organizationId === input.organizationId
    if (!same && (await isWritten(tx, task))) refuse('cooperation.taskWritten')
    await checkTask(tx, task.networkId, input)
    askAboutClients([input.title], input.noClient)
    await changeTaskRow(tx, task.id, input)
  },
  audit: ({ taskId, organizationId }) => ({ subject: taskId, detail: { owner: organizationId } }),
})

/** Whether somebody may say that a task is done: the lead of whoever sees to it, and whoever coordinates. */
export const mayFinish = (actor: Actor, task: Pick<Task, 'networkId' | 'organizationId'>): boolean =>
  actor.context === 'member' &&
  ((coordinates(actor) && actor.networkId === task.networkId) ||
    (holds(actor, 'lead') && actor.organizationId === task.organizationId))

/** Done today, or open again. */
export const finish = action({
  name: 'cooperation.finish-task',
  input: z.object({ taskId: z.uuid(), done: z.boolean() }),
  contexts: ['member'],
  may: (actor) => coordinates(actor) || holds(actor, 'lead'),
  act: async (tx, { taskId, done }) => {
    const task = await findTask(tx, taskId)
    if (!task || !mayFinish(acting(tx), task)) return notFound()
    if (!(await finishTask(tx, task.id, done ? berlinDay(tx.now) : null))) notFound()
  },
  audit: ({ taskId, done }) => ({ subject: taskId, detail: { done } }),
})

export const removeTask = action({
  name: 'cooperation.remove-task',
  input: z.object({ taskId: z.uuid() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { taskId }) => {
    const task = await ofLedNetwork(tx, await findTask(tx, taskId))
    if (!(await deleteTask(tx, task.id))) refuse('cooperation.taskWritten')
  },
  audit: ({ taskId }) => ({ subject: taskId }),
})
