import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import type { Refusal } from '#platform/refusal.ts'
import { Alert } from '#platform/ui/content.tsx'
import {
  Button,
  type ButtonKind,
  Choices,
  ErrorSummary,
  Form,
  Hidden,
  TextField,
} from '#platform/ui/forms.tsx'
import { storyWords } from '../messages/index.ts'
import { type Channel, channels, delicateWords, keptDays, yesesTo } from '../story.ts'
import { storyWording, wordingVersion } from '../wording.ts'
import { noSuchCode } from './code-page.tsx'
import { paths } from './paths.ts'
import { AllVersions } from './portrait.tsx'
import { bearerOf, type TheirSeen, theirStory } from './seen-story.ts'

export interface Said {
  readonly notice?: string | undefined
  readonly refusal?: Refusal | undefined
  /** What was typed as the contact. */
  readonly contact?: string | undefined
}

/** A frame around everything that a code opens: the answer to a POST, kept nowhere, never in an address. */
export const codeFrame = (
  visit: Visit,
  { title, said }: { title: string; said?: Said | undefined },
  body: Child,
): Promise<Response> => {
  const errors = said?.refusal ? Object.entries(visit.errors(said.refusal)) : []
  return visit.page(
    {
      title,
      opened: true,
      noStore: true,
      status: said?.refusal ? 422 : 200,
      hasErrors: said?.refusal !== undefined,
    },
    <div class="stack-l">
      <h1>{title}</h1>
      {said?.notice !== undefined && (
        <Alert tone="success" live>
          <p>{said.notice}</p>
        </Alert>
      )}
      {said?.refusal &&
        (errors.length > 0 ? (
          <ErrorSummary errors={errors.map(([field, message]) => ({ field, message }))} />
        ) : (
          <Alert tone="danger" live>
            <p>{visit.say(said.refusal)}</p>
          </Alert>
        ))}
      {body}
    </div>,
  )
}

/** One button that does something with the code. */
export const CodeStep = ({
  visit,
  code,
  path,
  values,
  kind,
  children,
}: {
  visit: Visit
  code: string
  path: string
  values?: Record<string, string> | undefined
  kind?: ButtonKind | undefined
  children: Child
}) => (
  <Form plain action={visit.to(path)}>
    <Hidden values={{ code, ...values }} />
    <Button kind={kind}>{children}</Button>
  </Form>
)

/** What the person has before them: how it stands, what would be shown, and what they can do. */
export const showStory = async (visit: Visit, seen: TheirSeen, said?: Said): Promise<Response> => {
  const { code: t, ...all } = storyWords(visit.locale)
  const { story, content, standing } = seen
  const code = seen.actor.typed
  const mayAllow = story.state === 'freigegeben' || story.state === 'veroeffentlicht'
  return codeFrame(
    visit,
    { title: t.title, said },
    <>
      <section class="stack-s">
        <p class="lead">{t.states[standing]}</p>
        {story.reason !== '' && (
          <Alert title={t.reason}>
            <p class="pre" lang="de" dir="auto">
              {story.reason}
            </p>
          </Alert>
        )}
      </section>
      {content && (
        <>
          <section class="stack">
            <h2>{t.preview}</h2>
            <AllVersions locale={visit.locale} content={content} src={seen.src} maker={seen.maker} />
            {delicateWords(content).length > 0 && (
              <Alert tone="warning" title={all.delicateTitle}>
                <p>{all.delicateText(delicateWords(content).join(', '))}</p>
              </Alert>
            )}
          </section>
          {story.state === 'freigabe' && (
            <section class="stack">
              <h2>{t.approveTitle}</h2>
              <p>{t.approveText}</p>
              <Standing visit={visit} seen={seen} />
              <div class="cluster">
                <CodeStep visit={visit} code={code} path={paths.approve} values={{ hash: story.hash }}>
                  {t.approve}
                </CodeStep>
                <CodeStep visit={visit} code={code} path={paths.correct} kind="secondary">
                  {t.correct}
                </CodeStep>
              </div>
            </section>
          )}
          {mayAllow && <Allowing visit={visit} seen={seen} />}
          {mayAllow && (
            <CodeStep visit={visit} code={code} path={paths.correct} kind="secondary">
              {t.correct}
            </CodeStep>
          )}
          {mayAllow && (
            <section class="stack">
              <h2>{t.contactTitle}</h2>
              <p>{t.contactText}</p>
              <Form action={visit.to(paths.contact)} autocomplete="off">
                <Hidden values={{ code }} />
                <TextField
                  name="contact"
                  label={t.contact}
                  hint={t.contactHint}
                  value={said?.contact ?? seen.contact}
                  error={said?.refusal && visit.errors(said.refusal).contact}
                  maxlength={200}
                  optional
                />
                <Button kind="secondary">{t.saveContact}</Button>
              </Form>
            </section>
          )}
          <section class="stack">
            <h2>{t.withdrawTitle}</h2>
            <p>{t.withdrawText}</p>
            <CodeStep visit={visit} code={code} path={paths.withdraw} kind="danger">
              {t.withdraw}
            </CodeStep>
          </section>
        </>
      )}
      <p class="muted">
        {content && t.issued(longDate(visit.locale, seen.issuedAt))} {t.erased(keptDays)}
      </p>
    </>,
  )
}

/** What somebody said to a channel, and whether it is for the words as they stand. */
const saidTo = (visit: Visit, seen: TheirSeen, channel: Channel): string | undefined => {
  const { code: t } = storyWords(visit.locale)
  const one = [...seen.consents, ...seen.former].find(
    (one) => one.channel === channel && one.until > visit.world.now(),
  )
  if (!one) return undefined
  const said =
    one.year === null
      ? t.until(longDate(visit.locale, new Date(one.until.getTime() - 1)))
      : t.untilWeek(one.year)
  return one.hash === seen.story.hash ? said : t.former(said)
}

/** Where these words will stand once they are approved, and where the person is asked anew: said before it happens. */
const Standing = ({ visit, seen }: { visit: Visit; seen: TheirSeen }) => {
  const said = channels.flatMap((channel) => {
    const words = saidTo(visit, seen, channel)
    return words === undefined ? [] : [{ channel, words }]
  })
  return said.length === 0 ? null : (
    <ul>
      {said.map(({ channel, words }) => (
        <li>
          {storyWording(visit.locale, channel, null).title}: {words}
        </li>
      ))}
    </ul>
  )
}

/** Where it may be shown: nothing is chosen beforehand, and a no stands beside each yes. */
const Allowing = ({ visit, seen }: { visit: Visit; seen: TheirSeen }) => {
  const { code: t } = storyWords(visit.locale)
  const now = visit.world.now()
  const { general } = storyWording(visit.locale, 'web', null)
  const optionsOf = (channel: Channel) => {
    const before = channel === 'aktionswoche' ? undefined : seen.former.find((one) => one.channel === channel)
    return [
      ...(before
        ? [
            {
              value: 'bisher',
              label: t.asBefore(longDate(visit.locale, new Date(before.until.getTime() - 1))),
            },
          ]
        : []),
      ...yesesTo(channel, now).map((value) => ({
        value,
        label: channel === 'aktionswoche' ? t.yesToWeek(Number(value)) : t.answers[value as '6'],
      })),
      { value: 'nein', label: t.answers.nein },
    ]
  }
  return (
    <section class="stack" id="erlauben">
      <h2>{t.consentTitle}</h2>
      {general.map((one) => (
        <p class="text">{one}</p>
      ))}
      <Form action={visit.to(paths.allow)} autocomplete="off">
        <Hidden values={{ code: seen.actor.typed, hash: seen.story.hash }} />
        {channels.map((channel) => {
          const words = storyWording(visit.locale, channel, null)
          return (
            <div class="panel">
              <Choices
                type="radio"
                name={channel}
                label={words.title}
                hint={
                  <>
                    {words.text}
                    <br />
                    <strong>{saidTo(visit, seen, channel) ?? t.notAllowed}</strong>
                  </>
                }
                options={optionsOf(channel)}
              />
            </div>
          )
        })}
        <Button>{t.saveConsent}</Button>
      </Form>
      <p class="muted">{t.wording(wordingVersion)}</p>
    </section>
  )
}

/** What a code opens; afterwards the page again. */
export const receiveCode = async (visit: Visit): Promise<Response> => {
  const actor = await bearerOf(visit)
  const seen = actor && (await theirStory(visit, actor))
  return seen ? showStory(visit, seen) : noSuchCode(visit)
}
