import { type Form, text } from '#platform/http/form.ts'
import type { Refusal } from '#platform/refusal.ts'
import type { ReadRound } from './read-round.ts'

/** As the form says it; a task only where something of it was typed. */
export const sent = (form: Form, written: ReadRound) => {
  const task = {
    title: text(form, 'task-title'),
    organizationId: text(form, 'task-organizationId'),
    dueOn: text(form, 'task-dueOn'),
  }
  return {
    revision: text(form, 'revision'),
    minutes: text(form, 'minutes'),
    points: written.agenda.map(({ id }) => ({
      id,
      outcome: text(form, `outcome-${id}`),
      decision: text(form, `decision-${id}`),
      state: text(form, `state-${id}`) || 'offen',
    })),
    came: written.rows
      .map(({ id }) => ({ organizationId: id, people: text(form, `came-${id}`) }))
      .filter(({ people }) => people !== ''),
    ...(Object.values(task).some((words) => words !== '') ? { task } : {}),
    noClient: text(form, 'noClient') || undefined,
  }
}

/** A refused field by the name that it has in the form. */
export const inForm = (refusal: Refusal, { points, came }: ReturnType<typeof sent>): Refusal => {
  if (!refusal.fields) return refusal
  const named = (field: string): string => {
    const [list = '', index = '', part = ''] = field.split('.')
    if (list === 'came') return `came-${came[Number(index)]?.organizationId}`
    if (list === 'points') return `${part}-${points[Number(index)]?.id}`
    return list === 'task' ? `task-${index}` : list === 'dueOn' ? 'task-dueOn' : field
  }
  const fields = Object.entries(refusal.fields).map(([field, key]) => [named(field), key])
  return { ...refusal, fields: Object.fromEntries(fields) }
}
