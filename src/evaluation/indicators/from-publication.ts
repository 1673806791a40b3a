import type { Measured, Publication, Shown } from '../disclosure.ts'
import type { Division } from '../leaving.ts'
import { answerClasses } from '../network-counts.ts'
import { type Note, noteIn } from '../network-notes.ts'
import { isSpace } from '../place-tree.ts'
import type { CatalogueId } from './catalogue.ts'
import { type Period, quartersIn } from './period.ts'

/** Most days of each class; where none was told, it may be any. */
const mostDays = { '0-2': 2, '3-5': 5, '6-10': 10, '11-30': 30 } as const

const one = (shown: Shown): Measured => ({ of: 'publication', shown: [shown], value: ([n]) => n })
/** Nothing is a share of nothing. */
const share = (part: Shown, whole: Shown): Measured => ({
  of: 'publication',
  shown: [part, whole],
  value: ([n = 0, all = 0]) => (all === 0 ? undefined : (n / all) * 100),
})
const hidden: Measured = { of: 'publication', shown: [{ is: 'suppressed' }], value: () => undefined }

/** As a part of what each of them may leave the network (leaving.ts); of what is not here, every number may. */
export const divisionOf: Readonly<Partial<Record<CatalogueId, Division>>> = {
  weitergaben: 'all',
  raeume: 'all',
  hinweise: 'kinds',
  zettel: 'kinds',
  'warme-uebergaben': 'kinds',
  'jobcenter-an-haus': 'directions',
  'haus-an-haus': 'directions',
  'haus-an-jobcenter': 'directions',
  'antwort-tage': 'days',
  'antwort-in-zehn': 'days',
  beantwortet: 'outcomes',
  'ohne-antwort': 'outcomes',
  'nicht-moeglich': 'outcomes',
  zurueckgenommen: 'withdrawn',
}

/**
 * The indicators that count hand-overs in a period. Nothing is read but what was published: each number is one that
 * `show` gives, or worked out from some of them.
 * @param places nodes of the publication's tree of places
 */
export const fromPublication = (
  publication: Publication,
  withdrawn: readonly Note[],
  period: Period,
  places: readonly string[],
): Readonly<Partial<Record<CatalogueId, Measured>>> => {
  const at = (kind?: string, outcome?: string): Shown =>
    publication.show({
      quarter: period,
      ...(kind ? { kind } : {}),
      ...(outcome ? { outcome } : {}),
    })
  const within = (days: number): Shown =>
    publication.showBeside('antwort', answerClasses.slice(0, days), period)
  const warm = at('warm')
  return {
    weitergaben: one(at()),
    hinweise: one(at('hinweis')),
    zettel: one(at('zettel')),
    'warme-uebergaben': one(warm),
    'jobcenter-an-haus': one(publication.showBeside('an-haus', ['jc-haus'], period)),
    'haus-an-haus': one(publication.showBeside('an-haus', ['haus-haus'], period)),
    'haus-an-jobcenter': one(publication.showBeside('an-jobcenter', ['haus-jc'], period)),
    'antwort-tage': median(within),
    'antwort-in-zehn': share(within(answerClasses.indexOf('6-10') + 1), warm),
    beantwortet: share(within(answerClasses.length), warm),
    'ohne-antwort': share(at('warm', 'ohne-antwort'), warm),
    'nicht-moeglich': share(at('warm', 'nicht-moeglich'), within(answerClasses.length)),
    raeume: spaces(publication, period, places),
    zurueckgenommen: note(withdrawn, period),
  }
}

/** Half of the answers came within so many days: the class in which the middle lies, by its last day. */
const median = (within: (classes: number) => Shown): Measured => {
  const all = within(answerClasses.length)
  if (all.is !== 'number') return one(all)
  if (all.n === 0) return { of: 'publication', shown: [], value: () => undefined }
  const classes = Object.values(mostDays)
  const sums = classes.map((_, index) => within(index + 1))
  const middle = sums.findIndex((sum) => sum.is === 'number' && sum.n >= all.n / 2)
  const before = middle > 0 ? sums[middle - 1]! : { is: 'number' as const, n: 0 }
  // Hidden in front of it: the middle may lie there.
  if (middle < 0 || before.is !== 'number') return hidden
  return { of: 'publication', shown: [all, sums[middle]!, before], value: () => classes[middle] }
}

/** Social spaces of which a number is told that is not 0: there may be more. */
const spaces = ({ show }: Publication, period: Period, places: readonly string[]): Measured => {
  const whole = show({ quarter: period })
  const told = places.filter(isSpace).filter((place) => {
    const shown = show({ quarter: period, place })
    return shown.is === 'number' && shown.n > 0
  })
  return { of: 'publication', shown: [whole], value: () => told.length }
}

const note = (told: readonly Note[], period: Period): Measured => {
  const found = noteIn(told, quartersIn(period))
  return 'n' in found ? one({ is: 'number', n: found.n }) : hidden
}

/** Arrivals, where they may be told at all: the one number of the whole network. */
export const arrivedIn = (told: readonly Note[], period: Period): Measured => note(told, period)
