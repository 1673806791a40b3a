import type { Outcome } from '#platform/action.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Buttons, Form, Hidden } from '#platform/ui/forms.tsx'
import { allowStory, approveStory, leaveContact, withdrawStory } from '../approve-story.ts'
import { storyWords } from '../messages/index.ts'
import { channels } from '../story.ts'
import { correctStory } from '../write-story.ts'
import { noSuchCode } from './code-page.tsx'
import { paths } from './paths.ts'
import { CodeStep, codeFrame, type Said, showStory } from './person-page.tsx'
import { bearerOf, type TheirSeen, theirStory } from './seen-story.ts'
import { contentIn, fieldsOf, StoryFields, typedFields } from './story-fields.tsx'

/** What is done with a code that opens something. */
const opened = (handle: (visit: Visit, seen: TheirSeen) => Promise<Response>) => async (visit: Visit) => {
  const actor = await bearerOf(visit)
  const seen = actor && (await theirStory(visit, actor))
  return seen ? handle(visit, seen) : noSuchCode(visit)
}

/** After a change: how it stands now, with what was done or why not. */
const then = async (
  visit: Visit,
  { actor }: TheirSeen,
  outcome: Outcome<unknown>,
  notice: string,
  more: Said = {},
): Promise<Response> => {
  const seen = await theirStory(visit, actor)
  if (!seen) return noSuchCode(visit)
  if (outcome.ok) return showStory(visit, seen, { notice })
  // It is gone meanwhile: the page says so by itself.
  if (outcome.refusal.key === 'platform.notFound') return showStory(visit, seen)
  return showStory(visit, seen, { ...more, refusal: outcome.refusal })
}

export const receiveApproval = opened(async (visit, seen) => {
  const { code: t } = storyWords(visit.locale)
  const hash = text(await visit.form(), 'hash')
  return then(visit, seen, await approveStory(visit.world, seen.actor, { hash }), t.approved)
})

export const receiveAllowed = opened(async (visit, seen) => {
  const { code: t } = storyWords(visit.locale)
  const form = await visit.form()
  const said = Object.fromEntries(channels.map((channel) => [channel, text(form, channel)]))
  const outcome = await allowStory(visit.world, seen.actor, {
    language: visit.locale,
    hash: text(form, 'hash'),
    sure: text(form, 'sicher') === 'ja',
    channels: said,
  })
  if (!outcome.ok && outcome.refusal.key === 'stories.lastOne')
    return sure(visit, seen, {
      path: paths.allow,
      values: { ...said, hash: text(form, 'hash') },
      lead: t.sureLast,
    })
  return then(visit, seen, outcome, t.savedConsent)
})

export const receiveContact = opened(async (visit, seen) => {
  const { code: t } = storyWords(visit.locale)
  const contact = text(await visit.form(), 'contact')
  return then(visit, seen, await leaveContact(visit.world, seen.actor, { contact }), t.savedContact, {
    contact,
  })
})

/** Asked once, because it cannot be undone; then it is done, whatever else happens. */
const sure = (
  visit: Visit,
  seen: TheirSeen,
  { path, values, lead }: { path: string; values: Record<string, string>; lead?: string },
): Promise<Response> => {
  const { code: t } = storyWords(visit.locale)
  const code = seen.actor.typed
  return codeFrame(
    visit,
    { title: t.sureTitle },
    <>
      {lead !== undefined && <p>{lead}</p>}
      <p>{t.sureText}</p>
      <p>{t.printed}</p>
      <div class="cluster">
        <CodeStep visit={visit} code={code} path={path} values={{ ...values, sicher: 'ja' }} kind="danger">
          {t.sure}
        </CodeStep>
        <CodeStep visit={visit} code={code} path={paths.person} kind="secondary">
          {t.no}
        </CodeStep>
      </div>
    </>,
  )
}

export const receiveWithdrawal = opened(async (visit, seen) => {
  const { code: t } = storyWords(visit.locale)
  if (!seen.content) return showStory(visit, seen)
  if (text(await visit.form(), 'sicher') !== 'ja')
    return sure(visit, seen, { path: paths.withdraw, values: {} })
  return then(visit, seen, await withdrawStory(visit.world, seen.actor, {}), t.withdrawn)
})

/** The fields of the text, and what came out of them. */
export const receiveCorrection = opened(async (visit, seen) => {
  const { code: t, ...all } = storyWords(visit.locale)
  if (!seen.content) return showStory(visit, seen)
  const form = await visit.form()
  const isSent = text(form, 'schritt') === 'speichern'
  const outcome = isSent
    ? await correctStory(visit.world, seen.actor, contentIn(typedFields(form)))
    : undefined
  if (outcome && (outcome.ok || !outcome.refusal.fields)) return then(visit, seen, outcome, t.corrected)
  const refusal = outcome && !outcome.ok ? outcome.refusal : undefined
  return codeFrame(
    visit,
    { title: t.correctTitle, said: { refusal } },
    <>
      <p>{t.correctText}</p>
      <Form action={visit.to(paths.correct)} autocomplete="off">
        <Hidden values={{ code: seen.actor.typed, schritt: 'speichern' }} />
        <StoryFields
          locale={visit.locale}
          values={isSent ? typedFields(form) : fieldsOf(seen.content)}
          errors={refusal ? visit.errors(refusal) : {}}
          hasOwnPicture={'sha256' in seen.content.picture}
        />
        <Buttons>
          <Button>{all.fields.save}</Button>
        </Buttons>
      </Form>
      <CodeStep visit={visit} code={seen.actor.typed} path={paths.person} kind="tertiary">
        {t.back}
      </CodeStep>
    </>,
  )
})
