import { z } from 'zod'
import { action } from '#platform/action.ts'
import { refuse } from '#platform/refusal.ts'
import { fingerprint, newToken } from '#platform/secrets.ts'
import { sessionSeconds } from './session.ts'
import { findAccount, saveSession } from './store.ts'

/** One click into a demo account. Only where DEMO is on, which production refuses. */
export const signInDemo = action({
  name: 'people.sign-in-demo',
  input: z.object({ account: z.string().max(80) }),
  contexts: ['visitor', 'member'],
  may: (_actor, _input, tx) => tx.world.config.demo,
  act: (tx, { account }) =>
    tx.asSystem('sign-in', async (sys) => {
      const found = (await findAccount(sys, account)) ?? refuse('people.noSuchAccount')
      const token = newToken()
      await saveSession(sys, {
        token: fingerprint(tx.world.config.secret, 'session', token),
        personId: found.id,
        organizationId: found.organization_id,
        expiresAt: new Date(tx.now.getTime() + sessionSeconds * 1000),
      })
      return { token, roles: found.roles }
    }),
  // Sign-in times are nobody's business (no watching of employees): the chain keeps none.
  audit: () => undefined,
})
