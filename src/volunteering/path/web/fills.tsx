import { offerActions } from '#directory'
import { type Filling, fill } from '#platform/slots.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { pathWords } from '../messages/index.ts'
import { paths } from './paths.ts'

export const fills: readonly Filling[] = [
  // The address names the offer, which is public, and nothing else.
  fill(offerActions, (visit, { service }) =>
    service.form === 'engagement' && !visit.account ? (
      <p>
        <ButtonLink kind="secondary" href={visit.to(`${paths.begin}?angebot=${service.id}`)}>
          {pathWords(visit.locale).beginFromOffer}
        </ButtonLink>
      </p>
    ) : null,
  ),
]
