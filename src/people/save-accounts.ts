import { z } from 'zod'
import { roles, system } from '#platform/actor.ts'
import { slowHash } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { acceptForDemo, saveAccount } from './store.ts'

const accounts = z.array(
  z.object({
    account: z.string(),
    name: z.string(),
    role_title: z.string(),
    organization: z.string(),
    roles: z.array(z.enum(roles)),
    network: z.string().optional(),
  }),
)

/** Opens the mail links of every house in the demo. */
export const demoLinkPin = '730416'

/** Loads demo accounts; organizations and networks are given by their ids (slug → id). */
export const saveAccounts = async (
  world: World,
  data: unknown,
  ids: { organizations: ReadonlyMap<string, string>; networks: ReadonlyMap<string, string> },
): Promise<void> => {
  const parsed = accounts.parse(data)
  const linkPin = await slowHash(demoLinkPin)
  await world.look(system('demo accounts'), async (tx) => {
    const people = []
    for (const a of parsed) {
      const organizationId = ids.organizations.get(a.organization)
      if (!organizationId) throw new Error(`account ${a.account}: no organization ${a.organization}`)
      const networkId = a.network ? (ids.networks.get(a.network) ?? null) : null
      const personId = await saveAccount(tx, {
        account: a.account,
        name: a.name,
        title: a.role_title,
        organizationId,
        roles: a.roles,
        networkId,
      })
      people.push({ personId, organizationId })
    }
    await acceptForDemo(tx, [...ids.organizations.values()], people, linkPin)
  })
}
