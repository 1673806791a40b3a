import { type JobcenterForm, keyOf, kindOfForm, type ListedJobcenter } from './jobcenter.ts'

/** A Jobcenter that is there already, from an import of the list or from elsewhere. */
export interface KnownJobcenter {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** Of an earlier list; undefined: founded by the operator, or from the demo. */
  readonly key: string | undefined
  /** For which areas it is responsible today. */
  readonly areas: readonly string[]
}

/** Letters and digits: "Jobcenter Berlin-Mitte" is "Jobcenter Berlin Mitte". */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const together = (areas: readonly string[]): string => [...areas].sort().join(' ')

/**
 * Finds for each listed Jobcenter the organization that it is, so that none is there twice: by its key; by the name
 * of one that did not come from a list; and, for a new name, by the same form and exactly the same areas. Each
 * organization is found once, and none where several would do: better a second one, which the report names, than
 * the responsibility of one at another.
 * @param names the readable name of each listed one
 * @returns listed → known; those that are new are left out
 */
export const matchJobcenters = <T extends ListedJobcenter>(
  listed: readonly T[],
  names: ReadonlyMap<T, string>,
  known: readonly KnownJobcenter[],
): ReadonlyMap<T, KnownJobcenter> => {
  const found = new Map<T, KnownJobcenter>()
  const taken = new Set<KnownJobcenter>()
  const pass = (
    of: readonly KnownJobcenter[],
    what: (one: KnownJobcenter) => string,
    sought: (one: T) => string,
  ) => {
    const by = Map.groupBy(
      of.filter((one) => !taken.has(one)),
      what,
    )
    const rest = Map.groupBy(
      listed.filter((one) => !found.has(one)),
      sought,
    )
    for (const [value, [one, ...others]] of rest) {
      const [candidate, ...more] = by.get(value) ?? []
      if (!one || !candidate || others.length > 0 || more.length > 0) continue
      found.set(one, candidate)
      taken.add(candidate)
    }
  }
  const own = known.filter(({ key }) => key !== undefined)
  const foreign = known.filter(({ key }) => key === undefined)
  pass(own, ({ key }) => key!, keyOf)
  pass(
    foreign,
    ({ name }) => plain(name),
    (one) => plain(names.get(one)!),
  )
  pass(
    known.filter(({ areas }) => areas.length > 0),
    (one) => `${kindNow(one)} ${together(one.areas)}`,
    ({ form, areas }) => `${kindOfForm(form)} ${together(areas)}`,
  )
  return found
}

/** The form of the list, where it came from one: its lead may have said otherwise of the kind since. */
const kindNow = ({ kind, key }: KnownJobcenter): string =>
  key === undefined ? kind : kindOfForm(key.split(' ')[0] as JobcenterForm)

/** Names that an organization from a list shares with one that is not: probably the same, founded since. */
export const sharedNames = (known: readonly KnownJobcenter[]): readonly string[] => {
  const foreign = new Set(known.filter(({ key }) => key === undefined).map(({ name }) => plain(name)))
  return known
    .filter(({ key, name }) => key !== undefined && foreign.has(plain(name)))
    .map(({ name }) => name)
}
