import type { Visit } from '#platform/http/visit.ts'
import { Card } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { Paragraphs } from '../../agreement/web/text-view.tsx'
import { mayChangePoint } from '../change-point.ts'
import { steeringWords } from '../messages/index.ts'
import type { Point } from '../point.ts'
import { isAhead, type Round } from '../round.ts'
import { paths } from './paths.ts'
import { PointButton, PointFacts } from './point-view.tsx'

/** One point of an agenda: what it is about, what came of it, and where it goes. */
export const AgendaPoint = ({
  visit,
  point,
  round,
  number,
  last,
  isLed,
}: {
  visit: Visit
  point: Point
  round: Round
  number: number
  last: number
  isLed: boolean
}) => {
  const words = steeringWords(visit.locale)
  const t = words.round
  const isOpen = isAhead(round) && point.state === 'offen'
  const isOwn = mayChangePoint(visit.actor, point)
  return (
    <Card title={`${number}. ${point.title}`} lang="de" id={`punkt-${number}`}>
      {point.text && <Paragraphs text={point.text} />}
      <PointFacts visit={visit} point={point} talked={!isAhead(round)} />
      {point.outcome && (
        <div class="stack-s">
          <strong>{t.outcome}</strong>
          <Paragraphs text={point.outcome} />
        </div>
      )}
      {point.decision && (
        <div class="stack-s">
          <strong>{t.decision}</strong>
          <Paragraphs text={point.decision} />
        </div>
      )}
      {isOpen && (isLed || isOwn) && (
        <div class="cluster no-print">
          {isLed && number > 1 && <PointButton visit={visit} point={point} step="up" label={t.up} />}
          {isLed && number < last && <PointButton visit={visit} point={point} step="down" label={t.down} />}
          {isLed && <PointButton visit={visit} point={point} step="off" label={t.off} />}
          {isOwn && (
            <ButtonLink kind="tertiary" href={visit.to(paths.point(point.networkId, point.id))}>
              {words.change}
              <span class="kern-sr-only">: {point.title}</span>
            </ButtonLink>
          )}
          {isOwn && !isLed && (
            <PointButton visit={visit} point={point} step="withdraw" label={words.points.withdraw} />
          )}
        </div>
      )}
    </Card>
  )
}
