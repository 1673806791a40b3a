import { type FieldOfAction, gapNotes, vocabularyWords } from '#cooperation'
import { findArea } from '#places'
import type { Visit } from '#platform/http/visit.ts'
import { fill } from '#platform/slots.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { tellPeriod } from '../../web/tell.ts'
import { unmetWords } from '../messages/index.ts'
import { vainIn } from '../reading.ts'
import { districtOf } from '../unmet.ts'

/** Beside a gap: how often somebody looked for it in vain. */
const GapNote = async ({
  visit,
  areaCode,
  field,
}: {
  visit: Visit
  areaCode: string
  field: FieldOfAction
}) => {
  const found = await visit.world.look(visit.actor, async (tx) => {
    const vain = await vainIn(tx, areaCode, field)
    const nameOf = async (code: string) => (await findArea(tx, code))?.name ?? code
    return vain && { vain, here: await nameOf(areaCode), around: await nameOf(districtOf(areaCode)!) }
  })
  if (!found) return null
  const { vain, here, around } = found
  const t = unmetWords(visit.locale)
  const what = vocabularyWords(visit.locale).fields[field]
  const when = tellPeriod(staffWords(visit.locale), vain.period)
  return (
    <div class="stack-s">
      <p>
        <strong>{t.vain(vain.n, what, vain.of === 'space' ? here : around, when)}</strong>
        {vain.n > 0 && vain.nowhere !== undefined && <> {t.nowhere(vain.nowhere, vain.n)}</>}
      </p>
      <p class="muted small">
        {vain.of === 'district' && <>{t.coarser(here)} </>}
        {t.how}
      </p>
    </div>
  )
}

export const fills = [
  fill(gapNotes, (visit, { areaCode, field }) => <GapNote visit={visit} areaCode={areaCode} field={field} />),
]
