import { berlinDay } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import { type Measured, release, type Shown } from '../disclosure.ts'
import { quarterOf } from '../quarter.ts'
import { latestPublication, publishedQuarters } from '../queries.ts'
import { surveyFigures } from '../surveys/figures.ts'
import { releasedQuarters } from '../surveys/publication-store.ts'
import {
  asKept,
  type CatalogueId,
  catalogue,
  type Indicator,
  isEntered,
  isOfThemselves,
} from './catalogue.ts'
import { takesPersons } from './entry.ts'
import { datedFigures, presentFigures } from './from-cooperation.ts'
import { arrivedIn } from './from-publication.ts'
import { ofLadder } from './from-surveys.ts'
import { byPeriod } from './period.ts'
import type { Target, Value } from './standing.ts'
import {
  type Entered,
  listEntered,
  listOwn,
  listSnapshots,
  listTargets,
  type Own,
  type Snapshot,
} from './store.ts'

/** An indicator of a network with all that may be told of it. */
export interface ReadIndicator {
  readonly indicator: Indicator
  /** Where the network has added it. */
  readonly own: Own | undefined
  /** By period, the oldest first. */
  readonly values: readonly (Value & { readonly entered?: Entered | undefined })[]
  /** How it stands today; undefined where that cannot be said. */
  readonly today: Shown | undefined
  readonly targets: readonly Target[]
}

export const ofOwn = ({ id, level, unit, better, persons }: Own): Indicator => ({
  id,
  level,
  unit,
  better,
  source: 'entered',
  about: persons ? 'persons' : 'network',
  adds: unit === 'count' || unit === 'hours',
})

/**
 * The indicators of a network as the acting person may read them: what was measured of closed periods, what was entered,
 * targets, and today. Every number has passed `release`, on its way into its row or here.
 */
export const readIndicators = async (tx: Tx, networkId: string): Promise<readonly ReadIndicator[]> => {
  const own = await listOwn(tx, networkId)
  const snapshots = Map.groupBy(await listSnapshots(tx, networkId), ({ indicator }) => indicator)
  const entered = Map.groupBy(await listEntered(tx, networkId), ({ indicator }) => indicator)
  const targets = Map.groupBy(await listTargets(tx, networkId), ({ indicator }) => indicator)
  const today = await readToday(tx, networkId)
  const themselves = await readOfThemselves(tx, networkId)
  const all = [
    ...Object.values(catalogue).map((indicator) => ({ indicator, own: undefined })),
    ...own.map((one) => ({ indicator: ofOwn(one), own: one })),
  ]
  return all
    .filter(({ indicator }) => !isOfThemselves(indicator) || themselves[indicator.id])
    .map(({ indicator, own }) => {
      const measured = themselves[indicator.id] ?? (snapshots.get(indicator.id) ?? []).map(ofSnapshot)
      const typed = isEntered(indicator)
        ? (entered.get(indicator.id) ?? []).filter(
            ({ period }) => !measured.some((one) => one.period === period),
          )
        : []
      return {
        indicator,
        own,
        values: [...measured, ...typed.map((one) => ofEntered(indicator, one))]
          .filter(({ shown }) => shown.is !== 'open')
          .toSorted((a, b) => byPeriod(a.period, b.period)),
        today: today[indicator.id],
        targets: targets.get(indicator.id) ?? [],
      }
    })
}

const ofSnapshot = ({ period, state, value }: Snapshot): Value => ({
  period,
  shown: state === 'number' && value !== null ? { is: 'number', n: value } : { is: state as 'suppressed' },
})

/** Asked once more: a rule that has changed holds for what was typed in before. */
const ofEntered = (indicator: Indicator, entered: Entered): Value & { readonly entered: Entered } => {
  const { value, among, persons, period } = entered
  const measured: Measured =
    indicator.about !== 'persons'
      ? { of: 'network', value }
      : takesPersons(indicator)
        ? { of: 'persons', n: persons ?? 1, value }
        : { of: 'persons', n: value, among: among ?? undefined }
  return { period, shown: asShown(indicator, release(measured)), entered }
}

const asShown = (indicator: Pick<Indicator, 'unit'>, shown: Shown): Shown =>
  shown.is === 'number' ? { is: 'number', n: asKept(indicator, shown.n) } : { is: shown.is }

const readToday = async (tx: Tx, networkId: string): Promise<Readonly<Record<string, Shown>>> => {
  const day = berlinDay(tx.now)
  const found = {
    ...(await datedFigures(tx, networkId, quarterOf(tx.now), day)),
    ...(await presentFigures(tx, networkId, day)),
  }
  return Object.fromEntries(
    Object.entries(found).map(([id, measured]) => [
      id,
      asShown(catalogue[id as CatalogueId], release(measured)),
    ]),
  )
}

/** By indicator; not there for whom no policy lets them be read: an agency is told of no attendance, whatever role reads (R4). */
const readOfThemselves = async (
  tx: Tx,
  networkId: string,
): Promise<Readonly<Partial<Record<string, readonly Value[]>>>> => {
  const told = (await latestPublication(tx, networkId))?.arrived
  const quarters = told ? (await publishedQuarters(tx, networkId)).map(({ quarter }) => quarter) : []
  const arrived = quarters.map((period) => ({ period, shown: release(arrivedIn(told ?? [], period)) }))
  return { ...(told && { angekommen: arrived }), ...(await readMoves(tx, networkId)) }
}

/** Moves of ladders, quarter by quarter. */
const readMoves = async (tx: Tx, networkId: string) => {
  const values: Record<string, Value[]> = {}
  for (const period of await releasedQuarters(tx, networkId)) {
    const { ladder } = await surveyFigures(tx, networkId, period)
    for (const [id, measured] of Object.entries(ladder ? ofLadder(ladder) : {})) {
      const shown = asShown(catalogue[id as CatalogueId], release(measured))
      values[id] = [...(values[id] ?? []), { period, shown }]
    }
  }
  return values
}
