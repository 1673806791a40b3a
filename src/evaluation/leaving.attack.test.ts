import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attack, type Equation } from './bounds.ts'
import { directionOf, kinds, type Outcome, outcomes } from './count.ts'
import { isOfMany, type Publication, protect } from './disclosure.ts'
import { type Division, type Handed, type Leaving, leavingOf } from './leaving.ts'
import { answerClasses, cutsOf, frameOf, isAnswered, unknownDays } from './network-counts.ts'
import { houseOf, parentsOf } from './place-tree.ts'
import { quartersOfYear } from './quarter.ts'
import { product, random } from './seeded-random.ts'

/**
 * What leaves a network, read by somebody with a linear program: whatever sum they can work out of it (any quarters, any
 * way, outcome, days, direction) is of at least three houses and nobody’s alone; where it is by who sends, also of three
 * senders. What is one organization’s they never find.
 */
const year = quartersOfYear('2025')
const kindOf = (name: string) => (name.startsWith('jc') ? 'jobcenter_ge' : 'traeger')
const senders = ['jc1', 'jc2', 'jc3', 'jc4', 'verein1', 'verein2', 'verein3']
const receivers = ['a', 'b', 'c', 'd', 'jcA', 'jcB', 'jcC']
const courses: readonly { kind: string; outcome: Outcome; days: string | undefined }[] = [
  { kind: 'hinweis', outcome: 'ohne-antwort', days: undefined },
  { kind: 'zettel', outcome: 'ohne-antwort', days: undefined },
  ...outcomes.flatMap((outcome) =>
    (isAnswered(outcome) ? ['0-2', '6-10', unknownDays] : [undefined]).map((days) => ({
      kind: 'warm',
      outcome,
      days,
    })),
  ),
]
const sorts: readonly Omit<Handed, 'n' | 'withdrawn'>[] = year.flatMap((quarter) =>
  (product([senders, receivers]) as [string, string][]).flatMap(([sender, receiver]) =>
    courses.map((course) => ({
      quarter,
      ...course,
      direction: directionOf(kindOf(sender), kindOf(receiver)),
      sender,
      receiver,
    })),
  ),
)
type Sort = (typeof sorts)[number]
const where = (is: (sort: Sort) => boolean): number[] => sorts.flatMap((sort, i) => (is(sort) ? [i] : []))

const spotOf = (receiver: string) => ({ areaCode: '011001', locationId: receiver, receiverId: receiver })
const frame = frameOf(year[0]!, year[3]!, parentsOf(receivers.map(spotOf)))
const cuts = cutsOf(
  new Map(
    receivers.map((one) => [houseOf(spotOf(one)), kindOf(one) === 'traeger' ? 'an-haus' : 'an-jobcenter']),
  ),
)

const sizes = [40, 120, 300, 800]
/** Some organizations do far more than others, and what is rare is done by few. */
const aTruth = (seed: number): readonly number[] => {
  const next = random(seed)
  const skew = next() * 1.6
  const often = new Map<string, number>()
  const weight = (name: string) => often.get(name) ?? often.set(name, 0.05 + next() ** skew).get(name)!
  const upTo: number[] = []
  for (const { quarter, kind, outcome, days, sender, receiver } of sorts) {
    const of = [quarter, kind, outcome, String(days), `s ${sender}`, `r ${receiver}`, `${kind} ${receiver}`]
    upTo.push((upTo.at(-1) ?? 0) + of.reduce((all, name) => all * weight(name), 1))
  }
  const truth = new Array<number>(sorts.length).fill(0)
  for (let n = sizes[seed % sizes.length]!; n > 0; n--) {
    const at = next() * upTo.at(-1)!
    truth[upTo.findIndex((one) => at < one)]! += 1
  }
  return truth
}

type Told = { readonly division: Division; readonly period: string; readonly cells: readonly number[] }
/** Every number of `Publication` that an indicator or the page of a frame is made of. */
const sums = (publication: Publication): (Told & { readonly n: number })[] =>
  [...year, '2025'].flatMap((period) => {
    const inPeriod = ({ quarter }: Sort) => quarter.startsWith(period)
    const of = (division: Division, is: (sort: Sort) => boolean, shown: ReturnType<Publication['show']>) =>
      shown.is === 'number'
        ? [{ division, period, cells: where((sort) => inPeriod(sort) && is(sort)), n: shown.n }]
        : []
    const show = (at: Record<string, string>) => publication.show({ quarter: period, ...at })
    const within = answerClasses.map((_, i) => answerClasses.slice(0, i + 1))
    return [
      ...of('all', () => true, show({})),
      ...kinds.flatMap((kind) => of('kinds', (sort) => sort.kind === kind, show({ kind }))),
      ...outcomes.flatMap((outcome) => [
        ...of('outcomes', (sort) => sort.outcome === outcome, show({ outcome })),
        ...of(
          'outcomes',
          (sort) => sort.kind === 'warm' && sort.outcome === outcome,
          show({ kind: 'warm', outcome }),
        ),
      ]),
      ...within.flatMap((some) =>
        of(
          'days',
          ({ days }) => some.some((one) => one === days),
          publication.showBeside('antwort', some, period),
        ),
      ),
      ...(['jc-haus', 'haus-haus', 'haus-jc'] as const).flatMap((direction) =>
        of(
          'directions',
          (sort) => sort.direction === direction,
          publication.showBeside(direction === 'haus-jc' ? 'an-jobcenter' : 'an-haus', [direction], period),
        ),
      ),
    ]
  })

/** Any quarters, any course, all directions or one. */
const boxes = [1, 2, 3, 5, 7, 8, 12, 15].flatMap((mask) => {
  const quarters = year.filter((_, i) => mask & (1 << i))
  const some = [
    { told: 'all', is: () => true },
    ...kinds.map((kind) => ({ told: kind, is: (sort: Sort) => sort.kind === kind })),
    ...outcomes.map((one) => ({
      told: one,
      is: (sort: Sort) => sort.kind === 'warm' && sort.outcome === one,
    })),
    ...answerClasses.map((one) => ({ told: one, is: ({ days }: Sort) => days === one })),
  ]
  return some.flatMap(({ told, is }) =>
    [undefined, 'jc-haus', 'haus-haus', 'haus-jc', 'jc-jc'].map((direction) => ({
      told: `${quarters} ${told} ${direction ?? ''}`,
      bySender: direction !== undefined,
      cells: where(
        (sort) =>
          quarters.includes(sort.quarter as never) &&
          is(sort) &&
          (direction === undefined || sort.direction === direction),
      ),
    })),
  )
})
/** What one organization sent or took. */
const ofOne = [...year, '2025'].flatMap((period) =>
  [...senders, ...receivers].map((name) => ({
    told: `${name} ${period}`,
    bySender: false,
    cells: where(
      ({ quarter, sender, receiver }) => quarter.startsWith(period) && [sender, receiver].includes(name),
    ),
  })),
)

const shares = (truth: readonly number[], cells: readonly number[], side: 'sender' | 'receiver') =>
  [...Map.groupBy(cells, (i) => sorts[i]![side]).values()].map((some) =>
    some.reduce((sum, i) => sum + truth[i]!, 0),
  )
const isKept = (truth: readonly number[], cells: readonly number[], bySender: boolean) => {
  const sides = bySender ? (['sender', 'receiver'] as const) : (['receiver'] as const)
  return sides.every((side) => isOfMany(shares(truth, cells, side)))
}

type May = (told: Told, truth: readonly number[]) => boolean
const asDecided = (truth: readonly number[]): May => {
  const handed: Handed[] = sorts.map((sort, i) => ({ ...sort, n: truth[i]!, withdrawn: 0 }))
  const leaving = year.reduce<Leaving>((told, quarter) => leavingOf(quarter, handed, told), {})
  return ({ division, period }) => leaving[period]!.includes(division)
}

const attackNetwork = async (seed: number, rule: (truth: readonly number[]) => May) => {
  const truth = aTruth(seed)
  const cells = sorts.map(({ quarter, kind, outcome, days, direction, receiver }, i) => ({
    at: { quarter, place: houseOf(spotOf(receiver)), kind, outcome, direction, answer: days ?? unknownDays },
    n: truth[i]!,
  }))
  const told = sums(protect({ ...frame, cells, cuts }))
  const may = rule(truth)
  const known: Equation[] = told.filter((one) => may(one, truth))
  const targets = [...boxes, ...ofOne]
  const intervals = await attack(
    sorts.length,
    known,
    targets.map((one) => one.cells),
    0.5,
  )
  const found = intervals.flatMap(([least, most], i) => {
    const { told, cells, bySender } = targets[i]!
    const isFound = most - least < 1e-6 && most > 1e-6
    return isFound && !isKept(truth, cells, bySender) ? [`seed ${seed}: ${told}: ${most}`] : []
  })
  return { found, known: known.length, kept: told.length - known.length }
}

const seeds = Array.from({ length: 60 }, (_, i) => 1100 + i)

test('of what leaves 60 networks no sum of too few organizations is found, nor one of a single one', async (t) => {
  const seen = { known: 0, kept: 0 }
  for (const seed of seeds) {
    const { found, known, kept } = await attackNetwork(seed, asDecided)
    assert.deepEqual(found, [])
    seen.known += known
    seen.kept += kept
  }
  t.diagnostic(JSON.stringify(seen))
  assert.ok(seen.known > 1000 && seen.kept > 1000)
})

test('the attack has teeth: each number judged for itself leaves the others to be subtracted', async (t) => {
  const forItself = (): May => (told, truth) => isKept(truth, told.cells, told.division === 'directions')
  let found = 0
  for (const seed of seeds.slice(0, 30)) found += (await attackNetwork(seed, forItself)).found.length
  t.diagnostic(`${found} found`)
  assert.ok(found > 20, `only ${found}`)
})
