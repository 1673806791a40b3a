import { networkRooms } from '#cooperation'
import { homeEntries } from '#matching'
import { type Filling, fill } from '#platform/slots.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { eventParts, hostParts } from '../../event/slots.ts'
import { meetingWords } from '../messages/index.ts'
import { Asked, Invitations, Waiting } from './invited-parts.tsx'
import { paths } from './paths.ts'

export const fills: readonly Filling[] = [
  fill(hostParts, (visit, { event }) =>
    event.kind === 'kennenlernen' ? (
      <p>
        <ButtonLink kind="secondary" href={visit.to(paths.overview(event.id))}>
          {meetingWords(visit.locale).door}
        </ButtonLink>
      </p>
    ) : null,
  ),
  fill(homeEntries, (visit) => <Waiting visit={visit} />),
  fill(eventParts, (visit, { event }) => <Asked visit={visit} event={event} />),
  fill(networkRooms, (visit, { networkId }) => <Invitations visit={visit} networkId={networkId} />),
]
