import { fact } from '#platform/facts.ts'
import type { State } from './agreement/agreement.ts'

/** An agreement came into another state; coded values and ids only. */
export const agreementMoved = fact<{ agreementId: string; networkId: string; state: State; day: string }>(
  'cooperation.agreement-moved',
)
