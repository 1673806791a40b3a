import { findArea } from '#places'
import { addDays } from '#platform/berlin-time.ts'
import type { Tx } from '#platform/transaction.ts'
import type { ImportReport } from './import-report.ts'
import { jobcenterName, keyOf, kindOfForm, type ListedJobcenter, townsOf } from './jobcenter.ts'
import { type KnownJobcenter, matchJobcenters, sharedNames } from './match-jobcenters.ts'
import { changeKey, knownJobcenters, type Responsible, saveResponsibilities } from './responsibility-store.ts'
import { saveOrganizationRows } from './store.ts'

/** The decree on integration money (Eingliederungsmittel-Verordnung): its annex lists every Jobcenter. */
const source = 'einglmv'

/**
 * Saves the whole list of Jobcenter: those that are new, names that changed, and for which areas each is responsible.
 * Answers what changed, with notes on what somebody should know.
 * @param today 'YYYY-MM-DD' in Berlin
 */
export const saveJobcenters = async (
  tx: Tx,
  listed: readonly ListedJobcenter[],
  today: string,
): Promise<Omit<ImportReport, 'dryRun'>> => {
  const towns = townsOf(listed)
  const names = new Map(listed.map((one) => [one, jobcenterName(one, towns)]))
  const known = await knownJobcenters(tx, source, today)
  const matches = matchJobcenters(listed, names, known)
  const changed = new Set<string>()
  const notes = sharedNames(known).map(
    (name) => `"${name}" is there twice: from the list, and founded here. Mind which of them you use`,
  )
  for (const [one, { id, name, kind, key }] of matches) {
    if (key === undefined) {
      const other = kind === kindOfForm(one.form) ? '' : ` (${kind}, but listed as ${one.form})`
      notes.push(
        `"${name}" is there already: it keeps its name and kind${other}, and is responsible as listed`,
      )
      continue
    }
    if (key !== keyOf(one)) await changeKey(tx, id, keyOf(one))
    if (key === keyOf(one) && name === names.get(one)) continue
    changed.add(id)
    notes.push(`"${name}" is now called "${names.get(one)}"`)
  }
  const own = listed.filter((one) => !isForeign(matches.get(one)))
  const saved = await saveOrganizationRows(
    tx,
    own.map((one) => ({
      name: names.get(one)!,
      kind: kindOfForm(one.form),
      source,
      external_id: keyOf(one),
    })),
  )
  const idOf = (one: ListedJobcenter): string => matches.get(one)?.id ?? saved.ids.get(keyOf(one))!
  // The decree is made for a calendar year: what it changes holds from the first of January.
  const from = `${today.slice(0, 4)}-01-01`
  const wanted = listed.flatMap((one) =>
    one.areas.map((areaCode) => ({ organizationId: idOf(one), areaCode })),
  )
  const { opened, closed } = await saveResponsibilities(tx, source, from, wanted)
  for (const { organizationId } of [...opened, ...closed]) changed.add(organizationId)
  for (const one of listed) if (!matches.has(one)) changed.delete(idOf(one))
  notes.push(...tellClosed(closed, known, addDays(from, -1)), ...(await tellUnknown(tx, wanted)))
  const ids = new Set(wanted.map(({ organizationId }) => organizationId))
  const listedChanged = [...changed].filter((id) => ids.has(id)).length
  return {
    added: saved.added,
    changed: changed.size,
    unchanged: listed.length - saved.added - listedChanged,
    notes,
  }
}

const isForeign = (match: KnownJobcenter | undefined): boolean =>
  match !== undefined && match.key === undefined

const tellClosed = (
  closed: readonly Responsible[],
  known: readonly KnownJobcenter[],
  on: string,
): readonly string[] => {
  const names = new Map(known.map(({ id, name }) => [id, name]))
  return [...Map.groupBy(closed, ({ organizationId }) => organizationId)].map(
    ([id, areas]) =>
      `"${names.get(id)}" is no longer listed for ${areas.map(({ areaCode }) => areaCode).join(', ')}: its responsibility ended on ${on}`,
  )
}

const tellUnknown = async (tx: Tx, wanted: readonly Responsible[]): Promise<readonly string[]> => {
  const codes = new Set(wanted.map(({ areaCode }) => areaCode))
  let unknown = 0
  for (const code of codes) if (!(await findArea(tx, code))) unknown++
  if (unknown === 0) return []
  return [
    `${unknown} of ${codes.size} areas are not known yet: import the Kreise and the Bezirke with "import places", so that pages can name them`,
  ]
}
