import type { Visit } from '#platform/http/visit.ts'
import { DataTable } from '#platform/ui/content.tsx'
import { heardWords } from '../../speed-dating/dating.ts'
import { talkStaffWords } from '../messages/index.ts'
import type { countsOf } from '../queries.ts'
import { type FollowUpStep, fewest } from '../talks.ts'

/** Without a total: it would tell the numbers that are not shown. */
export const Counts = ({ visit, counts }: { visit: Visit; counts: Awaited<ReturnType<typeof countsOf>> }) => {
  const { follow: t } = talkStaffWords(visit.locale)
  const numberOf = (step: FollowUpStep, heard: string) => {
    const n = counts.find((one) => one.step === step && one.heard === heard)?.n ?? 0
    return n < fewest ? t.few : t.n(n)
  }
  return (
    <section class="stack-s">
      <DataTable
        id="zahlen"
        caption={t.counts}
        columns={[
          { key: 'heard', label: t.heard },
          { key: 'wochen', label: t.steps.wochen },
          { key: 'monate', label: t.steps.monate },
        ]}
        rows={heardWords.map((word) => ({
          heard: t.words[word],
          wochen: numberOf('wochen', word),
          monate: numberOf('monate', word),
        }))}
      />
      <p class="muted">{t.countsText}</p>
    </section>
  )
}
