import { berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Details } from '#platform/ui/content.tsx'
import { Button, Buttons, Form } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import type { OwnNetwork } from '../../web/in-network.ts'
import { partnersOf } from '../members.ts'
import { steeringWords } from '../messages/index.ts'
import { doneTasks, openTasks } from '../task-store.ts'
import { paths } from './paths.ts'
import { TaskFields, Tasks } from './tasks.tsx'

/** What is to be done in a network, what is overdue first; and what was done. */
export const TaskSection = async ({
  visit,
  network,
  again,
}: {
  visit: Visit
  network: OwnNetwork
  again: Again | undefined
}) => {
  const words = steeringWords(visit.locale)
  const { isLed } = network
  const today = berlinDay(visit.world.now())
  const { open, done, partners } = await visit.world.look(visit.actor, async (tx) => ({
    open: await openTasks(tx, network.id),
    done: await doneTasks(tx, network.id),
    partners: await partnersOf(tx, network.id, today),
  }))
  return (
    <section class="stack" id="aufgaben">
      <h2>{words.tasks.title}</h2>
      {open.length === 0 ? (
        <p class="muted">{words.tasks.none}</p>
      ) : (
        <Tasks
          visit={visit}
          id="open-tasks"
          caption={words.tasks.title}
          tasks={open}
          today={today}
          isLed={isLed}
        />
      )}
      {isLed && (
        <Details summary={words.tasks.add} open={again !== undefined}>
          <Form action={visit.to(paths.tasks(network.id))}>
            <TaskFields
              visit={visit}
              partners={partners}
              value={{
                title: again ? text(again.form, 'title') : '',
                organizationId: again ? text(again.form, 'organizationId') : '',
                dueOn: again ? text(again.form, 'dueOn') : '',
              }}
              errors={again ? visit.errors(again.refusal) : {}}
            />
            <ClientDataNote visit={visit} again={again} field={['title']} />
            <Buttons>
              <Button kind="secondary">{words.tasks.add}</Button>
            </Buttons>
          </Form>
        </Details>
      )}
      {done.length > 0 && (
        <Details summary={words.tasks.doneList}>
          <Tasks
            visit={visit}
            id="done-tasks"
            caption={words.tasks.doneList}
            tasks={done}
            today={today}
            isLed={isLed}
          />
        </Details>
      )}
    </section>
  )
}
