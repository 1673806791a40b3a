import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { tableText } from '#platform/import/table-text.ts'
import { acting } from '../acting.ts'
import { type Format, guessMapping, isField, isFormat, type Mapping } from '../exchange/fields.ts'
import { readTable, type Table } from '../exchange/read-table.ts'
import { type Exchange, findExchange } from '../exchange/store.ts'
import { roleStaffWords } from '../messages/index.ts'

/** How one's own organization exchanges its roles, where it has done so. */
export const keptOf = (visit: Visit): Promise<Exchange | undefined> =>
  visit.world.look(visit.actor, (tx) => findExchange(tx, acting(tx).organizationId))

/** What the two forms send: the table as text, where it is from, and which column is what. */
export interface Sent {
  readonly form: Fields
  readonly typed: string
  readonly table: Table
  readonly format: Format
  readonly mapping: Mapping
}

/** Which column is what, as chosen; else as it was kept or as the names say. */
const mappingIn = (form: Fields, table: Table, kept: Exchange | undefined): Mapping => {
  if (text(form, 'mapped') === '') return guessMapping(table.columns, kept?.columns)
  return Object.fromEntries(
    table.columns.flatMap((column, at) => {
      const field = text(form, `c${at}`)
      return isField(field) ? [[column, field] as const] : []
    }),
  )
}

/** Reads what was sent; a sentence where it is no table. */
export const sentTable = async (
  visit: Visit,
): Promise<Sent | { readonly message: string; readonly form: Fields }> => {
  const t = roleStaffWords(visit.locale)
  const form = await visit.form()
  const file = await visit.file('file')
  const read = file ? await tableText(file.bytes) : { text: typeof form.text === 'string' ? form.text : '' }
  if ('wrong' in read) return { message: t.noTable[read.wrong], form }
  const table = readTable(read.text)
  if ('wrong' in table) return { message: t.noTable[table.wrong], form }
  const format = text(form, 'format')
  return {
    form,
    typed: read.text,
    table,
    format: isFormat(format) ? format : 'trittstein',
    mapping: mappingIn(form, table, await keptOf(visit)),
  }
}
