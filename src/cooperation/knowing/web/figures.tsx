import type { Visit } from '#platform/http/visit.ts'
import { Facts } from '#platform/ui/content.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import type { Figures } from '../knowing.ts'
import { knowingWords } from '../messages/index.ts'
import type { SinceSignature } from '../since-signature.ts'

const firstEncounter = (visit: Visit, since: SinceSignature): string => {
  const t = knowingWords(visit.locale)
  if (since.is === 'unsigned') return t.firstUnsigned
  return since.is === 'met'
    ? t.firstMet(since.days, dayOf(visit, since.signedOn))
    : t.firstWaiting(since.days)
}

/** How far a network knows itself, in words. */
export const KnowingFigures = ({
  visit,
  figures,
  since,
}: {
  visit: Visit
  figures: Figures
  since: SinceSignature
}) => {
  const t = knowingWords(visit.locale)
  return (
    <Facts
      items={[
        { label: t.firstLabel, value: firstEncounter(visit, since) },
        {
          label: t.knownLabel,
          value: figures.pairs > 0 ? t.known(figures.known, figures.pairs) : undefined,
        },
        {
          label: t.enoughLabel,
          value: figures.pairs > 0 ? t.enough(figures.teamsWithEnough, figures.teams) : undefined,
        },
      ]}
    />
  )
}
