import { listResponsibilities } from '#directory'
import { outlinesOf } from '#places'
import { RegionMap } from '#platform/chart/region-map.tsx'
import type { Visit } from '#platform/http/visit.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { askedKreise, kreiseOf, selectedKreise } from '../kreise.ts'
import { countryWords } from '../messages/index.ts'
import { rowOf } from '../overview.ts'
import { listBelow, listKreise } from '../queries.ts'
import { stages } from '../stuck.ts'
import { Filters, List } from './kreise-list.tsx'
import { inFrame } from './of-frame.ts'
import { paths } from './paths.ts'

const isJobcenter = ({ kind }: { kind: string }) => kind === 'jobcenter_ge' || kind === 'jobcenter_zkt'

/** The Kreise with and without a cooperation below the frame; on request as a map. */
export const kreisePage = async (visit: Visit): Promise<Response> => {
  const asked = askedKreise(visit.query)
  const seen = await inFrame(visit, async (tx, frame, today) => ({
    areas: await listKreise(tx),
    responsible: (await listResponsibilities(tx, today)).filter(isJobcenter),
    rows: (await listBelow(tx, frame.id, today)).map((below) => rowOf(below, today)),
    outlines: asked.map ? await outlinesOf(tx, { level: 'kreis', parent: asked.land || undefined }) : [],
  }))
  if (!seen) return visit.notFound()
  const { frame, found } = seen
  const t = countryWords(visit.locale)
  const all = kreiseOf(found.areas, found.responsible, found.rows)
  const wanted = selectedKreise(all, asked)
  const frameId = frame.id
  return staffPage(
    visit,
    { title: t.kreiseTitle, back: paths.all(frameId), wide: true },
    all.length === 0 ? (
      <EmptyState title={t.kreiseNone} pictogram="place">
        <p>{t.kreiseNoneText}</p>
      </EmptyState>
    ) : (
      <div class="stack-l">
        <p class="lead">{t.kreiseLead(all.filter(({ stage }) => stage !== 'ohne').length, all.length)}</p>
        {found.responsible.length === 0 && <p>{t.jobcentersNone}</p>}
        <Filters visit={visit} frameId={frameId} all={all} asked={asked} />
        {asked.map && wanted.length > 0 && (
          <RegionMap
            id="karte"
            title={t.map}
            level={2}
            rowHead={t.kreis}
            classes={stages.map((stage) => t.stages[stage])}
            regions={wanted.map((kreis) => ({
              name: kreis.name,
              outline: found.outlines.find(({ code }) => code === kreis.code)?.polygon ?? undefined,
              class: stages.indexOf(kreis.stage),
              href:
                kreis.cooperations.length === 1
                  ? visit.to(paths.one(frameId, kreis.cooperations[0]!.id))
                  : undefined,
            }))}
          />
        )}
        <List visit={visit} frameId={frameId} all={all} wanted={wanted} asked={asked} />
      </div>
    ),
  )
}
