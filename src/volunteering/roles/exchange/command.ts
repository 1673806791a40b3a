import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { visitor } from '#platform/actor.ts'
import type { Command } from '#platform/chapter.ts'
import { csvLine } from '#platform/http/csv.ts'
import { organizationsWithRoles } from '../queries.ts'
import { type Format, formats, isFormat } from './fields.ts'
import { formatOf, tableFor } from './table-for.ts'

const usage =
  'export-engagements --to <folder> [--format freinet|aktion-mensch|trittstein]   published engagement roles, one CSV file for each organization; for cron'

const optionsOf = (args: readonly string[]): { to: string; format: Format | undefined } | string => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { to: { type: 'string' }, format: { type: 'string' } },
      strict: true,
    })
    const { to, format } = values
    if (!to) return 'The folder is missing: --to <folder>'
    if (format !== undefined && !isFormat(format))
      return `Unknown format "${format}". Known: ${formats.join(', ')}`
    return { to, format }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Writes what everybody may read anyway, so that other databases fetch it from a folder. Each file is whole or the old one. */
export const exportEngagementsCommand: Command = {
  name: 'export-engagements',
  usage,
  run: async (world, args, out) => {
    const given = optionsOf(args)
    if (typeof given === 'string') {
      out(given)
      out(`Usage: ${usage}`)
      return 1
    }
    const tables = await world.look(visitor, async (tx) => {
      const made = []
      for (const { id, slug } of await organizationsWithRoles(tx)) {
        const table = await tableFor(tx, id, {
          format: given.format ?? (await formatOf(tx, id)),
          which: 'published',
        })
        if (table && table.length > 1) made.push({ name: slug ?? id, table })
      }
      return made
    })
    await mkdir(given.to, { recursive: true })
    for (const { name, table } of tables) {
      const file = join(given.to, `${name}.csv`)
      await writeFile(`${file}.part`, `\ufeff${table.map((line) => `${csvLine(line, ';')}\r\n`).join('')}`)
      await rename(`${file}.part`, file)
      out(`${file}: ${table.length - 1} roles`)
    }
    out(tables.length === 0 ? 'There are no published roles.' : `${tables.length} files.`)
    return 0
  },
}
