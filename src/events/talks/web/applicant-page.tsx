import type { Visit } from '#platform/http/visit.ts'
import { Badge, Facts } from '#platform/ui/content.tsx'
import { slipWords } from '../../speed-dating/messages/index.ts'
import { problemOf } from '../../speed-dating/problem-of.ts'
import { explained, sentenceOf } from '../../speed-dating/seen-plan.ts'
import { talkWords } from '../messages/index.ts'
import { FlyerDoor } from './flyer-door.tsx'
import { LeavePart } from './leave-part.tsx'
import type { SeenTalks } from './seen-talks.ts'
import { AnswerHint, HallDoor, TalkCard } from './talk-card.tsx'
import { type TimedTalk, timedTalks } from './timed-talks.ts'
import { WishesPart } from './wishes-part.tsx'

/** An applicant’s way through the day: what comes next, all talks and why these, what they say; before, their wishes. */
export const ApplicantParts = ({
  visit,
  seen,
  contactError,
  typed,
}: {
  visit: Visit
  seen: SeenTalks
  contactError: string | undefined
  typed: string
}) => {
  const hasPlan = seen.dating.acceptedRun !== null || seen.talks.length > 0
  return (
    <>
      {hasPlan ? <Talks visit={visit} seen={seen} /> : <WishesPart visit={visit} seen={seen} />}
      <FlyerDoor visit={visit} seen={seen} />
      <LeavePart
        visit={visit}
        code={seen.actor.typed}
        followUp={seen.followUp}
        mayAllow
        error={contactError}
        typed={typed}
      />
    </>
  )
}

const Talks = ({ visit, seen }: { visit: Visit; seen: SeenTalks }) => {
  const t = talkWords(visit.locale)
  const { talks, dating, clock } = seen
  const { all, next } = timedTalks(talks, { rhythm: dating.day, clock, now: visit.world.now() })
  if (all.length === 0)
    return (
      <>
        <p class="lead">{t.noTalks}</p>
        <Why visit={visit} seen={seen} />
      </>
    )
  return (
    <>
      {next.length === 0 ? (
        <p class="lead">{t.over}</p>
      ) : (
        next.map((talk) => <NextTalk visit={visit} talk={talk} />)
      )}
      <HallDoor visit={visit} seen={seen} />
      <section class="stack">
        <h2>{t.all}</h2>
        <AnswerHint visit={visit} seen={seen} />
        {all.map((talk) => (
          <TalkCard visit={visit} seen={seen} talk={talk} />
        ))}
      </section>
      <Why visit={visit} seen={seen} />
    </>
  )
}

const NextTalk = ({ visit, talk }: { visit: Visit; talk: TimedTalk }) => {
  const t = talkWords(visit.locale)
  return (
    <section class="panel stack">
      <h2>{t.next}</h2>
      <p class="lead">
        <strong>{t.at(talk.time, talk.table)}</strong>
      </p>
      <Facts
        items={[
          { label: t.firm, value: <bdi>{[talk.firm, ...talk.recruiters].join(', ')}</bdi>, lang: 'de' },
          { label: t.round, value: talk.round + 1 },
        ]}
      />
      {(talk.stepFree || talk.quiet) && (
        <p class="cluster">
          {talk.stepFree && <Badge>{t.stepFree}</Badge>}
          {talk.quiet && <Badge>{t.quiet}</Badge>}
        </p>
      )}
    </section>
  )
}

/** In one sentence, out of the whole plan; nothing of anybody else is said. */
const Why = ({ visit, seen }: { visit: Visit; seen: SeenTalks }) => {
  const { dating, allTalks, opened } = seen
  const why = explained(problemOf(dating).problem, allTalks).get(opened.id)
  if (!why) return null
  return (
    <section class="stack-s">
      <h2>{talkWords(visit.locale).why}</h2>
      <p class="text">{sentenceOf(slipWords(visit.locale).why, why, dating)}</p>
    </section>
  )
}
