import type { Visit } from '#platform/http/visit.ts'
import { dateTime, type Locale, lang, number } from '#platform/i18n.ts'
import { Alert, DataTable } from '#platform/ui/content.tsx'
import { allowanceOf } from '../allowance.ts'
import { moneyWords } from '../messages/index.ts'
import type { Typed } from '../read-form.ts'

export const euros = (locale: Locale, cents: number): string =>
  number(lang[locale], cents / 100, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  })

/** What is not counted, when the limit is reached, and each month; or that nothing is known. */
export const Result = ({ visit, typed }: { visit: Visit; typed: Typed }) => {
  const { locale } = visit
  const t = moneyWords(locale)
  const found = allowanceOf(typed.year, typed.payments)
  if (!found)
    return (
      <Alert tone="warning" title={t.result} live>
        <p>{t.unknown}</p>
      </Alert>
    )
  const month = (n: number) => dateTime(locale, new Date(Date.UTC(typed.year, n - 1, 15)), { month: 'long' })
  const isByMonth = found.months.some(({ rule }) => rule.per === 'month')
  const money = (cents: number | undefined) => (cents === undefined ? '–' : euros(locale, cents))
  return (
    <section class="stack-s">
      <Alert tone={found.isConfirmed ? 'info' : 'warning'} title={t.result} live>
        <p>
          {found.reachedIn === undefined
            ? t.nothingCounted(money(found.received))
            : t.counted(money(found.free), money(found.counted), month(found.reachedIn))}
        </p>
        {!found.isConfirmed && <p>{t.notConfirmed}</p>}
        {found.months.some(({ considered }) => considered !== 0) && <p>{t.consideredText}</p>}
        {isByMonth && <p>{t.oldRule}</p>}
      </Alert>
      <DataTable
        id="months"
        caption={t.caption(String(typed.year))}
        columns={[
          { key: 'month', label: t.month },
          { key: 'received', label: t.received, numeric: true },
          { key: 'free', label: t.free, numeric: true },
          { key: 'counted', label: t.countedColumn, numeric: true },
          { key: 'left', label: t.left, numeric: true },
          { key: 'considered', label: t.considered, numeric: true },
        ]}
        rows={found.months.map((line) => ({
          month: month(line.month),
          received: money(line.received),
          free: money(line.free),
          counted: money(line.counted),
          left: money(line.left),
          considered: money(line.considered),
        }))}
      />
    </section>
  )
}
