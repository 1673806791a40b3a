import { z } from 'zod'
import { action } from '#platform/action.ts'
import { endSession } from './session-store.ts'

export const signOut = action({
  name: 'people.sign-out',
  input: z.object({ sessionId: z.uuid() }),
  contexts: ['member'],
  may: () => true,
  act: (tx, { sessionId }) => tx.asSystem('sign-out', (sys) => endSession(sys, sessionId)),
  audit: () => undefined,
})
