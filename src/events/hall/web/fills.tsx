import { berlinDay } from '#platform/berlin-time.ts'
import { type Filling, fill } from '#platform/slots.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { eventParts, hostParts } from '../../event/slots.ts'
import { hallWords, screenWords } from '../messages/index.ts'
import { hasScreen } from './clock-panel.tsx'
import { paths } from './paths.ts'

export const fills: readonly Filling[] = [
  fill(hostParts, (visit, { event }) =>
    event.kind === 'speed-dating' ? (
      <p>
        <ButtonLink kind="secondary" href={visit.to(paths.day(event.id))}>
          {hallWords(visit.locale).title}
        </ButtonLink>
      </p>
    ) : null,
  ),
  // On the day itself: for whoever is in the building and has a phone.
  fill(eventParts, (visit, { event }) =>
    event.kind === 'speed-dating' &&
    hasScreen(event) &&
    berlinDay(event.startsAt) === berlinDay(visit.world.now()) ? (
      <p class="no-print">
        <ButtonLink kind="secondary" pictogram="time" href={visit.to(paths.screen(event.id))}>
          {screenWords(visit.locale).door}
        </ButtonLink>
      </p>
    ) : null,
  ),
]
