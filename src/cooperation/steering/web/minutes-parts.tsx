import type { Visit } from '#platform/http/visit.ts'
import { Details } from '#platform/ui/content.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { Paragraphs } from '../../agreement/web/text-view.tsx'
import { steeringWords } from '../messages/index.ts'
import type { Point } from '../point.ts'
import type { Round } from '../round.ts'
import type { Task } from '../task.ts'

/** What was agreed already, by name alone: their buttons would be a form within the form. */
export const Named = ({ visit, tasks }: { visit: Visit; tasks: readonly Task[] }) => (
  <ul>
    {tasks.map((task) => (
      <li>
        <span lang="de">
          {task.title} ({task.organization})
        </span>
        , {steeringWords(visit.locale).tasks.dueOn(dayOf(visit, task.dueOn))}
      </li>
    ))}
  </ul>
)

/** What somebody else saved while this text was typed. */
export const Theirs = ({
  visit,
  round,
  agenda,
}: {
  visit: Visit
  round: Round
  agenda: readonly Point[]
}) => {
  const words = steeringWords(visit.locale)
  const said = agenda.filter(({ outcome, decision }) => outcome !== '' || decision !== '')
  return (
    <Details summary={words.minutes.theirs} open>
      <p>{words.minutes.theirsText}</p>
      {said.map((point) => (
        <div class="stack-s">
          <strong lang="de">{point.title}</strong>
          {point.outcome && <Paragraphs text={point.outcome} />}
          {point.decision && <Paragraphs text={`${words.round.decision}: ${point.decision}`} />}
        </div>
      ))}
      {round.minutes && <Paragraphs text={round.minutes} />}
    </Details>
  )
}
