import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  findNetworkBySlug,
  findOrganizationBySlug,
  importServices,
  saveLocations,
  saveNetworks,
  saveOrganizations,
} from '#directory'
import { publishAll } from '#evaluation'
import { indexer } from '#matching'
import { saveAccounts } from '#people'
import { saveDemoPlaces } from '#places'
import { system } from '#platform/actor.ts'
import type { Chapter } from '#platform/chapter.ts'
import type { World } from '#platform/world.ts'
import { writeAgreements } from './agreements.ts'
import { writeConfirmations } from './confirmations.ts'
import { writeContacts } from './contacts.ts'
import { writeEngagements } from './engagements.ts'
import { writeFormats } from './formats.ts'
import { writeMeetings } from './get-to-know.ts'
import { writeHistory } from './history.ts'
import { demoFolder as folder, readDemoFile as read } from './read-file.ts'
import { writeWeeks } from './speed-dating.ts'
import { writeSteering } from './steering.ts'
import { writeStories } from './stories.ts'
import { writeSurveys } from './surveys.ts'
import { writeTargets } from './targets.ts'
import { writeWhoIsWho } from './who-is-who.ts'

/**
 * Loads the demo's regions: houses are real, offers, people, phones and mails are invented.
 * It may run at every start: what is there stays, and the history is written once.
 */
export const loadDemo = async (world: World, out: (line: string) => void): Promise<void> => {
  const fresh = !(await world.look(system('demo'), (tx) => findOrganizationBySlug(tx, 'jobcenter-mitte')))
  if (fresh) out('Loading the demo regions (once) …')
  await saveDemoPlaces(world, (await read('places.json')) as never)
  const organizations = await saveOrganizations(world, await read('organizations.json'))
  await saveNetworks(world, await read('networks.json'))
  const houses = await saveLocations(world, await read('locations.json'))
  for (const file of (await readdir(folder)).filter((name) => /^offers-.*\.json$/.test(name)).sort())
    await importServices(world, fileURLToPath(new URL(file, folder)), { indexer })
  await saveAccounts(world, await read('accounts.json'), {
    organizations: organizations.ids,
    networks: await networkIds(world),
  })
  if (fresh) {
    const past = withoutMail(world)
    await writeAgreements(past)
    await writeWhoIsWho(past, houses.ids)
    await writeContacts(past, houses.ids)
    await writeFormats(past)
    await writeMeetings(past, houses.ids)
    await writeWeeks(past, houses.ids)
    await writeSteering(past)
    await writeSurveys(past)
    await writeConfirmations(past)
    await writeStories(past)
    await writeTargets(past)
    await writeHistory(world, out)
    await publishAll(world)
    // After the figures: they count what was offered then.
    await writeEngagements(past, houses.ids)
    out('The demo is loaded.')
  }
}

/** What happened long ago, and was read long ago: its mails lie in the outbox, and none of them leaves. */
const withoutMail = (world: World): World => ({
  ...world,
  jobs: {
    ...world.jobs,
    enqueue: (db, jobs) =>
      world.jobs.enqueue(
        db,
        jobs.filter(({ listener }) => listener !== 'platform.send-mail'),
      ),
  },
})

const networkIds = (world: World): Promise<Map<string, string>> =>
  world.look(system('demo'), async (tx) => {
    const ids = new Map<string, string>()
    for (const slug of ['mitte', 'pankow', 'mainz-bingen', 'rahmen-bund']) {
      const network = await findNetworkBySlug(tx, slug)
      if (network) ids.set(slug, network.id)
    }
    return ids
  })

export const chapter: Chapter = {
  name: 'demo',
  commands: [
    {
      name: 'demo',
      usage: 'demo   load the demo regions (refused in production)',
      run: async (world, args, out) => {
        if (args.length > 0) {
          out('Usage: demo')
          return 1
        }
        if (!world.config.demo) {
          out('The demo is off: set DEMO=on, outside production.')
          return 1
        }
        await loadDemo(world, out)
        return 0
      },
    },
  ],
}
