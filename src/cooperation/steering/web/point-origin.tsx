import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { findFormat, formatsOfGap } from '../../formats/store.ts'
import { paths as formatPaths } from '../../formats/web/paths.ts'
import { readGapKey } from '../../gaps/coverage.ts'
import { paths as gapPaths } from '../../gaps/web/paths.ts'
import { steeringWords } from '../messages/index.ts'
import type { Point } from '../point.ts'

/** What a point came from, with the way there; from a gap also the way on to something joint. */
export const PointOrigin = ({ visit, point }: { visit: Visit; point: Point }) => {
  const { source, sourceKey } = point
  if (source === 'own' || sourceKey === null) return null
  if (source === 'format') return <FromFormat visit={visit} formatId={sourceKey} />
  if (source === 'gap') return <FromGap visit={visit} point={point} gapKey={sourceKey} />
  return <Badge>{steeringWords(visit.locale).sources[source]}</Badge>
}

/** The idea that is talked about; taken back meanwhile, it is named no more. */
const FromFormat = async ({ visit, formatId }: { visit: Visit; formatId: string }) => {
  const words = steeringWords(visit.locale)
  const format = await visit.world.look(visit.actor, (tx) => findFormat(tx, formatId))
  return format ? (
    <a href={visit.to(formatPaths.one(format.id))}>{words.points.toFormat}</a>
  ) : (
    <Badge>{words.sources.format}</Badge>
  )
}

const FromGap = async ({ visit, point, gapKey }: { visit: Visit; point: Point; gapKey: string }) => {
  const t = steeringWords(visit.locale).points
  const gap = readGapKey(gapKey)
  const formats = await visit.world.look(visit.actor, (tx) => formatsOfGap(tx, point.networkId, gapKey))
  return (
    <>
      {gap && <a href={visit.to(gapPaths.at(point.networkId, gap))}>{t.toGap}</a>}
      {formats.map(({ id, title }) => (
        <span>
          {t.became}{' '}
          <a href={visit.to(formatPaths.one(id))} lang="de">
            {title}
          </a>
        </span>
      ))}
      {gap && formats.length === 0 && visit.holds('counsellor', 'host', 'lead', 'coordinator') && (
        <a href={visit.to(formatPaths.fromGap(point.networkId, gapKey))}>
          {t.makeJoint}
          <span class="kern-sr-only">: {point.title}</span>
        </a>
      )}
    </>
  )
}
