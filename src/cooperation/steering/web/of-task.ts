import type { Visit } from '#platform/http/visit.ts'
import type { Task } from '../task.ts'
import { findTask } from '../task-store.ts'

/** The task in the address; undefined where it is of another network. */
export const taskOf = async (visit: Visit, networkId: string): Promise<Task | undefined> => {
  const task = await visit.world.look(visit.actor, (tx) => findTask(tx, visit.params.task ?? ''))
  return task?.networkId === networkId ? task : undefined
}
