import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge, Details, EmptyState } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ContextSection } from '../../context/web/context-section.tsx'
import { vocabularyWords } from '../../messages/public/index.ts'
import { openPointOf } from '../../steering/point-store.ts'
import { proposePoint } from '../../steering/propose-point.ts'
import { fieldIds, targetGroups } from '../../vocabulary.ts'
import { networkOf } from '../../web/in-network.ts'
import { paths as front } from '../../web/paths.ts'
import { codeOf, gapKey } from '../coverage.ts'
import { gapWords } from '../messages/index.ts'
import { reachOf } from '../spaces.ts'
import { CellView, distanceIn } from './cell-view.tsx'
import { Matrix } from './matrix.tsx'
import { paths } from './paths.ts'
import { cellAt, type Found, gapsOf, lookAt, nameOf, type Seen, synergiesOf } from './seen.ts'

const Filter = ({ visit, seen }: { visit: Visit; seen: Seen }) => {
  const t = gapWords(visit.locale)
  const named = vocabularyWords(visit.locale)
  const { field, group, space } = seen.wanted
  const isMap = visit.query.get('karte') === '1'
  return (
    <Form plain method="get" action={visit.to(paths.list(seen.network.id))} label={t.show}>
      {isMap && <Hidden values={{ karte: '1', wert: visit.query.get('wert') ?? undefined }} />}
      <div class="stack">
        <div class="grid">
          <Select
            name="raum"
            label={t.space}
            options={seen.area.spaces.map(({ code, name }) => ({ value: code, label: name, lang: 'de' }))}
            value={space}
            empty={t.whole(seen.area.whole.name)}
          />
          <Select
            name="feld"
            label={t.field}
            options={fieldIds.map((id) => ({ value: id, label: named.fields[id] }))}
            value={field}
            empty={t.all}
          />
          <Select
            name="gruppe"
            label={t.group}
            options={targetGroups.map((id) => ({ value: id, label: named.targetGroups[id] }))}
            value={group}
            empty={t.all}
          />
        </div>
        <Buttons>
          <Button kind="secondary">{t.show}</Button>
          {(field || group || space) && (
            <ButtonLink kind="tertiary" href={visit.to(paths.list(seen.network.id))}>
              {t.reset}
            </ButtonLink>
          )}
        </Buttons>
      </div>
    </Form>
  )
}

const hrefOf = (visit: Visit, seen: Seen, { field, groups, rows }: Found): string => {
  const space = rows.length === 1 && rows[0] !== seen.whole ? codeOf(rows[0]!.around) : undefined
  return visit.to(
    paths.at(seen.network.id, { field, space, group: groups.length === 1 ? groups[0] : undefined }),
  )
}

/** Gaps or synergies as a list that leads to each. */
const FoundList = ({ visit, seen, found }: { visit: Visit; seen: Seen; found: readonly Found[] }) => {
  const t = gapWords(visit.locale)
  const named = vocabularyWords(visit.locale)
  return (
    <ul>
      {found.map((one) => (
        <li>
          <a href={hrefOf(visit, seen, one)}>
            {t.pair(
              named.fields[one.field],
              one.isForAll ? t.forAll : one.groups.map((group) => named.targetGroups[group]).join('; '),
            )}
          </a>{' '}
          {one.isAgreed && <Badge tone="info">{t.agreed}</Badge>}
          <div class="muted small" lang="de">
            {[
              ...(seen.isWhole ? [one.rows.map(({ around }) => nameOf(around)).join(', ')] : []),
              ...(one.houses.length > 0 ? [one.houses.join(', ')] : []),
            ].join(': ')}
          </div>
        </li>
      ))}
    </ul>
  )
}

const Legend = ({ visit, seen }: { visit: Visit; seen: Seen }) => {
  const t = gapWords(visit.locale)
  const reach = Math.max(0, ...seen.area.spaces.map(({ code }) => reachOf(code)))
  return (
    <Details summary={t.legend}>
      <p>{t.reach(distanceIn(visit, reach))}</p>
      <p>{t.reachWhole}</p>
      <p>{t.reaches}</p>
      <p>{t.directory}</p>
    </Details>
  )
}

const Overview = ({ visit, seen }: { visit: Visit; seen: Seen }) => {
  const t = gapWords(visit.locale)
  const [gaps, synergies] = [gapsOf(seen), synergiesOf(seen)]
  return (
    <>
      <div class="stack-s">
        <Matrix visit={visit} seen={seen} />
        <Legend visit={visit} seen={seen} />
      </div>
      <section class="stack-s">
        <h2>{t.gaps}</h2>
        {gaps.length === 0 ? <p>{t.gapsNone}</p> : <FoundList visit={visit} seen={seen} found={gaps} />}
      </section>
      <section class="stack-s">
        <h2>{t.synergies}</h2>
        <p class="muted">{t.synergiesText}</p>
        {synergies.length === 0 ? (
          <p>{t.synergiesNone}</p>
        ) : (
          <FoundList visit={visit} seen={seen} found={synergies} />
        )}
      </section>
    </>
  )
}

/** What there is and what is missing in a network's social spaces; `?feld=&gruppe=` opens one cell. */
export const gapsPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const t = gapWords(visit.locale)
  const named = vocabularyWords(visit.locale)
  const seen = await lookAt(visit, network, again ? (name) => text(again.form, name) : undefined)
  const { field, group } = seen.wanted
  const cell = field && group ? cellAt(seen.row, field, group) : undefined
  const point = cell
    ? await visit.world.look(visit.actor, (tx) =>
        openPointOf(tx, network.id, 'gap', gapKey(cell, seen.row.around)),
      )
    : undefined
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
          <CellView
            visit={visit}
            seen={seen}
            cell={cell}
            again={again}
            isThere={point !== undefined}
            mayPropose={network.isLed || visit.holds('counsellor', 'host', 'lead')}
          />
        ) : (
          <>
            <p class="lead">{t.intro}</p>
            <Filter visit={visit} seen={seen} />
            <Overview visit={visit} seen={seen} />
          </>
        )}
        <ContextSection visit={visit} area={seen.area} wanted={seen.wanted} networkId={network.id} />
      </div>
    ),
  )
}

/** A gap or a synergy becomes a point of the next agenda. */
export const receivePoint = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const form = await visit.form()
  const seen = await lookAt(visit, network, (name) => text(form, name))
  const { field, group } = seen.wanted
  if (!field || !group) return visit.notFound()
  const outcome = await proposePoint(visit.world, visit.actor, {
    networkId: network.id,
    title: text(form, 'title'),
    text: text(form, 'text'),
    source: { kind: 'gap', key: gapKey({ field, group }, seen.row.around) },
    noClient: text(form, 'noClient') || undefined,
  })
  const space = seen.isWhole ? undefined : codeOf(seen.row.around)
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.at(network.id, { field, group, space })}&ok=punkt`),
    (again) => gapsPage(visit, again),
  )
}
