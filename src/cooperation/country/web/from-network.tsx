import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { ButtonLink } from '#platform/ui/forms.tsx'
import type { OwnNetwork } from '../../web/in-network.ts'
import { countryWords } from '../messages/index.ts'
import { gives } from '../queries.ts'
import { listAccompaniments } from '../store.ts'
import { paths } from './paths.ts'

/** On a network's own page: from a frame the way down, for whoever gives it; in a cooperation who accompanies it. */
export const AboveAndBelow = async ({ visit, network }: { visit: Visit; network: OwnNetwork }) => {
  const t = countryWords(visit.locale)
  const organizationId = visit.account?.member.organizationId ?? ''
  const today = berlinDay(visit.world.now())
  if (network.kind === 'rahmen') {
    const of = { frameId: network.id, organizationId }
    const isGiver = await visit.world.look(visit.actor, (tx) => gives(tx, of, today))
    return isGiver ? (
      <p>
        <ButtonLink kind="secondary" href={visit.to(paths.all(network.id))}>
          {t.open}
        </ButtonLink>
      </p>
    ) : null
  }
  const companions = (await visit.world.look(visit.actor, (tx) => listAccompaniments(tx, network.id))).filter(
    ({ from, to }) => from <= today && (to === null || to >= today),
  )
  return companions.length === 0 ? null : (
    <p>
      {t.accompaniedBy}:{' '}
      <span lang="de">
        {companions.map(({ name, team }) => (team ? `${name} (${team})` : name)).join(', ')}
      </span>
    </p>
  )
}
