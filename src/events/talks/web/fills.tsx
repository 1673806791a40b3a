import { type Filling, fill } from '#platform/slots.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { hostParts } from '../../event/slots.ts'
import { talkStaffWords } from '../messages/index.ts'
import { paths } from './paths.ts'

export const fills: readonly Filling[] = [
  // Here, too: the day itself is erased long before the last question.
  fill(hostParts, (visit, { event }) =>
    event.kind === 'speed-dating' && event.endsAt < visit.world.now() ? (
      <p>
        <ButtonLink kind="secondary" href={visit.to(paths.followUps(event.id))}>
          {talkStaffWords(visit.locale).follow.door}
        </ButtonLink>
      </p>
    ) : null,
  ),
]
