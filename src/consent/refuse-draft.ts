import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { can, steps } from './sheet.ts'
import { changeSheet, lockSheet, type SheetRow } from './store.ts'

/** One decision for each draft. "Ja" and "Nein" write the same (R6). The sheet is locked. */
export const decideDraft = async (tx: Tx, sheet: SheetRow): Promise<void> => {
  if (sheet.state === 'decided') refuse('consent.decided')
  if (!can('decide', sheet.state)) refuse('consent.notNow')
  await changeSheet(tx, sheet.id, { state: steps.decide.into })
}

/** "Nein" to a draft taken home: nobody is told, and its page looks as before until its week is over. */
export const refuseDraft = action({
  name: 'consent.refuse-draft',
  input: z.object({}),
  contexts: ['code'],
  may: () => true,
  act: async (tx) => decideDraft(tx, (await lockSheet(tx)) ?? notFound()),
  audit: () => undefined,
})
