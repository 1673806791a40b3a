import type { Visit } from '#platform/http/visit.ts'
import { shortDate, staffLocale } from '#platform/i18n.ts'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { agreementWords } from '../messages/index.ts'
import type { Version } from '../version-store.ts'

/** Since when a version lies before the parties, holds, or was taken back. */
export const VersionNote = ({ visit, version }: { visit: Visit; version: Version }) => {
  const t = agreementWords(visit.locale)
  if (!version.offeredAt) return <>{t.draftNote}</>
  return (
    <>
      {t.offeredNote(shortDate(staffLocale(visit.locale), version.offeredAt))}
      {version.inForceOn && ` ${t.inForceNote(dayOf(visit, version.inForceOn))}`}
      {version.withdrawnOn && ` ${t.withdrawnNote(dayOf(visit, version.withdrawnOn))}`}
    </>
  )
}
