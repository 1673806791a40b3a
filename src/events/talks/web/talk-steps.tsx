import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import type { Bearer } from '../../speed-dating/codes.ts'
import { type Answer, answers } from '../../speed-dating/dating.ts'
import { chooseWishes } from '../choose-wishes.ts'
import { allowFollowUp, revokeFollowUp } from '../follow-up.ts'
import { talkWords } from '../messages/index.ts'
import { sayAnswer } from '../say-answer.ts'
import { noSuchCode } from './code-page.tsx'
import { paths } from './paths.ts'
import { bearerOf } from './seen-talks.ts'
import { nameOf, withIdOf } from './talk-card.tsx'
import { type Said, showTalks } from './talks-page.tsx'

/** What was typed or pressed, done by whoever brings the code; a code that nobody has is answered alike everywhere. */
const receive =
  (work: (visit: Visit, actor: Bearer) => Promise<Said>) =>
  async (visit: Visit): Promise<Response> => {
    const actor = await bearerOf(visit)
    return actor ? showTalks(visit, actor, await work(visit, actor)) : noSuchCode(visit)
  }

type Outcome = Awaited<ReturnType<typeof sayAnswer>>
const saidOf = (visit: Visit, outcome: Outcome, notice: Said['notice']): Said => {
  if (outcome.ok) return { notice }
  // The plan may have changed since the page came; whether anybody has the code, the page finds out.
  const isGone = outcome.refusal.key === 'platform.notFound'
  return { error: isGone ? talkWords(visit.locale).gone : visit.say(outcome.refusal) }
}

export const receiveAnswer = receive(async (visit, actor) => {
  const t = talkWords(visit.locale)
  const form = await visit.form()
  const [withId, typed] = [text(form, 'mit'), text(form, 'antwort')]
  const answer: Answer | undefined = answers.find((one) => one === typed)
  return saidOf(visit, await sayAnswer(visit.world, actor, { withId, answer: typed }), (seen) => {
    const talk = seen?.talks.find((one) => withIdOf(seen, one) === withId)
    if (!answer || !seen || !talk) return <p>{t.takenBack}</p>
    return (
      <>
        <p>
          <bdi>{t.saved(t.answers[answer], nameOf(seen, talk))}</bdi>
        </p>
        <Form action={visit.to(paths.answer)} plain>
          <Hidden values={{ code: actor.typed, mit: withId, antwort: '' }} />
          <Button kind="tertiary">{t.takeBack}</Button>
        </Form>
      </>
    )
  })
})

export const receiveWish = receive(async (visit, actor) => {
  const form = await visit.form()
  const given = { firmId: text(form, 'betrieb'), step: text(form, 'schritt') }
  const { done } = talkWords(visit.locale).wishes
  return saidOf(visit, await chooseWishes(visit.world, actor, given), () => <p>{done}</p>)
})

export const receiveLeave = receive(async (visit, actor) => {
  const t = talkWords(visit.locale).follow
  const form = await visit.form()
  if (text(form, 'schritt') !== 'ja')
    return saidOf(visit, await revokeFollowUp(visit.world, actor, {}), () => <p>{t.gone}</p>)
  const outcome = await allowFollowUp(visit.world, actor, { contact: text(form, 'contact') })
  const wrong = outcome.ok ? undefined : visit.errors(outcome.refusal).contact
  return wrong ? { contactError: wrong } : saidOf(visit, outcome, () => <p>{t.done}</p>)
})
