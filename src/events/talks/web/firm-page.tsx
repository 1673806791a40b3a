import type { Visit } from '#platform/http/visit.ts'
import { Facts } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { talkWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import type { SeenTalks } from './seen-talks.ts'
import { AnswerHint, HallDoor, TalkCard } from './talk-card.tsx'
import { type TimedTalk, timedTalks } from './timed-talks.ts'

/** The talks at a firm's tables: names and times, and what somebody wrote about themselves; nothing else (R12). */
export const FirmParts = ({ visit, seen }: { visit: Visit; seen: SeenTalks }) => {
  const t = talkWords(visit.locale)
  const { talks, dating, clock } = seen
  const { all, next } = timedTalks(talks, { rhythm: dating.day, clock, now: visit.world.now() })
  if (all.length === 0) return <p class="lead">{t.notYet}</p>
  return (
    <>
      {next.length === 0 ? <p class="lead">{t.over}</p> : <Next visit={visit} talks={next} />}
      <HallDoor visit={visit} seen={seen} />
      <section class="stack">
        <h2>{t.all}</h2>
        <AnswerHint visit={visit} seen={seen} />
        {all.map((talk) => (
          <TalkCard visit={visit} seen={seen} talk={talk}>
            {talk.other && (
              <Facts
                items={[
                  {
                    label: t.contactOf,
                    value: talk.contact === undefined ? t.noContact : <bdi>{talk.contact}</bdi>,
                  },
                ]}
              />
            )}
            {talk.hasFlyer && (
              <Form action={visit.to(paths.flyer)} plain>
                <Hidden values={{ code: seen.actor.typed, von: talk.applicantId }} />
                <Button kind="tertiary">{t.flyer.open}</Button>
              </Form>
            )}
          </TalkCard>
        ))}
      </section>
    </>
  )
}

const Next = ({ visit, talks }: { visit: Visit; talks: readonly TimedTalk[] }) => {
  const t = talkWords(visit.locale)
  return (
    <section class="panel stack">
      <h2>{t.nextFirm}</h2>
      {talks.map((talk) => (
        <p class="lead">
          <strong>{t.at(talk.time, talk.table)}</strong>
          <br />
          <bdi>{talk.applicant}</bdi>
        </p>
      ))}
    </section>
  )
}
