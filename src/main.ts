import { serve } from '@hono/node-server'
import { ConfigError } from '#platform/config.ts'
import { DatabaseBusy } from '#platform/database.ts'
import { makeApp } from '#platform/http/server.ts'
import { compose } from './compose.ts'
import { loadDemo } from './demo/index.ts'

const start = async (): Promise<void> => {
  // In production `trittstein migrate` runs first, with the owner's rights, which the server does not have.
  const world = await compose(process.env, { migrate: process.env.NODE_ENV !== 'production' })
  const { config } = world
  if (config.demo) await loadDemo(world, console.log)
  await world.jobs.work()
  const app = makeApp(world)
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, (info) => {
    const address = config.baseUrl.replace(':0', `:${info.port}`)
    console.log(`Trittstein is ready: ${address}`)
    if (config.demo) console.log(`Demo: sign in with one click at ${address}/de/anmelden`)
    if (world.database.kind === 'embedded')
      console.log(
        `Embedded database in ${config.dataDir}: for trial and tests. It does not survive a power cut; for real work set DATABASE_URL.`,
      )
  })
  const stop = (): void => {
    let leaving = false
    const leave = (): void => {
      if (!leaving) void world.close().then(() => process.exit(0))
      leaving = true
    }
    server.close(leave)
    // Keep-alive connections of idle browsers must not hold the house open.
    setTimeout(leave, 3000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

await start().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof DatabaseBusy) console.error(error.message)
  else console.error(error)
  process.exit(1)
})
