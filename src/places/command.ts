import type { Command } from '#platform/chapter.ts'
import { ImportError } from '#platform/import/problems.ts'
import { type ImportResult, importPlaces } from './import-places.ts'

/** `import places <file> [--dry-run]` */
export const importPlacesCommand: Command = {
  name: 'import places',
  usage:
    'import places <file> [--dry-run]   Länder and Kreise, LOR levels (GeoJSON); postcodes, addresses, Gemeinden (CSV); plain or .gz. See src/places/README.md',
  run: async (world, args, out) => {
    const dryRun = args.includes('--dry-run')
    const [file, ...more] = args.filter((arg) => arg !== '--dry-run')
    if (!file || more.length > 0 || file.startsWith('--')) {
      out(importPlacesCommand.usage)
      return 1
    }
    const started = performance.now()
    try {
      const result = await importPlaces(world, file, { dryRun, out })
      out(
        `${describe(result)} (${((performance.now() - started) / 1000).toFixed(1)} s)${dryRun ? ' Dry run: nothing was stored.' : ''}`,
      )
      return 0
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      for (const line of error.message.split('\n')) out(line)
      out('Nothing was stored.')
      return error.exitCode
    }
  },
}

const describe = (result: ImportResult): string => {
  const { added, changed, removed, unchanged, names } = result
  const count = (n: number): string => n.toLocaleString('en')
  if (added + changed + removed + names.added + names.changed + names.removed === 0)
    return `${result.what}: nothing changed, ${count(unchanged)} rows are as they were.`
  const nameChanges = names.added + names.changed + names.removed
  return `${result.what}: ${count(added)} added, ${count(changed)} changed, ${count(removed)} removed, ${count(unchanged)} unchanged${
    nameChanges > 0 ? `; ${count(nameChanges)} names` : ''
  }.`
}
