import type { Visit } from '#platform/http/visit.ts'
import { Filled } from '#platform/slots.tsx'
import { FormatsSummary } from '../formats/web/summary.tsx'
import { GapsSummary } from '../gaps/web/summary.tsx'
import { KnowingSummary } from '../knowing/index.ts'
import { networkRooms } from '../slots.ts'
import { SteeringSummary } from '../steering/index.ts'
import { WhoIsWhoSummary } from '../who-is-who/web/summary.tsx'
import type { OwnNetwork } from './in-network.ts'

/** The rooms of a cooperation, each in a few words with its door; upper chapters add theirs. */
export const Rooms = ({ visit, network }: { visit: Visit; network: OwnNetwork }) => (
  <div class="columns columns--equal">
    <KnowingSummary visit={visit} networkId={network.id} />
    <SteeringSummary visit={visit} networkId={network.id} />
    <WhoIsWhoSummary visit={visit} networkId={network.id} />
    <FormatsSummary visit={visit} networkId={network.id} />
    <GapsSummary visit={visit} network={network} />
    <Filled of={networkRooms} visit={visit} props={{ networkId: network.id }} />
  </div>
)
