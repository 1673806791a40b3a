import type { Visit } from '#platform/http/visit.ts'
import { DataTable } from '#platform/ui/content.tsx'
import type { NetworkArea } from '../../gaps/queries.ts'
import type { Asked } from '../../gaps/web/paths.ts'
import { paths } from '../../gaps/web/paths.ts'
import type { TargetGroup } from '../../vocabulary.ts'
import type { Figure } from '../figure.ts'
import { type Indicator, indicatorIds } from '../indicators.ts'
import { contextWords } from '../messages/index.ts'
import { figuresOf } from '../queries.ts'
import { ContextMap } from './context-map.tsx'
import { asOfIn, shownFigure } from './tell.ts'

const always: readonly Indicator[] = ['einwohner', 'arbeitslosigkeit', 'leistungsbezug', 'kinderarmut']
/** What says something about a target group, beside that. */
const aboutGroup: Readonly<Record<TargetGroup, readonly Indicator[]>> = {
  alleinerziehende: ['alleinerziehende'],
  familien: ['unter18'],
  jugendliche: ['unter18', 'jugendarbeitslosigkeit'],
  aeltere: ['ab65', 'altersarmut'],
  zugewanderte: ['migrationshintergrund'],
  langzeit: ['langzeitarbeitslosigkeit'],
  eingeschraenkte: [],
  rueckkehrende: [],
}

/** Which source says what, of when. */
const Sources = ({ visit, figures }: { visit: Visit; figures: readonly Figure[] }) => {
  const t = contextWords(visit.locale)
  const lines = new Map<string, Set<Indicator>>()
  for (const { indicator, sources, asOf } of figures)
    for (const source of sources) {
      const key = `${source}\n${asOf}`
      lines.set(key, (lines.get(key) ?? new Set()).add(indicator))
    }
  return (
    <ul class="muted small">
      {[...lines].map(([key, of]) => {
        const [source = '', asOf = ''] = key.split('\n')
        return (
          <li>
            {t.source(
              indicatorIds
                .filter((id) => of.has(id))
                .map((id) => t.indicators[id])
                .join(', '),
              source,
              asOfIn(visit, asOf),
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Official figures of a network's social spaces as a table, and on request (`?karte=1`) as a map. */
export const ContextSection = async ({
  visit,
  area,
  wanted,
  networkId,
}: {
  visit: Visit
  area: NetworkArea
  wanted: Asked & { readonly group: TargetGroup | undefined }
  networkId: string
}) => {
  const t = contextWords(visit.locale)
  const districts = area.whole.districts.filter((code) => !area.spaces.some((space) => space.code === code))
  const codes = [...districts, ...area.spaces.map(({ code }) => code)]
  const found = await visit.world.look(visit.actor, (tx) => figuresOf(tx, codes))
  if (found.size === 0)
    return (
      <section class="stack-s" id="zahlen">
        <h2>{t.title}</h2>
        <p class="muted">{t.none}</p>
      </section>
    )
  const all = [...found.values()].flatMap((one) => [...one.values()])
  const known = new Set(all.map(({ indicator }) => indicator))
  const about = wanted.group ? aboutGroup[wanted.group] : []
  const shown = [...always, ...about, 'statusindex' as const].filter((id) => known.has(id))
  const nameOf = (code: string): string =>
    area.spaces.find((space) => space.code === code)?.name ?? area.whole.name
  const isMap = visit.query.get('karte') === '1'
  return (
    <section class="stack-s" id="zahlen">
      <h2>{t.title}</h2>
      <DataTable<string>
        id="figures"
        caption={t.caption}
        columns={[
          { key: 'space', label: t.space },
          ...shown.map((id) => ({
            key: id as string,
            label: t.indicators[id],
            numeric: id !== 'statusindex',
          })),
        ]}
        rows={codes.map((code) => ({
          space: <span lang="de">{nameOf(code)}</span>,
          ...Object.fromEntries(shown.map((id) => [id, shownFigure(visit, found.get(code)?.get(id))])),
        }))}
      />
      <p class="muted small">{t.method}</p>
      <Sources visit={visit} figures={all.filter(({ indicator }) => shown.includes(indicator))} />
      {isMap ? (
        <ContextMap visit={visit} area={area} known={known} networkId={networkId} wanted={wanted} />
      ) : (
        <p class="no-print">
          <a
            href={visit.to(
              `${paths.at(networkId, { ...wanted, map: shown.includes('kinderarmut') ? 'kinderarmut' : shown[0] })}#karte`,
            )}
          >
            {t.map}
          </a>
        </p>
      )}
    </section>
  )
}
