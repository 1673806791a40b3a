import type { Visit } from '#platform/http/visit.ts'
import type { OwnNetwork } from '../../web/in-network.ts'
import { gapWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { gapsOf, lookAt, synergiesOf } from './seen.ts'

/** For the home of a network: how much is missing and how much is done by several, and the way to it. */
export const GapsSummary = async ({ visit, network }: { visit: Visit; network: OwnNetwork }) => {
  const t = gapWords(visit.locale)
  const seen = await lookAt(visit, network, () => null)
  return (
    <section class="stack-s">
      <h2>{t.title}</h2>
      <p>
        {seen.area.spaces.length === 0
          ? t.noSpaces
          : t.summary(
              gapsOf(seen)
                .flatMap(({ rows }) => rows)
                .filter((row, i, all) => all.indexOf(row) === i).length,
              seen.spaces.length,
              synergiesOf(seen).length,
            )}
      </p>
      <p>
        <a href={visit.to(paths.list(network.id))}>{t.open}</a>
      </p>
    </section>
  )
}
