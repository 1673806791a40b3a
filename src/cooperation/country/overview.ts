import { landOf } from '#places'
import type { Below } from './queries.ts'
import {
  leading,
  type OpenMilestone,
  type Phase,
  phases,
  type SeenAgreement,
  type Stuck,
  stuckOf,
} from './stuck.ts'

/** A cooperation below a frame, as it stands on a day. */
export interface Row {
  readonly id: string
  readonly name: string
  /** Two letters each; none where no Jobcenter with an area belongs to it. */
  readonly lands: readonly string[]
  readonly areas: readonly string[]
  readonly areaNames: readonly string[]
  readonly phase: Phase
  /** The agreement that tells the phase. */
  readonly agreement: SeenAgreement | undefined
  readonly next: OpenMilestone | undefined
  readonly stuck: readonly Stuck[]
  readonly companions: readonly string[]
}

export const rowOf = (below: Below, today: string): Row => {
  const { id, name, areas, areaNames, agreements, open, companions } = below
  const agreement = leading(agreements)
  const lands = new Set(areas.map((code) => landOf(code)).filter((land) => land !== undefined))
  return {
    id,
    name,
    lands: [...lands],
    areas,
    areaNames,
    phase: agreement?.state ?? 'keine',
    agreement,
    next: open.find(({ dueOn }) => dueOn >= today),
    stuck: stuckOf(agreements, open, today),
    companions,
  }
}

export const sortings = ['name', 'stand', 'termin', 'haengt'] as const
export type Sorting = (typeof sortings)[number]

/** What somebody asks the list for, all of it in the address. */
export interface Asked {
  readonly land: string
  readonly phase: Phase | ''
  readonly onlyStuck: boolean
  readonly text: string
  readonly sorting: Sorting
}

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find((one) => one === text)

export const askedOf = (query: URLSearchParams): Asked => ({
  land: query.get('land') ?? '',
  phase: oneOf(phases, query.get('stand')) ?? '',
  onlyStuck: query.get('haengt') === 'ja',
  text: (query.get('suche') ?? '').trim().slice(0, 100),
  sorting: oneOf(sortings, query.get('sort')) ?? 'name',
})

/** The same question as an address says it; what is asked for as usual is left out. */
export const queryOf = (asked: Asked): string => {
  const query = new URLSearchParams()
  if (asked.land) query.set('land', asked.land)
  if (asked.phase) query.set('stand', asked.phase)
  if (asked.onlyStuck) query.set('haengt', 'ja')
  if (asked.text) query.set('suche', asked.text)
  if (asked.sorting !== 'name') query.set('sort', asked.sorting)
  return query.toString()
}

const last = '9999'
/** Rows come by name; equal ones stay in this order. */
const order: Readonly<Record<Sorting, (a: Row, b: Row) => number>> = {
  name: () => 0,
  stand: (a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase),
  termin: (a, b) => (a.next?.dueOn ?? last).localeCompare(b.next?.dueOn ?? last),
  haengt: (a, b) => (a.stuck[0]?.since ?? last).localeCompare(b.stuck[0]?.since ?? last),
}

const plain = (text: string): string => text.toLocaleLowerCase('de')

/** The rows that were asked for, in the order that was asked for. */
export const selected = (rows: readonly Row[], asked: Asked): readonly Row[] => {
  const text = plain(asked.text)
  return rows
    .filter(
      (row) =>
        (asked.land === '' || row.lands.includes(asked.land)) &&
        (asked.phase === '' || row.phase === asked.phase) &&
        (!asked.onlyStuck || row.stuck.length > 0) &&
        (text === '' ||
          [row.name, ...row.areaNames, ...row.companions].some((name) => plain(name).includes(text))),
    )
    .toSorted(order[asked.sorting])
}

/** How many networks stand where; phases without any are left out. */
export const byPhase = (rows: readonly Row[]): readonly { readonly phase: Phase; readonly count: number }[] =>
  phases
    .map((phase) => ({ phase, count: rows.filter((row) => row.phase === phase).length }))
    .filter(({ count }) => count > 0)
