import type { Child } from 'hono/jsx'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { whenOf } from '../../event/web/when.ts'
import type { Bearer } from '../../speed-dating/codes.ts'
import { talkWords } from '../messages/index.ts'
import { ApplicantParts } from './applicant-page.tsx'
import { noSuchCode } from './code-page.tsx'
import { FirmParts } from './firm-page.tsx'
import { LeavePart } from './leave-part.tsx'
import { bearerOf, type SeenTalks, seenTalks } from './seen-talks.ts'

export interface Said {
  readonly notice?: ((seen: SeenTalks | undefined) => Child) | undefined
  readonly error?: string | undefined
  /** About the field of the leave to be asked. */
  readonly contactError?: string | undefined
}

/** What a code opens: the answer to a POST, never stored, never in an address. */
export const showTalks = async (
  visit: Visit,
  actor: Bearer,
  { notice, error, contactError }: Said = {},
): Promise<Response> => {
  const seen = await seenTalks(visit, actor)
  if (!seen) return noSuchCode(visit)
  const t = talkWords(visit.locale)
  const day = 'opened' in seen ? seen : undefined
  const german = visit.locale === 'de' ? undefined : 'de'
  const wrong = error ?? contactError
  return visit.page(
    {
      title: t.title,
      opened: true,
      noStore: true,
      status: wrong ? 422 : 200,
      hasErrors: wrong !== undefined,
    },
    <div class="stack-l">
      <header class="stack-s">
        <h1>{t.title}</h1>
        {day && (
          <p>
            <strong>
              <bdi>{ownName(day)}</bdi>
            </strong>
            <br />
            <span lang={german}>{day.event.title}</span>
            <br />
            {whenOf(visit.locale, day.event)}
          </p>
        )}
      </header>
      {error && (
        <Alert tone="danger" live>
          <p>{error}</p>
        </Alert>
      )}
      {notice && (
        <Alert tone="success" live>
          {notice(day)}
        </Alert>
      )}
      {!day ? (
        <LeavePart visit={visit} code={actor.typed} followUp={seen.followUp} />
      ) : day.event.state === 'abgesagt' ? (
        <Alert tone="warning" title={t.cancelled}>
          <p lang={german}>{day.event.cancelledBecause}</p>
        </Alert>
      ) : day.opened.side === 'bewerber' ? (
        <ApplicantParts
          visit={visit}
          seen={day}
          contactError={contactError}
          typed={await typedContact(visit)}
        />
      ) : (
        <FirmParts visit={visit} seen={day} />
      )}
      {day && <p class="muted">{t.erased}</p>}
    </div>,
  )
}

const typedContact = async (visit: Visit) => text(await visit.form(), 'contact')

const ownName = ({ dating, opened }: SeenTalks): string =>
  [...dating.applicants, ...dating.firms].find(({ id }) => id === opened.id)?.name ?? ''

export const receiveCode = async (visit: Visit): Promise<Response> => {
  const actor = await bearerOf(visit)
  return actor ? showTalks(visit, actor) : noSuchCode(visit)
}
