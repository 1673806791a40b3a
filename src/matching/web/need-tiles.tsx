import type { Visit } from '#platform/http/visit.ts'
import { PictogramGrid } from '#platform/ui/content.tsx'
import { needIds } from '../need-ids.ts'
import { needText } from '../reason-text.ts'

/**
 * The thirteen needs as submit buttons of the surrounding form, so that a typed place goes along. All of them post:
 * with GET the typed text would go into the address, and it may tell of an illness. What is harmless is answered
 * with an address of its own (303).
 */
export const NeedTiles = ({ visit, label }: { visit: Visit; label: string }) => (
  <PictogramGrid
    label={label}
    tiles={needIds.map((need) => ({
      pictogram: need,
      label: needText(visit.locale, need),
      name: 'need',
      value: need,
    }))}
  />
)
