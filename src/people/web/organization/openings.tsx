import type { Visit } from '#platform/http/visit.ts'
import { dayAndTime, staffLocale } from '#platform/i18n.ts'
import { Badge, VisuallyHidden } from '#platform/ui/content.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { isOpenNow } from '../../organization/break-glass.ts'
import type { listOpenings } from '../../organization/break-glass-store.ts'

/** Each emergency access of an operator, with reason, from and until, for those concerned. */
export const Openings = ({
  visit,
  openings,
}: {
  visit: Visit
  openings: Awaited<ReturnType<typeof listOpenings>>
}) => {
  const t = staffWords(visit.locale).organization
  const locale = staffLocale(visit.locale)
  return (
    <section class="stack-s">
      <h2>{t.glass}</h2>
      <p>{t.glassText}</p>
      <DataTable
        id="glass"
        caption={<VisuallyHidden>{t.glass}</VisuallyHidden>}
        rowHeader={false}
        empty={t.glassNone}
        columns={[
          { key: 'reason', label: t.reason },
          { key: 'from', label: t.from },
          { key: 'until', label: t.until },
        ]}
        rows={openings.map((one) => ({
          reason: one.reason,
          from: dayAndTime(locale, one.opened_at),
          until: isOpenNow(one, visit.world.now()) ? (
            <>
              {dayAndTime(locale, one.until)} <Badge tone="warning">{t.now}</Badge>
            </>
          ) : (
            dayAndTime(locale, one.ended_at ?? one.until)
          ),
        }))}
      />
    </section>
  )
}
