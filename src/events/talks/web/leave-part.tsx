import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { talkWords } from '../messages/index.ts'
import type { FollowUp } from '../queries.ts'
import { paths } from './paths.ts'

/** May the house ask later how it went on? Off until somebody says yes, and taken back in one tap. */
export const LeavePart = ({
  visit,
  code,
  followUp,
  mayAllow,
  error,
  typed,
}: {
  visit: Visit
  code: string
  followUp: FollowUp | undefined
  /** The day is still there: leave can be given anew. */
  mayAllow?: boolean
  error?: string | undefined
  typed?: string | undefined
}) => {
  const { follow: t } = talkWords(visit.locale)
  return (
    <section class="stack" id="nachfragen">
      <h2>{t.title}</h2>
      {followUp ? (
        <>
          <p>
            <bdi>{t.on(followUp.contact)}</bdi>
          </p>
          <Form action={visit.to(paths.followUp)} plain>
            <Hidden values={{ code, schritt: 'nein' }} />
            <Button kind="secondary">{t.revoke}</Button>
          </Form>
        </>
      ) : (
        mayAllow && (
          <>
            <p class="text">{t.text}</p>
            <Form action={`${visit.to(paths.followUp)}#nachfragen`} autocomplete="off">
              <Hidden values={{ code, schritt: 'ja' }} />
              <TextField
                name="contact"
                label={t.contact}
                hint={t.contactHint}
                value={typed}
                error={error}
                maxlength={200}
                required
              />
              <Button kind="secondary">{t.allow}</Button>
            </Form>
          </>
        )
      )}
    </section>
  )
}
