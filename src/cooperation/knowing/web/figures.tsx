import type { Visit } from '#platform/http/visit.ts'
import { Filled } from '#platform/slots.tsx'
import { Facts } from '#platform/ui/content.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { toldFigure } from '../../slots.ts'
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

/** How far a network knows itself, in words. What tells of organizations is let out above, or hidden (`toldFigure`). */
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
  const told = (value: number, say: (n: number) => string) =>
    figures.pairs > 0 ? (
      <Filled of={toldFigure} visit={visit} props={{ value, parts: figures.parts, say }} />
    ) : undefined
  return (
    <Facts
      items={[
        { label: t.firstLabel, value: firstEncounter(visit, since) },
        {
          label: t.knownLabel,
          value: told(figures.known, (n) => t.known(n, figures.pairs)),
        },
        {
          label: t.enoughLabel,
          value: told(figures.teamsWithEnough, (n) => t.enough(n, figures.teams)),
        },
      ]}
    />
  )
}
