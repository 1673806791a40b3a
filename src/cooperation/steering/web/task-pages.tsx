import { berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { networkOf } from '../../web/in-network.ts'
import { changeTask, finish, removeTask } from '../change-task.ts'
import { partnersOf } from '../members.ts'
import { steeringWords } from '../messages/index.ts'
import { findRound } from '../store.ts'
import type { Task } from '../task.ts'
import { findTask } from '../task-store.ts'
import { ledNetworkOf } from './of-round.ts'
import { paths } from './paths.ts'
import { TaskFields } from './tasks.tsx'

/** The task in the address; undefined where it is of another network. */
const taskOf = async (visit: Visit, networkId: string): Promise<Task | undefined> => {
  const task = await visit.world.look(visit.actor, (tx) => findTask(tx, visit.params.task ?? ''))
  return task?.networkId === networkId ? task : undefined
}

export const taskPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const network = await ledNetworkOf(visit)
  const task = network && (await taskOf(visit, network.id))
  if (!network || !task) return visit.notFound()
  const words = steeringWords(visit.locale)
  const { partners, isWritten } = await visit.world.look(visit.actor, async (tx) => ({
    partners: await partnersOf(tx, network.id, berlinDay(tx.now)),
    isWritten: task.roundId !== null && (await findRound(tx, task.roundId))?.minutesClosedAt != null,
  }))
  return staffPage(
    visit,
    { title: words.tasks.changeTitle, back: `${paths.rounds(network.id)}#aufgaben`, again },
    <>
      {isWritten && (
        <Alert>
          <p>{words.tasks.written}</p>
        </Alert>
      )}
      <Form action={visit.to(paths.task(network.id, task.id))}>
        <TaskFields
          visit={visit}
          partners={partners}
          value={
            again
              ? {
                  title: text(again.form, 'title'),
                  organizationId: text(again.form, 'organizationId'),
                  dueOn: text(again.form, 'dueOn'),
                }
              : task
          }
          errors={again ? visit.errors(again.refusal) : {}}
        />
        <ClientDataNote visit={visit} again={again} field="title" />
        <Buttons>
          <Button>{words.save}</Button>
          <ButtonLink kind="secondary" href={visit.to(`${paths.rounds(network.id)}#aufgaben`)}>
            {words.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
      {!isWritten && (
        <p>
          <a href={visit.to(paths.removeTask(network.id, task.id))}>{words.tasks.remove}</a>
        </p>
      )}
    </>,
  )
}

export const receiveTaskChange = async (visit: Visit): Promise<Response> => {
  const network = await ledNetworkOf(visit)
  const task = network && (await taskOf(visit, network.id))
  if (!network || !task) return visit.notFound()
  const form = await visit.form()
  return after(
    visit,
    await changeTask(visit.world, visit.actor, {
      taskId: task.id,
      title: text(form, 'title'),
      organizationId: text(form, 'organizationId'),
      dueOn: text(form, 'dueOn'),
      noClient: text(form, 'noClient') || undefined,
    }),
    () => visit.redirect(`${paths.rounds(network.id)}?ok=1#aufgaben`),
    (again) => taskPage(visit, again),
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
  return staffPage(
    visit,
    { title: t.removeTitle, back: paths.task(network.id, task.id), again },
    <>
      <p lang="de">
        <strong>{task.title}</strong>
      </p>
      <p>{t.removeText}</p>
      <Form action={visit.to(paths.removeTask(network.id, task.id))} plain>
        <Buttons>
          <Button kind="danger">{t.remove}</Button>
          <ButtonLink kind="secondary" href={visit.to(paths.task(network.id, task.id))}>
            {t.back}
          </ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
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
