import { isDraft, type SheetRow } from '#consent'
import { berlinDay } from '#platform/berlin-time.ts'
import { addDays, closingDay } from '../calendar-days.ts'
import { days } from '../handover.ts'
import type { referralWords } from '../messages/public/index.ts'

/** How it stands, in one sentence; closed on the same day as for the sender. */
export const sheetState = (t: ReturnType<typeof referralWords>, sheet: SheetRow, now: Date): string => {
  if (sheet.state === 'slip') return t.slipState
  if (isDraft(sheet.state)) return t.draftState
  const closed = berlinDay(now) >= closingDay(sheet.created_at, days.expiry)
  return closed && sheet.progress !== 'declined' ? t.progress.closed : t.progress[sheet.progress]
}

/** Whether the sender still has its row, to be told something: by date alone, so that it says nothing else. */
export const senderHasIt = (sheet: SheetRow, now: Date): boolean =>
  berlinDay(addDays(now, -days.erasure)) < closingDay(sheet.created_at, days.expiry)

/** Something was passed on; taken back looks the same. */
export const isGiven = (sheet: Pick<SheetRow, 'state'>): boolean =>
  sheet.state === 'given' || sheet.state === 'withdrawn'
