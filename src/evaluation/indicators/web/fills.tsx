import { networkRooms } from '#cooperation'
import { holds } from '#platform/actor.ts'
import { fill } from '#platform/slots.tsx'
import { indicatorWords } from '../messages/index.ts'
import { paths } from './paths.ts'

/** The room among those of a network, for who may read it. */
export const fills = [
  fill(networkRooms, (visit, { networkId }) => {
    if (!holds(visit.actor, 'coordinator', 'evaluator', 'lead')) return null
    const t = indicatorWords(visit.locale)
    return (
      <section class="stack-s">
        <h2>{t.title}</h2>
        <p>{t.summary}</p>
        <p>
          <a href={visit.to(paths.all(networkId))}>{t.more}</a>
        </p>
      </section>
    )
  }),
]
