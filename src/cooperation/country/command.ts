import { system } from '#platform/actor.ts'
import type { Command } from '#platform/chapter.ts'
import { foundNetworks } from './found-networks.ts'

const name = 'networks-from-jobcenters'
const usage = `${name} <frame-slug> [--dry-run]`
/** So many names are printed; the pages have them all. */
const few = 10

/** For whoever sets up a country: a cooperation for every Jobcenter that has none. */
export const foundNetworksCommand: Command = {
  name,
  usage: `${usage}   founds a cooperation below a frame for every Jobcenter that belongs to none`,
  run: async (world, args, out) => {
    const dryRun = args.includes('--dry-run')
    const [frame, ...more] = args.filter((arg) => arg !== '--dry-run')
    if (!frame || frame.startsWith('-') || more.length > 0) {
      out(`Usage: ${usage}`)
      return 1
    }
    out('Looking for Jobcenter without a cooperation …')
    const outcome = await foundNetworks(world, system('command'), { frame, dryRun })
    if (!outcome.ok) {
      out(
        outcome.refusal.key === 'cooperation.slugTaken'
          ? 'Somebody else founds networks just now. Nothing was stored: please try again.'
          : `There is no frame "${frame}": found a network of kind "rahmen" first. Nothing was stored.`,
      )
      return 1
    }
    const { founded, covered } = outcome.value
    if (founded.length + covered === 0) {
      out(
        'No Jobcenter is responsible for an area yet: "import organizations" comes first. Nothing was stored.',
      )
      return 1
    }
    for (const one of founded.slice(0, few)) out(`  ${one.name} (${one.slug})`)
    if (founded.length > few) out(`  … and ${founded.length - few} more`)
    const what = founded.length === 1 ? '1 cooperation' : `${founded.length} cooperations`
    out(
      founded.length === 0
        ? `Nothing to do: all ${covered} Jobcenter belong to a cooperation.`
        : `${dryRun ? 'Would found' : 'Founded'} ${what} below "${outcome.value.frame}"; ${covered} Jobcenter had one already.`,
    )
    if (dryRun && founded.length > 0) out('Nothing was stored.')
    return 0
  },
}
