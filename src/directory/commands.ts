import type { Command } from '#platform/chapter.ts'
import { ImportError } from '#platform/import/problems.ts'
import { importLocations } from './import-locations.ts'
import { importOrganizations } from './import-organizations.ts'
import { type ImportReport, tellReport } from './import-report.ts'
import { importServices } from './import-services.ts'
import type { Indexer } from './prepare-offer.ts'

/** The commands of this chapter. The indexer comes from matching, a floor above; so does the list of needs. */
export const directoryCommands = (indexer: Indexer, knownNeeds?: readonly string[]): readonly Command[] => [
  {
    name: 'import locations',
    usage: 'import locations <file> [--dry-run]   houses from a GeoJSON file',
    run: (world, args, out) =>
      running('import locations <file> [--dry-run]', ['--dry-run'], args, out, 'houses', (file, flags) =>
        importLocations(world, file, { dryRun: flags.has('--dry-run'), out }),
      ),
  },
  {
    name: 'import services',
    usage:
      'import services <file> [--at-nearest] [--dry-run]   offers from a JSON file; --at-nearest puts each into the nearest known house',
    run: (world, args, out) =>
      running(
        'import services <file> [--at-nearest] [--dry-run]',
        ['--at-nearest', '--dry-run'],
        args,
        out,
        'offers',
        (file, flags) =>
          importServices(world, file, {
            indexer,
            knownNeeds,
            atNearestLocation: flags.has('--at-nearest'),
            dryRun: flags.has('--dry-run'),
            out,
          }),
      ),
  },
  {
    name: 'import organizations',
    usage:
      'import organizations <file> [--dry-run]   all Jobcenter with the Kreise they are responsible for, from a CSV file',
    run: (world, args, out) =>
      running(
        'import organizations <file> [--dry-run]',
        ['--dry-run'],
        args,
        out,
        'organizations',
        (file, flags) => importOrganizations(world, file, { dryRun: flags.has('--dry-run'), out }),
      ),
  },
]

type Out = (line: string) => void

/** Reads the arguments, runs the import, says what it did. Answers the exit code. */
const running = async (
  usage: string,
  known: readonly string[],
  args: readonly string[],
  out: Out,
  noun: string,
  work: (file: string, flags: ReadonlySet<string>) => Promise<ImportReport>,
): Promise<number> => {
  const flags = new Set(args.filter((arg) => arg.startsWith('--')))
  const [file, ...more] = args.filter((arg) => !arg.startsWith('--'))
  if (!file || more.length > 0 || [...flags].some((flag) => !known.includes(flag))) {
    out(`Usage: ${usage}`)
    return 1
  }
  try {
    for (const line of tellReport(noun, await work(file, flags))) out(line)
    return 0
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    for (const line of error.message.split('\n')) out(line)
    out('Nothing was stored.')
    return error.exitCode
  }
}
