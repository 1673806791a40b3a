import type { Visit } from '#platform/http/visit.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import { listTeamProfiles } from '../queries.ts'
import { paths } from './paths.ts'

/** "Who is who" on the page of a network: how many teams say what they do, and the ways there. */
export const WhoIsWhoSummary = async ({ visit, networkId }: { visit: Visit; networkId: string }) => {
  const t = whoIsWhoWords(visit.locale)
  const teams = await visit.world.look(visit.actor, (tx) => listTeamProfiles(tx, networkId))
  return (
    <section class="stack-s">
      <h2>{t.title}</h2>
      <p>{t.summary(teams.length)}</p>
      <p>
        <a href={visit.to(paths.list(networkId))}>{t.toList}</a>
      </p>
    </section>
  )
}
