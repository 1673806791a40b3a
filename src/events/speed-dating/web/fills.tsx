import { type Filling, fill } from '#platform/slots.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { hostParts } from '../../event/slots.ts'
import { datingWords } from '../messages/index.ts'
import { paths } from './paths.ts'

export const fills: readonly Filling[] = [
  fill(hostParts, (visit, { event }) =>
    event.kind === 'speed-dating' ? (
      <p>
        <ButtonLink kind="secondary" href={visit.to(paths.overview(event.id))}>
          {datingWords(visit.locale).door}
        </ButtonLink>
      </p>
    ) : null,
  ),
]
