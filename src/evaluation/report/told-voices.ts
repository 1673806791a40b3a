import type { Tx } from '#platform/transaction.ts'

export const toldVoices = async (_tx: Tx, _networkId: string): Promise<readonly string[]> => []
