import { agreementRooms } from '#cooperation'
import type { Visit } from '#platform/http/visit.ts'
import { fill } from '#platform/slots.tsx'
import { reportWords } from '../messages/index.ts'
import { listReports } from '../store.ts'
import { isLed } from './of-report.ts'
import { paths } from './paths.ts'

interface Of {
  readonly agreementId: string
  readonly networkId: string
}

/** For whoever can read a report there, or begin one. */
const Door = async ({ visit, of }: { visit: Visit; of: Of }) => {
  const hasRoom = await visit.world.look(
    visit.actor,
    async (tx) =>
      (await isLed(tx, visit, of.networkId)) || (await listReports(tx, of.agreementId)).length > 0,
  )
  if (!hasRoom) return null
  return (
    <p>
      <a href={visit.to(paths.ofAgreement(of.agreementId))}>{reportWords(visit.locale).open}</a>
    </p>
  )
}

/** From an agreement with a model phase to its evaluation. */
export const fills = [
  fill(agreementRooms, (visit, { hasModelPhase, ...of }) =>
    hasModelPhase ? <Door visit={visit} of={of} /> : null,
  ),
]
