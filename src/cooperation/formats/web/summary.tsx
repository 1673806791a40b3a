import type { Visit } from '#platform/http/visit.ts'
import { isAlive } from '../format.ts'
import { listFormats } from '../list-formats.ts'
import { formatWords } from '../messages/index.ts'
import { paths } from './paths.ts'

/** For the home of a network: how many joint formats and ideas there are, and the way to them. */
export const FormatsSummary = async ({ visit, networkId }: { visit: Visit; networkId: string }) => {
  const t = formatWords(visit.locale)
  const formats = await visit.world.look(visit.actor, (tx) => listFormats(tx, networkId))
  const alive = formats.filter(({ state }) => isAlive(state)).length
  const ideas = formats.filter(({ state }) => state === 'idee').length
  return (
    <section class="stack-s">
      <h2>{t.title}</h2>
      <p>{formats.length === 0 ? t.none : t.summary(ideas, alive)}</p>
      <p>
        <a href={visit.to(paths.list(networkId))}>{t.all}</a>
      </p>
    </section>
  )
}
