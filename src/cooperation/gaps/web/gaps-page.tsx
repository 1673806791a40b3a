import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { ContextSection } from '../../context/web/context-section.tsx'
import { vocabularyWords } from '../../messages/public/index.ts'
import { networkOf } from '../../web/in-network.ts'
import { paths as front } from '../../web/paths.ts'
import { gapWords } from '../messages/index.ts'
import { CellView } from './cell-view.tsx'
import { Filter } from './filter.tsx'
import { Overview } from './overview.tsx'
import { paths } from './paths.ts'
import { cellAt, lookAt } from './seen.ts'

/** What there is and what is missing in a network's social spaces; `?feld=&gruppe=` opens one cell. */
export const gapsPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const t = gapWords(visit.locale)
  const named = vocabularyWords(staffLocale(visit.locale))
  const seen = await lookAt(visit, network, again ? (name) => text(again.form, name) : undefined)
  const { field, group } = seen.wanted
  const cell = field && group ? cellAt(seen.row, field, group) : undefined
  const mayPropose = network.isLed || visit.holds('counsellor', 'host', 'lead')
  const isDone = visit.query.get('ok') === 'punkt'
  return staffPage(
    visit,
    {
      title: cell ? t.cell(named.fields[cell.field], named.targetGroups[cell.group]) : t.title,
      back: cell ? paths.list(network.id) : front.network(network.id),
      wide: true,
      again,
      ...(isDone && !again ? { done: t.pointSent } : {}),
    },
    seen.area.spaces.length === 0 ? (
      <EmptyState title={t.noSpaces}>
        <p>{t.noSpacesText}</p>
      </EmptyState>
    ) : (
      <div class="stack-l">
        {cell ? (
          <CellView visit={visit} seen={seen} cell={cell} again={again} mayPropose={mayPropose} />
        ) : (
          <>
            <p class="lead">{t.intro}</p>
            <Filter visit={visit} seen={seen} />
            <Overview visit={visit} seen={seen} again={again} mayPropose={mayPropose} />
          </>
        )}
        <ContextSection visit={visit} area={seen.area} wanted={seen.wanted} networkId={network.id} />
      </div>
    ),
  )
}
