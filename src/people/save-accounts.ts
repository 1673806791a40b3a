import { z } from 'zod'
import { roles, system } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import { saveAccount } from './store.ts'

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

/** Loads demo accounts; organizations and networks are given by their ids (slug → id). */
export const saveAccounts = async (
  world: World,
  data: unknown,
  ids: { organizations: ReadonlyMap<string, string>; networks: ReadonlyMap<string, string> },
): Promise<void> => {
  const parsed = accounts.parse(data)
  await world.look(system('demo accounts'), async (tx) => {
    for (const a of parsed) {
      const organizationId = ids.organizations.get(a.organization)
      if (!organizationId) throw new Error(`account ${a.account}: no organization ${a.organization}`)
      const networkId = a.network ? (ids.networks.get(a.network) ?? null) : null
      await saveAccount(tx, {
        account: a.account,
        name: a.name,
        title: a.role_title,
        organizationId,
        roles: a.roles,
        networkId,
      })
    }
  })
}
