import type { Visit } from '#platform/http/visit.ts'
import { Facts } from '#platform/ui/content.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { agreementWords } from '../../agreement/messages/index.ts'
import { Milestones } from '../../agreement/web/milestones.tsx'
import { Timeline } from '../../agreement/web/timeline.tsx'
import { countryWords } from '../messages/index.ts'
import { Agreements } from './below-agreements.tsx'
import { Companions } from './companions.tsx'
import { Lines } from './lines.tsx'
import { seenBelow, shortest } from './of-below.ts'
import { paths } from './paths.ts'
import { phaseOf, tellRegion, tellStuck } from './tell.ts'

/** One cooperation, seen from the frame above it: no minutes, no tasks, no names of people. */
export const belowPage = async (visit: Visit): Promise<Response> => {
  const seen = await seenBelow(visit)
  if (!seen?.found) return visit.notFound()
  const { below, row, milestones, events } = seen.found
  const [t, a] = [countryWords(visit.locale), agreementWords(visit.locale)]
  const isAll = visit.query.get('chronik') !== null
  const shown = { ...seen, found: seen.found }
  return staffPage(
    visit,
    {
      title: below.name,
      back: paths.all(seen.frame.id),
      wide: true,
      ...(visit.query.get('ok') === '1' ? { done: t.saved } : {}),
    },
    <div class="stack-l">
      <section class="stack">
        <Facts
          items={[
            { label: t.columns.phase, value: row && phaseOf(visit, row) },
            { label: t.region, value: row && tellRegion(visit, row), lang: 'de' },
            { label: t.coordinatedBy, value: below.coordinator, lang: 'de' },
            {
              label: t.stuckTitle,
              value:
                row && row.stuck.length > 0 ? (
                  <Lines lines={row.stuck.map((one) => tellStuck(visit, one))} />
                ) : undefined,
            },
          ]}
        />
        <p class="muted small">{t.seen}</p>
      </section>
      <Companions visit={visit} seen={shown} />
      <section class="stack">
        <h2>{t.agreements}</h2>
        <Agreements visit={visit} found={seen.found} />
      </section>
      <section class="stack-s">
        <h2>{a.milestones}</h2>
        <Milestones visit={visit} milestones={milestones} isLed={false} today={seen.today} />
      </section>
      <section class="stack-s" id="chronik">
        <h2>{a.timeline}</h2>
        <Timeline visit={visit} events={isAll ? events : events.slice(0, shortest)} titles />
        {!isAll && events.length > shortest && (
          <p class="no-print">
            <a href={visit.to(`${paths.one(seen.frame.id, below.id)}?chronik=alle#chronik`)}>{t.allEvents}</a>
          </p>
        )}
      </section>
    </div>,
  )
}
