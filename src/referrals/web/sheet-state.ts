import type { SheetRow } from '#consent'
import { berlinDay, closingDay } from '../calendar-days.ts'
import { days } from '../handover.ts'
import type { referralWords } from '../messages/public/index.ts'

/** How it stands, in one sentence; closed on the same day as for the sender. */
export const sheetState = (t: ReturnType<typeof referralWords>, sheet: SheetRow, now: Date): string => {
  if (sheet.state === 'slip') return t.slipState
  if (sheet.state === 'draft') return t.draftState
  const closed = berlinDay(now) >= closingDay(sheet.created_at, days.expiry)
  return closed && sheet.progress !== 'declined' ? t.progress.closed : t.progress[sheet.progress]
}
