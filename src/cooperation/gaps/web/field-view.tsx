import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Filled } from '#platform/slots.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { vocabularyWords } from '../../messages/public/index.ts'
import { gapNotes } from '../../slots.ts'
import type { FieldOfAction } from '../../vocabulary.ts'
import { codeOf } from '../coverage.ts'
import { gapWords } from '../messages/index.ts'
import { nameOf, type Seen } from './seen.ts'
import { WhatNow } from './what-now.tsx'

/** One field for all groups: what was looked for there, and what could be done. */
export const FieldView = ({
  visit,
  seen,
  field,
  again,
  mayPropose,
}: {
  visit: Visit
  seen: Seen
  field: FieldOfAction
  again: Again | undefined
  mayPropose: boolean
}) => {
  const t = gapWords(visit.locale)
  const named = vocabularyWords(staffLocale(visit.locale)).fields[field]
  const { around } = seen.row
  return (
    <section class="stack" id="weiter">
      <h2>{t.goOn(named, nameOf(around))}</h2>
      <Filled
        of={gapNotes}
        visit={visit}
        props={{ networkId: seen.network.id, areaCode: codeOf(around), field }}
      />
      {mayPropose && (
        <WhatNow
          visit={visit}
          seen={seen}
          subject={{ field }}
          title={t.needTitle(named, nameOf(around))}
          again={again}
        />
      )}
    </section>
  )
}
