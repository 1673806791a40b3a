import type { Visit } from '#platform/http/visit.ts'
import { Card } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { Paragraphs } from '../../agreement/web/text-view.tsx'
import { mayChangePoint } from '../change-point.ts'
import { steeringWords } from '../messages/index.ts'
import type { Point } from '../point.ts'
import { paths } from './paths.ts'
import { PointButton, PointFacts } from './point-view.tsx'

/** A point that waits; whose it is may change it and take it back. */
export const OpenPoint = ({ visit, point }: { visit: Visit; point: Point }) => {
  const words = steeringWords(visit.locale)
  const isOwn = mayChangePoint(visit.actor, point) && point.state === 'offen'
  return (
    <Card title={point.title} level={2} lang="de">
      {point.text && <Paragraphs text={point.text} />}
      <PointFacts visit={visit} point={point} />
      {isOwn && (
        <div class="cluster no-print">
          <ButtonLink kind="tertiary" href={visit.to(paths.point(point.networkId, point.id))}>
            {words.change}
            <span class="kern-sr-only">: {point.title}</span>
          </ButtonLink>
          <PointButton visit={visit} point={point} step="withdraw" label={words.points.withdraw} />
        </div>
      )}
    </Card>
  )
}
