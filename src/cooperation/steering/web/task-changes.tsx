import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { type Again, after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { networkOf } from '../../web/in-network.ts'
import { addTask, finish, removeTask } from '../change-task.ts'
import { steeringWords } from '../messages/index.ts'
import { ledNetworkOf } from './of-round.ts'
import { taskOf } from './of-task.ts'
import { paths } from './paths.ts'
import { roundsPage } from './rounds-page.tsx'

export const receiveTask = async (visit: Visit): Promise<Response> => {
  const network = await ledNetworkOf(visit)
  if (!network) return visit.notFound()
  const form = await visit.form()
  return after(
    visit,
    await addTask(visit.world, visit.actor, {
      title: text(form, 'title'),
      organizationId: text(form, 'organizationId'),
      dueOn: text(form, 'dueOn'),
      noClient: text(form, 'noClient') || undefined,
    }),
    () => visit.redirect(`${paths.rounds(network.id)}?ok=aufgabe#aufgaben`),
    (again) => roundsPage(visit, again),
  )
}

/** Ticked off, or open again; back to where it was clicked. */
export const receiveFinish = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  const task = network && (await taskOf(visit, network.id))
  if (!network || !task) return visit.notFound()
  const form = await visit.form()
  const done = text(form, 'done') === 'ja'
  const outcome = await finish(visit.world, visit.actor, { taskId: task.id, done })
  if (!outcome.ok) return visit.notFound()
  const from = text(form, 'from')
  const to = from !== '' && from === task.roundId ? paths.round(network.id, from) : paths.rounds(network.id)
  return visit.redirect(`${to}?ok=${done ? 'erledigt' : 'offen'}#aufgaben`)
}

/** Asked before a task disappears. */
export const removeTaskPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const network = await ledNetworkOf(visit)
  const task = network && (await taskOf(visit, network.id))
  if (!network || !task) return visit.notFound()
  const t = steeringWords(visit.locale).ask
  return surePage(visit, {
    title: t.removeTitle,
    text: (
      <>
        <p lang="de">
          <strong>{task.title}</strong>
        </p>
        <p>{t.removeText}</p>
      </>
    ),
    action: paths.removeTask(network.id, task.id),
    back: paths.task(network.id, task.id),
    yes: t.remove,
    no: t.back,
    again,
  })
}

export const receiveTaskRemoval = async (visit: Visit): Promise<Response> => {
  const network = await ledNetworkOf(visit)
  const task = network && (await taskOf(visit, network.id))
  if (!network || !task) return visit.notFound()
  return after(
    visit,
    await removeTask(visit.world, visit.actor, { taskId: task.id }),
    () => visit.redirect(`${paths.rounds(network.id)}?ok=geloescht#aufgaben`),
    (again) => removeTaskPage(visit, again),
  )
}
