import { ConfigError } from '#platform/config.ts'
import { DatabaseBusy } from '#platform/database.ts'
import { doctor } from '#platform/doctor/index.ts'
import { silentLog } from '#platform/log.ts'
import { chapters } from './chapters.ts'
import { compose } from './compose.ts'

const commands = chapters.flatMap((chapter) => chapter.commands ?? [])
const tools = chapters.flatMap((chapter) => chapter.tools ?? [])
const args = process.argv.slice(process.argv[2] === 'cli' ? 3 : 2)
const out = (line: string): void => console.log(line)

const help = (): void => {
  out('Usage: npm run trittstein -- <command>')
  out('  migrate   bring the database up to date (with DATABASE_OWNER_URL)')
  out('  doctor   looks at a production set-up and says what is to be done')
  for (const command of [...commands, ...tools]) out(`  ${command.usage}`)
}

const run = async (): Promise<number> => {
  const words = args.join(' ')
  // Before anything is composed: it says why that cannot be.
  if (words === 'doctor') return doctor(process.env, chapters, out)
  const tool = tools.find(({ name }) => args[0] === name)
  if (tool) return tool.run(args.slice(1), out)
  const command = commands.find((c) => words === c.name || words.startsWith(`${c.name} `))
  if (!command && words !== 'migrate') {
    help()
    return words === '' || words === 'help' ? 0 : 1
  }
  const world = await compose(process.env, {
    migrate: !command || process.env.NODE_ENV !== 'production',
    log: silentLog,
  })
  try {
    if (!command) {
      out('The database is up to date.')
      return 0
    }
    const code = await command.run(world, args.slice(command.name.split(' ').length), out)
    await world.jobs.drain()
    return code
  } finally {
    await world.close()
  }
}

process.exitCode = await run().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof DatabaseBusy) console.error(error.message)
  else console.error(error instanceof Error ? `${error.name}: ${error.message}` : error)
  return 1
})
