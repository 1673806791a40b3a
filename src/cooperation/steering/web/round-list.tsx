import type { Visit } from '#platform/http/visit.ts'
import { Badge, Card } from '#platform/ui/content.tsx'
import { steeringWords } from '../messages/index.ts'
import type { Round } from '../round.ts'
import { whenOf } from './of-round.ts'
import { paths } from './paths.ts'

/** Rounds with their day, and whether their minutes are done. */
export const RoundList = ({ visit, rounds }: { visit: Visit; rounds: readonly Round[] }) => {
  const words = steeringWords(visit.locale)
  return (
    <div class="grid">
      {rounds.map((round) => (
        <Card title={round.title} href={visit.to(paths.round(round.networkId, round.id))} lang="de">
          <p>{whenOf(visit, round)}</p>
          <p>
            {round.minutesClosedAt ? (
              <Badge tone="success">{words.rounds.minutesDone}</Badge>
            ) : round.state !== 'abgesagt' && round.startsAt < visit.world.now() ? (
              <Badge tone="warning">{words.rounds.minutesMissing}</Badge>
            ) : (
              <Badge>{words.states[round.state]}</Badge>
            )}
          </p>
        </Card>
      ))}
    </div>
  )
}
