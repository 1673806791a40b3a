import { system } from '#platform/actor.ts'
import type { Command } from '#platform/chapter.ts'
import { setDisabled } from './account-store.ts'

const command = (verb: 'disable' | 'enable', what: string): Command => ({
  name: `account ${verb}`,
  usage: `account ${verb} <account>   ${what}`,
  run: async (world, [account = ''], out) => {
    const found = await world.look(system('account command'), (tx) =>
      setDisabled(tx, account, verb === 'disable'),
    )
    out(found ? 'Done.' : 'There is no such account.')
    return found ? 0 : 1
  },
})

export const accountCommands: readonly Command[] = [
  command('disable', 'nobody signs in with it any more; its sessions end at once'),
  command('enable', 'opens it again'),
]
