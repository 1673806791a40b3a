import type { Tx } from '#platform/transaction.ts'
import type { ToldIndicator } from './report.ts'

export const toldIndicators = async (
  _tx: Tx,
  _networkId: string,
  _span: { readonly from: string; readonly until: string },
): Promise<readonly ToldIndicator[]> => []
