import type { Visit } from '#platform/http/visit.ts'
import { Badge, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, Form, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { mayFinish } from '../change-task.ts'
import type { Partner } from '../members.ts'
import { steeringWords } from '../messages/index.ts'
import { isOverdue, type Task } from '../task.ts'
import { paths } from './paths.ts'

/** Tasks with their owner and day; whoever may ticks them off with one click, and can take that back. */
export const Tasks = ({
  visit,
  id,
  caption,
  tasks,
  today,
  isLed,
}: {
  visit: Visit
  /** Both unique on the page. */
  id: string
  caption: string
  tasks: readonly Task[]
  today: string
  isLed: boolean
}) => {
  const t = steeringWords(visit.locale).tasks
  const acts = isLed || tasks.some((task) => mayFinish(visit.actor, task))
  return (
    <DataTable
      id={id}
      caption={<VisuallyHidden>{caption}</VisuallyHidden>}
      columns={[
        { key: 'title', label: t.name },
        { key: 'due', label: t.due },
        ...(acts ? [{ key: 'acts' as const, label: t.standing }] : []),
      ]}
      rows={tasks.map((task) => ({
        title: (
          <div lang="de" class="stack-s">
            <span>{task.title}</span>
            <span class="muted small">{task.organization}</span>
          </div>
        ),
        due: (
          <>
            <time datetime={task.dueOn}>{dayOf(visit, task.dueOn)}</time>{' '}
            {task.doneOn ? (
              <Badge tone="success">{t.doneOn(dayOf(visit, task.doneOn))}</Badge>
            ) : (
              isOverdue(task, today) && <Badge tone="warning">{t.overdue}</Badge>
            )}
          </>
        ),
        acts: <TaskActs visit={visit} task={task} isLed={isLed} />,
      }))}
    />
  )
}

const TaskActs = ({ visit, task, isLed }: { visit: Visit; task: Task; isLed: boolean }) => {
  const words = steeringWords(visit.locale)
  return (
    <div class="stack-s">
      {mayFinish(visit.actor, task) && (
        <Form plain action={visit.to(paths.finishTask(task.networkId, task.id))}>
          <Hidden values={{ done: task.doneOn ? '' : 'ja', from: visit.params.round ?? '' }} />
          <Button kind="secondary">
            {task.doneOn ? words.tasks.reopen : words.tasks.done}
            <span class="kern-sr-only">: {task.title}</span>
          </Button>
        </Form>
      )}
      {isLed && (
        <a
          class="no-print"
          href={visit.to(paths.task(task.networkId, task.id))}
          aria-label={words.about(words.change, task.title)}
        >
          {words.change}
        </a>
      )}
    </div>
  )
}

interface TaskWords {
  readonly title: string
  readonly organizationId: string
  readonly dueOn: string
}
/** What is to be done, by whom, until when. `prefix`: where it is part of a larger form. */
export const TaskFields = ({
  visit,
  partners,
  value,
  errors,
  prefix = '',
  optional,
}: {
  visit: Visit
  partners: readonly Partner[]
  value: TaskWords
  errors: Readonly<Record<string, string>>
  prefix?: string | undefined
  optional?: boolean | undefined
}) => {
  const t = steeringWords(visit.locale).tasks
  const at = (name: string): string => `${prefix}${name}`
  return (
    <>
      <TextField
        name={at('title')}
        label={t.name}
        value={value.title}
        error={errors[at('title')]}
        maxlength={200}
        required={!optional}
      />
      <Select
        name={at('organizationId')}
        label={t.owner}
        options={partners.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
        value={value.organizationId}
        error={errors[at('organizationId')]}
        empty
        required={!optional}
      />
      <TextField
        name={at('dueOn')}
        type="date"
        label={t.due}
        value={value.dueOn}
        error={errors[at('dueOn')]}
        short
        required={!optional}
      />
    </>
  )
}
