import { berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { changeTask } from '../change-task.ts'
import { partnersOf } from '../members.ts'
import { steeringWords } from '../messages/index.ts'
import { findRound } from '../store.ts'
import { ledNetworkOf } from './of-round.ts'
import { taskOf } from './of-task.ts'
import { paths } from './paths.ts'
import { TaskFields } from './tasks.tsx'

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
        <ClientDataNote visit={visit} again={again} field={['title']} />
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
