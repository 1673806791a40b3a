import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { steeringWords } from '../messages/index.ts'
import type { Point } from '../point.ts'
import { paths } from './paths.ts'
import { PointOrigin } from './point-origin.tsx'

/** Who proposed it, what it came from and what became of it, whether it was put off. */
export const PointFacts = ({
  visit,
  point,
  talked,
}: {
  visit: Visit
  point: Point
  /** Also whether it was talked about. */
  talked?: boolean | undefined
}) => {
  const words = steeringWords(visit.locale)
  return (
    <div class="cluster">
      {point.state === 'vertagt' && <Badge tone="open">{words.points.postponed}</Badge>}
      {talked && point.state !== 'vertagt' && (
        <Badge tone={point.state === 'besprochen' ? 'success' : 'open'}>
          {words.pointStates[point.state]}
        </Badge>
      )}
      {point.proposer && (
        <span class="muted small" lang="de">
          {words.round.proposedBy(point.proposer)}
        </span>
      )}
      <PointOrigin visit={visit} point={point} />
    </div>
  )
}

/** One click on a point: back where it was clicked. */
export const PointButton = ({
  visit,
  point,
  step,
  label,
}: {
  visit: Visit
  point: Point
  step: string
  label: string
}) => (
  <Form plain action={visit.to(paths.movePoint(point.networkId, point.id))}>
    <Hidden values={{ step }} />
    <Button kind="tertiary">
      {label}
      <span class="kern-sr-only">: {point.title}</span>
    </Button>
  </Form>
)
