import { landOf } from '#places'
import type { Row } from './overview.ts'
import { type Stage, stageFrom } from './stuck.ts'

/** One of the 400 Kreise, with its Jobcenter and the cooperations there. Berlin is one, its Bezirke are parts of it. */
export interface Kreis {
  readonly code: string
  readonly name: string
  readonly land: string | undefined
  readonly jobcenters: readonly string[]
  /** Cooperations that a Jobcenter of the Kreis belongs to, also those that have ended. */
  readonly cooperations: readonly Row[]
  readonly stage: Stage
  /** Where it has parts: how many there are, and how many of them have a cooperation. */
  readonly parts: { readonly all: number; readonly with: number } | undefined
}

const berlin = '11000'

interface Known {
  readonly code: string
  readonly name: string
  readonly level: 'kreis' | 'bezirk'
}

/** The Kreise by name, each with what there is for it or for one of its parts. */
export const kreiseOf = (
  areas: readonly Known[],
  responsible: readonly { readonly name: string; readonly areaCodes: readonly string[] }[],
  rows: readonly Row[],
): readonly Kreis[] => {
  const jobcenters = byArea(responsible.map((one) => [one.name, one.areaCodes]))
  const cooperations = byArea(rows.map((row) => [row, row.areas]))
  const bezirke = areas.filter(({ level }) => level === 'bezirk').map(({ code }) => code)
  return areas
    .filter(({ level }) => level === 'kreis')
    .map(({ code, name }) => {
      const codes = code === berlin ? [code, ...bezirke] : [code]
      const there = union(codes, cooperations)
      const covered = (part: string) =>
        stageFrom((cooperations.get(part) ?? []).map(({ phase }) => phase)) !== 'ohne'
      return {
        code,
        name,
        land: landOf(code),
        jobcenters: union(codes, jobcenters),
        cooperations: there,
        stage: stageFrom(there.map(({ phase }) => phase)),
        parts: codes.length > 1 ? { all: bezirke.length, with: bezirke.filter(covered).length } : undefined,
      }
    })
}

const byArea = <T>(all: readonly (readonly [T, readonly string[]])[]): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>()
  for (const [one, codes] of all)
    for (const code of codes) {
      const there = found.get(code)
      if (there) there.push(one)
      else found.set(code, [one])
    }
  return found
}
const union = <T>(codes: readonly string[], map: ReadonlyMap<string, readonly T[]>): readonly T[] => [
  ...new Set(codes.flatMap((code) => map.get(code) ?? [])),
]

/** What somebody asks the Kreise for, all of it in the address. */
export interface AskedKreise {
  readonly land: string
  readonly cooperation: 'mit' | 'ohne' | ''
  readonly map: boolean
}

export const askedKreise = (query: URLSearchParams): AskedKreise => {
  const cooperation = query.get('kooperation')
  return {
    land: query.get('land') ?? '',
    cooperation: cooperation === 'mit' || cooperation === 'ohne' ? cooperation : '',
    map: query.get('karte') === '1',
  }
}

export const kreiseQuery = ({ land, cooperation, map }: AskedKreise): string => {
  const query = new URLSearchParams()
  if (land) query.set('land', land)
  if (cooperation) query.set('kooperation', cooperation)
  if (map) query.set('karte', '1')
  return query.toString()
}

export const selectedKreise = (all: readonly Kreis[], asked: AskedKreise): readonly Kreis[] =>
  all.filter(
    ({ land, stage }) =>
      (asked.land === '' || land === asked.land) &&
      (asked.cooperation === '' || (asked.cooperation === 'ohne') === (stage === 'ohne')),
  )
