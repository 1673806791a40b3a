import { agreementRooms } from '#cooperation'
import { fill } from '#platform/slots.tsx'
import { reportWords } from '../messages/index.ts'
import { paths } from './paths.ts'

/** From an agreement with a model phase to its evaluation. */
export const fills = [
  fill(agreementRooms, (visit, { agreementId, hasModelPhase }) =>
    hasModelPhase ? (
      <p>
        <a href={visit.to(paths.ofAgreement(agreementId))}>{reportWords(visit.locale).open}</a>
      </p>
    ) : null,
  ),
]
