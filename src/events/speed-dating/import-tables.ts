import { z } from 'zod'
import { action } from '#platform/action.ts'
import { mayHost } from '../event/acting.ts'
import type { ApplicantRow, FirmRow } from '../timetable/read-tables.ts'
import { mostApplicants, mostFirms, readApplicants, readFirms } from '../timetable/read-tables.ts'
import type { Wrong } from '../timetable/table-lines.ts'
import { lockOwnDating } from './acting.ts'
import type { Dating } from './dating.ts'
import { one, tableName } from './input.ts'
import { broughtBy, type MoreWrong, moreColumns, offeredBy } from './more-columns.ts'
import { saveApplicants, saveFirm } from './store.ts'

/** What is wrong in a pasted table, said line by line; all other lines are kept. */
export type ImportWrong =
  | Wrong
  | MoreWrong
  | { readonly line: number; readonly what: 'wish-unknown' | 'too-long'; readonly value: string }
  | { readonly line: 0; readonly what: 'too-many-here'; readonly value: string; readonly other: string }

export interface Imported {
  readonly kept: number
  readonly wrong: readonly ImportWrong[]
}

const tooLong = ({ id, name }: { id: string; name: string }) => id.length > 40 || name.length > 120

/** A file, or a table pasted from a spreadsheet. Lines with a key that is there already change it. */
export const importDatingTable = action({
  name: 'events.import-dating-table',
  input: one.extend({ whose: z.enum(['betriebe', 'bewerber']), text: z.string() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, whose, text }): Promise<Imported> => {
    const { of, dating } = await lockOwnDating(tx, eventId)
    const read = whose === 'betriebe' ? firmsIn(text, dating) : applicantsIn(text, dating)
    const wrong = [...read.wrong]
    for (const row of read.firms) await saveFirm(tx, of, row)
    await saveApplicants(tx, of, read.applicants)
    return { kept: read.firms.length + read.applicants.length, wrong: wrong.sort((a, b) => a.line - b.line) }
  },
  audit: ({ eventId, whose }, { kept }) => ({ subject: eventId, detail: { whose, kept } }),
})

/** Reading costs nothing of the database, but a refusal must be able to undo: it is quick (a second for 2,000 lines). */
const readable = <Row extends { readonly id: string; readonly name: string; readonly line: number }>(
  { rows, wrong }: { rows: readonly Row[]; wrong: readonly Wrong[] },
  { known, most }: { known: ReadonlySet<string>; most: number },
): { rows: readonly Row[]; wrong: ImportWrong[] } => {
  const long = rows.filter(tooLong)
  const good = rows.filter((row) => !tooLong(row))
  const all = known.size + good.filter(({ id }) => !known.has(id)).length
  const told: ImportWrong[] = [
    ...wrong,
    ...long.map(({ line, id }): ImportWrong => ({ line, what: 'too-long', value: id.slice(0, 40) })),
  ]
  return all > most
    ? {
        rows: [],
        wrong: [...told, { line: 0, what: 'too-many-here', value: String(all), other: String(most) }],
      }
    : { rows: good, wrong: told }
}

const firmsIn = (text: string, dating: Dating) => {
  const { rows, wrong } = readable<FirmRow>(readFirms(text), {
    known: new Set(dating.firms.map(({ key }) => key)),
    most: mostFirms,
  })
  const more = rows.length > 0 ? moreColumns(text) : new Map()
  const told: MoreWrong[] = []
  const ids = new Set(rows.map(({ id }) => id))
  const taken = new Map(
    dating.firms
      .filter(({ key }) => !ids.has(key))
      .flatMap(({ key, tables }) => tables.map((table) => [table.name, key] as const)),
  )
  const firms = rows.map((row) => ({
    key: row.id,
    name: row.name,
    ...windowOf(row),
    ...offeredBy(more.get(row.id) ?? (() => ''), row.line, told),
    tables: row.tables
      .map(({ name, traits }) => ({ name: tableName(name), traits }))
      .filter(({ name }) => {
        const owner = taken.get(name)
        if (owner !== undefined)
          wrong.push({ line: row.line, what: 'table-twice', value: name, other: owner })
        else taken.set(name, row.id)
        return owner === undefined
      })
      .map(({ name, traits }) => ({
        name,
        stepFree: traits.includes('stufenlos'),
        quiet: traits.includes('ruhig'),
      })),
  }))
  return { firms, applicants: [], wrong: [...wrong, ...told] }
}

const applicantsIn = (text: string, dating: Dating) => {
  const { rows, wrong } = readable<ApplicantRow>(readApplicants(text), {
    known: new Set(dating.applicants.map(({ key }) => key)),
    most: mostApplicants,
  })
  const more = rows.length > 0 ? moreColumns(text) : new Map()
  const told: MoreWrong[] = []
  const firms = new Map(dating.firms.map(({ key, id }) => [key, id]))
  const breaks = new Map(dating.applicants.map((known) => [known.key, known.breaks]))
  const applicants = rows.map((row) => ({
    key: row.id,
    name: row.name,
    ...windowOf(row),
    ...broughtBy(more.get(row.id) ?? (() => ''), row.line, told),
    breaks: breaks.get(row.id) ?? [],
    needs: row.needs,
    interpreter: row.interpreter ?? null,
    wishes: row.wishes
      .flatMap((wish) => {
        const firm = firms.get(wish)
        if (firm === undefined) wrong.push({ line: row.line, what: 'wish-unknown', value: wish })
        return firm ?? []
      })
      .slice(0, 50),
  }))
  return { firms: [], applicants, wrong: [...wrong, ...told] }
}

/** A window that ends before it begins was told, and is none. */
const windowOf = ({ from, until }: { from: number | undefined; until: number | undefined }) =>
  from !== undefined && until !== undefined && until <= from
    ? { from: null, until: null }
    : { from: from ?? null, until: until ?? null }
