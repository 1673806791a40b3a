import type { Visit } from '#platform/http/visit.ts'
import { Badge, type BadgeTone } from '#platform/ui/content.tsx'
import { workingDaysBetween } from '../calendar-days.ts'
import { days, type Word } from '../handover.ts'
import { staffWords } from '../messages/staff/index.ts'
import type { SentView } from '../queries.ts'

const wordTone: Record<Word, BadgeTone> = {
  uebergeben: 'info',
  angenommen: 'success',
  'nicht-moeglich': 'warning',
  abgeschlossen: 'plain',
}

/** The four words, and "besser: X", as the sender reads them everywhere. */
export const SenderWord = ({
  visit,
  row,
}: {
  visit: Visit
  row: Pick<SentView, 'word' | 'better_title'>
}) => {
  const t = staffWords(visit.locale)
  return (
    <>
      <Badge tone={wordTone[row.word]}>{t.word[row.word]}</Badge>
      {row.better_title && <span lang="de"> {t.better(row.better_title)}</span>}
    </>
  )
}

/** "Noch keine Antwort. Anrufen?": by date and word alone, so that it says nothing else. */
export const needsNudge = (row: Pick<SentView, 'word' | 'kind' | 'sent_at'>, now: Date): boolean =>
  row.word === 'uebergeben' && row.kind === 'warm' && workingDaysBetween(row.sent_at, now) >= days.nudge

/** `2026-11-22` → `22.11.2026`. */
export const germanDay = (day: string): string => day.split('-').reverse().join('.')
