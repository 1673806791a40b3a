import { raw } from 'hono/html'
import { useContext } from 'hono/jsx'
import type { Locale } from '../i18n.ts'
import { DataTable } from '../ui/content.tsx'
import { LocaleContext } from '../ui/words.ts'
import { Figure, type FigureProps } from './chart.tsx'
import { pageSvg } from './frame.ts'
import { makeSkin } from './ink.ts'
import { detailOf, drawMap, groupsOf, type MapData, mapInWords, mapSigns, patternScale } from './map.ts'
import { chartWords } from './words.ts'

export type { MapData } from './map.ts'

const MapTable = ({ data, locale }: { data: MapData; locale: Locale }) => {
  const t = chartWords(locale)
  const label = new Map(
    groupsOf(data, locale).flatMap(({ label, members }) => members.map((m) => [m, label])),
  )
  const detailed = data.regions.some((region) => detailOf(region) !== undefined)
  return (
    <DataTable<string>
      id={`${data.id}-table`}
      caption={data.title}
      columns={[
        { key: 'name', label: data.rowHead ?? t.region },
        { key: 'class', label: t.shownAs },
        ...(detailed ? [{ key: 'detail', label: t.value, numeric: true }] : []),
      ]}
      rows={data.regions.map((region) => ({
        name: region.href ? <a href={region.href}>{region.name}</a> : region.name,
        class: region.class === undefined ? `– (${t.suppressed})` : label.get(region),
        detail: detailOf(region) ?? '–',
      }))}
    />
  )
}

/**
 * Regions in two to five classes, with their signs and a table of the same regions. In the drawing links are for the
 * mouse only (400 stops of the Tab key help nobody); the table has them for everyone.
 */
export const RegionMap = ({ level, note, open, ...data }: MapData & FigureProps) => {
  const locale = useContext(LocaleContext)
  const skin = makeSkin('page', data.id, patternScale)
  const drawn = data.regions.some(({ outline }) => outline !== undefined)
  const signs = mapSigns(data, locale, skin)
  const drawing = drawn && drawMap(data, { locale, skin, linked: true })
  return (
    <Figure
      title={data.title}
      level={level}
      note={note}
      open={open ?? !drawn}
      locale={locale}
      table={<MapTable data={data} locale={locale} />}
    >
      {drawing && (
        <div class="chart-map">
          {raw(
            pageSvg(drawing, {
              id: data.id,
              name: data.title,
              alternative: mapInWords(data, locale),
              skin,
              cssClass: 'chart',
              links: data.regions.some(({ href }) => href !== undefined),
            }),
          )}
          <ul class="chart-legend" aria-label={chartWords(locale).legend}>
            {signs.map(({ label, swatch }) => (
              <li>
                <svg class="chart-sign" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
                  {raw(swatch)}
                </svg>
                {label}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Figure>
  )
}
