import type { OwnNetwork } from '#cooperation'
import type { Visit } from '#platform/http/visit.ts'
import { Badge, type BadgeTone, EmptyState, PrintButtonHint } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { quarterOf } from '../../quarter.ts'
import { isEntered, type Level, levels } from '../catalogue.ts'
import { indicatorWords } from '../messages/index.ts'
import type { ReadIndicator } from '../read-indicators.ts'
import { type Standing, standingOf, targetNow } from '../standing.ts'
import { paths } from './paths.ts'
import { sayNumber, sayPeriod, sayShown, wordsOf } from './say.ts'
import { seenBy } from './seen.ts'

export const tones: Readonly<Record<Standing, BadgeTone>> = {
  reached: 'success',
  'not-yet': 'info',
  unmeasurable: 'open',
}

/** All indicators of a cooperation, from what is put in to what changes: latest number, today, target. */
export const overviewPage = async (visit: Visit): Promise<Response> => {
  const seen = await seenBy(visit)
  if (!seen) return visit.notFound()
  const { network, all } = seen
  const t = indicatorWords(visit.locale)
  const isFresh = !all.some(({ values }) => values.length > 0)
  const done = { neu: t.added, weg: t.removed }[visit.query.get('ok') ?? '']
  return staffPage(
    visit,
    {
      title: t.titleOf(network.name),
      back: `/kooperation/${network.id}`,
      wide: true,
      ...(done ? { done } : {}),
    },
    <div class="stack-l">
      <div class="stack">
        <p class="lead">{t.lead}</p>
        <div class="no-print stack-s">
          <Buttons>
            {network.isLed && <ButtonLink href={visit.to(paths.add(network.id))}>{t.add}</ButtonLink>}
            <ButtonLink kind="secondary" href={visit.to(paths.csv(network.id))}>
              {t.csvLink}
            </ButtonLink>
          </Buttons>
          <PrintButtonHint />
        </div>
        {isFresh && (
          <EmptyState title={t.emptyTitle} pictogram="calendar">
            <p>{t.emptyText}</p>
          </EmptyState>
        )}
        <p class="muted small">{t.footnote}</p>
        <p class="muted small">{t.withheld}</p>
      </div>
      {levels.map((level) => {
        const here = all.filter(({ indicator }) => indicator.level === level)
        return here.length === 0 ? null : (
          <section class="stack-s">
            <h2 id={`stufe-${level}`}>{t.levels[level]}</h2>
            <LevelTable visit={visit} id={level} network={network} all={here} />
          </section>
        )
      })}
    </div>,
  )
}

const LevelTable = ({
  visit,
  id,
  network,
  all,
}: {
  visit: Visit
  id: Level
  network: OwnNetwork
  all: readonly ReadIndicator[]
}) => {
  const t = indicatorWords(visit.locale)
  // What is empty all the way down is no column: on a phone it would be a line of every indicator.
  const hasToday = all.some(({ today }) => today !== undefined && today.is !== 'open')
  const hasTarget = all.some(({ targets }) => targets.length > 0)
  return (
    <DataTable<'indicator' | 'value' | 'today' | 'target'>
      id={`werte-${id}`}
      caption={<span class="kern-sr-only">{t.levels[id]}</span>}
      columns={[
        { key: 'indicator', label: t.indicator },
        { key: 'value', label: t.value },
        ...(hasToday ? [{ key: 'today' as const, label: t.today }] : []),
        ...(hasTarget ? [{ key: 'target' as const, label: t.target }] : []),
      ]}
      rows={all.map((one) => ({
        indicator: (
          <>
            <a href={visit.to(paths.one(network.id, one.indicator.id))} lang={one.own ? 'de' : undefined}>
              {wordsOf(t, one).name}
            </a>{' '}
            {one.own && <Badge>{t.ownBadge}</Badge>}
          </>
        ),
        value: <Latest visit={visit} network={network} one={one} />,
        today: one.today && one.today.is !== 'open' ? sayShown(visit, one.indicator, one.today) : '',
        target: <TargetCell visit={visit} one={one} />,
      }))}
    />
  )
}

/** The newest number; where there is none yet, what to do about it. */
const Latest = ({ visit, network, one }: { visit: Visit; network: OwnNetwork; one: ReadIndicator }) => {
  const t = indicatorWords(visit.locale)
  const last = one.values.at(-1)
  const { id } = one.indicator
  if (!last)
    return (
      <>
        <span class="muted">{t.none}</span>
        <div class="small no-print">
          {isEntered(one.indicator)
            ? network.isLed && <a href={`${visit.to(paths.one(network.id, id))}#value`}>{t.enterValue}</a>
            : t.comesByItself}
        </div>
      </>
    )
  return (
    <>
      {sayShown(visit, one.indicator, last.shown)}
      <div class="muted small">{sayPeriod(t, last.period)}</div>
    </>
  )
}

/** The target that counts now, and how far one is. */
const TargetCell = ({ visit, one }: { visit: Visit; one: ReadIndicator }) => {
  const t = indicatorWords(visit.locale)
  const target = targetNow(one.targets, quarterOf(visit.world.now()))
  if (!target) return ''
  const standing = standingOf(one.indicator, target, one.values)
  return (
    <>
      {sayNumber(visit, one.indicator, target.value)}
      <div class="muted small">{sayPeriod(t, target.period)}</div>
      <Badge tone={tones[standing]}>{t.standings[standing]}</Badge>
    </>
  )
}
