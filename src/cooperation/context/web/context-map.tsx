import { outlinesOf } from '#places'
import { type MapData, RegionMap } from '#platform/chart/region-map.tsx'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import type { NetworkArea } from '../../gaps/queries.ts'
import { spacesOf } from '../../gaps/queries.ts'
import { type Asked, paths } from '../../gaps/web/paths.ts'
import { bordersOf, classOf } from '../classes.ts'
import { type Indicator, indicatorIds, unitOf } from '../indicators.ts'
import { contextWords } from '../messages/index.ts'
import { figuresOf } from '../queries.ts'
import { valueIn } from './tell.ts'

/** All social spaces of the districts, each with one figure, as a map with its list. */
export const ContextMap = async ({
  visit,
  area,
  known,
  networkId,
  wanted,
}: {
  visit: Visit
  area: NetworkArea
  known: ReadonlySet<Indicator>
  networkId: string
  wanted: Asked
}) => {
  const t = contextWords(visit.locale)
  const asked = visit.query.get('wert')
  const indicator =
    indicatorIds.find((id) => id === asked && known.has(id)) ?? indicatorIds.find((id) => known.has(id))!
  const { spaces, outlines, figures } = await visit.world.look(visit.actor, async (tx) => {
    const spaces = await spacesOf(tx, area)
    const codes = spaces.map(({ code }) => code)
    const level = codes[0]?.length === 5 ? 'kreis' : 'bezirksregion'
    return {
      spaces,
      outlines: new Map((await outlinesOf(tx, { level, codes })).map((one) => [one.code, one.polygon])),
      figures: await figuresOf(tx, codes),
    }
  })
  const values = spaces.map(({ code }) => figures.get(code)?.get(indicator)?.value)
  const isStep = unitOf(indicator) === 'stufe'
  const borders = isStep ? [] : bordersOf(values.filter((value) => value !== undefined))
  const told = borders.map((border) => valueIn(visit, indicator, border))
  const classes = isStep
    ? [...t.status]
    : [
        t.below(told[0] ?? ''),
        ...told.map((low, i) => (told[i + 1] ? t.from(low, told[i + 1]!) : t.fromLast(low))),
      ]
  const own = new Set(area.spaces.map(({ code }) => code))
  // Spaces without a figure are left out: nothing is suppressed here.
  const regions = spaces.flatMap(({ code, name }, i): MapData['regions'] => {
    const value = values[i]
    if (value === undefined) return []
    return [
      {
        name,
        outline: outlines.get(code) ?? undefined,
        class: isStep ? value - 1 : classOf(value, borders),
        detail: valueIn(visit, indicator, value),
        href: own.has(code) ? visit.to(paths.at(networkId, { ...wanted, space: code })) : undefined,
      },
    ]
  })
  const hasOutlines = regions.some(({ outline }) => outline !== undefined)
  return (
    <div class="stack-s" id="karte">
      <Form method="get" action={`${visit.to(paths.list(networkId))}#karte`} label={t.mapOf}>
        <Hidden values={{ karte: '1', raum: wanted.space, feld: wanted.field, gruppe: wanted.group }} />
        <Select
          name="wert"
          label={t.mapOf}
          options={indicatorIds
            .filter((id) => known.has(id))
            .map((id) => ({ value: id, label: t.indicators[id] }))}
          value={indicator}
        />
        <Button kind="secondary">{t.map}</Button>
      </Form>
      {classes.length > 1 && (isStep || borders.length > 0) && (
        <RegionMap
          id="figure-map"
          title={t.mapTitle(t.indicators[indicator], area.whole.name)}
          rowHead={t.space}
          classes={classes}
          regions={regions}
          note={hasOutlines ? t.mapNote : t.noOutlines}
          open
        />
      )}
      <p class="no-print">
        <a href={visit.to(paths.at(networkId, wanted))}>{t.mapAway}</a>
      </p>
    </div>
  )
}
