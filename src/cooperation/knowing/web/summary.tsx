import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { knowingWords } from '../messages/index.ts'
import { knowingFigures } from '../read.ts'
import { KnowingFigures } from './figures.tsx'
import { paths } from './paths.ts'

/** "Who knows whom" on the page of a network: the figures and the way there. The network is one of the visitor's. */
export const KnowingSummary = async ({ visit, networkId }: { visit: Visit; networkId: string }) => {
  const t = knowingWords(visit.locale)
  const figures = await visit.world.look(visit.actor, (tx) =>
    knowingFigures(tx, networkId, berlinDay(visit.world.now())),
  )
  return (
    <section class="stack-s">
      <h2>{t.title}</h2>
      <KnowingFigures visit={visit} figures={figures} since={figures.since} />
      <p>
        <a href={visit.to(paths.contacts(networkId))}>{t.more}</a>
      </p>
    </section>
  )
}
