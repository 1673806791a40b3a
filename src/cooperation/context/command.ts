import type { Command } from '#platform/chapter.ts'
import { ImportError } from '#platform/import/problems.ts'
import { type ContextReport, importContext } from './import-context.ts'

/** `import context <file> [--as-of 2024-12-31] [--dry-run]` */
export const importContextCommand: Command = {
  name: 'import context',
  usage:
    'import context <file> [--as-of <year or day>] [--dry-run]   official figures of areas from a CSV file: residents, unemployment, benefits',
  run: async (world, args, out) => {
    const dryRun = args.includes('--dry-run')
    const at = args.indexOf('--as-of')
    const asOf = at < 0 ? undefined : (args[at + 1] ?? '')
    const [file, ...more] = args.filter(
      (arg, i) => arg !== '--dry-run' && (at < 0 || (i !== at && i !== at + 1)),
    )
    if (!file || more.length > 0 || file.startsWith('--')) {
      out(`Usage: ${importContextCommand.usage}`)
      return 1
    }
    try {
      out(
        `${tell(await importContext(world, file, { dryRun, asOf, out }))}${dryRun ? ' This was a rehearsal, nothing was stored.' : ''}`,
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

const tell = ({ what, added, changed, removed, unchanged }: ContextReport): string => {
  const count = (n: number): string => n.toLocaleString('en')
  if (added + changed + removed === 0)
    return `${what}: nothing has changed, ${count(unchanged)} figures are as before.`
  return `${what}: ${count(added)} new, ${count(changed)} changed, ${count(removed)} gone, ${count(unchanged)} as before.`
}
