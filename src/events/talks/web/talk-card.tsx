import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import { Alert, Card, Details } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, Hidden } from '#platform/ui/forms.tsx'
import { answers } from '../../speed-dating/dating.ts'
import { talkWords } from '../messages/index.ts'
import type { OwnTalk } from '../queries.ts'
import { answersUntil, mayAnswer } from '../talks.ts'
import { paths } from './paths.ts'
import type { SeenTalks } from './seen-talks.ts'
import type { TimedTalk } from './timed-talks.ts'

export const withIdOf = ({ opened }: SeenTalks, talk: OwnTalk): string =>
  opened.side === 'bewerber' ? talk.firmId : talk.applicantId
export const nameOf = ({ opened }: SeenTalks, talk: OwnTalk): string =>
  opened.side === 'bewerber' ? talk.firm : talk.applicant

/** One talk: when, where, with whom, and in two taps what came of it. */
export const TalkCard = ({
  visit,
  seen,
  talk,
  children,
}: {
  visit: Visit
  seen: SeenTalks
  talk: TimedTalk
  children?: Child
}) => {
  const t = talkWords(visit.locale)
  const isOpen = mayAnswer(seen.event, visit.world.now())
  return (
    <Card title={<bdi>{nameOf(seen, talk)}</bdi>}>
      <p>
        {t.at(talk.time, talk.table)}
        {talk.own && <br />}
        {talk.own && t.own(t.answers[talk.own])}
      </p>
      {talk.other && (
        <Alert tone="success" title={t.mutual}>
          <p>
            {seen.opened.side === 'bewerber'
              ? t.mutualFirm(t.answers[talk.other])
              : t.mutualPerson(t.answers[talk.other])}
          </p>
          <p>{seen.opened.side === 'bewerber' ? t.nextForPerson : t.nextForFirm}</p>
        </Alert>
      )}
      {children}
      {isOpen && (
        <Details summary={talk.own ? t.change : t.how}>
          <Form action={visit.to(paths.answer)} plain>
            <Hidden values={{ code: seen.actor.typed, mit: withIdOf(seen, talk) }} />
            <div class="stack-s">
              <div class="equal">
                {answers.map((answer) => (
                  <Button kind="secondary" block name="antwort" value={answer}>
                    {t.answers[answer]}
                  </Button>
                ))}
              </div>
              {talk.own && (
                <Button kind="tertiary" name="antwort" value="">
                  {t.takeBack}
                </Button>
              )}
            </div>
          </Form>
        </Details>
      )}
    </Card>
  )
}

/** To the screen in the hall, where everybody may see it. */
export const HallDoor = ({ visit, seen: { event } }: { visit: Visit; seen: SeenTalks }) =>
  event.audience === 'alle' && event.state === 'veroeffentlicht' ? (
    <p>
      <ButtonLink kind="secondary" pictogram="time" href={visit.to(paths.hall(event.id))}>
        {talkWords(visit.locale).hall}
      </ButtonLink>
    </p>
  ) : null

/** When answers are possible, and who learns of them; said once above all talks. */
export const AnswerHint = ({ visit, seen }: { visit: Visit; seen: SeenTalks }) => {
  const t = talkWords(visit.locale)
  const now = visit.world.now()
  if (mayAnswer(seen.event, now))
    return (
      <p class="text">
        {t.howHint} {t.until(longDate(visit.locale, new Date(answersUntil(seen.event).getTime() - 1)))}
      </p>
    )
  return <p class="text">{now < seen.event.startsAt ? `${t.later} ${t.howHint}` : t.closed}</p>
}
