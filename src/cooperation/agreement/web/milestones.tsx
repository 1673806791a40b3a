import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import type { Milestone } from '../../milestone/milestone.ts'
import { listMilestones } from '../../milestone/store.ts'
import { agreementWords } from '../messages/index.ts'
import type { Shown } from './of-agreement.ts'
import { paths } from './paths.ts'

/** What is due and what is done; whoever coordinates marks it with one click, and can take that back. */
export const Milestones = ({
  visit,
  milestones,
  isLed,
  today,
}: {
  visit: Visit
  milestones: readonly Milestone[]
  isLed: boolean
  today: string
}) => {
  const t = agreementWords(visit.locale)
  if (milestones.length === 0) return <p class="muted">{t.milestonesNone}</p>
  return (
    <ul class="stack-s">
      {milestones.map((one) => {
        const title = one.title ?? t.milestoneKinds[one.kind]
        return (
          <li>
            <div class="cluster">
              <span>
                <time datetime={one.dueOn}>{dayOf(visit, one.dueOn)}</time>:{' '}
                <span lang={one.title ? 'de' : undefined}>{title}</span>{' '}
                {one.doneOn ? (
                  <Badge tone="success">{t.doneOn(dayOf(visit, one.doneOn))}</Badge>
                ) : (
                  one.dueOn < today && <Badge tone="warning">{t.overdue}</Badge>
                )}
              </span>
              {isLed && (
                <>
                  <Form plain action={visit.to(paths.markMilestone(one.id))}>
                    <Hidden values={{ done: one.doneOn ? '' : 'ja' }} />
                    <Button kind="tertiary">
                      {one.doneOn ? t.reopen : t.done}
                      <span class="kern-sr-only">: {title}</span>
                    </Button>
                  </Form>
                  <a href={visit.to(paths.milestone(one.id))} aria-label={`${t.change}: ${title}`}>
                    {t.change}
                  </a>
                </>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** What is due in one agreement, with the way to another one. */
export const MilestoneSection = async ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const t = agreementWords(visit.locale)
  const { agreement, isLed, today } = shown
  const milestones = await visit.world.look(visit.actor, (tx) =>
    listMilestones(tx, { agreementId: agreement.id }),
  )
  return (
    <section class="stack-s" id="termine">
      <h2>{t.milestones}</h2>
      <Milestones visit={visit} milestones={milestones} isLed={isLed} today={today} />
      {isLed && (
        <p>
          <a href={visit.to(paths.addMilestone(agreement.id))}>{t.addMilestone}</a>
        </p>
      )}
    </section>
  )
}
