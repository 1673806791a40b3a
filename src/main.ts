import type { Server } from 'node:http'
import { ConfigError } from '#platform/config.ts'
import { DatabaseBusy } from '#platform/database.ts'
import { listen } from '#platform/http/listen.ts'
import { makeApp } from '#platform/http/server.ts'
import { errorFacts } from '#platform/log.ts'
import type { World } from '#platform/world.ts'
import { compose } from './compose.ts'
import { loadDemo } from './demo/index.ts'

const start = async (): Promise<void> => {
  // In production `trittstein migrate` runs first, with the owner's rights, which the server does not have.
  const world = await compose(process.env, { migrate: process.env.NODE_ENV !== 'production' })
  try {
    await open(world)
  } catch (error) {
    await world.close()
    throw error
  }
}

const open = async (world: World): Promise<void> => {
  const { config } = world
  if (config.demo) await loadDemo(world, console.log)
  await world.jobs.work()
  const server = listen(world, makeApp(world))
  const address = config.baseUrl.replace(/:0$/, `:${await portOf(server)}`)
  console.log(`Trittstein is ready: ${address}`)
  if (config.demo) console.log(`Demo: sign in with one click at ${address}/de/anmelden`)
  if (world.database.kind === 'embedded')
    console.log(
      `Embedded database in ${config.dataDir}: for trial and tests. It does not survive a power cut; for real work set DATABASE_URL.`,
    )
  // What nobody caught ends the house as before, but is told without its words: they may quote a person's data.
  process.on('uncaughtException', (error) => {
    world.log('fatal', errorFacts(error))
    process.exit(1)
  })
  let leaving = false
  // Ctrl-C comes twice, from the terminal and from npm: the second one must find somebody who listens, too.
  const leave = (): void => {
    if (leaving) return
    leaving = true
    void emptied(server)
      .then(() => world.close())
      .then(() => process.exit(0))
  }
  process.on('SIGTERM', leave)
  process.on('SIGINT', leave)
}

const portOf = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('listening', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(
        new ConfigError(
          code === 'EADDRINUSE'
            ? 'PORT is in use by another process.'
            : `HOST and PORT cannot be listened on (${code}).`,
        ),
      ),
    )
  })

/** All requests are answered; after 3 s at the latest: idle connections of browsers must not hold the house open. */
const emptied = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    setTimeout(resolve, 3000).unref()
  })

await start().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof DatabaseBusy) console.error(error.message)
  else console.error(error)
  process.exit(1)
})
