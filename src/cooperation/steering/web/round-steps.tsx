import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { mailboxesOf } from '../members.ts'
import { steeringWords } from '../messages/index.ts'
import { isAhead, type Round, type RoundStep, roundStepsFrom } from '../round.ts'
import { paths } from './paths.ts'

/** What comes next for whoever coordinates: invite, held, minutes done; and the ways back. */
export const RoundSteps = async ({ visit, round }: { visit: Visit; round: Round }) => {
  const t = steeringWords(visit.locale).round
  const open = roundStepsFrom(round, visit.world.now())
  const can = (step: RoundStep): boolean => open.includes(step)
  const { networkId, id } = round
  const boxes = can('invite')
    ? await visit.world.look(visit.actor, (tx) => mailboxesOf(tx, networkId, berlinDay(tx.now)))
    : []
  const without = boxes.filter(({ email }) => email === null)
  const links = [
    isAhead(round) && {
      href: paths.change(networkId, id),
      label: steeringWords(visit.locale).plan.changeTitle,
    },
    can('cancel') && { href: paths.cancel(networkId, id), label: t.cancel },
    round.state === 'geplant' && { href: paths.drop(networkId, id), label: t.drop },
    round.state === 'gehalten' &&
      !round.minutesClosedAt && { href: paths.close(networkId, id), label: t.close },
  ].filter((link) => link !== false)
  return (
    <div class="stack no-print">
      {can('invite') && (
        <div class="panel stack-s">
          <p>{t.inviteText(boxes.length - without.length)}</p>
          {without.length > 0 && <p>{t.inviteWithout(without.map(({ name }) => name).join(', '))}</p>}
          <StepButton visit={visit} round={round} step="invite" label={t.invite} kind="primary" />
        </div>
      )}
      {can('hold') && (
        <div class="panel stack-s">
          <p>{t.happened}</p>
          <StepButton visit={visit} round={round} step="hold" label={t.hold} kind="secondary" />
        </div>
      )}
      {can('resume') && (
        <StepButton visit={visit} round={round} step="resume" label={t.resume} kind="secondary" />
      )}
      <div class="cluster">
        {links.map(({ href, label }) => (
          <a href={visit.to(href)}>{label}</a>
        ))}
        {can('unhold') && (
          <StepButton visit={visit} round={round} step="unhold" label={t.unhold} kind="tertiary" />
        )}
      </div>
    </div>
  )
}

const StepButton = ({
  visit,
  round,
  step,
  label,
  kind,
}: {
  visit: Visit
  round: Round
  step: RoundStep
  label: string
  kind: 'primary' | 'secondary' | 'tertiary'
}) => (
  <Form plain action={visit.to(paths.step(round.networkId, round.id))}>
    <Hidden values={{ step }} />
    <Button kind={kind}>{label}</Button>
  </Form>
)

/** Where a round stands. */
export const StateBadge = ({ visit, round }: { visit: Visit; round: Round }) => {
  const tone = { geplant: 'open', eingeladen: 'success', gehalten: 'plain', abgesagt: 'warning' } as const
  return <Badge tone={tone[round.state]}>{steeringWords(visit.locale).states[round.state]}</Badge>
}
