import { organizationNotes } from '#people'
import type { Visit } from '#platform/http/visit.ts'
import { type Filling, fill } from '#platform/slots.tsx'
import { Alert } from '#platform/ui/content.tsx'
import { agreementWords } from '../agreement/messages/index.ts'
import { waitingTexts } from '../agreement/waiting.ts'
import { paths } from '../agreement/web/paths.ts'

/** Tells a lead where it signs in that a text waits for its yes. */
const Waiting = async ({ visit, organizationId }: { visit: Visit; organizationId: string }) => {
  if (!visit.holds('lead')) return null
  const waiting = await visit.world.look(visit.actor, (tx) => waitingTexts(tx, organizationId))
  if (waiting.length === 0) return null
  const t = agreementWords(visit.locale)
  return (
    <Alert title={t.waiting(waiting.length)}>
      <ul>
        {waiting.map(({ id, title }) => (
          <li>
            <a href={visit.to(paths.one(id))} lang="de">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

export const fills: readonly Filling[] = [
  fill(organizationNotes, (visit, { organizationId }) => (
    <Waiting visit={visit} organizationId={organizationId} />
  )),
]
